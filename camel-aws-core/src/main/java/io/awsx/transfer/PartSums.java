package io.awsx.transfer;

import io.awsx.checksum.Checksum;
import io.awsx.checksum.ChecksumAlgorithm;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a download are there, and the checksum of each, of which that of the whole is made where it can be. Each part is
 * done by one thread; different parts by several.
 */
final class PartSums {

    /** The cheapest first; those of the parts of the first three make that of the whole. */
    private static final List<ChecksumAlgorithm> ALGORITHMS = List.of(
            ChecksumAlgorithm.CRC32C,
            ChecksumAlgorithm.CRC32,
            ChecksumAlgorithm.CRC64NVME,
            ChecksumAlgorithm.SHA1,
            ChecksumAlgorithm.SHA256);

    private static final byte[] NONE = {};

    private final long length;
    private final long size;
    private final @Nullable ChecksumAlgorithm algorithm;
    private final String expected;
    private final AtomicReferenceArray<byte[]> sums;
    private @Nullable Recorder recorder;

    private PartSums(long length, long size, @Nullable ChecksumAlgorithm algorithm, String expected) {
        this.length = length;
        this.size = size;
        this.algorithm = algorithm;
        this.expected = expected;
        this.sums = new AtomicReferenceArray<>(Math.toIntExact((length + size - 1) / size));
    }

    /** Remembers parts. */
    interface Recorder {

        /**
         * A part is there.
         *
         * @param sum the checksum by {@link #sumOf} of the part's bytes
         */
        void done(int part, byte[] sum);
    }

    /** Where the parts begin that an object was uploaded in, and where the last ends; null where that is not known. */
    interface Uploaded {
        long @Nullable [] bounds(int parts);
    }

    /**
     * The parts of an object.
     *
     * @param output of GetObject
     * @param size the size of all parts but the last
     */
    static PartSums of(Map<String, Object> output, long length, long size) {
        PartSums ofParts = new PartSums(length, size, null, "");
        for (ChecksumAlgorithm algorithm : ALGORITHMS) {
            if (output.get("Checksum" + algorithm.name()) instanceof String sum) {
                PartSums sums = new PartSums(length, size, algorithm, sum);
                if (sums.composite() == 0) {
                    return sums;
                } else if (ofParts.algorithm == null) {
                    ofParts = sums;
                }
            }
        }
        return ofParts;
    }

    /** Of how many parts' checksums the expected one is the checksum; 0 where it is that of the bytes. */
    private int composite() {
        int dash = expected.indexOf('-');
        String count = expected.substring(dash + 1);
        return dash < 0 ? 0 : count.matches("[0-9]{1,5}") ? Integer.parseInt(count) : 1;
    }

    int parts() {
        return sums.length();
    }

    /** Where a part begins; the number behind the last part gives the object's end. */
    long begin(int part) {
        return Math.min(length, part * size);
    }

    /** Tells somebody of the parts that are done from now on. */
    void record(Recorder told) {
        recorder = told;
    }

    /** What the bytes of a part are to be given to, or null where nothing compares them. */
    @Nullable Checksum start() {
        ChecksumAlgorithm of = sumOf();
        return of == null ? null : of.start();
    }

    /** What the checksums of parts are of; null where there are none. */
    private @Nullable ChecksumAlgorithm sumOf() {
        ChecksumAlgorithm compared = algorithm;
        if (compared == null || !(compared.combinable() || composite() == parts() || parts() == 1)) {
            // Whoever goes on later compares what is on the disk.
            return recorder == null ? null : ChecksumAlgorithm.CRC32C;
        }
        return compared;
    }

    /** A part is there. */
    void done(int part, @Nullable Checksum checksum) {
        byte[] sum = checksum == null ? NONE : checksum.digest();
        Recorder told = recorder;
        if (told != null) {
            told.done(part, sum);
        }
        sums.set(part, sum);
    }

    /** A part was done before; whether the file still has it. */
    boolean restore(int part, byte[] sum, PartialFile file) {
        ChecksumAlgorithm of = sumOf();
        if (of == null
                || part < 0
                || part >= parts()
                || !Arrays.equals(file.checksum(of, begin(part), begin(part + 1)), sum)) {
            return false;
        }
        sums.set(part, sum);
        return true;
    }

    /** How many parts are there. */
    int count() {
        int count = 0;
        for (int part = 0; part < parts(); part++) {
            count += isDone(part) ? 1 : 0;
        }
        return count;
    }

    boolean isDone(int part) {
        return sums.get(part) != null;
    }

    /**
     * How the checksum of all parts, which are there, differs from the one that came with the object; null where it does not, or
     * where it is made of parts that nobody knows.
     *
     * @param file what was written
     * @param uploaded is asked where the parts of this download are not those of the upload
     */
    @Nullable String difference(PartialFile file, Uploaded uploaded) {
        if (algorithm == null || sums.length() == 0) {
            return null;
        }
        int composite = composite();
        String computed = composite == 0 ? whole(algorithm, file) : ofDownload(algorithm, composite);
        if (!computed.equals(expected) && composite > 0) {
            long[] bounds = uploaded.bounds(composite);
            if (bounds == null) {
                return null;
            }
            computed = ofUpload(algorithm, file, bounds);
        }
        return computed.equals(expected)
                ? null
                : "its " + algorithm + " is " + computed + ", but the service says " + expected;
    }

    private String whole(ChecksumAlgorithm known, PartialFile file) {
        byte[] whole = sums.get(0);
        if (sums.length() > 1 && !known.combinable()) {
            whole = file.checksum(known, 0, length);
        } else {
            for (int part = 1; part < sums.length(); part++) {
                whole = known.combine(whole, sums.get(part), begin(part + 1) - begin(part));
            }
        }
        return Base64.getEncoder().encodeToString(whole);
    }

    /** As if the object was uploaded in the parts of this download, as it often is. */
    private String ofDownload(ChecksumAlgorithm known, int composite) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int part = 0; part < sums.length() && composite == sums.length(); part++) {
            all.writeBytes(sums.get(part));
        }
        return composite(known, all, composite);
    }

    private static String ofUpload(ChecksumAlgorithm known, PartialFile file, long[] bounds) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int part = 1; part < bounds.length; part++) {
            all.writeBytes(file.checksum(known, bounds[part - 1], bounds[part]));
        }
        return composite(known, all, bounds.length - 1);
    }

    private static String composite(ChecksumAlgorithm known, ByteArrayOutputStream sums, int parts) {
        byte[] all = sums.toByteArray();
        return Base64.getEncoder().encodeToString(known.digest(all)) + '-' + parts;
    }
}
