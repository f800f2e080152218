package io.awsx.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One HTTP answer whose body is still on the wire. It holds a connection until {@link #close()}, or until the body was
 * read to its end; closing earlier gives the connection up.
 */
public final class HttpResponse implements AutoCloseable {

    private final int status;
    private final Headers headers;
    private final InputStream body;
    private final boolean endsWithConnection;
    private final Consumer<Duration> limiter;

    /** @param body the bytes of the answer; its {@code close} frees the connection */
    public HttpResponse(int status, Headers headers, InputStream body) {
        this(status, headers, body, false);
    }

    /** @param endsWithConnection whether only the end of the connection ends the body, so that one that was cut looks whole */
    public HttpResponse(int status, Headers headers, InputStream body, boolean endsWithConnection) {
        this(status, headers, body, endsWithConnection, limit -> {});
    }

    /** @param limiter sees to it that the rest of the body is read within a time, or reading it fails */
    public HttpResponse(
            int status, Headers headers, InputStream body, boolean endsWithConnection, Consumer<Duration> limiter) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.endsWithConnection = endsWithConnection;
        this.limiter = limiter;
    }

    /** The same answer with other bytes, which are made of this one's. */
    public HttpResponse withBody(InputStream other) {
        return new HttpResponse(status, headers, other, endsWithConnection, limiter);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The header fields. */
    public Headers headers() {
        return headers;
    }

    /** The body; the same stream at each call. Never null: an answer without a body has an empty one. */
    public InputStream body() {
        return body;
    }

    /**
     * Whether the head tells no length, so that the body ends where the connection does (RFC 9112, section 6.3): a body that
     * was cut cannot be told from a whole one.
     */
    public boolean endsWithConnection() {
        return endsWithConnection;
    }

    /**
     * Limits the time in which the rest of the body is read: where it takes longer, reading fails. Nothing happens where the
     * transport cannot do that.
     */
    public void endWithin(Duration limit) {
        limiter.accept(limit);
    }

    /** Whether the status says success. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
