package io.awsx.http.client;

import io.awsx.error.TransportException;
import io.awsx.http.Connections;
import io.awsx.http.Origin;
import io.awsx.http.TransportSettings;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The pool. Its own waiting line is not used: a semaphore in front of it is fair, can be interrupted without losing a
 * connection, and can be woken when the transport closes. Thread-safe.
 */
final class HttpClientConnections {

    private static final int MAX_HEADERS = 200;
    private static final int MAX_LINE = 64 * 1024;

    /** A connection unused for this long is looked at before it is used again, which takes up to 1 ms. */
    private static final TimeValue TRUSTED_FOR = TimeValue.ofMilliseconds(100);

    /** Never waited for: whoever holds a permit finds a place in the pool. */
    private static final Timeout POOL_PATIENCE = Timeout.ofSeconds(10);

    private static final String LOG_ID = "awsx";

    private final PoolingHttpClientConnectionManager manager;
    private final Semaphore permits;
    private final HttpClientFailures failures;
    private final LongSupplier nanoTime;
    private final TimeValue idleTimeout;
    private final long evictionPeriod;
    private final AtomicLong lastEviction;
    private final AtomicBoolean closed = new AtomicBoolean();

    HttpClientConnections(TransportSettings settings, HttpClientFailures failures, LongSupplier nanoTime) {
        this.manager = pool(settings);
        this.permits = new Semaphore(settings.maxConnections(), true);
        this.failures = failures;
        this.nanoTime = nanoTime;
        this.idleTimeout = TimeValue.of(settings.idleTimeout());
        this.evictionPeriod = Math.min(settings.idleTimeout().toNanos(), TimeUnit.SECONDS.toNanos(10));
        this.lastEviction = new AtomicLong(nanoTime.getAsLong());
    }

    private static PoolingHttpClientConnectionManager pool(TransportSettings settings) {
        Http1Config http1 = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_LINE)
                .setBufferSize(16 * 1024)
                .build();
        AtomicLong ids = new AtomicLong();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(socket -> new HttpClientWire("awsx-" + ids.incrementAndGet(), http1))
                .setTlsSocketStrategy(HttpClientTls.of(settings))
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .setSoTimeout(Timeout.of(settings.readTimeout()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.readTimeout()))
                        .setTimeToLive(TimeValue.of(settings.timeToLive()))
                        .setValidateAfterInactivity(TRUSTED_FOR)
                        .build())
                .build();
    }

    /** How many there are, and how many are used. */
    Connections now() {
        PoolStats stats = manager.getTotalStats();
        return new Connections(stats.getLeased(), stats.getAvailable(), permits.getQueueLength(), stats.getMax());
    }

    /** What opens connections. */
    HttpClientConnectionManager manager() {
        return manager;
    }

    /** Whether {@link #close()} was called. */
    boolean isClosed() {
        return closed.get();
    }

    /**
     * Takes a connection, open or still to be opened.
     *
     * @param patience how long to wait for one
     * @throws TransportException where none came free or the thread was interrupted
     * @throws io.awsx.error.ClientException where the transport is closed
     */
    HttpClientLease acquire(HttpRoute route, Origin origin, Duration patience) {
        try {
            if (!permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw failures.exhausted(origin, patience.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpClientFailures.interrupted(origin, e, false);
        }
        boolean leased = false;
        try {
            HttpClientLease lease = lease(route, origin);
            leased = true;
            return lease;
        } finally {
            if (!leased) {
                permits.release();
            }
        }
    }

    private HttpClientLease lease(HttpRoute route, Origin origin) {
        try {
            if (closed.get()) {
                throw HttpClientFailures.closed();
            }
            evictIdle();
            LeaseRequest request = manager.lease(LOG_ID, route, POOL_PATIENCE, null);
            return new HttpClientLease(manager, request.get(POOL_PATIENCE), permits, idleTimeout);
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
            throw HttpClientFailures.interrupted(origin, e, false);
        } catch (TimeoutException e) {
            throw failures.exhausted(origin, POOL_PATIENCE.toMilliseconds());
        } catch (ExecutionException | IllegalStateException e) {
            if (closed.get()) {
                throw HttpClientFailures.closed();
            }
            throw new TransportException("No connection to " + origin + ": " + e.getMessage(), e, false);
        }
    }

    /** Eviction rides on use instead of a thread: without calls nothing is closed, but nothing grows either. */
    private void evictIdle() {
        long now = nanoTime.getAsLong();
        long last = lastEviction.get();
        if (now - last >= evictionPeriod && lastEviction.compareAndSet(last, now)) {
            manager.closeExpired();
            manager.closeIdle(idleTimeout);
        }
    }

    /** Closes all connections, in use or not, and wakes whoever waits for one. */
    void close() {
        if (closed.compareAndSet(false, true)) {
            manager.close(CloseMode.IMMEDIATE);
            permits.release(Integer.MAX_VALUE / 2);
        }
    }
}
