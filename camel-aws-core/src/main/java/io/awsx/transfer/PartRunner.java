package io.awsx.transfer;

import io.awsx.error.ClientException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs the parts of one transfer, so many at once. After the first failure no part begins any more, and those under way on
 * other threads are interrupted. Used by one thread, which must call {@link #await} or {@link #settle} before it goes on.
 */
final class PartRunner {

    /** A part's work. */
    interface Part {
        void run() throws Exception;
    }

    private static final long GRACE_SECONDS = 5;

    private final ExecutorService executor;
    private final int concurrency;
    private final Semaphore slots;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    /** Those that run parts now, but for the one that uses this. */
    private final Set<Thread> threads = new HashSet<>();

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
            runHere(part);
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
            executor.execute(() -> runThere(part));
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

    private void runThere(Part part) {
        synchronized (threads) {
            threads.add(Thread.currentThread());
            if (failed()) {
                // It still has to give back what it holds.
                Thread.currentThread().interrupt();
            }
        }
        try {
            part.run();
        } catch (Throwable e) {
            fail(e);
        } finally {
            synchronized (threads) {
                // No interrupt may come behind this, and meet what the thread does next.
                threads.remove(Thread.currentThread());
            }
            slots.release();
        }
    }

    private void runHere(Part part) {
        try {
            part.run();
        } catch (Throwable e) {
            fail(e);
        } finally {
            slots.release();
        }
    }

    private void fail(Throwable cause) {
        synchronized (threads) {
            if (failure.compareAndSet(null, cause)) {
                threads.forEach(Thread::interrupt);
            }
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

    /**
     * Stops further parts, interrupts those under way, and waits for them, even when interrupted; but not for ever for one that
     * is stuck.
     */
    void settle(Throwable cause) {
        fail(cause);
        boolean interrupted = Thread.interrupted();
        boolean settled = false;
        while (!settled) {
            try {
                if (slots.tryAcquire(concurrency, GRACE_SECONDS, TimeUnit.SECONDS)) {
                    slots.release(concurrency);
                }
                settled = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
