package io.awsx.s3x.transfer;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * The memory that uploads from streams share. Whoever takes a buffer gives it back; who takes one waits, in order of arrival,
 * while too many are out. One is always to be had, so that a part larger than the whole memory still goes. TransferMemory of the
 * usual size are kept for the next taker. Thread-safe.
 */
public final class TransferMemory {

    /** What memory is counted in, so that any amount of it is an int. */
    private static final int UNIT = 1024;

    private final int units;
    private final int usualSize;
    private final boolean keeping;
    private final Semaphore left;
    private final Queue<byte[]> kept = new ConcurrentLinkedQueue<>();

    /**
     * @param memory how many bytes may be out at once
     * @param usualSize the size of the buffers that are kept for the next taker
     */
    public TransferMemory(long memory, int usualSize) {
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, memory / UNIT));
        this.usualSize = usualSize;
        this.keeping = usualSize <= memory;
        this.left = new Semaphore(units, true);
    }

    private int units(int size) {
        return (int) Math.min(units, (size + UNIT - 1L) / UNIT);
    }

    byte[] take(int size) throws InterruptedException {
        left.acquire(units(size));
        boolean taken = false;
        try {
            byte[] buffer = null;
            if (size == usualSize) {
                buffer = kept.poll();
            } else {
                // Theirs is the memory that this one takes.
                kept.clear();
            }
            if (buffer == null) {
                buffer = new byte[size];
            }
            taken = true;
            return buffer;
        } finally {
            if (!taken) {
                left.release(units(size));
            }
        }
    }

    void giveBack(byte[] buffer) {
        if (keeping && buffer.length == usualSize) {
            kept.add(buffer);
        }
        left.release(units(buffer.length));
    }

    /** The bytes that are out now, rounded up to units. */
    long used() {
        return (long) (units - left.availablePermits()) * UNIT;
    }
}
