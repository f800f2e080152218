package io.awsx.identity.source;

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

/** What a server makes of proofs. */
public final class DpopProofs {

    private DpopProofs() {}

    /** The claims of a proof whose signature fits the key in its header. */
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
