package io.awsx.identity;

import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The key by which a program proves that a login token is its own (RFC 9449, "Demonstrating Proof of Possession"): ECDSA on
 * the curve P-256. Immutable; its text form shows nothing.
 */
final class DpopKey {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final Map<String, String> publicHalf;

    private DpopKey(PrivateKey key, Map<String, String> publicHalf) {
        this.key = key;
        this.publicHalf = publicHalf;
    }

    /**
     * A key as PEM text, with the label {@code EC PRIVATE KEY} (RFC 5915) or {@code PRIVATE KEY} (RFC 5958).
     *
     * @param what where the text is from, for messages
     * @throws ClientException where it is no such key
     */
    static DpopKey parse(String what, String pem) {
        EcPem parsed = EcPem.parse(what, pem);
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("x", parsed.x());
        jwk.put("y", parsed.y());
        return new DpopKey(parsed.key(), jwk);
    }

    /**
     * A proof for one request, as a JSON Web Token.
     *
     * @param method the request's method
     * @param url its URL without query
     * @param id an id that no other proof has
     * @param now the time
     */
    String proof(String method, String url, String id, Instant now) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", "dpop+jwt");
        header.put("alg", "ES256");
        header.put("jwk", publicHalf);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", id);
        claims.put("htm", method);
        claims.put("htu", url);
        claims.put("iat", now.getEpochSecond());
        String signed = encoded(header) + '.' + encoded(claims);
        return signed + '.' + BASE64URL.encodeToString(signature(signed));
    }

    private static String encoded(Map<String, ?> json) {
        return BASE64URL.encodeToString(JsonObject.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String text) {
        try {
            // The form of RFC 7518: r and s, 32 bytes each
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initSign(key);
            ecdsa.update(text.getBytes(StandardCharsets.US_ASCII));
            return ecdsa.sign();
        } catch (GeneralSecurityException e) {
            throw new ClientException("This JVM cannot sign by ECDSA on P-256: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "DpopKey";
    }
}
