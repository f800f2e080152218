package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final Instant INSTANT = Instant.parse("2015-08-30T12:36:00Z");
    private static final SigningTime TIME = SigningTime.of(INSTANT);
    private static final SigningScope IAM = SigningScope.of("iam", "us-east-1");
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private final SigningKeys keys = new SigningKeys();

    /** "Examples of how to derive a signing key", AWS General Reference. */
    @Test
    void derivesTheKeyOfTheDocumentation() {
        assertThat(HexFormat.of().formatHex(keys.get(SECRET, TIME, IAM).key().getEncoded()))
                .isEqualTo("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
    }

    @Test
    void keepsAKeyForTheWholeDay() {
        SigningTime evening = SigningTime.of(Instant.parse("2015-08-30T23:59:59Z"));

        assertThat(keys.get(SECRET, evening, IAM)).isSameAs(keys.get(SECRET, TIME, IAM));
    }

    @Test
    void hasAnotherKeyForEachDaySecretRegionAndService() {
        SigningKey key = keys.get(SECRET, TIME, IAM);

        assertThat(keys.get(SECRET, SigningTime.of(INSTANT.plus(Duration.ofDays(1))), IAM)
                        .key())
                .isNotEqualTo(key.key());
        assertThat(keys.get(SECRET + 'x', TIME, IAM).key()).isNotEqualTo(key.key());
        assertThat(keys.get(SECRET, TIME, SigningScope.of("iam", "us-east-2")).key())
                .isNotEqualTo(key.key());
        assertThat(keys.get(SECRET, TIME, SigningScope.of("sts", "us-east-1")).key())
                .isNotEqualTo(key.key());
    }

    @Test
    void givesTheRightKeyHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                String secret = "secret" + i;
                SigningTime day = SigningTime.of(INSTANT.plus(Duration.ofDays(i)));
                SigningScope elsewhere = SigningScope.of("service" + i, "region" + i);

                assertThat(keys.get(secret, TIME, IAM).key()).isEqualTo(new SigningKey(secret, TIME, IAM).key());
                assertThat(keys.get(SECRET, day, IAM).key()).isEqualTo(new SigningKey(SECRET, day, IAM).key());
                assertThat(keys.get(SECRET, TIME, elsewhere).key())
                        .isEqualTo(new SigningKey(SECRET, TIME, elsewhere).key());
            }
        }
    }
}
