package io.awsx.checksum;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A cryptographic digest. */
final class DigestChecksum implements Checksum {

    private final MessageDigest digest;

    /** @param name the digest's name in the Java Cryptography Architecture */
    DigestChecksum(String name) {
        try {
            this.digest = MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no " + name, e);
        }
    }

    @Override
    public void update(byte[] bytes, int offset, int count) {
        digest.update(bytes, offset, count);
    }

    @Override
    public void update(ByteBuffer bytes) {
        digest.update(bytes);
    }

    @Override
    public byte[] digest() {
        return digest.digest();
    }
}
