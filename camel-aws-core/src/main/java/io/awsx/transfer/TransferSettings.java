package io.awsx.transfer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How objects are cut into parts, and how they move. All sizes are bytes.
 *
 * @param partSize the size of a part; it grows where an object would need more than 10,000
 * @param multipartThreshold from which size on objects go in parts
 * @param maxConcurrency how many parts of one transfer are under way at once, and how many threads all transfers of one
 *     {@link S3Transfer} have beside those that call it
 * @param bufferMemory how much memory the parts of all uploads from streams may take together; one part is always allowed
 * @param copyThreshold above which size objects are copied in parts; S3 takes no more than 5 GiB at once
 * @param copyPartSize the size of a part of a copy
 * @param equalParts whether all parts of a stream of unknown length but the last have the size of a part, as some stores want it,
 *     rather than grow after each 1,000; where the length is known they have one size in any case
 * @param maxBandwidth how many bytes a second all transfers of one {@link S3Transfer} may take up and down together; 0 is no limit
 * @param resumeDirectory where it is remembered how far transfers in parts between files and objects are, so that one that was
 *     broken off goes on there; made where it is missing. Null remembers nothing
 */
public record TransferSettings(
        long partSize,
        long multipartThreshold,
        int maxConcurrency,
        long bufferMemory,
        long copyThreshold,
        long copyPartSize,
        boolean equalParts,
        long maxBandwidth,
        @Nullable Path resumeDirectory) {

    private static final long MIB = 1L << 20;

    /** @throws IllegalArgumentException where a number is out of its range */
    public TransferSettings {
        require(partSize >= 1 && partSize <= Integer.MAX_VALUE - 8, "partSize", partSize);
        require(multipartThreshold >= 1, "multipartThreshold", multipartThreshold);
        require(maxConcurrency >= 1 && maxConcurrency <= 1000, "maxConcurrency", maxConcurrency);
        require(bufferMemory >= 1, "bufferMemory", bufferMemory);
        require(copyThreshold >= 1 && copyThreshold <= 5L << 30, "copyThreshold", copyThreshold);
        require(copyPartSize >= 1 && copyPartSize <= 5L << 30, "copyPartSize", copyPartSize);
        require(maxBandwidth >= 0, "maxBandwidth", maxBandwidth);
    }

    /** Settings of parts alone: they may grow, nothing is slowed down, and nothing is remembered. */
    public TransferSettings(
            long partSize,
            long multipartThreshold,
            int maxConcurrency,
            long bufferMemory,
            long copyThreshold,
            long copyPartSize) {
        this(partSize, multipartThreshold, maxConcurrency, bufferMemory, copyThreshold, copyPartSize, false, 0, null);
    }

    private static void require(boolean condition, String name, long value) {
        if (!condition) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
    }

    /** Parts of 8 MiB from 16 MiB on, 8 at once, a quarter of the heap for buffers but at most 64 MiB. */
    public static TransferSettings defaults() {
        long memory = Math.min(64 * MIB, Runtime.getRuntime().maxMemory() / 4);
        return new TransferSettings(8 * MIB, 16 * MIB, 8, memory, 5L << 30, 512 * MIB);
    }

    /** These settings with parts of another size. */
    public TransferSettings withPartSize(long bytes) {
        return new TransferSettings(
                bytes,
                multipartThreshold,
                maxConcurrency,
                bufferMemory,
                copyThreshold,
                copyPartSize,
                equalParts,
                maxBandwidth,
                resumeDirectory);
    }

    /** These settings with parts from another size of objects on. */
    public TransferSettings withMultipartThreshold(long bytes) {
        return new TransferSettings(
                partSize,
                bytes,
                maxConcurrency,
                bufferMemory,
                copyThreshold,
                copyPartSize,
                equalParts,
                maxBandwidth,
                resumeDirectory);
    }

    /** These settings with another number of parts at once. */
    public TransferSettings withMaxConcurrency(int parts) {
        return new TransferSettings(
                partSize,
                multipartThreshold,
                parts,
                bufferMemory,
                copyThreshold,
                copyPartSize,
                equalParts,
                maxBandwidth,
                resumeDirectory);
    }

    /** These settings with other memory for streams. */
    public TransferSettings withBufferMemory(long bytes) {
        return new TransferSettings(
                partSize,
                multipartThreshold,
                maxConcurrency,
                bytes,
                copyThreshold,
                copyPartSize,
                equalParts,
                maxBandwidth,
                resumeDirectory);
    }

    /** These settings with other parts of copies. */
    public TransferSettings withCopyParts(long threshold, long partBytes) {
        return new TransferSettings(
                partSize,
                multipartThreshold,
                maxConcurrency,
                bufferMemory,
                threshold,
                partBytes,
                equalParts,
                maxBandwidth,
                resumeDirectory);
    }

    /** These settings with parts of streams that are all equal but for the last, or that grow. */
    public TransferSettings withEqualParts(boolean equal) {
        return new TransferSettings(
                partSize,
                multipartThreshold,
                maxConcurrency,
                bufferMemory,
                copyThreshold,
                copyPartSize,
                equal,
                maxBandwidth,
                resumeDirectory);
    }

    /** These settings with so many bytes a second for all transfers together; 0 is no limit. */
    public TransferSettings withMaxBandwidth(long bytesPerSecond) {
        return new TransferSettings(
                partSize,
                multipartThreshold,
                maxConcurrency,
                bufferMemory,
                copyThreshold,
                copyPartSize,
                equalParts,
                bytesPerSecond,
                resumeDirectory);
    }

    /** These settings with a folder that remembers how far transfers are; null remembers nothing. */
    public TransferSettings withResumeDirectory(@Nullable Path folder) {
        return new TransferSettings(
                partSize,
                multipartThreshold,
                maxConcurrency,
                bufferMemory,
                copyThreshold,
                copyPartSize,
                equalParts,
                maxBandwidth,
                folder);
    }
}
