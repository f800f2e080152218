package io.awsx.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.ClientException;
import io.awsx.testkit.Fuzzed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file of profiles is profiles, or is told with its line, and never with the secret in it. */
class ProfileFileFuzzTest {

    private static final String SECRET = "wJalrXUtnFEMIofFUZZING";

    /** Found by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.run(input, ProfileFileFuzzTest::parse);
    }

    @Test
    void filesThatAreNearlyRight() {
        Fuzzed.seedsAndMutants(ProfileFileFuzzTest.class, 4000, ProfileFileFuzzTest::fuzzerTestOneInput);
    }

    private static void parse(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (ProfileFile.Kind kind : ProfileFile.Kind.values()) {
            try {
                ProfileFile file = ProfileFileParser.parse("fuzzed", kind, text);
                assertThat(ProfileFileParser.parse("fuzzed", kind, text)).isEqualTo(file);
                assertThat(file.warnings()).hasSizeLessThan(30);
            } catch (ClientException e) {
                assertThat(e.getMessage()).contains("fuzzed line ").doesNotContain(SECRET);
            }
        }
    }
}
