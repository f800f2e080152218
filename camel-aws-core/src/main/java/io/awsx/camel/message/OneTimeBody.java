package io.awsx.camel.message;

import io.awsx.http.BulkInputStream;
import io.awsx.http.RequestBody;
import io.awsx.http.UsedStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream of a message as a payload: read once, and remembered as read from its first byte on. Never closed here. */
final class OneTimeBody implements RequestBody {

    private final Object body;
    private final InputStream stream;
    private final AtomicBoolean opened = new AtomicBoolean();

    /**
     * @param body what the message holds
     * @param stream its bytes
     */
    OneTimeBody(Object body, InputStream stream) {
        this.body = body;
        this.stream = stream;
    }

    @Override
    public long length() {
        return -1;
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
        return new BulkInputStream() {
            private boolean touched;

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                int read = stream.read(buffer, offset, count);
                if (!touched) {
                    touched = true;
                    UsedStreams.add(body);
                }
                return read;
            }

            @Override
            public int available() throws IOException {
                return stream.available();
            }

            @Override
            public void close() {
                // The stream belongs to the message.
            }
        };
    }
}
