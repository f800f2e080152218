package io.awsx.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * One HTTP answer whose body is still on the wire. It holds a connection until {@link #close()}, or until the body was
 * read to its end; closing earlier gives the connection up.
 */
public final class HttpResponse implements AutoCloseable {

    private final int status;
    private final Headers headers;
    private final InputStream body;

    /** @param body the bytes of the answer; its {@code close} frees the connection */
    public HttpResponse(int status, Headers headers, InputStream body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
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
