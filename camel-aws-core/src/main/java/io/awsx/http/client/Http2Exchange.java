package io.awsx.http.client;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.BasicEntityDetails;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.nio.command.RequestExecutionCommand;
import org.apache.hc.core5.http.nio.command.ShutdownCommand;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One stream of HTTP/2 and its connection, from both sides: the reactor calls what the library's interfaces ask for, the callers' threads the rest.
 *
 * <pre>
 *   connect ── connected ── requested ── head ── bytes ... ── end ──▶ connection closed
 *                   │            │          │        │
 *                   └────────────┴──────────┴────────┴─ failed, or aborted: the stream is reset ──▶ connection closed
 * </pre>
 */
final class Http2Exchange implements AsyncClientExchangeHandler {

    /** How long a server may take the last frames of a connection that is over. */
    private static final Timeout LAST_FRAMES = Timeout.ofSeconds(1);

    /** Status and headers of an answer. */
    record Head(int status, Headers headers) {}

    private final HttpRequest request;
    private final @Nullable Http2Upload upload;
    private final CompletableFuture<Void> requested = new CompletableFuture<>();
    private final CompletableFuture<Head> head = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean sent;
    private volatile @Nullable IOSession session;
    private @Nullable Http2Download download;

    /**
     * An exchange that did not begin.
     *
     * @param upload its body, or null where it has none
     */
    Http2Exchange(HttpRequest request, @Nullable Http2Upload upload) {
        this.request = request;
        this.upload = upload;
    }

    /** Where the answer's body goes; set before it begins. */
    void into(Http2Download body) {
        download = body;
    }

    /** Done when the request began to be sent. */
    CompletableFuture<Void> requested() {
        return requested;
    }

    /** Done when status and headers came. */
    CompletableFuture<Head> head() {
        return head;
    }

    /** Whether any of it may have reached the server. */
    boolean sent() {
        return sent;
    }

    /** Told when there is a connection; that there is none for now is the caller's to know. */
    FutureCallback<IOSession> connected() {
        return new FutureCallback<>() {
            @Override
            public void completed(IOSession connected) {
                begin(connected);
            }

            @Override
            public void failed(Exception cause) {
                // Another address may do.
            }

            @Override
            public void cancelled() {
                // As above.
            }
        };
    }

    private void begin(IOSession connected) {
        IOSession earlier = session;
        if (earlier != null) {
            // It was given up while it came to be after all.
            earlier.close(CloseMode.IMMEDIATE);
        }
        session = connected;
        connected.enqueue(new RequestExecutionCommand(this, HttpCoreContext.create()), Command.Priority.NORMAL);
        if (over.isDone()) {
            connected.close(CloseMode.IMMEDIATE);
        }
    }

    /** Has something done when it is over, or at once where it is. */
    void whenOver(Runnable action) {
        CompletableFuture<Void> unused = over.thenRun(action);
    }

    /** Resets the stream where it is open, and closes the connection. From any thread; does nothing when it is over. */
    void abort() {
        end(new IOException("it was closed"), true);
    }

    /** Ends it, for a reason that readers and writers who still wait are told. */
    private void end(Exception reason, boolean reset) {
        if (!over.complete(null)) {
            return;
        }
        Http2Upload body = upload;
        if (body != null) {
            body.stop(reason);
        }
        requested.completeExceptionally(reason);
        head.completeExceptionally(reason);
        Http2Download into = download;
        if (into != null) {
            into.fail(reason);
            if (reset) {
                into.cancelStream();
            }
        }
        IOSession connection = session;
        if (connection != null) {
            if (sent) {
                // A server that takes nothing any more is left after a while.
                connection.setSocketTimeout(LAST_FRAMES);
                connection.enqueue(new ShutdownCommand(CloseMode.IMMEDIATE), Command.Priority.IMMEDIATE);
            } else {
                connection.close(CloseMode.IMMEDIATE);
            }
        }
    }

    @Override
    public void produceRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
        sent = true;
        requested.complete(null);
        Origin origin = request.origin();
        String host = origin.host();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        BasicHttpRequest message = new BasicHttpRequest(
                request.method(), origin.scheme(), new URIAuthority(bare, origin.port()), request.target());
        Headers headers = request.headers();
        for (int i = 0; i < headers.size(); i++) {
            message.addHeader(headers.name(i), headers.value(i));
        }
        long length = request.body().length();
        if (upload != null && length > 0) {
            message.addHeader("content-length", length);
        }
        channel.sendRequest(message, upload == null ? null : new BasicEntityDetails(length, null), context);
    }

    @Override
    public int available() {
        return upload == null ? 0 : upload.available();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (upload != null) {
            upload.produce(channel);
        }
    }

    @Override
    public void consumeInformation(HttpResponse response, HttpContext context) {
        // The final answer follows.
    }

    @Override
    public void consumeResponse(HttpResponse response, @Nullable EntityDetails entity, HttpContext context)
            throws HttpException {
        Headers.Builder headers = Headers.builder();
        try {
            for (Header header : response.getHeaders()) {
                headers.add(header.getName(), header.getValue() == null ? "" : header.getValue());
            }
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(String.valueOf(e.getMessage()));
        }
        if (entity == null) {
            streamEnd(null);
        }
        head.complete(new Head(response.getCode(), headers.build()));
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        if (download != null) {
            download.server(channel);
        }
    }

    @Override
    public void consume(ByteBuffer bytes) throws IOException {
        if (download != null) {
            download.put(bytes);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        if (download != null) {
            download.end();
        }
    }

    @Override
    public void failed(Exception cause) {
        end(cause, false);
    }

    /** The connection ended, or could not be made in time. */
    @Override
    public void cancel() {
        end(new ConnectionClosedException("the connection was closed"), false);
    }

    /** Behind the end of a stream, whichever it was. */
    @Override
    public void releaseResources() {
        if (upload != null && !upload.isSent()) {
            end(new ConnectionClosedException("the server ended it"), true);
        } else {
            cancel();
        }
    }
}
