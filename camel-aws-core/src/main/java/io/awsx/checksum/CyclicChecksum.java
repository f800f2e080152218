package io.awsx.checksum;

import java.nio.ByteBuffer;

/** A cyclic redundancy check of 4 or 8 bytes. */
final class CyclicChecksum implements Checksum {

    private final java.util.zip.Checksum value;
    private final int length;

    CyclicChecksum(java.util.zip.Checksum value, int length) {
        this.value = value;
        this.length = length;
    }

    @Override
    public void update(byte[] bytes, int offset, int count) {
        value.update(bytes, offset, count);
    }

    @Override
    public void update(ByteBuffer bytes) {
        value.update(bytes);
    }

    @Override
    public byte[] digest() {
        byte[] digest = CrcPolynomial.bytes(value.getValue(), length);
        value.reset();
        return digest;
    }
}
