package io.awsx.checksum;

import org.jspecify.annotations.Nullable;

/**
 * The checksums that services take and give, named as in their models: {@link #name()} is the value of
 * {@code x-amz-sdk-checksum-algorithm}.
 */
public enum ChecksumAlgorithm {
    /** CRC-32 of IEEE 802.3. */
    CRC32("x-amz-checksum-crc32", 4, new CrcPolynomial(32, 0xEDB88320L)),
    /** CRC-32 of Castagnoli. */
    CRC32C("x-amz-checksum-crc32c", 4, new CrcPolynomial(32, 0x82F63B78L)),
    /** CRC-64 of the NVM Express specification. */
    CRC64NVME("x-amz-checksum-crc64nvme", 8, new CrcPolynomial(64, Crc64Nvme.REFLECTED)),
    /** SHA-1. */
    SHA1("x-amz-checksum-sha1", 20, null),
    /** SHA-256. */
    SHA256("x-amz-checksum-sha256", 32, null),
    /** SHA-512. */
    SHA512("x-amz-checksum-sha512", 64, null),
    /** MD5; older servers want it as {@code Content-MD5} instead of its own header. */
    MD5("x-amz-checksum-md5", 16, null);

    private static final ChecksumAlgorithm[] ALL = values();

    private final String header;
    private final int length;

    // It has no state; Error Prone knows no record as immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable CrcPolynomial polynomial;

    ChecksumAlgorithm(String header, int length, @Nullable CrcPolynomial polynomial) {
        this.header = header;
        this.length = length;
        this.polynomial = polynomial;
    }

    /** The algorithm of a model's name, without regard to case; null where it is not one of these. */
    public static @Nullable ChecksumAlgorithm of(String name) {
        for (ChecksumAlgorithm algorithm : ALL) {
            if (algorithm.name().equalsIgnoreCase(name)) {
                return algorithm;
            }
        }
        return null;
    }

    /** The header field or trailer that carries the checksum in Base64, lower case. */
    public String header() {
        return header;
    }

    /** The number of bytes of a checksum. */
    public int length() {
        return length;
    }

    /** A new computation. */
    public Checksum start() {
        return switch (this) {
            case CRC32 -> new CyclicChecksum(new java.util.zip.CRC32(), length);
            case CRC32C -> new CyclicChecksum(new java.util.zip.CRC32C(), length);
            case CRC64NVME -> new CyclicChecksum(new Crc64Nvme(), length);
            case SHA1 -> new DigestChecksum("SHA-1");
            case SHA256 -> new DigestChecksum("SHA-256");
            case SHA512 -> new DigestChecksum("SHA-512");
            case MD5 -> new DigestChecksum("MD5");
        };
    }

    /** The checksum of bytes, most significant byte first. */
    public byte[] digest(byte[] bytes) {
        return digest(bytes, 0, bytes.length);
    }

    /** The checksum of some bytes of an array, most significant byte first. */
    public byte[] digest(byte[] bytes, int offset, int count) {
        Checksum checksum = start();
        checksum.update(bytes, offset, count);
        return checksum.digest();
    }

    /** Whether {@link #combine} works: it does for the cyclic ones. */
    public boolean combinable() {
        return polynomial != null;
    }

    /**
     * The checksum of two byte sequences in a row, from the checksum of each: what S3 calls the full-object checksum of
     * a multipart upload. The time taken grows with the logarithm of the length.
     *
     * @param first the checksum of the first sequence
     * @param second the checksum of the second sequence
     * @param secondLength the number of bytes of the second sequence
     * @throws UnsupportedOperationException unless {@link #combinable()}
     * @throws IllegalArgumentException where an argument has the wrong length
     */
    public byte[] combine(byte[] first, byte[] second, long secondLength) {
        if (polynomial == null) {
            throw new UnsupportedOperationException(
                    this + " checksums of parts do not add up to that of the whole; CRC checksums do");
        }
        if (first.length != length || second.length != length || secondLength < 0) {
            throw new IllegalArgumentException("A " + this + " checksum has " + length + " bytes, not " + first.length
                    + " and " + second.length + ", and a length is not negative: " + secondLength);
        }
        long combined = polynomial.combine(CrcPolynomial.value(first), CrcPolynomial.value(second), secondLength);
        return CrcPolynomial.bytes(combined, length);
    }
}
