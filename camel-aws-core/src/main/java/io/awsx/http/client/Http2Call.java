package io.awsx.http.client;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.reactor.IOReactorShutdownException;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One call of {@link Http2Transport#send}: connect, send, wait for the head of the answer. Used once, by one thread. */
final class Http2Call {

    private final Http2Transport transport;
    private final HttpRequest request;
    private final Origin origin;
    private final HttpRoute route;
    private final TimeLeft time;

    Http2Call(Http2Transport transport, HttpRequest request, @Nullable Duration timeLimit) {
        this.transport = transport;
        this.request = request;
        this.origin = request.origin();
        this.route = transport.routes.to(origin);
        this.time = new TimeLeft(origin, transport.nanoTime, timeLimit);
    }

    HttpResponse run() {
        ClientException impassable = Http2Failures.impassable(origin, route);
        if (impassable != null) {
            throw impassable;
        }
        Http2Upload upload = upload();
        acquire();
        Http2Exchange exchange = new Http2Exchange(request, upload);
        exchange.whenOver(transport.permits::release);
        transport.track(exchange);
        boolean answered = false;
        try {
            Http2Download download =
                    new Http2Download(origin, transport.settings.readTimeout(), transport.nanoTime, exchange::abort);
            exchange.into(download);
            if (upload != null) {
                send(upload, exchange);
            }
            connect(exchange);
            await(exchange.requested(), transport.settings.connectTimeout(), exchange);
            Http2Exchange.Head head = await(exchange.head(), transport.settings.readTimeout(), exchange);
            answered = true;
            return new HttpResponse(head.status(), head.headers(), download, false, download::endWithin);
        } finally {
            if (!answered) {
                exchange.abort();
            }
        }
    }

    private @Nullable Http2Upload upload() {
        long length = request.body().length();
        return length == 0 ? null : new Http2Upload(length, transport.settings.readTimeout(), transport.nanoTime);
    }

    private void acquire() {
        if (transport.isClosed()) {
            throw HttpClientFailures.closed();
        } else if (time.isNone()) {
            throw time.over(null, false);
        }
        Duration patience = time.atMost(transport.settings.acquireTimeout());
        try {
            if (!transport.permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw transport.failures.common().exhausted(origin, patience.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpClientFailures.interrupted(origin, e, false);
        }
        if (transport.isClosed()) {
            throw HttpClientFailures.closed();
        }
    }

    /** Writes the body: at once where there is room for all of it, else in a thread that ends with the exchange. */
    private void send(Http2Upload upload, Http2Exchange exchange) {
        RequestBody body = request.body();
        if (body.length() >= 0 && body.length() <= Http2Upload.ROOM) {
            write(body, upload);
            return;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        write(body, upload);
                    } catch (RuntimeException e) {
                        exchange.failed(e);
                    }
                },
                "awsx-http2-body");
        thread.setDaemon(true);
        exchange.whenOver(thread::interrupt);
        thread.start();
    }

    private void write(RequestBody body, Http2Upload upload) {
        try {
            body.writeTo(upload);
            upload.complete();
        } catch (Http2Upload.Stalled e) {
            throw transport.failures.common().stalled(origin, e);
        } catch (IOException e) {
            throw new ClientException("Cannot read the request body: " + e.getMessage(), e);
        }
    }

    private void connect(Http2Exchange exchange) {
        HttpHost peer = route.getProxyHost() == null ? route.getTargetHost() : route.getProxyHost();
        Timeout patience = time.timeout(transport.settings.connectTimeout());
        Http2Connector.Way way = new Http2Connector.Way(
                route.getTargetHost(),
                origin.secure(),
                route.isTunnelled() ? transport.routes.tunnel(origin) : null,
                patience);
        Exception failure = null;
        for (InetAddress address : addresses(peer)) {
            try {
                Future<?> connecting = transport.reactor.connect(
                        peer,
                        new InetSocketAddress(address, peer.getPort()),
                        null,
                        patience,
                        way,
                        exchange.connected());
                connected(connecting);
                return;
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof Exception cause ? cause : e;
            } catch (CancellationException | IOReactorShutdownException e) {
                throw transport.isClosed() ? HttpClientFailures.closed() : failed(new IOException(e), exchange);
            } catch (TimeoutException e) {
                failure = new SocketTimeoutException("connect timed out");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw HttpClientFailures.interrupted(origin, e, false);
            }
            if (time.nanos() <= 0) {
                throw time.over(failure, false);
            }
        }
        throw failed(failure == null ? new UnknownHostException(peer.getHostName()) : failure, exchange);
    }

    private void connected(Future<?> connecting) throws InterruptedException, ExecutionException, TimeoutException {
        long patience = time.nanos(transport.settings.connectTimeout());
        boolean done = false;
        try {
            // The reactor looks at its own timeouts now and then only.
            connecting.get(patience, TimeUnit.NANOSECONDS);
            done = true;
        } finally {
            if (!done) {
                connecting.cancel(true);
            }
        }
    }

    private InetAddress[] addresses(HttpHost peer) {
        try {
            return InetAddress.getAllByName(peer.getHostName());
        } catch (UnknownHostException e) {
            throw transport.failures.of(e, origin, route, false);
        }
    }

    private <T> T await(CompletableFuture<T> step, Duration patience, Http2Exchange exchange) {
        try {
            return step.get(time.nanos(patience), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpClientFailures.interrupted(origin, e, exchange.sent());
        } catch (TimeoutException e) {
            throw time.nanos() <= 0
                    ? time.over(e, exchange.sent())
                    : failed(new SocketTimeoutException("timed out"), exchange);
        } catch (ExecutionException e) {
            throw failed(e.getCause() instanceof Exception cause ? cause : e, exchange);
        }
    }

    private RuntimeException failed(Exception failure, Http2Exchange exchange) {
        return transport.isClosed()
                ? HttpClientFailures.closed()
                : transport.failures.of(failure, origin, route, exchange.sent());
    }
}
