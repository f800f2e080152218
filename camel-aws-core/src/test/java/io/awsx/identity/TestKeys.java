package io.awsx.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;

/** Keys made for tests, by openssl, and what checks a signature by them. */
final class TestKeys {

    /** {@code openssl ecparam -name prime256v1 -genkey -noout}. */
    static final String SEC1 = """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEILbnCOBD/6cBL/Y1+n0T1yz4GdO5My+GM54b/dc95/CgoAoGCCqGSM49
            AwEHoUQDQgAE7blo/PQDLN77cA7YpzMYLoFYuowVydiHvgOV0XhIFg1lIFpYXp6D
            xImKQEvOrx67TJgJYemB1APnAwDy4SHOWA==
            -----END EC PRIVATE KEY-----
            """;

    /** The same key, by {@code openssl pkcs8 -topk8 -nocrypt}. */
    static final String PKCS8 = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtucI4EP/pwEv9jX6
            fRPXLPgZ07kzL4Yznhv91z3n8KChRANCAATtuWj89AMs3vtwDtinMxgugVi6jBXJ
            2Ie+A5XReEgWDWUgWlhenoPEiYpAS86vHrtMmAlh6YHUA+cDAPLhIc5Y
            -----END PRIVATE KEY-----
            """;

    /** The same key without its public half, by {@code openssl ec -no_public}. */
    static final String WITHOUT_PUBLIC_HALF = """
            -----BEGIN EC PRIVATE KEY-----
            MDECAQEEILbnCOBD/6cBL/Y1+n0T1yz4GdO5My+GM54b/dc95/CgoAoGCCqGSM49
            AwEH
            -----END EC PRIVATE KEY-----
            """;

    /** A key on another curve. */
    static final String P_384 = """
            -----BEGIN EC PRIVATE KEY-----
            MIGkAgEBBDCkyxf6nmx7pS/NDZlSTI3zYCKm8yNu+Yuu6dsKg6/tWO0qlHuKlz35
            5/BXUQpj1KqgBwYFK4EEACKhZANiAARP2s2rXQDcRkaxUrRn0d5WubZSfL4h63A+
            UAIokG6Fe8Q1t1Z9M/dHseghte+mLUDhyR0JnnRTCZutHRkIegkfMiekFqXWvakr
            5iOUkEVFBNJlHa6MTrkGvTY2a9hFG4w=
            -----END EC PRIVATE KEY-----
            """;

    private TestKeys() {}

    /** The claims of a token whose signature fits the key in its header, and that key to its private half. */
    static JsonObject verified(String token) {
        String[] parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        JsonObject header = decoded(parts[0]);
        assertThat(header.text("typ")).isEqualTo("dpop+jwt");
        assertThat(header.text("alg")).isEqualTo("ES256");
        JsonObject jwk = header.object("jwk");
        assertThat(jwk.members()).containsOnlyKeys("kty", "crv", "x", "y");
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initVerify(key(jwk));
            ecdsa.update((parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII));
            assertThat(ecdsa.verify(Base64.getUrlDecoder().decode(parts[2])))
                    .as("signature")
                    .isTrue();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return decoded(parts[1]);
    }

    private static JsonObject decoded(String part) {
        return JsonObject.parse("part", new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static PublicKey key(JsonObject jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(jwk.require("x")), coordinate(jwk.require("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }
}
