package io.awsx.identity;

import io.awsx.error.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that ends, kept until it is time for the next one. Thread-safe; the source is asked by one thread at a time.
 *
 * <pre>
 *   fetched            15 min left              10 min left              end
 *      ├── used as it is ──┼── one thread tries,   ──┼── all threads wait    ──┤
 *                              others go on with it     for one attempt
 * </pre>
 *
 * <p>A failed attempt of the first kind is logged, and the next one comes a minute later. A failed attempt of the second kind
 * is the failure of all who waited for it, and of those who come within the next second: a source that is down is not asked by
 * everybody. The times here are those of boto3; where a value lives for less than half an hour,
 * they are a half and a third of its life, or each use would fetch a new one.
 */
final class Refreshing<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshingCredentials.class);
    /** When one thread tries for the next value, before the end of the last one, unless told otherwise. */
    static final Duration ADVISORY = Duration.ofMinutes(15);

    /** When all threads wait for the next value, before the end of the last one, unless told otherwise. */
    static final Duration MANDATORY = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** How long a failure stands for those who cannot go on without the source. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** Fetches a value; null where there is none. */
    interface Source<T> {
        @Nullable T fetch();
    }

    private final String what;
    private final Source<? extends T> source;
    private final Function<T, @Nullable Instant> end;
    private final InstantSource clock;
    private final Duration advisory;
    private final Duration mandatory;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Outcome<T> last = new Outcome<>(0, null, Instant.MAX, Instant.MAX, null, null);

    /**
     * @param what the value's name in messages
     * @param source where it comes from
     * @param end when a value ends, or null where it does not
     * @param advisory how long before the end one thread tries for the next value
     * @param mandatory how long before the end all threads wait for it
     */
    Refreshing(
            String what,
            Source<? extends T> source,
            Function<T, @Nullable Instant> end,
            InstantSource clock,
            Duration advisory,
            Duration mandatory) {
        this.what = what;
        this.source = source;
        this.end = end;
        this.clock = clock;
        this.advisory = advisory;
        this.mandatory = mandatory;
    }

    /**
     * What the last attempt left behind.
     *
     * @param number how many attempts there were
     * @param value the value to go on with, or null where there is none
     * @param tryFrom when one thread is to try for the next value
     * @param needFrom when all threads are to wait for it; {@link Instant#MAX} where the value does not end
     * @param failure why the attempt brought nothing, or null
     * @param since when it failed, or when the value was fetched in place of a rejected one; else null
     */
    private record Outcome<T>(
            long number,
            @Nullable T value,
            Instant tryFrom,
            Instant needFrom,
            @Nullable RuntimeException failure,
            @Nullable Instant since) {}

    /** The value, or null where the source has none. */
    @Nullable T get() {
        Outcome<T> seen = last;
        T value = seen.value;
        if (value == null) {
            return need(seen);
        } else if (seen.needFrom.equals(Instant.MAX)) {
            return value;
        }
        Instant now = clock.instant();
        if (!now.isBefore(seen.needFrom)) {
            return need(seen);
        } else if (!now.isBefore(seen.tryFrom) && !lock.isHeldByCurrentThread() && lock.tryLock()) {
            try {
                return last.number == seen.number ? attempt(seen) : last.value;
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} could not be refreshed; those that end at {} stay in use: {}",
                        what,
                        end.apply(value),
                        text(e));
                return value;
            } finally {
                lock.unlock();
            }
        }
        return value;
    }

    /** The value where nobody needs to ask the source for it, else null. */
    @Nullable T atHand() {
        Outcome<T> seen = last;
        boolean fresh = seen.needFrom.equals(Instant.MAX) || clock.instant().isBefore(seen.tryFrom);
        return fresh ? seen.value : null;
    }

    /**
     * Fetches another value in place of one that is no good; not more than once a minute in place of one that came this way, or
     * whoever may do nothing would ask for others with each call.
     *
     * @param same whether two values are the same to those who use them
     * @return whether {@link #get} gives another one now
     */
    boolean replace(T rejected, BiPredicate<T, T> same) {
        Outcome<T> seen = last;
        if (seen.value == null) {
            return false;
        } else if (same.test(seen.value, rejected)) {
            if (seen.failure == null && isWithin(PAUSE, seen.since)) {
                return false;
            }
            try {
                need(seen);
                replaced(seen);
            } catch (RuntimeException e) {
                LOG.warn("{} were rejected and could not be refreshed: {}", what, text(e));
                return false;
            }
        }
        T now = last.value;
        return now != null && !same.test(now, rejected);
    }

    /** Remembers that the value which followed another one was wanted in its place. */
    private void replaced(Outcome<T> seen) {
        lock.lock();
        try {
            Outcome<T> now = last;
            if (now.number == seen.number + 1 && now.failure == null && now.since == null) {
                last = new Outcome<>(now.number, now.value, now.tryFrom, now.needFrom, null, clock.instant());
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isWithin(Duration time, @Nullable Instant since) {
        if (since == null) {
            return false;
        }
        // A clock that was set back shortens the time rather than drawing it out
        Duration passed = Duration.between(since, clock.instant());
        return !passed.isNegative() && passed.compareTo(time) < 0;
    }

    /** One attempt for all who saw the same; those who waited share its outcome. */
    private @Nullable T need(Outcome<T> seen) {
        if (seen.failure != null && isWithin(REST, seen.since)) {
            throw failure(seen.failure);
        }
        if (lock.isHeldByCurrentThread()) {
            throw new ClientException(what + " are needed to get them; give that source credentials of its own");
        }
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("Interrupted while another thread got " + what, e);
        }
        try {
            Outcome<T> now = last;
            if (now.number == seen.number) {
                return attempt(seen);
            } else if (now.failure != null) {
                throw failure(now.failure);
            }
            return now.value;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable T attempt(Outcome<T> seen) {
        try {
            T fetched = source.fetch();
            last = outcome(seen, fetched);
            return fetched;
        } catch (RuntimeException e) {
            // What breaks because this thread is told to stop says nothing to those who wait
            if (!Thread.currentThread().isInterrupted()) {
                last = new Outcome<>(
                        seen.number + 1, seen.value, clock.instant().plus(PAUSE), seen.needFrom, e, clock.instant());
            }
            throw failure(e);
        }
    }

    private Outcome<T> outcome(Outcome<T> seen, @Nullable T fetched) {
        if (fetched == null) {
            if (seen.value != null) {
                throw new ClientException(what + " are not to be had any more");
            }
            return new Outcome<>(seen.number + 1, null, Instant.MAX, Instant.MAX, null, null);
        }
        Instant until = end.apply(fetched);
        if (until == null) {
            return new Outcome<>(seen.number + 1, fetched, Instant.MAX, Instant.MAX, null, null);
        }
        Instant now = clock.instant();
        Duration life = Duration.between(now, until);
        if (life.isNegative() || life.isZero()) {
            throw new ClientException(what + " expired at " + until
                    + ", although they were just fetched; get new ones, or" + " correct the clock, which says " + now);
        }
        return new Outcome<>(
                seen.number + 1,
                fetched,
                until.minus(shorter(advisory, life.dividedBy(2))),
                until.minus(shorter(mandatory, life.dividedBy(3))),
                null,
                null);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Whoever signs a call is not to try it again: what failed was tried again already. */
    private ClientException failure(RuntimeException e) {
        String message = e instanceof ClientException ? text(e) : what + " cannot be had: " + text(e);
        return new ClientException(message, e);
    }

    private static String text(RuntimeException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
