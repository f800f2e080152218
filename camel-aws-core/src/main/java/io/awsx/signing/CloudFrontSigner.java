package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.error.ClientException;
import io.awsx.identity.source.PemKey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs URLs and cookies that give access to private content of CloudFront, with the private half of a key of the
 * distribution: RSA of 2048 bits, or ECDSA on the curve P-256. Follows "Serve private content with signed URLs and signed
 * cookies" of the CloudFront documentation. Immutable and thread-safe; its text form shows no secret.
 */
public final class CloudFrontSigner {

    private final String keyPairId;
    private final PrivateKey key;
    private final boolean sha256;

    private CloudFrontSigner(String keyPairId, PrivateKey key, boolean sha256) {
        this.keyPairId = keyPairId;
        this.key = key;
        this.sha256 = sha256;
    }

    /**
     * Signs with SHA-1, which CloudFront takes where nothing else is said.
     *
     * @param keyPairId the id that CloudFront gave the public half
     * @throws ClientException where the key is neither RSA nor EC
     */
    public static CloudFrontSigner of(String keyPairId, PrivateKey key) {
        if (!key.getAlgorithm().equals("RSA") && !key.getAlgorithm().equals("EC")) {
            throw new ClientException("CloudFront takes RSA and EC keys, not " + key.getAlgorithm());
        }
        return new CloudFrontSigner(keyPairId, key, false);
    }

    /**
     * Signs with a key in text form, see {@link #of(String, PrivateKey)}.
     *
     * @param pem the text of a file that begins with {@code -----BEGIN PRIVATE KEY-----}, or with {@code RSA} or {@code EC}
     *     before those words; not encrypted
     * @throws ClientException where it cannot be read
     */
    public static CloudFrontSigner of(String keyPairId, String pem) {
        return of(keyPairId, PemKey.read(pem));
    }

    /** The same with SHA-256, which is told to CloudFront with each signature. */
    public CloudFrontSigner withSha256() {
        return new CloudFrontSigner(keyPairId, key, true);
    }

    /** Signs a URL by a canned policy: good for this URL alone until a time. */
    public String signUrl(String url, Instant expires) {
        CloudFrontPolicy canned = new CloudFrontPolicy(url, expires, null, null);
        return join(url, parts("Expires", Long.toString(expires.getEpochSecond()), canned));
    }

    /** Signs a URL by a policy that may be about more than this URL, and say more than its end. */
    public String signUrl(String url, CloudFrontPolicy policy) {
        return join(url, parts("Policy", encode(policy.json().getBytes(UTF_8)), policy));
    }

    /** The cookies, by name, that give access to one URL until a time; for HTTPS only, by their attribute Secure. */
    public Map<String, String> cookies(String url, Instant expires) {
        CloudFrontPolicy canned = new CloudFrontPolicy(url, expires, null, null);
        return cookies(parts("Expires", Long.toString(expires.getEpochSecond()), canned));
    }

    /** The cookies, by name, that give access to what a policy says. */
    public Map<String, String> cookies(CloudFrontPolicy policy) {
        return cookies(parts("Policy", encode(policy.json().getBytes(UTF_8)), policy));
    }

    private Map<String, String> parts(String name, String value, CloudFrontPolicy policy) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(name, value);
        parts.put("Signature", encode(sign(policy.json())));
        parts.put("Key-Pair-Id", keyPairId);
        if (sha256) {
            parts.put("Hash-Algorithm", "SHA256");
        }
        return parts;
    }

    private static String join(String url, Map<String, String> parts) {
        StringBuilder signed = new StringBuilder(url);
        char separator = url.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> part : parts.entrySet()) {
            signed.append(separator).append(part.getKey()).append('=').append(part.getValue());
            separator = '&';
        }
        return signed.toString();
    }

    private static Map<String, String> cookies(Map<String, String> parts) {
        Map<String, String> cookies = new LinkedHashMap<>();
        parts.forEach((name, value) -> cookies.put("CloudFront-" + name, value));
        return cookies;
    }

    private byte[] sign(String policy) {
        String algorithm =
                (sha256 ? "SHA256with" : "SHA1with") + (key.getAlgorithm().equals("RSA") ? "RSA" : "ECDSA");
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(policy.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new ClientException("This key does not sign with " + algorithm + ": " + e.getMessage(), e);
        }
    }

    /** Base 64 with the three characters that mean something in a query replaced as CloudFront replaces them. */
    private static String encode(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replace('+', '-')
                .replace('=', '_')
                .replace('/', '~');
    }

    @Override
    public String toString() {
        return "CloudFrontSigner[" + keyPairId + ']';
    }
}
