package io.awsx.s3x.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.ClientException;
import io.awsx.testkit.Fuzzed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever comes in a queue is events of S3, or is told to be none. */
class S3EventFuzzTest {

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, S3EventFuzzTest::read);
    }

    @Test
    void messagesThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(S3EventFuzzTest.class, 3000, S3EventFuzzTest::fuzzerTestOneInput);
    }

    private static void read(byte[] input) {
        try {
            for (S3Event event : S3Events.read(new String(input, StandardCharsets.UTF_8), "Message 1")) {
                assertThat(event.bucket()).isNotBlank();
                assertThat(event.key()).isNotNull();
                assertThat(event.name()).isNotNull();
            }
        } catch (ClientException e) {
            assertThat(e.getMessage()).startsWith("Message 1 cannot be read as events of S3: ");
        }
    }
}
