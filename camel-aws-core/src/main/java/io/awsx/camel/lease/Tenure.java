package io.awsx.camel.lease;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long what this node took is its own: while each word that it lives was sent within the duration of a lease after the one before. Once
 * that failed, what was taken before is lost for good, also where the node goes on living: others may have it. By the node's own clock,
 * which goes on while the process sleeps. Thread-safe.
 */
public final class Tenure {

    private final long lease;
    private final LongSupplier nanoTime;
    private long lastWord;
    private long epoch;
    private boolean begun;

    /** @param nanoTime the node's own clock, in nanoseconds */
    public Tenure(Duration lease, LongSupplier nanoTime) {
        this.lease = lease.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * The others were told.
     *
     * @param sent when that was begun, since they count from a later time at the earliest
     */
    public synchronized void told(long sent) {
        if (begun && sent - lastWord > lease) {
            epoch++;
        }
        begun = true;
        lastWord = sent;
    }

    /** Whether what is taken now is this node's. */
    public synchronized boolean holds() {
        return begun && nanoTime.getAsLong() - lastWord <= lease;
    }

    /** A test of whether what is taken now is still this node's. */
    public synchronized BooleanSupplier test() {
        long then = epoch;
        return () -> holds(then);
    }

    private synchronized boolean holds(long then) {
        return epoch == then && holds();
    }
}
