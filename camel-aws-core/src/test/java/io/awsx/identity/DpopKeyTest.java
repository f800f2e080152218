package io.awsx.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DpopKeyTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_770_000_000);

    @ParameterizedTest
    @ValueSource(strings = {TestKeys.SEC1, TestKeys.PKCS8})
    void provesThatARequestIsOurs(String pem) {
        String proof = DpopKey.parse("test", pem).proof("POST", "https://host/v1/token", "id", NOW);

        assertThat(TestKeys.verified(proof).members())
                .isEqualTo(Map.of("jti", "id", "htm", "POST", "htu", "https://host/v1/token", "iat", 1_770_000_000));
    }

    @Test
    void isReadBetweenOtherBlocksAndWithWindowsLineEnds() {
        String pem = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + TestKeys.SEC1;

        TestKeys.verified(DpopKey.parse("test", pem.replace("\n", "\r\n")).proof("POST", "https://host/", "id", NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "-----BEGIN EC PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\n-----END EC PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMIP/////\n-----END EC PRIVATE KEY-----",
                TestKeys.WITHOUT_PUBLIC_HALF,
                TestKeys.P_384
            })
    void isRefusedWithoutBeingShownWhereItIsNoKeyOnP256(String pem) {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> DpopKey.parse("the file", pem))
                .withMessageStartingWith("the file has a key that is no private key on the curve P-256")
                .withNoCause();
    }

    @Test
    void showsNothingOfItself() {
        assertThat(DpopKey.parse("test", TestKeys.SEC1).toString()).isEqualTo("DpopKey");
        assertThat(EcPem.parse("test", TestKeys.SEC1).toString()).isEqualTo("EcPem");
    }
}
