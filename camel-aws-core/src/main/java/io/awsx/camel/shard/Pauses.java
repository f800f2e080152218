package io.awsx.camel.shard;

import java.time.Duration;

/** Pauses that grow from one second to one minute. */
final class Pauses {

    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private Pauses() {}

    /** The pause after so many failures in a row, in nanoseconds. */
    static long nanos(int failures) {
        return Math.min(LONGEST, FIRST << Math.max(0, Math.min(failures - 1, 10)));
    }
}
