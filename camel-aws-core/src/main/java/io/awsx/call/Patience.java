package io.awsx.call;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls wait for a source of credentials no longer than they may take: it is asked on another thread, which goes on or is
 * interrupted where the call does not wait any more. A call without a limit asks by itself. Shared by all clients of a session;
 * thread-safe.
 *
 * <p>A source that gives the same to all is asked once for all who wait, and is left to finish: one that takes longer than a call
 * may would never come to an end otherwise.
 */
public final class Patience {

    private final ExecutorService threads;
    private final Map<Object, FutureTask<?>> asked = new ConcurrentHashMap<>();

    /** @param threads where sources are asked; closed by whoever gives it */
    public Patience(ExecutorService threads) {
        this.threads = threads;
    }

    /** What {@link CredentialsProvider#resolve} gives, within a limit; null for none. */
    @Nullable Credentials resolve(CredentialsProvider provider, @Nullable Duration limit) {
        if (limit == null) {
            return provider.resolve();
        }
        Credentials atHand = provider.atHand();
        return atHand != null ? atHand : ask(provider.isShared() ? provider : null, limit, provider::resolve);
    }

    /** What {@link CredentialsProvider#refresh} gives, within a limit; null for none. */
    boolean refresh(CredentialsProvider provider, Credentials rejected, @Nullable Duration limit) {
        Object key = provider.isShared() ? List.of(provider, rejected) : null;
        return Boolean.TRUE.equals(ask(key, limit, () -> provider.refresh(rejected)));
    }

    /**
     * The answer to a question.
     *
     * @param key the same for all who may share an answer, or null where nobody may
     * @throws TransportException where there is none within the limit
     */
    @SuppressWarnings("unchecked")
    <T> @Nullable T ask(@Nullable Object key, @Nullable Duration limit, Supplier<? extends @Nullable T> question) {
        if (limit == null) {
            return question.get();
        }
        FutureTask<T> mine = new FutureTask<>(question::get);
        FutureTask<T> task = key == null ? null : (FutureTask<T>) asked.putIfAbsent(key, mine);
        if (task == null) {
            task = mine;
            start(key, mine);
        }
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (key == null) {
                task.cancel(true);
            }
            throw new TransportException(
                    "The source of credentials did not answer within the " + limit.toMillis()
                            + " ms that the call's callTimeout had left",
                    null,
                    false);
        } catch (InterruptedException e) {
            if (key == null) {
                task.cancel(true);
            }
            Thread.currentThread().interrupt();
            throw new ClientException("Interrupted while a source of credentials was asked", e);
        } catch (CancellationException e) {
            throw new ClientException("No source of credentials can be asked any more", e);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private void start(@Nullable Object key, FutureTask<?> task) {
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    forget(key, task);
                }
            });
        } catch (RejectedExecutionException e) {
            task.cancel(false);
            forget(key, task);
            throw new ClientException(
                    threads.isShutdown()
                            ? "This session is closed"
                            : "Too many calls wait for a source of credentials that does not answer",
                    e);
        }
    }

    private void forget(@Nullable Object key, FutureTask<?> task) {
        if (key != null) {
            asked.remove(key, task);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new ClientException("No credentials", failure);
    }
}
