package io.awsx.http.client;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Breaks one exchange off from outside, because a blocking socket cannot: when its time is over, when the server takes
 * no more of its body, or when its thread is interrupted while it sends one that is long. Aborting is repeated until the exchange ends, since the first time may meet a connection that is
 * only about to be opened.
 */
final class HttpClientWatch {

    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** How soon an interrupt is seen. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** How an exchange ended, as seen from here. */
    enum Outcome {
        RUNNING,
        FINISHED,
        OUT_OF_TIME,
        STALLED,
        INTERRUPTED
    }

    private final HttpClientLease lease;
    private final LongSupplier nanoTime;
    private final Thread caller = Thread.currentThread();
    private Outcome outcome = Outcome.RUNNING;
    private volatile boolean writing;
    private volatile long writingSince;
    private @Nullable Future<?> limit;
    private @Nullable Future<?> stall;

    private HttpClientWatch(HttpClientLease lease, LongSupplier nanoTime) {
        this.lease = lease;
        this.nanoTime = nanoTime;
    }

    /**
     * The one thread behind all watches of a transport: starts with the first watch and ends soon after the last.
     *
     * @return to be shut down by the transport
     */
    static ScheduledThreadPoolExecutor newTicker() {
        ScheduledThreadPoolExecutor ticker = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "awsx-http-watch");
            thread.setDaemon(true);
            // The caller's class loader would be held as long as the thread lives.
            thread.setContextClassLoader(HttpClientWatch.class.getClassLoader());
            return thread;
        });
        ticker.setRemoveOnCancelPolicy(true);
        ticker.setKeepAliveTime(5, TimeUnit.SECONDS);
        ticker.allowCoreThreadTimeOut(true);
        return ticker;
    }

    /**
     * Starts watching.
     *
     * @param limitNanos the time left, or {@link Long#MAX_VALUE}
     * @param stallNanos the longest single write, or {@link Long#MAX_VALUE}
     * @throws RejectedExecutionException where the ticker was shut down
     */
    static HttpClientWatch start(
            ScheduledThreadPoolExecutor ticker,
            HttpClientLease lease,
            LongSupplier nanoTime,
            long limitNanos,
            long stallNanos) {
        HttpClientWatch watch = new HttpClientWatch(lease, nanoTime);
        if (limitNanos != Long.MAX_VALUE) {
            watch.limit = ticker.scheduleWithFixedDelay(
                    () -> watch.abort(Outcome.OUT_OF_TIME), Math.max(0, limitNanos), AGAIN_NANOS, TimeUnit.NANOSECONDS);
        }
        if (stallNanos != Long.MAX_VALUE) {
            long period = Math.min(LOOK_NANOS, stallNanos / 4 + 1);
            watch.stall =
                    ticker.scheduleWithFixedDelay(() -> watch.look(stallNanos), period, period, TimeUnit.NANOSECONDS);
        }
        return watch;
    }

    private void look(long stallNanos) {
        if (caller.isInterrupted()) {
            abort(Outcome.INTERRUPTED);
        } else if (writing && nanoTime.getAsLong() - writingSince > stallNanos) {
            abort(Outcome.STALLED);
        }
    }

    private void abort(Outcome reason) {
        if (end(reason) != Outcome.FINISHED) {
            lease.abort();
        }
    }

    /** The first end counts. */
    private synchronized Outcome end(Outcome reason) {
        if (outcome == Outcome.RUNNING) {
            outcome = reason;
        }
        return outcome;
    }

    /** Whether the exchange was not broken off. */
    synchronized boolean running() {
        return outcome == Outcome.RUNNING;
    }

    /** A write to the network begins and may block. */
    void writeBegins() {
        writingSince = nanoTime.getAsLong();
        writing = true;
    }

    /** That write is over. */
    void writeEnds() {
        writing = false;
    }

    /** Stops watching; whatever follows is not aborted any more, unless it was already. */
    Outcome finish() {
        Outcome ended = end(Outcome.FINISHED);
        if (limit != null) {
            limit.cancel(false);
        }
        if (stall != null) {
            stall.cancel(false);
        }
        return ended;
    }
}
