package io.awsx.http.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where a request's body goes: as many bytes as promised, or chunks (RFC 9112, section 7.1) that end only where the body
 * did. {@link #close()} ends nothing: a body that broke off must not look whole to the server.
 */
final class HttpClientBodySink extends OutputStream {

    private static final int CHUNK = 16 * 1024;
    private static final int CHUNK_START = 8;

    /** A size line (at most 6 bytes), a chunk, a line break, and the last chunk. */
    static final int CHUNK_ROOM = CHUNK_START + CHUNK + 2 + 5;

    private static final int SLICE = 64 * 1024;

    private final HttpClientWire wire;
    private final @Nullable HttpClientWatch watch;
    private final SessionOutputBuffer buffer;
    private final OutputStream socket;
    private final PromisedLength promised;
    private final byte[] chunk;
    private int chunkEnd = CHUNK_START;
    private int unchecked;
    private @Nullable IOException failure;

    HttpClientBodySink(
            HttpClientWire wire,
            @Nullable HttpClientWatch watch,
            SessionOutputBuffer buffer,
            OutputStream socket,
            long length) {
        this.wire = wire;
        this.watch = watch;
        this.buffer = buffer;
        this.socket = socket;
        this.promised = new PromisedLength(length);
        this.chunk = length < 0 ? wire.chunk() : new byte[0];
    }

    /** Thrown through the body when the server answered before it was sent; carries no news of its own. */
    static final class EarlyAnswer extends IOException {

        private static final long serialVersionUID = 1L;

        EarlyAnswer() {
            super("The server answered before the request was sent");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        promised.count(count);
        int at = offset;
        int left = count;
        while (left > 0) {
            int now;
            if (promised.known()) {
                now = Math.min(left, SLICE);
                send(bytes, at, now);
            } else {
                now = Math.min(left, CHUNK_START + CHUNK - chunkEnd);
                System.arraycopy(bytes, at, chunk, chunkEnd, now);
                chunkEnd += now;
                if (chunkEnd == CHUNK_START + CHUNK) {
                    sendChunk(false);
                }
            }
            at += now;
            left -= now;
        }
    }

    /** The body was written in full; now, and only now, the server is told so. */
    void complete() throws IOException {
        rethrowFailure();
        promised.requireAll();
        if (!promised.known()) {
            sendChunk(true);
        }
    }

    /** Throws the failure of an earlier write again; a body may have swallowed it. */
    void rethrowFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void sendChunk(boolean last) throws IOException {
        int start = CHUNK_START;
        int end = chunkEnd;
        if (end > CHUNK_START) {
            byte[] size = (Integer.toHexString(end - CHUNK_START) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            start -= size.length;
            System.arraycopy(size, 0, chunk, start, size.length);
            chunk[end++] = '\r';
            chunk[end++] = '\n';
        }
        if (last) {
            byte[] lastChunk = {'0', '\r', '\n', '\r', '\n'};
            System.arraycopy(lastChunk, 0, chunk, end, lastChunk.length);
            end += lastChunk.length;
        }
        chunkEnd = CHUNK_START;
        if (end > start) {
            send(chunk, start, end - start);
        }
    }

    private void send(byte[] bytes, int offset, int count) throws IOException {
        rethrowFailure();
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while the request was sent");
            }
            if (unchecked >= SLICE) {
                unchecked = 0;
                if (wire.answeredEarly()) {
                    throw new EarlyAnswer();
                }
            }
            unchecked += count;
            if (watch != null) {
                watch.writeBegins();
            }
            buffer.write(bytes, offset, count, socket);
        } catch (IOException e) {
            failure = e;
            throw e;
        } finally {
            if (watch != null) {
                watch.writeEnds();
            }
        }
    }

    /** Sends what a body of unknown length has so far. */
    @Override
    public void flush() throws IOException {
        rethrowFailure();
        if (!promised.known()) {
            sendChunk(false);
            buffer.flush(socket);
        }
    }

    @Override
    public void close() {
        // See complete().
    }
}
