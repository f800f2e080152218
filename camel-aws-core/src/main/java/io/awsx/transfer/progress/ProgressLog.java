package io.awsx.transfer.progress;

import io.awsx.AwsClient;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells now and then in a line how far a transfer is, such as {@code big.bin:  45 %, 12.2 of 27.0 MB, 3.1 MB/s, 5 s left}. It has no thread: a line
 * comes with the first bytes that arrive after the interval, none where nothing arrives, and none of a transfer that takes no longer than that.
 * One may listen to several transfers. Thread-safe.
 */
public final class ProgressLog extends PacedListener {

    private final Consumer<String> lines;

    /**
     * A log by a client's clock.
     *
     * @param name what each line begins with
     * @param interval the time between two lines, at least
     * @param lines takes the lines, without line feeds
     */
    public ProgressLog(AwsClient client, String name, Duration interval, Consumer<String> lines) {
        super(client, name, interval);
        this.lines = lines;
    }

    @Override
    void moved() {
        if (isDue(false)) {
            lines.accept(line());
        }
    }
}
