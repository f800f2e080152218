package io.awsx.transfer.progress;

import io.awsx.AwsClient;
import java.io.PrintStream;
import java.time.Duration;

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
public final class ProgressBar extends PacedListener implements AutoCloseable {

    private static final Duration SHOWN_EACH = Duration.ofMillis(100);
    private static final Duration PRINTED_EACH = Duration.ofSeconds(10);

    private final TerminalLine out;
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
        super(client, name, terminal ? SHOWN_EACH : PRINTED_EACH);
        this.out = new TerminalLine(out, terminal);
    }

    @Override
    void moved() {
        boolean last100 = isWhole() && !whole;
        whole = isWhole();
        if (isDue(last100)) {
            out.show(line());
        }
    }

    /** Shows how far it came, and ends the line. */
    @Override
    public synchronized void close() {
        if (!whole) {
            whole = true;
            out.show(line());
        }
        out.end();
    }
}
