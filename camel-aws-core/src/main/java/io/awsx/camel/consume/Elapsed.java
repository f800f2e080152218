package io.awsx.camel.consume;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells how long ago something began. Used by one thread. */
public final class Elapsed {

    private final LongSupplier nanoTime;
    private long begin;

    public Elapsed() {
        this(System::nanoTime);
    }

    Elapsed(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        restart();
    }

    /** It begins now. */
    public void restart() {
        begin = nanoTime.getAsLong();
    }

    /** Whether it began longer ago than that. */
    public boolean isOver(Duration duration) {
        return nanoTime.getAsLong() - begin > duration.toNanos();
    }
}
