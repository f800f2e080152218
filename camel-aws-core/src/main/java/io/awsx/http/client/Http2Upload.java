package io.awsx.http.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * Where a request's body goes: the thread that has it writes, and waits where the server takes no more for now; the reactor sends. {@link
 * #close()} ends nothing: a body that broke off must not look whole to the server.
 */
final class Http2Upload extends OutputStream {

    /** What is written and not sent. */
    static final int ROOM = 64 * 1024;

    /** The server took nothing for too long. */
    static final class Stalled extends IOException {

        private static final long serialVersionUID = 1L;

        Stalled() {
            super("The server takes no more of the request's body");
        }
    }

    private final byte[] ring;
    private final PromisedLength promised;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private int start;
    private int size;
    private boolean complete;
    private boolean endTold;
    private @Nullable Exception failure;
    private @Nullable DataStreamChannel channel;

    /**
     * @param length the number of bytes, or -1 where it is unknown
     * @param patience how long the server may take nothing
     */
    Http2Upload(long length, Duration patience, LongSupplier nanoTime) {
        this.ring = new byte[length < 0 ? ROOM : (int) Math.min(ROOM, length)];
        this.promised = new PromisedLength(length);
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        promised.count(count);
        for (int done = 0; done < count; ) {
            done += put(bytes, offset + done, count - done);
            requestOutput();
        }
    }

    private synchronized int put(byte[] bytes, int offset, int count) throws IOException {
        long begun = nanoTime.getAsLong();
        while (failure == null && size == ring.length) {
            long left = begun + patience.toNanos() - nanoTime.getAsLong();
            if (left <= 0) {
                throw new Stalled();
            }
            try {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while the request was sent");
            }
        }
        rethrowFailure();
        int end = (start + size) % ring.length;
        int now = Math.min(count, Math.min(ring.length - size, ring.length - end));
        System.arraycopy(bytes, offset, ring, end, now);
        size += now;
        return now;
    }

    /** Throws why nothing more is sent; a body may have swallowed it. */
    synchronized void rethrowFailure() throws IOException {
        if (failure != null) {
            throw new IOException("The exchange is over: " + Http2Failures.reason(failure), failure);
        }
    }

    /** The body was written in full; now, and only now, the server is told so. */
    void complete() throws IOException {
        promised.requireAll();
        synchronized (this) {
            complete = true;
        }
        requestOutput();
    }

    /** Whether all of it was sent. */
    synchronized boolean isSent() {
        return endTold;
    }

    /** Nothing more is sent. From any thread. */
    synchronized void stop(Exception reason) {
        if (failure == null) {
            failure = reason;
            notifyAll();
        }
    }

    private void requestOutput() {
        DataStreamChannel to;
        synchronized (this) {
            to = channel;
        }
        if (to != null) {
            to.requestOutput();
        }
    }

    /** What waits to be sent. By the reactor. */
    synchronized int available() {
        return size > 0 ? size : complete && !endTold ? 1 : 0;
    }

    /** Sends what the server takes. By the reactor. */
    synchronized void produce(DataStreamChannel to) throws IOException {
        channel = to;
        int sent = 1;
        while (size > 0 && sent > 0) {
            sent = to.write(ByteBuffer.wrap(ring, start, Math.min(size, ring.length - start)));
            start = (start + sent) % ring.length;
            size -= sent;
        }
        if (size == 0 && complete && !endTold) {
            endTold = true;
            to.endStream();
        }
        notifyAll();
    }

    @Override
    public void close() {
        // See complete().
    }
}
