package io.awsx.http.client;

import io.awsx.http.BulkInputStream;
import io.awsx.http.Origin;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer: the reactor puts in what comes, one thread reads it, any thread may close it. The server may send as much as there is room
 * for, and gets leave for more only as it is read.
 */
final class Http2Download extends BulkInputStream {

    /** What may be there unread. */
    static final int WINDOW = 256 * 1024;

    /**
     * What may come before the library shows the way on which leave for more is given, which it does when half of this came; the same way
     * resets the stream.
     */
    static final int FIRST = 64;

    /** Leave for more is given in portions, each of which is a frame. */
    private static final int PORTION = WINDOW / 4;

    private static final int FIRST_ROOM = 8 * 1024;

    private final Origin origin;
    private final Duration readTimeout;
    private final LongSupplier nanoTime;
    private final Runnable abort;
    private byte[] ring = new byte[0];
    private int start;
    private int size;
    private long read;
    private int owed;
    private boolean ended;
    private boolean closed;
    private @Nullable Long deadline;
    private @Nullable Exception failure;
    private @Nullable CapacityChannel server;

    /** @param abort breaks the exchange off; may be called again */
    Http2Download(Origin origin, Duration readTimeout, LongSupplier nanoTime, Runnable abort) {
        this.origin = origin;
        this.readTimeout = readTimeout;
        this.nanoTime = nanoTime;
        this.abort = abort;
    }

    /** Takes what came. By the reactor. */
    synchronized void put(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        if (closed || count == 0) {
            bytes.position(bytes.limit());
            return;
        } else if (size + count > WINDOW) {
            throw new IOException("the server sent more than it had leave to");
        }
        if (size + count > ring.length) {
            grow(size + count);
        }
        int end = (start + size) % ring.length;
        int first = Math.min(count, ring.length - end);
        bytes.get(ring, end, first);
        bytes.get(ring, 0, count - first);
        size += count;
        notifyAll();
    }

    private void grow(int wanted) {
        int room = Math.max(FIRST_ROOM, ring.length);
        while (room < wanted) {
            room *= 2;
        }
        byte[] larger = new byte[room];
        copy(larger, 0, size);
        ring = larger;
        start = 0;
    }

    private void copy(byte[] to, int offset, int count) {
        int first = Math.min(count, ring.length - start);
        System.arraycopy(ring, start, to, offset, first);
        System.arraycopy(ring, 0, to, offset + first, count - first);
    }

    /** Takes the way on which the server gets leave for more. By the reactor. */
    void server(CapacityChannel channel) throws IOException {
        synchronized (this) {
            owed += server == null ? WINDOW - FIRST : 0;
            server = channel;
        }
        allowMore();
    }

    /** The server sent all. By the reactor. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Nothing more comes, and what came is not whole. From any thread; the first reason counts, and none behind the end. */
    synchronized void fail(Exception reason) {
        if (!ended && failure == null) {
            failure = reason;
            notifyAll();
        }
    }

    /** Tells the server that nothing more is wanted, where something came. */
    void cancelStream() {
        CapacityChannel channel;
        synchronized (this) {
            channel = ended ? null : server;
        }
        if (channel instanceof Cancellable stream) {
            stream.cancel();
        }
    }

    /** Limits the time for the rest. */
    synchronized void endWithin(Duration limit) {
        deadline = nanoTime.getAsLong() + limit.toNanos();
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        if (count == 0) {
            return 0;
        }
        boolean whole = false;
        try {
            int taken = take(buffer, offset, count);
            allowMore();
            whole = true;
            return taken;
        } finally {
            if (!whole) {
                abort.run();
            }
        }
    }

    private synchronized int take(byte[] buffer, int offset, int count) throws IOException {
        await();
        if (size == 0) {
            return -1;
        }
        int taken = Math.min(count, size);
        copy(buffer, offset, taken);
        start = (start + taken) % ring.length;
        size -= taken;
        read += taken;
        owed += taken;
        return taken;
    }

    /** Waits until there is something, or the end. */
    private void await() throws IOException {
        long begun = nanoTime.getAsLong();
        while (true) {
            long now = nanoTime.getAsLong();
            if (closed) {
                throw new IOException("The body of this answer was closed");
            } else if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while the answer of " + origin + " was read");
            } else if (deadline != null && deadline - now <= 0 && !(ended && size == 0)) {
                throw new SocketTimeoutException(brokeOff() + "the rest took longer than the call may take");
            } else if (size > 0 || ended) {
                return;
            } else if (failure != null) {
                throw new IOException(brokeOff() + Http2Failures.reason(failure), failure);
            }
            long left = begun + readTimeout.toNanos() - now;
            if (left <= 0) {
                throw new SocketTimeoutException(brokeOff() + "nothing more came within the read timeout");
            }
            left = deadline == null ? left : Math.min(left, deadline - now);
            try {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String brokeOff() {
        return "The answer of " + origin + " broke off after " + read + " bytes: ";
    }

    /** Not under the lock of this: it writes to the connection. */
    private void allowMore() throws IOException {
        CapacityChannel channel;
        int more;
        synchronized (this) {
            channel = server;
            if (channel == null || owed < PORTION || ended || failure != null) {
                return;
            }
            more = owed;
            owed = 0;
        }
        channel.update(more);
    }

    @Override
    public synchronized int available() {
        return closed ? 0 : size;
    }

    /** Never throws: nobody waits for the rest of an answer that is closed. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            size = 0;
            ring = Arrays.copyOf(ring, 0);
            notifyAll();
        }
        abort.run();
    }
}
