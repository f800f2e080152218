package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.NativeHints;
import org.junit.jupiter.api.Test;

class NativeHintsTest {

    private final NativeHints hints = new NativeHints("camel-aws-ec2x");

    @Test
    void everyResourceIsInAnImage() {
        assertThat(hints.resourcesLeftOut()).isEmpty();
        assertThat(hints.patternsOfOthers()).isEmpty();
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
