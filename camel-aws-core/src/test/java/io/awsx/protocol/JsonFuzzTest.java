package io.awsx.protocol;

import io.awsx.testkit.Fuzzed;
import org.junit.jupiter.api.Test;

/** Whatever a server answers in JSON is an output, or is told to be none: in bounded time and memory. */
class JsonFuzzTest {

    private static final AnyAnswer ANSWER = new AnyAnswer(
            "application/x-amz-json-1.0",
            "dynamodb:Query",
            "sqs:ReceiveMessage",
            "lambda:GetFunction",
            "bedrock-runtime:Converse",
            "kinesis:GetRecords");

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, ANSWER::read);
    }

    @Test
    void answersThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(JsonFuzzTest.class, 2000, JsonFuzzTest::fuzzerTestOneInput);
    }
}
