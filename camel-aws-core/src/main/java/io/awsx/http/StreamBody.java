package io.awsx.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A caller's stream: read once, never closed here, held to the length that was promised.
 */
final class StreamBody implements RequestBody {

    private final InputStream stream;
    private final long length;
    private final AtomicBoolean opened = new AtomicBoolean();

    StreamBody(InputStream stream, long length) {
        this.stream = stream;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public boolean spent() {
        return opened.get();
    }

    @Override
    public InputStream open() {
        if (!opened.compareAndSet(false, true)) {
            throw new IllegalStateException("This body is a stream that was read already; it cannot be sent again");
        }
        return new OnceStream(stream, length);
    }

    private static final class OnceStream extends BulkInputStream {

        private final InputStream in;
        private long left;
        private final boolean bounded;

        OnceStream(InputStream in, long length) {
            this.in = in;
            this.bounded = length >= 0;
            this.left = length;
        }

        @Override
        public int read(byte[] buffer, int start, int count) throws IOException {
            if (!bounded) {
                return in.read(buffer, start, count);
            }
            if (left == 0) {
                return -1;
            }
            int read = in.read(buffer, start, (int) Math.min(count, left));
            if (read < 0) {
                throw new EOFException("The body ended " + left + " bytes before the length it was given");
            }
            left -= read;
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() {
            // The caller's stream stays the caller's.
        }
    }
}
