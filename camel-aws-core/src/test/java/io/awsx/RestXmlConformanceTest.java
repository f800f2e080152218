package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RestXmlConformanceTest {

    /** Why a case cannot pass yet, by its id. */
    private static final Map<String, String> WAITING = Map.of(
            "SDKAppliedContentEncoding_restXml", "request bodies are not compressed yet",
            "SDKAppendedGzipAfterProvidedEncoding_restXml", "request bodies are not compressed yet");

    private final ProtocolConformance suite = new ProtocolConformance("aws.protocols#restXml", WAITING);

    @TestFactory
    Stream<DynamicTest> requests() {
        return suite.requests();
    }

    @TestFactory
    Stream<DynamicTest> responses() {
        return suite.responses();
    }

    @Test
    void allCasesAreThereAndEachListedOneIsOne() {
        assertThat(suite.ids()).hasSizeGreaterThanOrEqualTo(193).containsAll(WAITING.keySet());
    }
}
