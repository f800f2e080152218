package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.identity.Credentials;
import java.security.MessageDigest;

/** The key of {@link SigningAlgorithm#HMAC}: a chain of HMACs over date, region, and service. */
final class HmacSigningKey extends SigningKey {

    private final HmacKey key;

    HmacSigningKey(Credentials credentials, SigningTime time, SigningScope scope) {
        super(SigningAlgorithm.HMAC, credentials, time, scope, scope.region() + '/');
        MessageDigest sha256 = Workbench.newSha256();
        this.key = new HmacKey(
                sha256, derive(sha256, credentials.secretAccessKey(), time.date(), scope.region(), scope.service()));
    }

    static byte[] derive(MessageDigest sha256, String secret, String date, String region, String service) {
        byte[] key = ("AWS4" + secret).getBytes(UTF_8);
        for (String part : new String[] {date, region, service, "aws4_request"}) {
            byte[] bytes = part.getBytes(UTF_8);
            byte[] next = new byte[HmacKey.SIZE];
            new HmacKey(sha256, key).authenticate(sha256, bytes, bytes.length, next);
            key = next;
        }
        return key;
    }

    @Override
    String sign(Workbench bench) {
        return bench.hmacOfText(key);
    }
}
