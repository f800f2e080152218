package io.awsx.http.client;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One connection on loan from the pool. Given back once, whoever comes first. Thread-safe.
 */
final class HttpClientLease {

    private final HttpClientConnectionManager manager;
    private final ConnectionEndpoint endpoint;
    private final Semaphore permits;
    private final TimeValue idleTimeout;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param permits holds one for this lease, released with it
     * @param idleTimeout after which the pool does not use the connection again, whatever the server says
     */
    HttpClientLease(
            HttpClientConnectionManager manager,
            ConnectionEndpoint endpoint,
            Semaphore permits,
            TimeValue idleTimeout) {
        this.manager = manager;
        this.endpoint = endpoint;
        this.permits = permits;
        this.idleTimeout = idleTimeout;
    }

    /** The connection. */
    ConnectionEndpoint endpoint() {
        return endpoint;
    }

    /** Sets how long a read may stay silent; nothing where the connection is gone. */
    void setReadTimeout(Timeout timeout) {
        try {
            endpoint.setSocketTimeout(timeout);
        } catch (IllegalStateException e) {
            // Closed by another thread: the next read says so.
        }
    }

    /**
     * Gives the connection back after a complete exchange.
     *
     * @param keepAlive how long it may stay idle, negative for no limit of the server's; null to close it
     */
    void release(@Nullable TimeValue keepAlive) {
        if (ended.compareAndSet(false, true)) {
            giveBack(keepAlive == null ? null : shorter(keepAlive));
        }
    }

    /** Closes the connection at once, in the middle of whatever it does, and gives its place back. */
    void discard() {
        if (ended.compareAndSet(false, true)) {
            try {
                endpoint.close(CloseMode.IMMEDIATE);
            } finally {
                giveBack(null);
            }
        }
    }

    /** Closes the connection, so that another can be opened in its place. */
    void disconnect() {
        endpoint.close(CloseMode.IMMEDIATE);
    }

    /** Closes the connection under the thread that uses it; that thread will {@link #discard()} it. */
    void abort() {
        if (!ended.get()) {
            endpoint.close(CloseMode.IMMEDIATE);
        }
    }

    private TimeValue shorter(TimeValue keepAlive) {
        return TimeValue.isNonNegative(keepAlive) && keepAlive.compareTo(idleTimeout) < 0 ? keepAlive : idleTimeout;
    }

    private void giveBack(@Nullable TimeValue keepAlive) {
        try {
            manager.release(endpoint, null, keepAlive);
        } catch (IllegalStateException e) {
            // The pool was closed meanwhile and no longer knows the connection, which it closed.
        } finally {
            permits.release();
        }
    }
}
