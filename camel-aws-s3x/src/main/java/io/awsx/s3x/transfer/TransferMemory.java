package io.awsx.s3x.transfer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The memory that uploads from streams share. Whoever takes a buffer gives it back; who takes one waits while too many are
 * out. One is always to be had, so that a part larger than the whole memory still goes. Thread-safe.
 */
public final class TransferMemory {

    private final long bytes;
    /** Buffers that came back, all of one size: the one asked for last. */
    private final Deque<byte[]> free = new ArrayDeque<>();

    private long used;
    private long kept;

    /** @param bytes how many bytes may be out at once */
    public TransferMemory(long bytes) {
        this.bytes = bytes;
    }

    synchronized byte[] take(int size) throws InterruptedException {
        while (used > 0 && used + size > bytes) {
            wait();
        }
        used += size;
        byte[] buffer = free.poll();
        if (buffer != null && buffer.length == size) {
            kept -= size;
            return buffer;
        }
        free.clear();
        kept = 0;
        return new byte[size];
    }

    synchronized void giveBack(byte[] buffer) {
        used -= buffer.length;
        boolean fits = used + kept + buffer.length <= bytes;
        if (fits && (free.isEmpty() || free.peek().length == buffer.length)) {
            free.push(buffer);
            kept += buffer.length;
        }
        notifyAll();
    }

    /** The bytes that are out now. */
    synchronized long used() {
        return used;
    }
}
