package io.awsx.transfer.progress;

import io.awsx.AwsClient;
import io.awsx.transfer.ProgressListener;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Adds up what several transfers tell, and tells of it now and then. Thread-safe. */
abstract class PacedListener implements ProgressListener {

    private final String name;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private final long interval;
    private long last;

    PacedListener(AwsClient client, String name, Duration interval) {
        this.name = name;
        this.nanoTime = client.surroundings().nanoTime();
        this.pace = new Pace(nanoTime);
        this.interval = interval.toNanos();
        this.last = nanoTime.getAsLong();
    }

    /** Something moved. Under the lock of this. */
    abstract void moved();

    @Override
    public synchronized void begins(long length) {
        pace.begins(length);
    }

    @Override
    public synchronized void transferred(long bytes) {
        pace.transferred(bytes);
        moved();
    }

    @Override
    public synchronized void found(long bytes) {
        pace.found(bytes);
        moved();
    }

    boolean isWhole() {
        return pace.isWhole();
    }

    /** Whether it is time to tell again, or something asks for it now; then the next time counts from here. */
    boolean isDue(boolean now) {
        long time = nanoTime.getAsLong();
        boolean due = now || time - last >= interval;
        last = due ? time : last;
        return due;
    }

    /** The name, and how far it is. */
    String line() {
        return name + ": " + pace;
    }
}
