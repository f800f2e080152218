package io.awsx.s3x.transfer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The memory that uploads from streams share. Whoever takes a buffer gives it back; who takes one waits while too many are
 * out. One is always to be had, so that a part larger than the whole memory still goes. Thread-safe.
 */
final class Buffers {

    private final long memory;
    private final int usualSize;
    private final Deque<byte[]> free = new ArrayDeque<>();
    private long used;

    Buffers(long memory, int usualSize) {
        this.memory = memory;
        this.usualSize = usualSize;
    }

    synchronized byte[] take(int size) throws InterruptedException {
        while (used > 0 && used + size > memory) {
            wait();
        }
        used += size;
        byte[] kept = size == usualSize ? free.poll() : null;
        if (kept != null) {
            return kept;
        }
        if (used + (long) free.size() * usualSize > memory) {
            free.clear();
        }
        return new byte[size];
    }

    synchronized void giveBack(byte[] buffer) {
        used -= buffer.length;
        if (buffer.length == usualSize && used + (free.size() + 1L) * usualSize <= memory) {
            free.push(buffer);
        }
        notifyAll();
    }

    /** The bytes that are out now. */
    synchronized long used() {
        return used;
    }
}
