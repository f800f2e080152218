package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.NativeHints;
import org.junit.jupiter.api.Test;

class NativeHintsTest {

    private final NativeHints hints = new NativeHints("camel-aws-core");

    @Test
    void everyResourceIsInAnImage() {
        assertThat(hints.resourcesLeftOut()).isEmpty();
        assertThat(hints.patternsOfOthers()).containsExactly("META-INF/awsx/profiles/.*", "META-INF/smithy/.*");
    }

    @Test
    void everyClassThatCamelMakesByItsNameMayBeMade() {
        assertThat(hints.reflected()).isNotEmpty().isEqualTo(hints.namedClasses());
    }

    @Test
    void nothingThatRunsIsKeptFromTheMachineThatBuiltAnImage() {
        assertThat(hints.initializedAtRunTime()).isEmpty();
    }
}
