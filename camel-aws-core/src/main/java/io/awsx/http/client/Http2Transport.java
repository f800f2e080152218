package io.awsx.http.client;

import io.awsx.http.Connections;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.DefaultConnectingIOReactor;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/2 (RFC 9113) over the reactor of Apache HttpCore 5: agreed by ALPN where there is TLS, else taken for granted. Each exchange has
 * a connection of its own, which ends with it: streams of events last for minutes, and one that is read slowly keeps no other
 * waiting. At most {@link TransportSettings#maxConnections()} are there at a time.
 *
 * <p>What comes is kept up to 256 KiB until it is read, and the server sends no more than that. Closing an answer
 * before its end resets its stream. A body of more than 64 KiB, or of unknown length, is sent by a thread of its own while the answer is
 * read, so that both sides may talk at the same time.
 *
 * <p>One thread, which starts with the transport and ends with {@link #close()}, serves all connections.
 */
final class Http2Transport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(Http2Transport.class);

    final TransportSettings settings;
    final HttpClientRoutes routes;
    final Http2Failures failures;
    final LongSupplier nanoTime;
    final Semaphore permits;
    final DefaultConnectingIOReactor reactor;
    private final Set<Http2Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @throws io.awsx.error.ClientException where a file of certificates or keys cannot be used */
    Http2Transport(
            TransportSettings settings, HttpClientRoutes routes, HttpClientFailures failures, LongSupplier nanoTime) {
        this.settings = settings;
        this.routes = routes;
        this.failures = new Http2Failures(failures);
        this.nanoTime = nanoTime;
        this.permits = new Semaphore(settings.maxConnections(), true);
        this.reactor = new DefaultConnectingIOReactor(
                new Http2Connector(HttpClientTls.of(settings)),
                IOReactorConfig.custom()
                        .setIoThreadCount(1)
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .build(),
                Http2Transport::thread,
                null,
                failure -> LOG.debug("The reactor met a failure", failure),
                null,
                session -> session.close(CloseMode.IMMEDIATE));
        reactor.start();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "awsx-http2");
        thread.setDaemon(true);
        // The caller's class loader would be held as long as the thread lives.
        thread.setContextClassLoader(Http2Transport.class.getClassLoader());
        return thread;
    }

    /** Breaks the exchange off where this closes before it is over. */
    void track(Http2Exchange exchange) {
        exchanges.add(exchange);
        exchange.whenOver(() -> exchanges.remove(exchange));
        if (closed.get()) {
            exchange.abort();
        }
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public HttpResponse send(HttpRequest request, @Nullable Duration timeLimit) {
        return new Http2Call(this, request, timeLimit).run();
    }

    /** None is ever idle: each ends with its exchange. */
    @Override
    public Connections connections() {
        return new Connections(exchanges.size(), 0, permits.getQueueLength(), settings.maxConnections());
    }

    /** Breaks all exchanges and ends the thread; wakes whoever waits for a connection. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            exchanges.forEach(Http2Exchange::abort);
            reactor.close(CloseMode.IMMEDIATE);
            permits.release(Integer.MAX_VALUE / 2);
        }
    }
}
