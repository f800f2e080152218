package io.awsx.transfer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How objects are cut into parts, and how they move. All sizes are bytes. Immutable: each {@code with} gives other settings. */
public final class TransferSettings {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final TransferSettings DEFAULTS = new TransferSettings();

    private long partSize = 8 * MIB;
    private long multipartThreshold = 16 * MIB;
    private int maxConcurrency = 8;
    private long bufferMemory = Math.min(64 * MIB, Runtime.getRuntime().maxMemory() / 4);
    private long copyThreshold = 5 * GIB;
    private long copyPartSize = 512 * MIB;
    private boolean equalParts;
    private long maxBandwidth;
    private @Nullable Path resumeDirectory;

    private TransferSettings() {}

    private TransferSettings(TransferSettings other) {
        partSize = other.partSize;
        multipartThreshold = other.multipartThreshold;
        maxConcurrency = other.maxConcurrency;
        bufferMemory = other.bufferMemory;
        copyThreshold = other.copyThreshold;
        copyPartSize = other.copyPartSize;
        equalParts = other.equalParts;
        maxBandwidth = other.maxBandwidth;
        resumeDirectory = other.resumeDirectory;
    }

    /** Parts of 8 MiB from 16 MiB on, 8 at once, a quarter of the heap for buffers but at most 64 MiB; no limit, nothing is remembered. */
    public static TransferSettings defaults() {
        return DEFAULTS;
    }

    /** A copy to be changed, where the value is possible. */
    private TransferSettings copy(String name, boolean possible, Object value) {
        if (!possible) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
        return new TransferSettings(this);
    }

    /** The size of a part; it grows where an object would need more than 10,000. */
    public long partSize() {
        return partSize;
    }

    /**
     * These settings with parts of another size.
     *
     * @throws IllegalArgumentException where it is not from 1 to 2 GiB
     */
    public TransferSettings withPartSize(long bytes) {
        boolean possible = bytes >= 1 && bytes <= Integer.MAX_VALUE - 8;
        TransferSettings changed = copy("partSize", possible, bytes);
        changed.partSize = bytes;
        return changed;
    }

    /** From which size on objects go in parts. */
    public long multipartThreshold() {
        return multipartThreshold;
    }

    /**
     * These settings with parts from another size of objects on.
     *
     * @throws IllegalArgumentException where it is below 1
     */
    public TransferSettings withMultipartThreshold(long bytes) {
        TransferSettings changed = copy("multipartThreshold", bytes >= 1, bytes);
        changed.multipartThreshold = bytes;
        return changed;
    }

    /**
     * How many parts of one transfer are under way at once, and how many threads all transfers of one {@link S3Transfer} have beside
     * those that call it.
     */
    public int maxConcurrency() {
        return maxConcurrency;
    }

    /**
     * These settings with another number of parts at once.
     *
     * @throws IllegalArgumentException where it is not from 1 to 1,000
     */
    public TransferSettings withMaxConcurrency(int parts) {
        TransferSettings changed = copy("maxConcurrency", parts >= 1 && parts <= 1000, parts);
        changed.maxConcurrency = parts;
        return changed;
    }

    /** How much memory the parts of all uploads from streams may take together; one part is always allowed. */
    public long bufferMemory() {
        return bufferMemory;
    }

    /**
     * These settings with other memory for streams.
     *
     * @throws IllegalArgumentException where it is below 1
     */
    public TransferSettings withBufferMemory(long bytes) {
        TransferSettings changed = copy("bufferMemory", bytes >= 1, bytes);
        changed.bufferMemory = bytes;
        return changed;
    }

    /** Above which size objects are copied in parts. */
    public long copyThreshold() {
        return copyThreshold;
    }

    /** The size of a part of a copy. */
    public long copyPartSize() {
        return copyPartSize;
    }

    /**
     * These settings with other parts of copies; S3 takes no more than 5 GiB at once.
     *
     * @throws IllegalArgumentException where one is not from 1 to 5 GiB
     */
    public TransferSettings withCopyParts(long threshold, long partBytes) {
        TransferSettings changed = copy("copyThreshold", threshold >= 1 && threshold <= 5 * GIB, threshold)
                .copy("copyPartSize", partBytes >= 1 && partBytes <= 5 * GIB, partBytes);
        changed.copyThreshold = threshold;
        changed.copyPartSize = partBytes;
        return changed;
    }

    /**
     * Whether all parts of a stream of unknown length but the last have the size of a part, as some stores want it, rather than grow after
     * each 1,000; where the length is known they have one size in any case.
     */
    public boolean equalParts() {
        return equalParts;
    }

    /** These settings with parts of streams that are all equal but for the last, or that grow. */
    public TransferSettings withEqualParts(boolean equal) {
        TransferSettings changed = new TransferSettings(this);
        changed.equalParts = equal;
        return changed;
    }

    /** How many bytes a second all transfers of one {@link S3Transfer} may take up and down together; 0 is no limit. */
    public long maxBandwidth() {
        return maxBandwidth;
    }

    /**
     * These settings with so many bytes a second for all transfers together; 0 is no limit.
     *
     * @throws IllegalArgumentException where it is below 0
     */
    public TransferSettings withMaxBandwidth(long bytesPerSecond) {
        TransferSettings changed = copy("maxBandwidth", bytesPerSecond >= 0, bytesPerSecond);
        changed.maxBandwidth = bytesPerSecond;
        return changed;
    }

    /**
     * Where it is remembered how far transfers in parts between files and objects are, so that one that was broken off goes on there; made
     * where it is missing. Null remembers nothing.
     */
    public @Nullable Path resumeDirectory() {
        return resumeDirectory;
    }

    /** These settings with a folder that remembers how far transfers are; null remembers nothing. */
    public TransferSettings withResumeDirectory(@Nullable Path folder) {
        TransferSettings changed = new TransferSettings(this);
        changed.resumeDirectory = folder;
        return changed;
    }
}
