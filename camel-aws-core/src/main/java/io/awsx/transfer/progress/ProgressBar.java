package io.awsx.transfer.progress;

import io.awsx.AwsClient;
import io.awsx.transfer.ProgressListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows how far transfers are: in a terminal one line that is written over and over, elsewhere a line now and then. One may listen to several
 * transfers, whose bytes it adds up. Closing it ends the line. Thread-safe.
 *
 * <pre>{@code
 * try (ProgressBar bar = new ProgressBar(s3, "video.mp4")) {
 *     transfers.upload(object, RequestBody.ofFile(file), bar);
 * }
 * }</pre>
 */
public final class ProgressBar implements ProgressListener, AutoCloseable {

    private static final Duration SHOWN_EACH = Duration.ofMillis(100);
    private static final Duration PRINTED_EACH = Duration.ofSeconds(10);

    private final String name;
    private final TerminalLine out;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private final long interval;
    private long last;
    private boolean whole;

    /** A bar on standard error, by a client's clock. */
    public ProgressBar(AwsClient client, String name) {
        this(client, name, System.err, TerminalLine.isThere());
    }

    /**
     * A bar elsewhere.
     *
     * @param name what the line begins with
     * @param out stays open
     * @param terminal whether {@code out} shows a carriage return as one
     */
    public ProgressBar(AwsClient client, String name, PrintStream out, boolean terminal) {
        this.name = name;
        this.out = new TerminalLine(out, terminal);
        this.nanoTime = client.surroundings().nanoTime();
        this.pace = new Pace(nanoTime);
        this.interval = (terminal ? SHOWN_EACH : PRINTED_EACH).toNanos();
        this.last = nanoTime.getAsLong();
    }

    @Override
    public synchronized void begins(long length) {
        pace.begins(length);
    }

    @Override
    public synchronized void transferred(long bytes) {
        pace.transferred(bytes);
        show();
    }

    @Override
    public synchronized void found(long bytes) {
        pace.found(bytes);
        show();
    }

    private void show() {
        long now = nanoTime.getAsLong();
        boolean last100 = pace.isWhole() && !whole;
        whole = pace.isWhole();
        if (last100 || now - last >= interval) {
            last = now;
            out.show(name + ": " + pace);
        }
    }

    /** Shows how far it came, and ends the line. */
    @Override
    public synchronized void close() {
        if (!whole) {
            whole = true;
            out.show(name + ": " + pace);
        }
        out.end();
    }
}
