package io.awsx.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.identity.Credentials;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of {@link SigningAlgorithm#ECDSA}: a number that both sides compute from access key id and secret, by the
 * counter mode of NIST SP 800-108 with HMAC-SHA-256, taken as a private key of the curve P-256. Where it does not lie
 * below the order of the curve, it is computed anew with the next counter (FIPS 186-4, B.4.2).
 */
final class EcdsaSigningKey extends SigningKey {

    private static final String HMAC = "HmacSHA256";
    private static final int LAST_COUNTER = 254;
    private static final int KEY_BITS = 256;
    private static final ECParameterSpec P256 = p256();
    private static final BigInteger LARGEST = P256.getOrder().subtract(BigInteger.TWO);

    private final PrivateKey key;

    EcdsaSigningKey(Credentials credentials, SigningTime time, SigningScope scope) {
        super(SigningAlgorithm.ECDSA, credentials, time, scope, "");
        this.key = derive(credentials.accessKeyId(), credentials.secretAccessKey());
    }

    private static PrivateKey derive(String accessKeyId, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(("AWS4A" + secret).getBytes(UTF_8), HMAC));
            for (int counter = 1; counter <= LAST_COUNTER; counter++) {
                BigInteger candidate = new BigInteger(1, mac.doFinal(input(accessKeyId, counter)));
                if (candidate.compareTo(LARGEST) <= 0) {
                    return KeyFactory.getInstance("EC")
                            .generatePrivate(new ECPrivateKeySpec(candidate.add(BigInteger.ONE), P256));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256 or keys of the curve P-256", e);
        }
        // One counter in some four thousand million is passed over
        throw new IllegalStateException("No key for Signature Version 4a follows from these credentials");
    }

    /** Iteration, label, zero, context, and length, as SP 800-108 has them; the counter is part of the context. */
    private static byte[] input(String accessKeyId, int counter) {
        byte[] label = SigningAlgorithm.ECDSA.word().getBytes(UTF_8);
        byte[] id = accessKeyId.getBytes(UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + label.length + 1 + id.length + 1 + Integer.BYTES)
                .putInt(1)
                .put(label)
                .put((byte) 0)
                .put(id)
                .put((byte) counter)
                .putInt(KEY_BITS)
                .array();
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks the curve P-256 (module jdk.crypto.ec)", e);
        }
    }

    @Override
    String sign(Workbench bench) {
        return bench.ecdsaOfText(key);
    }
}
