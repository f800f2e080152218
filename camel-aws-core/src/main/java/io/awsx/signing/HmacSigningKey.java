package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.identity.Credentials;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of {@link SigningAlgorithm#HMAC}: a chain of HMACs over date, region, and service. */
final class HmacSigningKey extends SigningKey {

    private static final String HMAC = "HmacSHA256";

    private final SecretKey key;

    HmacSigningKey(Credentials credentials, SigningTime time, SigningScope scope) {
        super(SigningAlgorithm.HMAC, credentials, time, scope, scope.region() + '/');
        this.key = derive(credentials.secretAccessKey(), time.date(), scope.region(), scope.service());
    }

    private static SecretKey derive(String secret, String date, String region, String service) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            byte[] key = ("AWS4" + secret).getBytes(UTF_8);
            for (String part : new String[] {date, region, service, "aws4_request"}) {
                mac.init(new SecretKeySpec(key, HMAC));
                key = mac.doFinal(part.getBytes(UTF_8));
            }
            return new SecretKeySpec(key, HMAC);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256, with any key; this one does not", e);
        }
    }

    SecretKey key() {
        return key;
    }

    @Override
    String sign(Workbench bench) {
        return bench.hmacOfText(key);
    }
}
