package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.identity.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final Instant INSTANT = Instant.parse("2015-08-30T12:36:00Z");
    private static final SigningTime TIME = SigningTime.of(INSTANT);
    private static final SigningScope IAM = SigningScope.of("iam", "us-east-1");
    private static final Credentials WHO = who("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    private final SigningKeys keys = new SigningKeys(SigningAlgorithm.HMAC);

    /** "Examples of how to derive a signing key", AWS General Reference. */
    @Test
    void derivesTheKeyOfTheDocumentation() {
        assertThat(HexFormat.of().formatHex(key(WHO, TIME, IAM).getEncoded()))
                .isEqualTo("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
    }

    @Test
    void keepsAKeyForTheWholeDay() {
        SigningTime evening = SigningTime.of(Instant.parse("2015-08-30T23:59:59Z"));

        assertThat(keys.get(WHO, evening, IAM)).isSameAs(keys.get(WHO, TIME, IAM));
    }

    @Test
    void hasAnotherKeyForEachDaySecretRegionAndService() {
        SecretKey key = key(WHO, TIME, IAM);

        assertThat(key(WHO, SigningTime.of(INSTANT.plus(Duration.ofDays(1))), IAM))
                .isNotEqualTo(key);
        assertThat(key(who("another"), TIME, IAM)).isNotEqualTo(key);
        assertThat(key(WHO, TIME, SigningScope.of("iam", "us-east-2"))).isNotEqualTo(key);
        assertThat(key(WHO, TIME, SigningScope.of("sts", "us-east-1"))).isNotEqualTo(key);
    }

    @Test
    void givesTheRightKeyHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                Credentials other = who("secret" + i);
                SigningTime day = SigningTime.of(INSTANT.plus(Duration.ofDays(i)));
                SigningScope elsewhere = SigningScope.of("service" + i, "region" + i);

                assertThat(key(other, TIME, IAM)).isEqualTo(new HmacSigningKey(other, TIME, IAM).key());
                assertThat(key(WHO, day, IAM)).isEqualTo(new HmacSigningKey(WHO, day, IAM).key());
                assertThat(key(WHO, TIME, elsewhere)).isEqualTo(new HmacSigningKey(WHO, TIME, elsewhere).key());
            }
        }
    }

    @Test
    void hasAnotherKeyOfACurveForEachAccessKeyOfOneSecret() {
        SigningKeys ofCurve = new SigningKeys(SigningAlgorithm.ECDSA);
        SigningKey key = ofCurve.get(Credentials.of("AKID1", "secret"), TIME, IAM);

        assertThat(ofCurve.get(Credentials.of("AKID1", "secret"), TIME, IAM)).isSameAs(key);
        assertThat(ofCurve.get(Credentials.of("AKID2", "secret"), TIME, IAM)).isNotSameAs(key);
    }

    private SecretKey key(Credentials credentials, SigningTime time, SigningScope scope) {
        return ((HmacSigningKey) keys.get(credentials, time, scope)).key();
    }

    private static Credentials who(String secret) {
        return Credentials.of("AKIDEXAMPLE", secret);
    }
}
