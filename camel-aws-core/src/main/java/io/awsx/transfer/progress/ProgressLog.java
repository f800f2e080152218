package io.awsx.transfer.progress;

import io.awsx.AwsClient;
import io.awsx.transfer.ProgressListener;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells now and then in a line how far a transfer is, such as {@code big.bin:  45 %, 12.2 of 27.0 MB, 3.1 MB/s, 5 s left}. It has no thread: a line
 * comes with the first bytes that arrive after the interval, none where nothing arrives, and none of a transfer that takes no longer than that.
 * One may listen to several transfers. Thread-safe.
 */
public final class ProgressLog implements ProgressListener {

    private final String name;
    private final long interval;
    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private long last;

    /**
     * A log by a client's clock.
     *
     * @param name what each line begins with
     * @param interval the time between two lines, at least
     * @param lines takes the lines, without line feeds
     */
    public ProgressLog(AwsClient client, String name, Duration interval, Consumer<String> lines) {
        this.name = name;
        this.interval = interval.toNanos();
        this.lines = lines;
        this.nanoTime = client.surroundings().nanoTime();
        this.pace = new Pace(nanoTime);
        this.last = nanoTime.getAsLong();
    }

    @Override
    public synchronized void begins(long length) {
        pace.begins(length);
    }

    @Override
    public synchronized void transferred(long bytes) {
        pace.transferred(bytes);
        tell();
    }

    @Override
    public synchronized void found(long bytes) {
        pace.found(bytes);
        tell();
    }

    private void tell() {
        long now = nanoTime.getAsLong();
        if (now - last >= interval) {
            last = now;
            lines.accept(name + ": " + pace);
        }
    }
}
