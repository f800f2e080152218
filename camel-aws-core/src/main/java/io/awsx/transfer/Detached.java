package io.awsx.transfer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Runs the calls whose answer must not be lost to an interrupt, because it names what is to be cleaned up, on threads of their
 * own that nobody interrupts. An interrupted caller still waits some seconds for the end; what takes longer goes on without it.
 * Thread-safe.
 */
final class Detached implements AutoCloseable {

    private static final long GRACE_SECONDS = 5;

    private final ThreadPoolExecutor threads;

    /**
     * @param name what the names of its threads begin with; none is made until there is a call
     * @param carried what a thread runs for the one that hands it over
     */
    Detached(String name, UnaryOperator<Runnable> carried) {
        threads = new TransferThreads(name, Integer.MAX_VALUE, 5, carried);
    }

    /**
     * Runs a call that makes something.
     *
     * @param undo takes back what was made where the caller is interrupted before it has it, however late that is
     */
    <T> T make(Supplier<T> call, Consumer<T> undo) throws InterruptedException {
        CompletableFuture<T> made = CompletableFuture.supplyAsync(call, threads);
        try {
            return result(made);
        } catch (InterruptedException e) {
            CompletableFuture<Void> undone = made.thenAcceptAsync(undo, threads);
            if (patiently(undone)) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    /**
     * Runs a call that finishes something.
     *
     * @return its result, also where the caller is interrupted meanwhile; its thread is so still then
     * @throws InterruptedException where the caller is interrupted and the call fails or takes too long
     */
    <T> T finish(Supplier<T> call) throws InterruptedException {
        CompletableFuture<T> finished = CompletableFuture.supplyAsync(call, threads);
        try {
            return result(finished);
        } catch (InterruptedException e) {
            patiently(finished);
            if (finished.isDone() && !finished.isCompletedExceptionally()) {
                Thread.currentThread().interrupt();
                return finished.join();
            }
            throw e;
        }
    }

    /** Runs a call that cleans up; an interrupt stays, but does not keep it from running. */
    void cleanUp(Runnable call) {
        boolean interrupted = Thread.interrupted();
        try {
            interrupted |= patiently(CompletableFuture.runAsync(call, threads));
        } catch (RejectedExecutionException e) {
            // Closed, because this took too long.
            call.run();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T result(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw Failures.rethrow(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Waits for the end, but not for ever; whether the thread was interrupted meanwhile. */
    private static boolean patiently(CompletableFuture<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get(GRACE_SECONDS, TimeUnit.SECONDS);
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException | TimeoutException e) {
                return interrupted;
            }
        }
    }

    /** Ends threads as soon as they have nothing to do. */
    void retire() {
        threads.setKeepAliveTime(0, TimeUnit.SECONDS);
    }

    /** Calls under way go on; there are no later ones. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
