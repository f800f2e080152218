package io.awsx.transfer;

import io.awsx.call.Sleeper;
import io.awsx.call.Surroundings;
import io.awsx.error.ClientException;
import io.awsx.http.FileVersion;
import io.awsx.http.RequestBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a second may move. Whoever moves some takes them before, or after, and waits for its turn; what nobody took is
 * not saved up. Thread-safe.
 */
final class Bandwidth {

    private static final long SECOND = 1_000_000_000;
    /** How many steps a second has; so nobody waits long in one piece. */
    private static final int STEPS = 8;

    /** As much as the JDK reads from a socket at once; much more would not stay in the caches of a processor between reading and writing. */
    private static final int LARGEST_STEP = 128 * 1024;

    private final long bytesPerSecond;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    /** When the next byte may go. */
    private long next;

    /** @param bytesPerSecond 0 for no limit */
    Bandwidth(long bytesPerSecond, Surroundings surroundings) {
        this.bytesPerSecond = bytesPerSecond;
        this.nanoTime = surroundings.nanoTime();
        this.sleeper = surroundings.sleeper();
        this.next = nanoTime.getAsLong();
    }

    private boolean isLimited() {
        return bytesPerSecond > 0;
    }

    /** How many bytes are to be moved at once, at most. */
    int step() {
        return isLimited() ? (int) Math.max(1, Math.min(LARGEST_STEP, bytesPerSecond / STEPS)) : LARGEST_STEP;
    }

    /**
     * Takes some bytes and waits until they may have gone.
     *
     * @throws ClientException where the thread is interrupted meanwhile; it stays so
     */
    void take(long bytes) {
        if (!isLimited() || bytes <= 0) {
            return;
        }
        long wait = book(bytes);
        if (wait > 0) {
            try {
                sleeper.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClientException("The transfer was interrupted while it waited for its bandwidth", e);
            }
        }
    }

    /** Takes some bytes and tells how long to wait, in nanoseconds. */
    synchronized long book(long bytes) {
        long now = nanoTime.getAsLong();
        if (next - now < 0) {
            next = now;
        }
        next += (long) ((double) bytes / bytesPerSecond * SECOND);
        return next - now;
    }

    /** A body that goes no faster. */
    RequestBody slow(RequestBody body) {
        return isLimited() ? new SlowBody(body) : body;
    }

    private final class SlowBody implements RequestBody {

        private final RequestBody body;

        SlowBody(RequestBody body) {
            this.body = body;
        }

        @Override
        public long length() {
            return body.length();
        }

        @Override
        public boolean repeatable() {
            return body.repeatable();
        }

        @Override
        public boolean spent() {
            return body.spent();
        }

        @Override
        public @Nullable FileVersion file() {
            return body.file();
        }

        @Override
        public @Nullable RequestBody slice(long offset, long length) {
            RequestBody slice = body.slice(offset, length);
            return slice == null ? null : slow(slice);
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(body.open()) {
                @Override
                public int read() throws IOException {
                    int octet = in.read();
                    take(octet < 0 ? 0 : 1);
                    return octet;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int count = in.read(bytes, offset, Math.min(length, step()));
                    take(count);
                    return count;
                }
            };
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] buffer = new byte[step()];
            try (InputStream in = open()) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    out.write(buffer, 0, count);
                }
            }
        }

        @Override
        public void feed(OutputStream sink) throws IOException {
            body.feed(sink);
        }
    }
}
