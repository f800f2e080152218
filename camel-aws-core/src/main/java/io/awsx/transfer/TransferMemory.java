package io.awsx.transfer;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The memory that uploads from streams share. Whoever takes a buffer gives it back; who takes one waits while too many are out,
 * in order of arrival, but not for ever: a stream that gives nothing may hold what it took. A part larger than the whole memory
 * is given all of it. Buffers of the usual size are kept for the next taker. Thread-safe.
 */
public final class TransferMemory {

    /** What memory is counted in, so that any amount of it is an int. */
    private static final int UNIT = 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How often patience begins anew where others gave something back meanwhile. */
    private static final int MOST_WAITS = 5;

    private final int units;
    private final int usualSize;
    private final boolean keeping;
    private final Duration patience;
    private final Semaphore left;
    private final AtomicLong returns = new AtomicLong();
    private final Queue<byte[]> kept = new ConcurrentLinkedQueue<>();

    /**
     * @param memory how many bytes may be out at once
     * @param usualSize the size of the buffers that are kept for the next taker
     */
    public TransferMemory(long memory, int usualSize) {
        this(memory, usualSize, PATIENCE);
    }

    /** @param patience how long to wait where nobody gives anything back */
    TransferMemory(long memory, int usualSize, Duration patience) {
        this.patience = patience;
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, memory / UNIT));
        this.usualSize = usualSize;
        this.keeping = usualSize <= memory;
        this.left = new Semaphore(units, true);
    }

    private int units(int size) {
        return (int) Math.min(units, (size + UNIT - 1L) / UNIT);
    }

    /** A buffer, or null where none came free for some time. */
    byte @Nullable [] take(int size) throws InterruptedException {
        if (!acquire(units(size))) {
            return null;
        }
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

    private boolean acquire(int wanted) throws InterruptedException {
        for (int waits = 1; waits <= MOST_WAITS; waits++) {
            long before = returns.get();
            if (left.tryAcquire(wanted, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            } else if (returns.get() == before) {
                return false;
            }
        }
        return false;
    }

    void giveBack(byte[] buffer) {
        returns.incrementAndGet();
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
