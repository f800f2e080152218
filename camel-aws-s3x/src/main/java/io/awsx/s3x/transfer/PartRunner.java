package io.awsx.s3x.transfer;

import io.awsx.error.ClientException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs the parts of one transfer, so many at once. After the first failure no part begins any more. Used by one thread, which
 * must call {@link #await} or {@link #settle} before it goes on.
 */
final class PartRunner {

    /** A part's work. */
    interface Part {
        void run() throws Exception;
    }

    private final ExecutorService executor;
    private final int concurrency;
    private final Semaphore slots;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    PartRunner(ExecutorService executor, int concurrency) {
        this.executor = executor;
        this.concurrency = concurrency;
        this.slots = new Semaphore(concurrency);
    }

    /**
     * Runs a part when there is a slot: on a thread of the pool, or here where all of them are busy.
     *
     * @return false where a part failed before, or the transfers were closed, and this one is not run
     */
    boolean submit(Part part) throws InterruptedException {
        return submit(part, true);
    }

    /** Runs a part on a thread of the pool, if one is free; whether it does. */
    boolean submitIfFree(Part part) throws InterruptedException {
        return submit(part, false);
    }

    private boolean submit(Part part, boolean here) throws InterruptedException {
        slots.acquire();
        if (failed()) {
            slots.release();
            return false;
        }
        try {
            executor.execute(() -> run(part));
            return true;
        } catch (RejectedExecutionException e) {
            if (executor.isShutdown()) {
                failure.compareAndSet(null, new ClientException("The transfer was given up: transfers are closed", e));
            } else if (here) {
                run(part);
                return true;
            }
            slots.release();
            return false;
        }
    }

    private void run(Part part) {
        try {
            part.run();
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        } finally {
            slots.release();
        }
    }

    boolean failed() {
        return failure.get() != null;
    }

    /** Waits for all parts under way and throws the first failure. */
    void await() throws Exception {
        slots.acquire(concurrency);
        slots.release(concurrency);
        rethrow();
    }

    /** Stops further parts and waits for those under way, even when interrupted. */
    void settle(Throwable cause) {
        failure.compareAndSet(null, cause);
        slots.acquireUninterruptibly(concurrency);
        slots.release(concurrency);
    }

    private void rethrow() throws Exception {
        Throwable first = failure.get();
        if (first instanceof Error error) {
            throw error;
        } else if (first != null) {
            throw (Exception) first;
        }
    }
}
