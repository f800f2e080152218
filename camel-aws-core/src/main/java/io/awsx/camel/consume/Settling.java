package io.awsx.camel.consume;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles what was consumed: at once where that can be done, else later, with growing pauses. Where several settlements in a row
 * fail, what they need is taken to be missing: after the pause one is tried, and the others only when it succeeds. Told once when
 * it begins, once when it ends, and a count at the 1st, 2nd, 4th, 8th... try in between. Thread-safe.
 */
final class Settling<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** What may wait; beyond it nothing more should be consumed. */
    static final int MOST = 1000;

    private static final int MANY_IN_A_ROW = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /**
     * What is to be settled.
     *
     * @param claimed the item as it was claimed
     * @param read the item in the version that was read
     */
    record Consumed<T>(T claimed, T read, Settlement.Due due) {}

    private static final class Waiting<T> {

        final Consumed<T> consumed;
        int tries = 1;
        long due;

        Waiting(Consumed<T> consumed) {
            this.consumed = consumed;
        }
    }

    private final String consumer;
    private final Function<T, String> name;
    private final Settlement<T> settlement;
    private final Claims<T> claims;
    private final LongSupplier nanoTime;
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private int inARow;
    private long quietUntil;
    private long failedTries;

    /**
     * @param consumer what messages call it
     * @param name what messages call an item
     */
    Settling(
            String consumer,
            Function<T, String> name,
            Settlement<T> settlement,
            Claims<T> claims,
            LongSupplier nanoTime) {
        this.consumer = consumer;
        this.name = name;
        this.settlement = settlement;
        this.claims = claims;
        this.nanoTime = nanoTime;
    }

    /**
     * Settles an item whose exchange succeeded.
     *
     * @return the failure that is new, for the exception handler; null where there is none, or it goes on
     */
    @Nullable RuntimeException settle(Consumed<T> consumed) {
        claims.consumed(consumed.claimed(), consumed.read());
        if (isQuiet()) {
            wait(new Waiting<>(consumed), null);
            return null;
        }
        RuntimeException failure = attempt(consumed);
        return failure != null && wait(new Waiting<>(consumed), failure) ? failure : null;
    }

    private synchronized boolean isQuiet() {
        return inARow >= MANY_IN_A_ROW;
    }

    /** Tries again what is due. Called by the one thread that polls. */
    void again() {
        for (int left = waiting(); left > 0; left--) {
            Waiting<T> next = takeDue();
            if (next == null) {
                return;
            }
            RuntimeException failure = attempt(next.consumed);
            if (failure != null) {
                next.tries++;
                wait(next, failure);
            } else {
                ended();
            }
        }
    }

    /** What may be tried now; what is not due yet goes to the end of the line. */
    private synchronized @Nullable Waiting<T> takeDue() {
        long now = nanoTime.getAsLong();
        if (inARow >= MANY_IN_A_ROW && now - quietUntil < 0) {
            return null;
        }
        for (int left = waiting.size(); left > 0; left--) {
            Waiting<T> first = waiting.remove();
            if (now - first.due >= 0) {
                return first;
            }
            waiting.add(first);
        }
        return null;
    }

    private @Nullable RuntimeException attempt(Consumed<T> consumed) {
        try {
            if (consumed.due().settle() == Settlement.Outcome.SUPERSEDED) {
                LOG.info(
                        "{}: {} was consumed, but is not {}, because it was written or deleted meanwhile; what is there now is"
                                + " consumed in its turn",
                        consumer,
                        name.apply(consumed.read()),
                        settlement.verb());
            }
        } catch (RuntimeException e) {
            return e;
        }
        claims.release(consumed.claimed());
        synchronized (this) {
            inARow = 0;
        }
        return null;
    }

    /** @return whether it is the first that waits */
    private synchronized boolean wait(Waiting<T> next, @Nullable RuntimeException failure) {
        long now = nanoTime.getAsLong();
        next.due = now + pause(next.tries);
        boolean first = waiting.isEmpty() && failedTries == 0;
        waiting.add(next);
        if (failure != null) {
            inARow++;
            failedTries++;
            quietUntil = now + pause(inARow - MANY_IN_A_ROW + 1);
            if (!first && Long.bitCount(failedTries) == 1) {
                LOG.warn(
                        "{}: {} items wait to be {}; {} tries failed so far, the last with: {}",
                        consumer,
                        waiting.size(),
                        settlement.verb(),
                        failedTries,
                        failure.toString());
            }
        }
        if (waiting.size() == MOST) {
            LOG.warn(
                    "{}: {} items wait to be {}; nothing more is consumed until that is done",
                    consumer,
                    MOST,
                    settlement.verb());
        }
        return first;
    }

    private static long pause(int tries) {
        int doublings = Math.max(0, Math.min(tries - 1, 10));
        return Math.min(LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << doublings);
    }

    private synchronized void ended() {
        if (waiting.isEmpty()) {
            LOG.info(
                    "{}: all that was consumed is {} again, after {} tries that failed",
                    consumer,
                    settlement.verb(),
                    failedTries);
            failedTries = 0;
        }
    }

    /** How many items wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Whether so much waits that nothing more should be consumed. */
    boolean full() {
        return waiting() >= MOST;
    }

    /** Gives up what waits: it was consumed, so it stays remembered as that where anything is. */
    synchronized void stop() {
        if (!waiting.isEmpty()) {
            LOG.warn(
                    "{} stops, and {} items that were consumed are not {}",
                    consumer,
                    waiting.size(),
                    settlement.verb());
        }
        waiting.forEach(left -> claims.release(left.consumed.claimed()));
        waiting.clear();
        inARow = 0;
        failedTries = 0;
    }
}
