package io.awsx.http;

import io.awsx.error.ClientException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A caller's stream: read once, never closed here, held to the length that was promised. One that an earlier body left in its
 * middle, or at its end, is not taken for a short or an empty one.
 */
final class StreamBody implements RequestBody {

    private static final String USED =
            "This body is a stream that was read already; it cannot be sent again: give bytes, a"
                    + " file, or a stream that was not read";

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
            throw new IllegalStateException(USED);
        }
        UsedStreams.Left left = UsedStreams.of(stream);
        if (left == UsedStreams.Left.IN_THE_MIDDLE) {
            throw new ClientException(USED);
        }
        return new OnceStream(stream, length, left == UsedStreams.Left.AT_THE_END);
    }

    private static final class OnceStream extends BulkInputStream {

        private final InputStream in;
        private long left;
        private final boolean bounded;
        /** Whether an earlier body read it to its end; it may have been rewound since. */
        private boolean ended;

        private boolean begun;

        OnceStream(InputStream in, long length, boolean ended) {
            this.in = in;
            this.bounded = length >= 0;
            this.left = length;
            this.ended = ended;
        }

        @Override
        public int read(byte[] buffer, int start, int count) throws IOException {
            if (bounded && left == 0) {
                return -1;
            }
            if (!begun) {
                begun = true;
                UsedStreams.put(in, UsedStreams.Left.IN_THE_MIDDLE);
            }
            int read = in.read(buffer, start, bounded ? (int) Math.min(count, left) : count);
            if (read < 0) {
                return end();
            }
            ended = false;
            if (bounded) {
                left -= read;
                if (left == 0) {
                    UsedStreams.remove(in);
                }
            }
            return read;
        }

        private int end() throws IOException {
            UsedStreams.put(in, UsedStreams.Left.AT_THE_END);
            if (ended) {
                throw new ClientException(USED);
            } else if (bounded) {
                throw new EOFException("The body ended " + left + " bytes before the length it was given");
            }
            return -1;
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
