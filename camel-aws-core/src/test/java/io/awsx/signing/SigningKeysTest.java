package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.identity.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
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
        byte[] key = HmacSigningKey.derive(
                Workbench.newSha256(), WHO.secretAccessKey(), TIME.date(), IAM.region(), IAM.service());

        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
    }

    @Test
    void keepsAKeyForTheWholeDay() {
        SigningTime evening = SigningTime.of(Instant.parse("2015-08-30T23:59:59Z"));

        assertThat(keys.get(WHO, evening, IAM)).isSameAs(keys.get(WHO, TIME, IAM));
    }

    @Test
    void hasAnotherKeyForEachDaySecretRegionAndService() {
        String signature = signature(WHO, TIME, IAM);

        assertThat(signature(WHO, SigningTime.of(INSTANT.plus(Duration.ofDays(1))), IAM))
                .isNotEqualTo(signature);
        assertThat(signature(who("another"), TIME, IAM)).isNotEqualTo(signature);
        assertThat(signature(WHO, TIME, SigningScope.of("iam", "us-east-2"))).isNotEqualTo(signature);
        assertThat(signature(WHO, TIME, SigningScope.of("sts", "us-east-1"))).isNotEqualTo(signature);
    }

    @Test
    void givesTheRightKeyHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                Credentials other = who("secret" + i);
                SigningTime day = SigningTime.of(INSTANT.plus(Duration.ofDays(i)));
                SigningScope elsewhere = SigningScope.of("service" + i, "region" + i);

                assertThat(signature(other, TIME, IAM)).isEqualTo(signature(new HmacSigningKey(other, TIME, IAM)));
                assertThat(signature(WHO, day, IAM)).isEqualTo(signature(new HmacSigningKey(WHO, day, IAM)));
                assertThat(signature(WHO, TIME, elsewhere))
                        .isEqualTo(signature(new HmacSigningKey(WHO, TIME, elsewhere)));
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

    private String signature(Credentials credentials, SigningTime time, SigningScope scope) {
        return signature(keys.get(credentials, time, scope));
    }

    /** Of nothing, which tells keys apart. */
    private static String signature(SigningKey key) {
        return key.sign(new Workbench(64));
    }

    private static Credentials who(String secret) {
        return Credentials.of("AKIDEXAMPLE", secret);
    }
}
