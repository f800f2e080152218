package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.testkit.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Producer;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever stands in a URI is an endpoint whose producer starts, or is told to be wrong; nothing is called. */
public class UriFuzzTest {

    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();
    private static final AwsSession SESSION = ImpatientSession.builder()
            .environment(Map.of())
            .region("eu-west-1")
            .credentials("AKIDEXAMPLE", "secret")
            .transport(new ScriptedTransport())
            .build();

    /** Jazzer finds this, too. */
    @BeforeAll
    public static void fuzzerInitialize() {
        CAMEL.getRegistry().bind("session", SESSION);
        CAMEL.start();
    }

    @AfterAll
    static void close() throws Exception {
        CAMEL.close();
        SESSION.close();
    }

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, UriFuzzTest::endpoint);
    }

    @Test
    void urisThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(UriFuzzTest.class, 500, UriFuzzTest::fuzzerTestOneInput);
    }

    /** Camel's own time for a URI grows with the square of its length. */
    private static void endpoint(byte[] input) throws Exception {
        String text = new String(input, 0, Math.min(input.length, 500), StandardCharsets.UTF_8);
        Endpoint endpoint;
        try {
            endpoint = CAMEL.getEndpoint(AwsxTestSupport.uri(text));
        } catch (ResolveEndpointFailedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        try (Producer producer = endpoint.createProducer()) {
            producer.start();
        } catch (ClientException e) {
            assertThat(e.getMessage()).isNotBlank();
        } finally {
            CAMEL.removeEndpoint(endpoint);
        }
    }
}
