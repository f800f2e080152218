package io.awsx.http.client;

import io.awsx.http.BulkInputStream;
import io.awsx.http.Origin;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer. Holds its connection until the last byte was read, or until it is closed: then a short rest is
 * read to keep the connection, a longer one is given up with it. A body that ends too early is an error. Read by one
 * thread; any thread may close it, which breaks a read in progress.
 */
final class HttpClientBodyStream extends BulkInputStream {

    private static final int DRAIN_BYTES = 16 * 1024;
    private static final int DRAIN_READS = 8;
    private static final Timeout DRAIN_PATIENCE = Timeout.ofMilliseconds(50);

    private final InputStream in;
    private final HttpClientLease lease;
    private final @Nullable TimeValue keepAlive;
    private final Origin origin;
    private final long length;
    private volatile @Nullable HttpClientWatch watch;
    private long read;
    private boolean ended;
    private volatile boolean closed;
    private volatile boolean reading;

    /**
     * @param in the bytes, from the library
     * @param keepAlive as {@link HttpClientLease#release} takes it
     * @param length the announced number of bytes, or negative where there is none
     */
    HttpClientBodyStream(
            InputStream in, HttpClientLease lease, @Nullable TimeValue keepAlive, Origin origin, long length) {
        this.in = in;
        this.lease = lease;
        this.keepAlive = keepAlive;
        this.origin = origin;
        this.length = length;
    }

    /** @param watch breaks the connection off when the time for the rest is over; ends with this */
    void watch(HttpClientWatch watch) {
        this.watch = watch;
        if (ended || closed) {
            watch.finish();
        }
    }

    private HttpClientWatch.Outcome outcome() {
        HttpClientWatch now = watch;
        return now == null ? HttpClientWatch.Outcome.FINISHED : now.finish();
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        if (ended || count == 0) {
            return ended ? -1 : 0;
        }
        if (closed) {
            throw new IOException("The body of this answer was closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            lease.discard();
            throw new InterruptedIOException("Interrupted while the answer of " + origin + " was read");
        }
        reading = true;
        try {
            return take(buffer, offset, count);
        } catch (IOException e) {
            boolean late = outcome() == HttpClientWatch.Outcome.OUT_OF_TIME;
            lease.discard();
            throw explained(e, late);
        } catch (RuntimeException | Error e) {
            lease.discard();
            throw e;
        } finally {
            reading = false;
        }
    }

    private int take(byte[] buffer, int offset, int count) throws IOException {
        int taken = in.read(buffer, offset, count);
        if (taken > 0) {
            read += taken;
        }
        // The last byte of an announced length ends the answer: most callers do not ask for more.
        if (taken < 0 || read == length) {
            ended = true;
            if (outcome() == HttpClientWatch.Outcome.FINISHED) {
                lease.release(keepAlive);
            } else {
                // What was read is whole, but the connection is closed.
                lease.discard();
            }
        }
        return taken;
    }

    private IOException explained(IOException e, boolean late) {
        String where = "The answer of " + origin + " broke off after " + read + (length < 0 ? "" : " of " + length)
                + " bytes: ";
        IOException explained;
        if (closed) {
            explained = new IOException("The body of this answer was closed while it was read");
        } else if (late) {
            explained = new SocketTimeoutException(where + "the rest took longer than the call may take");
        } else if (e instanceof SocketTimeoutException) {
            explained = new SocketTimeoutException(where + "nothing more came within the read timeout");
        } else if (length >= 0 && read < length && e instanceof org.apache.hc.core5.http.ConnectionClosedException) {
            explained = new EOFException(where + "the server closed the connection");
        } else {
            explained = new IOException(where + e.getMessage());
        }
        explained.initCause(e);
        return explained;
    }

    @Override
    public int available() throws IOException {
        return ended || closed ? 0 : in.available();
    }

    /** Never throws: nobody waits for the rest of an answer that is closed. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        outcome();
        if (!reading && !ended && keepAlive != null && length - read <= DRAIN_BYTES && drained()) {
            lease.release(keepAlive);
        } else {
            // Does nothing after the end was reached.
            lease.discard();
        }
    }

    private boolean drained() {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        byte[] rest = new byte[length < 0 ? DRAIN_BYTES : (int) Math.max(1, length - read)];
        try {
            lease.setReadTimeout(DRAIN_PATIENCE);
            int drained = 0;
            for (int i = 0; i < DRAIN_READS && drained <= DRAIN_BYTES; i++) {
                int taken = in.read(rest, 0, rest.length);
                if (taken < 0) {
                    return true;
                }
                drained += taken;
                if (read + drained == length) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
