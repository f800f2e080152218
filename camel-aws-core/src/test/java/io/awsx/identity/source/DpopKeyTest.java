package io.awsx.identity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.awsx.error.ClientException;
import io.awsx.signing.TestKeys;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DpopKeyTest {

    /** A key without its public half, by {@code openssl ec -no_public}. */
    private static final String WITHOUT_PUBLIC_HALF = """
            -----BEGIN EC PRIVATE KEY-----
            MDECAQEEILbnCOBD/6cBL/Y1+n0T1yz4GdO5My+GM54b/dc95/CgoAoGCCqGSM49
            AwEH
            -----END EC PRIVATE KEY-----
            """;

    /** A key on another curve. */
    private static final String P_384 = """
            -----BEGIN EC PRIVATE KEY-----
            MIGkAgEBBDCkyxf6nmx7pS/NDZlSTI3zYCKm8yNu+Yuu6dsKg6/tWO0qlHuKlz35
            5/BXUQpj1KqgBwYFK4EEACKhZANiAARP2s2rXQDcRkaxUrRn0d5WubZSfL4h63A+
            UAIokG6Fe8Q1t1Z9M/dHseghte+mLUDhyR0JnnRTCZutHRkIegkfMiekFqXWvakr
            5iOUkEVFBNJlHa6MTrkGvTY2a9hFG4w=
            -----END EC PRIVATE KEY-----
            """;

    private static final Instant NOW = Instant.ofEpochSecond(1_770_000_000);

    @ParameterizedTest
    @ValueSource(strings = {"ec-sec1", "ec-pkcs8"})
    void provesThatARequestIsOurs(String name) {
        String proof = DpopKey.parse("test", TestKeys.pem(name)).proof("POST", "https://host/v1/token", "id", NOW);

        assertThat(DpopProofs.verified(proof).members())
                .isEqualTo(Map.of("jti", "id", "htm", "POST", "htu", "https://host/v1/token", "iat", 1_770_000_000));
    }

    @Test
    void findsItsPublicHalfWhereTheTextHasNone() {
        DpopProofs.verified(DpopKey.parse("test", WITHOUT_PUBLIC_HALF).proof("POST", "https://host/", "id", NOW));
    }

    @Test
    void findsThePublicHalfOfAnyKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        for (int i = 0; i < 64; i++) {
            String base64 = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
            DpopProofs.verified(DpopKey.parse("test", pem).proof("POST", "https://host/", "id", NOW));
        }
    }

    @Test
    void isReadBetweenOtherBlocksAndWithWindowsLineEnds() {
        String pem = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                + TestKeys.pem("ec-sec1");

        DpopProofs.verified(DpopKey.parse("test", pem.replace("\n", "\r\n")).proof("POST", "https://host/", "id", NOW));
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
                P_384
            })
    void isRefusedWithoutBeingShownWhereItIsNoKeyOnP256(String pem) {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> DpopKey.parse("the file", pem))
                .withMessageStartingWith("the file has a dpopKey that cannot be used: ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("MI"));
    }

    @Test
    void showsNothingOfItself() {
        assertThat(DpopKey.parse("test", TestKeys.pem("ec-sec1"))).hasToString("DpopKey");
    }
}
