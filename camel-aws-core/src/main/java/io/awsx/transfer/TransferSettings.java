package io.awsx.transfer;

/**
 * How objects are cut into parts. All sizes are bytes.
 *
 * @param partSize the size of a part; it grows where an object would need more than 10,000
 * @param multipartThreshold from which size on objects go in parts
 * @param maxConcurrency how many parts of one transfer are under way at once, and how many threads all transfers of one
 *     {@link S3Transfer} have beside those that call it
 * @param bufferMemory how much memory the parts of all uploads from streams may take together; one part is always allowed
 * @param copyThreshold above which size objects are copied in parts; S3 takes no more than 5 GiB at once
 * @param copyPartSize the size of a part of a copy
 */
public record TransferSettings(
        long partSize,
        long multipartThreshold,
        int maxConcurrency,
        long bufferMemory,
        long copyThreshold,
        long copyPartSize) {

    private static final long MIB = 1L << 20;

    /** @throws IllegalArgumentException where a number is out of its range */
    public TransferSettings {
        require(partSize >= 1 && partSize <= Integer.MAX_VALUE - 8, "partSize", partSize);
        require(multipartThreshold >= 1, "multipartThreshold", multipartThreshold);
        require(maxConcurrency >= 1 && maxConcurrency <= 1000, "maxConcurrency", maxConcurrency);
        require(bufferMemory >= 1, "bufferMemory", bufferMemory);
        require(copyThreshold >= 1 && copyThreshold <= 5L << 30, "copyThreshold", copyThreshold);
        require(copyPartSize >= 1 && copyPartSize <= 5L << 30, "copyPartSize", copyPartSize);
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
                bytes, multipartThreshold, maxConcurrency, bufferMemory, copyThreshold, copyPartSize);
    }

    /** These settings with parts from another size of objects on. */
    public TransferSettings withMultipartThreshold(long bytes) {
        return new TransferSettings(partSize, bytes, maxConcurrency, bufferMemory, copyThreshold, copyPartSize);
    }

    /** These settings with another number of parts at once. */
    public TransferSettings withMaxConcurrency(int parts) {
        return new TransferSettings(partSize, multipartThreshold, parts, bufferMemory, copyThreshold, copyPartSize);
    }

    /** These settings with other memory for streams. */
    public TransferSettings withBufferMemory(long bytes) {
        return new TransferSettings(partSize, multipartThreshold, maxConcurrency, bytes, copyThreshold, copyPartSize);
    }

    /** These settings with other parts of copies. */
    public TransferSettings withCopyParts(long threshold, long partBytes) {
        return new TransferSettings(partSize, multipartThreshold, maxConcurrency, bufferMemory, threshold, partBytes);
    }
}
