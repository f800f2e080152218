package io.awsx.camel.consume;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles what was consumed: at once or in batches where that can be done, else later, with growing pauses. Where several tries in a
 * row fail, what they need is taken to be missing: after the pause one is made, and the others only when it succeeds. Told once when
 * it begins, once when it ends, and a count at the 1st, 2nd, 4th, 8th... try in between. Thread-safe.
 */
final class Settling<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** What may wait; beyond it nothing more should be consumed. */
    static final int MOST = 1000;

    private static final Settlement.Result LOST = new Settlement.Result(Settlement.Outcome.LOST, null);

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

        /** Whether the item was given back, so that this is tried once. */
        final boolean failed;

        int tries;
        long due;

        Waiting(Consumed<T> consumed, boolean failed) {
            this.consumed = consumed;
            this.failed = failed;
        }
    }

    /** Who is told how it goes, from any thread. */
    interface Listener<T> {

        /** A failure that is new, and nobody else is told. */
        void failing(T read, RuntimeException failure);

        /** An item is settled. */
        void settled(T claimed);

        /** An item is given up: it was consumed, but is not settled. */
        void ended(T claimed);
    }

    private static final class Nobody<T> implements Listener<T> {

        @Override
        public void failing(T read, RuntimeException failure) {}

        @Override
        public void settled(T claimed) {}

        @Override
        public void ended(T claimed) {}
    }

    private final String consumer;
    private final Function<T, String> name;
    private final Settlement<T> settlement;
    private final Claims<T> claims;
    private final Listener<T> listener;
    private final LongSupplier nanoTime;
    private final Lingering<Waiting<T>> lingering;
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private int inARow;
    private long quietUntil;
    private long failedTries;

    /** Settles each when its exchange is done. */
    Settling(
            String consumer,
            Function<T, String> name,
            Settlement<T> settlement,
            Claims<T> claims,
            LongSupplier nanoTime) {
        this(consumer, name, settlement, claims, null, new Nobody<>(), nanoTime);
    }

    /**
     * @param consumer what messages call it
     * @param name what messages call an item
     * @param timer where a batch ends that does not become full; null where each is settled alone
     */
    Settling(
            String consumer,
            Function<T, String> name,
            Settlement<T> settlement,
            Claims<T> claims,
            @Nullable ScheduledExecutorService timer,
            Listener<T> listener,
            LongSupplier nanoTime) {
        this.consumer = consumer;
        this.name = name;
        this.settlement = settlement;
        this.claims = claims;
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.lingering = new Lingering<>(settlement.most(), settlement.linger(), timer, this::late, nanoTime);
    }

    /**
     * Settles an item whose exchange succeeded, now or soon.
     *
     * @return the failure that is new, for the exception handler; null where there is none, or it goes on
     */
    @Nullable RuntimeException settle(Consumed<T> consumed) {
        claims.consumed(consumed.claimed(), consumed.read());
        Waiting<T> one = new Waiting<>(consumed, false);
        if (isQuiet()) {
            wait(one, null);
            return null;
        }
        return attempt(lingering.add(one));
    }

    /** Does what is to be done to an item whose exchange failed: now, while it is claimed, or soon, when it is given back already. */
    void failed(Consumed<T> consumed) {
        if (!isQuiet()) {
            Waiting<T> one = new Waiting<>(consumed, true);
            RuntimeException unused = attempt(failedAtOnce() ? List.of(one) : lingering.add(one));
        }
    }

    /** Whether what is to be done to an item whose exchange failed is done while it is claimed. */
    boolean failedAtOnce() {
        return settlement.failedAtOnce() || claims.leases() != null;
    }

    /** A round ends: settles those that wait for others, where the settlement wants that. */
    void endRound() {
        if (settlement.endsWithRound()) {
            late(lingering.flush());
        }
    }

    private void late(List<Waiting<T>> batch) {
        RuntimeException failure = attempt(batch);
        if (failure != null) {
            listener.failing(batch.get(0).consumed.read(), failure);
        }
    }

    private synchronized boolean isQuiet() {
        return inARow >= MANY_IN_A_ROW;
    }

    /** Tries again what is due. */
    void again() {
        for (int left = waiting(); left > 0; ) {
            List<Waiting<T>> next = take(false);
            if (next.isEmpty()) {
                return;
            }
            left -= next.size();
            RuntimeException unused = attempt(next);
            ended();
        }
    }

    /** What may be tried now, or be it due or not; what is not tried goes to the end of the line. */
    private synchronized List<Waiting<T>> take(boolean early) {
        long now = nanoTime.getAsLong();
        if (!early && inARow >= MANY_IN_A_ROW && now - quietUntil < 0) {
            return List.of();
        }
        List<Waiting<T>> due = new ArrayList<>();
        for (int left = waiting.size(); left > 0 && due.size() < settlement.most(); left--) {
            Waiting<T> first = waiting.remove();
            (early || now - first.due >= 0 ? due : waiting).add(first);
        }
        return due;
    }

    /** @return the failure that is new */
    private @Nullable RuntimeException attempt(List<Waiting<T>> batch) {
        if (batch.isEmpty()) {
            return null;
        }
        List<Settlement.Result> results = results(batch);
        RuntimeException failure = null;
        boolean first = false;
        boolean all = true;
        for (int i = 0; i < batch.size(); i++) {
            Waiting<T> one = batch.get(i);
            RuntimeException cause = results.get(i).failure();
            if (cause == null) {
                all = false;
                done(one, results.get(i).outcome());
            } else if (one.failed) {
                LOG.debug(
                        "{}: {} failed, and is not {}",
                        consumer,
                        name.apply(one.consumed.read()),
                        settlement.verb(),
                        cause);
            } else {
                // They failed in one try.
                first |= wait(one, failure == null ? cause : null);
                failure = failure == null ? cause : failure;
            }
        }
        synchronized (this) {
            inARow = all ? inARow : 0;
        }
        return first ? failure : null;
    }

    private List<Settlement.Result> results(List<Waiting<T>> batch) {
        try {
            claims.prove();
            Set<Waiting<T>> own = new LinkedHashSet<>(batch);
            own.removeIf(one -> !claims.owns(one.consumed.claimed()));
            Iterator<Settlement.Result> settled = own.isEmpty()
                    ? Collections.emptyIterator()
                    : settlement
                            .settle(own.stream().map(one -> one.consumed.due()).toList())
                            .iterator();
            List<Settlement.Result> results = new ArrayList<>();
            for (Waiting<T> one : batch) {
                results.add(own.contains(one) ? settled.next() : LOST);
            }
            return results;
        } catch (RuntimeException e) {
            return Collections.nCopies(batch.size(), Settlement.Result.failed(e));
        }
    }

    private void done(Waiting<T> one, Settlement.@Nullable Outcome outcome) {
        if (outcome == Settlement.Outcome.SUPERSEDED) {
            LOG.info(
                    "{}: {} was consumed, but is not {}, because {}",
                    consumer,
                    name.apply(one.consumed.read()),
                    settlement.verb(),
                    settlement.superseded());
        } else if (outcome == Settlement.Outcome.LOST) {
            LOG.warn(
                    "{}: {} is not {}, because this node was silent for so long that another one may have it, which consumes it as well",
                    consumer,
                    name.apply(one.consumed.read()),
                    settlement.verb());
        }
        if (!one.failed) {
            claims.release(one.consumed.claimed());
            listener.settled(one.consumed.claimed());
        }
    }

    private void giveUp(Waiting<T> one) {
        claims.release(one.consumed.claimed());
        listener.ended(one.consumed.claimed());
    }

    /** @return whether it is the first that waits */
    private synchronized boolean wait(Waiting<T> next, @Nullable RuntimeException failure) {
        long now = nanoTime.getAsLong();
        next.tries++;
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
        if (waiting.isEmpty() && failedTries > 0) {
            LOG.info(
                    "{}: all that was consumed is {} again, after {} tries that failed",
                    consumer,
                    settlement.verb(),
                    failedTries);
            failedTries = 0;
        }
    }

    /** How many items wait until they are tried again. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** How many items were consumed and are not settled. */
    int unsettled() {
        return waiting() + lingering.waiting();
    }

    /** Whether so much waits that nothing more should be consumed. */
    boolean full() {
        return waiting() >= MOST;
    }

    /**
     * Settles what waits for others, and tries what waits in batches a last time; the rest is given up: it was consumed, so it stays
     * remembered as that where anything is. What comes later is settled alone.
     */
    void stop() {
        late(lingering.end());
        boolean failing = settlement.most() == 1;
        for (int left = waiting(); left > 0 && !failing; ) {
            List<Waiting<T>> next = take(true);
            left -= next.size();
            RuntimeException unused = attempt(next);
            failing = waiting() >= left + next.size();
        }
        giveUp();
    }

    private synchronized void giveUp() {
        if (!waiting.isEmpty()) {
            LOG.warn(
                    "{} stops, and {} items that were consumed are not {}",
                    consumer,
                    waiting.size(),
                    settlement.verb());
        }
        waiting.forEach(this::giveUp);
        waiting.clear();
        inARow = 0;
        failedTries = 0;
    }
}
