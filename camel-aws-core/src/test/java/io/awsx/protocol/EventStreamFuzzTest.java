package io.awsx.protocol;

import io.awsx.testkit.Fuzzed;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Whatever comes as a stream of events is events, or is told to be none: in bounded time and memory. */
class EventStreamFuzzTest {

    private static final AnyAnswer ANSWER = new AnyAnswer(
            "application/vnd.amazon.eventstream",
            "s3:SelectObjectContent",
            "kinesis:SubscribeToShard",
            "bedrock-runtime:ConverseStream");

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, EventStreamFuzzTest::read);
    }

    @Test
    void framesThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(EventStreamFuzzTest.class, 4000, EventStreamFuzzTest::fuzzerTestOneInput);
    }

    /** As it is; and as headers, of as many bytes as the second byte says, with a payload in a frame whose sums are right. */
    private static void read(byte[] input) {
        ANSWER.read(input);
        if (input.length > 2) {
            int headers = Math.min(input[1] & 0xff, input.length - 2);
            ByteBuffer frame = ByteBuffer.allocate(1 + 12 + input.length - 2 + 4);
            frame.put((byte) (input[0] & 0x3f));
            frame.putInt(frame.capacity() - 1).putInt(headers).putInt(sum(frame.array(), 8));
            frame.put(input, 2, input.length - 2);
            frame.putInt(sum(frame.array(), frame.capacity() - 5));
            ANSWER.read(frame.array());
        }
    }

    private static int sum(byte[] frame, int length) {
        CRC32 sum = new CRC32();
        sum.update(frame, 1, length);
        return (int) sum.getValue();
    }
}
