package io.awsx.http.client;

import io.awsx.http.Connections;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/1.1 (RFC 9110, RFC 9112) over the connection pool of Apache HttpClient 5; and HTTP/2, over a transport of its own, for requests
 * that {@linkplain HttpRequest#http2() need it}, with the same settings.
 *
 * <p>Only the pool, the sockets, and the message parser of that library are used; its request chain, which follows,
 * retries, inflates, and authenticates, is not there to be switched off. Only where a connection that was used before closes
 * without a byte of an answer, a request that may and can be sent again goes out at once on a new one, as RFC 9112, section
 * 9.3.1, allows; one that may not be, or has a body that can be read once, goes out only after a look at the connection. A request goes out as given, with
 * {@code Host} in front and {@code Content-Length} or {@code Transfer-Encoding: chunked} behind; a GET, HEAD, or DELETE
 * without body has neither of the latter. Through a proxy that forwards, {@code Proxy-Authorization} may come in addition.
 * Values outside ASCII are sent as UTF-8 and received as ISO 8859-1.
 *
 * <p>A body larger than 64 KiB is sent while an ear is kept on the answer: one that comes early, such as a 403 or 413,
 * ends the sending and is returned. With {@code Expect: 100-continue} among the headers the body is opened only when the
 * server asks for it, or says nothing for a second.
 *
 * <p>A thread waiting for a connection, sending a body, or between two reads of an answer stops when it is interrupted,
 * and stays interrupted; so does one that waits for the answer to a body of more than 64 KiB. Another read that is already
 * waiting cannot be interrupted; it ends with the read timeout or the time limit of the call. Name resolution obeys neither.
 *
 * <p>Whatever a request body throws besides {@link java.io.IOException} is passed on as it is; its connection is closed, and the
 * transport goes on, also after an {@link Error}.
 *
 * <p>Nothing here logs header values. The library does, with the loggers {@code org.apache.hc.client5.http.wire}
 * (everything, signatures and bodies included) and {@code org.apache.hc.client5.http.headers} (answers only) at level
 * debug: leave them off where logs are kept.
 */
public final class HttpClientTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(HttpClientTransport.class);

    final TransportSettings settings;
    final LongSupplier nanoTime;
    final HttpClientFailures failures;
    final HttpClientRoutes routes;
    final HttpClientConnections connections;
    final ScheduledThreadPoolExecutor ticker = HttpClientWatch.newTicker();
    private @Nullable Http2Transport http2;

    /**
     * A transport without connections.
     *
     * @param settings how to connect and how long to wait
     * @param nanoTime a clock for durations, such as {@link System#nanoTime}
     * @throws io.awsx.error.ClientException where a file of certificates or keys cannot be used
     */
    public HttpClientTransport(TransportSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.failures = new HttpClientFailures(settings);
        this.routes = new HttpClientRoutes(settings.proxy(), settings.plainProxy());
        this.connections = new HttpClientConnections(settings, failures, nanoTime);
        if (settings.trustAllCertificates()) {
            LOG.warn("TLS certificates are not checked (trustAllCertificates); do this in tests only");
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.awsx.error.ClientException where the request cannot be sent as it is, its body cannot be read, or this
     *     transport is closed
     */
    @Override
    public HttpResponse send(HttpRequest request, @Nullable Duration timeLimit) {
        return request.http2() ? http2().send(request, timeLimit) : new HttpClientCall(this, request, timeLimit).run();
    }

    @Override
    public Connections connections() {
        return connections.now();
    }

    @Override
    public synchronized @Nullable Connections http2Connections() {
        return http2 == null ? null : http2.connections();
    }

    /** Made when first needed: few operations ask for it, and it has a thread. */
    private synchronized Transport http2() {
        if (connections.isClosed()) {
            throw HttpClientFailures.closed();
        } else if (http2 == null) {
            http2 = new Http2Transport(settings, routes, failures, nanoTime);
        }
        return http2;
    }

    /** Closes all connections, in use or not. Later calls fail; closing again does nothing. */
    @Override
    public void close() {
        connections.close();
        ticker.shutdownNow();
        closeHttp2();
    }

    private synchronized void closeHttp2() {
        if (http2 != null) {
            http2.close();
        }
    }
}
