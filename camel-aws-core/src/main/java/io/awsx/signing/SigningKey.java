package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one secret, day, region, and service, with the credential scope it stands for. Immutable; its text form
 * shows no secret.
 */
final class SigningKey {

    private static final String HMAC = "HmacSHA256";

    private final String secret;
    private final long epochDay;
    private final String region;
    private final String service;
    private final String credentialScope;
    private final SecretKey key;

    SigningKey(String secret, SigningTime time, SigningScope scope) {
        this.secret = secret;
        this.epochDay = time.epochDay();
        this.region = scope.region();
        this.service = scope.service();
        this.credentialScope = time.date() + '/' + region + '/' + service + "/aws4_request";
        this.key = derive(secret, time.date(), region, service);
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

    boolean isFor(String secret, SigningTime time, SigningScope scope) {
        return epochDay == time.epochDay()
                && this.secret.equals(secret)
                && region.equals(scope.region())
                && service.equals(scope.service());
    }

    /** Date, region, service, and terminator: {@code 20150830/us-east-1/iam/aws4_request}. */
    String credentialScope() {
        return credentialScope;
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "SigningKey[" + credentialScope + ']';
    }
}
