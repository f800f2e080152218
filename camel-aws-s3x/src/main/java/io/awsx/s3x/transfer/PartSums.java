package io.awsx.s3x.transfer;

import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a download are there, and the checksum of each, of which that of the whole is made. Each part is done by one
 * thread; different parts by several.
 */
final class PartSums {

    /** Those of whose parts the whole's can be made, the cheapest first. */
    private static final List<ChecksumAlgorithm> COMBINABLE =
            List.of(ChecksumAlgorithm.CRC32C, ChecksumAlgorithm.CRC32, ChecksumAlgorithm.CRC64NVME);

    private static final byte[] NONE = {};

    private final long length;
    private final long size;
    private final @Nullable ChecksumAlgorithm algorithm;
    private final @Nullable String expected;
    private final AtomicReferenceArray<byte[]> sums;

    private PartSums(long length, long size, @Nullable ChecksumAlgorithm algorithm, @Nullable String expected) {
        this.length = length;
        this.size = size;
        this.algorithm = algorithm;
        this.expected = expected;
        this.sums = new AtomicReferenceArray<>(Math.toIntExact((length + size - 1) / size));
    }

    /**
     * The parts of an object.
     *
     * @param output of GetObject. A checksum of checksums, as objects that were uploaded in parts may have, says nothing of
     *     the bytes and is passed over
     * @param size the size of all parts but the last
     */
    static PartSums of(Map<String, Object> output, long length, long size) {
        for (ChecksumAlgorithm algorithm : COMBINABLE) {
            if (output.get("Checksum" + algorithm.name()) instanceof String sum && sum.indexOf('-') < 0) {
                return new PartSums(length, size, algorithm, sum);
            }
        }
        return new PartSums(length, size, null, null);
    }

    int parts() {
        return sums.length();
    }

    /** Where a part begins; the number behind the last part gives the object's end. */
    long begin(int part) {
        return Math.min(length, part * size);
    }

    /** What the bytes of a part are to be given to, or null where nothing compares them. */
    @Nullable Checksum start() {
        return algorithm == null ? null : algorithm.start();
    }

    /** A part is there. */
    void done(int part, @Nullable Checksum checksum) {
        sums.set(part, checksum == null ? NONE : checksum.digest());
    }

    boolean isDone(int part) {
        return sums.get(part) != null;
    }

    /** How the checksum of all parts, which are there, differs from the one that came with the object; null where it does not. */
    @Nullable String difference() {
        if (algorithm == null || sums.length() == 0) {
            return null;
        }
        byte[] whole = sums.get(0);
        for (int part = 1; part < sums.length(); part++) {
            whole = algorithm.combine(whole, sums.get(part), begin(part + 1) - begin(part));
        }
        String computed = Base64.getEncoder().encodeToString(whole);
        return computed.equals(expected)
                ? null
                : "its " + algorithm + " is " + computed + ", but the service says " + expected;
    }
}
