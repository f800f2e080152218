package io.awsx.protocol;

import io.awsx.testkit.Fuzzed;
import org.junit.jupiter.api.Test;

/** Whatever a server answers in CBOR is an output, or is told to be none: in bounded time and memory. */
class CborFuzzTest {

    private static final AnyAnswer ANSWER =
            new AnyAnswer("application/cbor", "arc-region-switch:ListPlans", "arc-region-switch:GetPlan");

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, ANSWER::read);
    }

    @Test
    void answersThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(CborFuzzTest.class, 2000, CborFuzzTest::fuzzerTestOneInput);
    }
}
