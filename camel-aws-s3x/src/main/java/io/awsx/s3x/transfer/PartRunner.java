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

    /** @param executor refuses what it has no thread for at once */
    PartRunner(ExecutorService executor, int concurrency) {
        this.executor = executor;
        this.concurrency = concurrency;
        this.slots = new Semaphore(concurrency);
    }

    /**
     * Runs a part when there is a slot, on this thread where no other is free.
     *
     * @return false where a part failed before and this one is not run
     * @throws ClientException where the threads were ended
     */
    boolean submit(Part part) throws InterruptedException {
        slots.acquire();
        if (failed()) {
            slots.release();
            return false;
        }
        if (!execute(part)) {
            if (executor.isShutdown()) {
                slots.release();
                throw new ClientException("The transfer was given up: its S3Transfer was closed");
            }
            run(part);
        }
        return true;
    }

    /** Runs a part where a thread is free for it now; false where none is. */
    boolean offer(Part part) {
        if (!slots.tryAcquire()) {
            return false;
        }
        if (execute(part)) {
            return true;
        }
        slots.release();
        return false;
    }

    private boolean execute(Part part) {
        boolean accepted = false;
        boolean refused = false;
        try {
            executor.execute(() -> run(part));
            accepted = true;
        } catch (RejectedExecutionException e) {
            refused = true;
        } finally {
            if (!accepted && !refused) {
                slots.release();
            }
        }
        return accepted;
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
        Throwable first = failure.get();
        if (first instanceof Error error) {
            throw error;
        } else if (first != null) {
            throw (Exception) first;
        }
    }

    /** Stops further parts and waits for those under way, even when interrupted. */
    void settle(Throwable cause) {
        failure.compareAndSet(null, cause);
        slots.acquireUninterruptibly(concurrency);
        slots.release(concurrency);
    }
}
