package io.awsx.signing;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A key of HMAC-SHA-256 (RFC 2104), for whoever has a SHA-256 at hand. Not {@code javax.crypto.Mac}, whose first use in a process asks one provider
 * of security after the other and reads the policy of what may be exported, some hundred classes, for two hashes. Immutable; its text form shows no secret.
 */
final class HmacKey {

    /** Of an HMAC, in bytes. */
    static final int SIZE = 32;

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] inner;
    private final byte[] outer;

    /**
     * @param sha256 in its initial state, in which it is left
     * @param key of any length
     */
    HmacKey(MessageDigest sha256, byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256.digest(key) : key, BLOCK);
        inner = padded(block, INNER);
        outer = padded(block, OUTER);
    }

    private static byte[] padded(byte[] block, byte padding) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ padding);
        }
        return padded;
    }

    /**
     * Writes the HMAC of some bytes to the beginning of an array.
     *
     * @param sha256 in its initial state, in which it is left
     * @param result of {@link #SIZE} bytes at least
     */
    void authenticate(MessageDigest sha256, byte[] bytes, int length, byte[] result) {
        try {
            sha256.update(inner);
            sha256.update(bytes, 0, length);
            sha256.digest(result, 0, SIZE);
            sha256.update(outer);
            sha256.update(result, 0, SIZE);
            sha256.digest(result, 0, SIZE);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 fills " + SIZE + " bytes", e);
        }
    }
}
