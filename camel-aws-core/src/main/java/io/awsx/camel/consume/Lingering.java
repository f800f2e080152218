package io.awsx.camel.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is done many at once: a batch is due when it is full, or when its first has waited long enough. After the end nothing
 * waits. Thread-safe; calls nobody while it holds its lock.
 */
final class Lingering<E> {

    private final int most;
    private final long linger;
    private final @Nullable ScheduledExecutorService timer;
    private final Consumer<List<E>> late;
    private final LongSupplier nanoTime;
    private List<E> waiting = new ArrayList<>();
    private long since;
    private boolean ticking;
    private boolean ended;

    /**
     * @param most how many a batch has at most
     * @param linger how long its first waits at most
     * @param timer where waits end; null where there is none, so that nothing waits
     * @param late takes a batch whose first waited long enough, on the timer's thread
     */
    Lingering(
            int most,
            Duration linger,
            @Nullable ScheduledExecutorService timer,
            Consumer<List<E>> late,
            LongSupplier nanoTime) {
        this.most = timer == null ? 1 : most;
        this.linger = linger.toNanos();
        this.timer = timer;
        this.late = late;
        this.nanoTime = nanoTime;
    }

    /** Adds one; gives the batch that is full now, for the caller to do, or nothing. */
    List<E> add(E one) {
        if (most == 1) {
            return List.of(one);
        }
        synchronized (this) {
            if (waiting.isEmpty()) {
                since = nanoTime.getAsLong();
            }
            waiting.add(one);
            return ended || waiting.size() >= most || !ticks(linger) ? take() : List.of();
        }
    }

    /** Sees to it that the timer looks; false where it takes nothing any more. */
    private boolean ticks(long pause) {
        if (ticking || timer == null) {
            return ticking;
        }
        try {
            // How it ends is of no interest: it throws nothing.
            var unused = timer.schedule(this::look, pause, TimeUnit.NANOSECONDS);
            ticking = true;
        } catch (RejectedExecutionException e) {
            return false;
        }
        return true;
    }

    private void look() {
        List<E> batch = List.of();
        synchronized (this) {
            ticking = false;
            long left = since + linger - nanoTime.getAsLong();
            if (!waiting.isEmpty() && (left <= 0 || !ticks(left))) {
                batch = take();
            }
        }
        if (!batch.isEmpty()) {
            late.accept(batch);
        }
    }

    private List<E> take() {
        List<E> batch = waiting;
        waiting = new ArrayList<>();
        return batch;
    }

    /** Ends the waits of those that wait now; gives them, for the caller to do. */
    synchronized List<E> flush() {
        return take();
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Ends all waits; gives what waited, for the caller to do. */
    synchronized List<E> end() {
        ended = true;
        return take();
    }
}
