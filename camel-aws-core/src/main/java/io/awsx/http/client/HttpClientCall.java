package io.awsx.http.client;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@link HttpClientTransport#send}: take a connection, open it where it is not, exchange, and hand out the
 * answer with the connection in its body.
 */
final class HttpClientCall {

    /** A larger body may not fit into the buffers between here and a server that does not read. */
    private static final long MAY_STALL = 64 * 1024;

    /** Socket timeouts count in milliseconds and may ring that much before the time limit they stand for. */
    private static final long ROUNDING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final String LOG_ID = "awsx";

    /** For library methods that want a context but find nothing in it here; never written to. */
    private static final HttpClientContext EMPTY_CONTEXT = HttpClientContext.create();

    private final HttpClientTransport transport;
    private final HttpRequest request;
    private final Origin origin;
    private final HttpRoute route;
    private final TimeLeft time;
    private @Nullable HttpClientExchange exchange;

    HttpClientCall(HttpClientTransport transport, HttpRequest request, @Nullable Duration timeLimit) {
        this.transport = transport;
        this.request = request;
        this.origin = request.origin();
        this.route = transport.routes.to(origin);
        this.time = new TimeLeft(origin, transport.nanoTime, timeLimit);
    }

    HttpResponse run() {
        HttpClientMessage message = transport.routes.message(request, route);
        HttpClientLease lease = acquire();
        HttpClientWatch watch = null;
        try {
            watch = watch(lease, message);
            ClassicHttpResponse answer = exchange(lease, message, watch);
            if (watch != null && watch.finish() != HttpClientWatch.Outcome.FINISHED) {
                throw new IOException("The answer came too late");
            }
            return response(answer, message, lease);
        } catch (IOException | HttpException | RuntimeException e) {
            lease.discard();
            throw explained(e, watch == null ? HttpClientWatch.Outcome.FINISHED : watch.finish());
        } catch (Error e) {
            // The library closes its whole pool here. One connection is enough: it alone may be in an odd state.
            lease.discard();
            throw e;
        } finally {
            if (watch != null) {
                watch.finish();
            }
        }
    }

    /**
     * Sends the request and receives the head of its answer. A server may close a connection that was used before at any
     * time, most of all while nobody uses it; then the request goes out at once on a new one (RFC 9112, section 9.3.1).
     */
    private ClassicHttpResponse exchange(
            HttpClientLease lease, HttpClientMessage message, @Nullable HttpClientWatch watch)
            throws IOException, HttpException {
        if (lease.endpoint().isConnected()) {
            boolean look = !request.resendable() || !request.body().repeatable();
            HttpClientExchange onUsed = begin(message, watch, look);
            try {
                return execute(lease, onUsed);
            } catch (IOException e) {
                if (!closedUnheard(onUsed, e) || (watch != null && !watch.running())) {
                    throw e;
                }
            }
            lease.disconnect();
        }
        open(lease);
        return execute(lease, begin(message, watch, false));
    }

    private HttpClientExchange begin(HttpClientMessage message, @Nullable HttpClientWatch watch, boolean look) {
        HttpClientExchange begun =
                new HttpClientExchange(message, time.timeout(transport.settings.readTimeout()), watch, look);
        exchange = begun;
        return begun;
    }

    private static ClassicHttpResponse execute(HttpClientLease lease, HttpClientExchange exchange)
            throws IOException, HttpException {
        return lease.endpoint().execute(LOG_ID, exchange.message(), exchange, EMPTY_CONTEXT);
    }

    /** Whether a used connection turned out to be closed before the request was heard, as far as can be told. */
    private boolean closedUnheard(HttpClientExchange failed, IOException failure) {
        boolean again = !failed.sent()
                || (!failed.answered()
                        && request.resendable()
                        && !request.body().spent());
        return again
                && !(failure instanceof InterruptedIOException)
                && !Thread.currentThread().isInterrupted()
                && !transport.connections.isClosed();
    }

    private HttpClientLease acquire() {
        if (transport.connections.isClosed()) {
            throw HttpClientFailures.closed();
        }
        if (time.isNone()) {
            throw time.over(null, false);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw HttpClientFailures.interrupted(origin, null, false);
        }
        return transport.connections.acquire(route, origin, time.atMost(transport.settings.acquireTimeout()));
    }

    private @Nullable HttpClientWatch watch(HttpClientLease lease, HttpClientMessage message) {
        boolean mayStall = message.getEntity() != null && (message.length() < 0 || message.length() > MAY_STALL);
        if (!time.isLimited() && !mayStall) {
            return null;
        }
        long stall = mayStall ? transport.settings.readTimeout().toNanos() : TimeLeft.NO_LIMIT;
        return HttpClientWatch.start(transport.ticker, lease, transport.nanoTime, time.nanos(), stall);
    }

    private void open(HttpClientLease lease) throws IOException, HttpException {
        HttpClientContext context = HttpClientContext.create();
        Duration timeout = transport.settings.connectTimeout();
        transport.connections.manager().connect(lease.endpoint(), time.timeout(timeout), context);
        if (route.isTunnelled()) {
            HttpClientMessage tunnel = transport.routes.tunnel(origin);
            HttpClientExchange opening = new HttpClientExchange(tunnel, time.timeout(timeout), null, false);
            int status = lease.endpoint()
                    .execute(LOG_ID, tunnel, opening, EMPTY_CONTEXT)
                    .getCode();
            if (status < 200 || status >= 300) {
                throw HttpClientFailures.refusedTunnel(origin, route, status);
            }
            transport.connections.manager().upgrade(lease.endpoint(), context);
        }
    }

    private HttpResponse response(ClassicHttpResponse answer, HttpClientMessage message, HttpClientLease lease)
            throws IOException, HttpException {
        Headers headers = headers(answer);
        boolean reusable = exchange != null && exchange.sentInFull();
        TimeValue keepAlive = reusable ? keepAlive(message, answer, headers) : null;
        HttpEntity entity = answer.getEntity();
        if (entity == null || entity.getContentLength() == 0) {
            lease.release(keepAlive);
            return new HttpResponse(answer.getCode(), headers, InputStream.nullInputStream());
        }
        lease.setReadTimeout(Timeout.of(transport.settings.readTimeout()));
        boolean untold = entity.getContentLength() < 0 && !entity.isChunked();
        HttpClientBodyStream body =
                new HttpClientBodyStream(entity.getContent(), lease, keepAlive, origin, entity.getContentLength());
        return new HttpResponse(
                answer.getCode(),
                headers,
                body,
                untold,
                limit -> body.watch(HttpClientWatch.start(
                        transport.ticker, lease, transport.nanoTime, limit.toNanos(), TimeLeft.NO_LIMIT)));
    }

    private static @Nullable TimeValue keepAlive(
            HttpClientMessage message, ClassicHttpResponse answer, Headers headers) {
        if (message.closesConnection()
                || !DefaultConnectionReuseStrategy.INSTANCE.keepAlive(message, answer, EMPTY_CONTEXT)) {
            return null;
        }
        return headers.contains("Keep-Alive")
                ? DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(answer, EMPTY_CONTEXT)
                : TimeValue.NEG_ONE_MILLISECOND;
    }

    private static Headers headers(ClassicHttpResponse answer) throws ParseException {
        Headers.Builder headers = Headers.builder();
        try {
            for (Header header : answer.getHeaders()) {
                headers.add(header.getName(), Objects.requireNonNullElse(header.getValue(), ""));
            }
        } catch (IllegalArgumentException e) {
            throw new ParseException(String.valueOf(e.getMessage()));
        }
        return headers.build();
    }

    /** What the caller is told: why the exchange was broken off, else what the network did, else the failure itself. */
    private RuntimeException explained(Exception failure, HttpClientWatch.Outcome outcome) {
        if (transport.connections.isClosed()) {
            return HttpClientFailures.closed();
        }
        if (outcome == HttpClientWatch.Outcome.OUT_OF_TIME
                || (failure instanceof SocketTimeoutException && time.nanos() <= ROUNDING_NANOS)) {
            return time.over(failure, sent());
        }
        if (outcome == HttpClientWatch.Outcome.STALLED) {
            return transport.failures.stalled(origin, failure);
        }
        if (outcome == HttpClientWatch.Outcome.INTERRUPTED) {
            return HttpClientFailures.interrupted(origin, failure, sent());
        }
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return transport.failures.of(failure, origin, route, sent());
    }

    private boolean sent() {
        return exchange != null && exchange.sent();
    }
}
