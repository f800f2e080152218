package io.awsx.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock that goes forward only when somebody waits by it or it is told to, so that retries, delays, and waiters take no
 * time in tests. It is the same for all threads: a wait of one is a wait of all. Thread-safe.
 */
public final class VirtualTime extends Clock {

    /** When it begins. */
    public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static final int MOST_WAITS = 10_000;

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = BEGIN;

    VirtualTime() {}

    /** Lets time pass. */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time only goes forward, not by " + duration);
        }
        now = now.plus(duration);
    }

    /** Waits as the session does. */
    synchronized void sleep(Duration duration) {
        advance(duration);
        if (waits.size() < MOST_WAITS) {
            waits.add(duration);
        }
    }

    synchronized long nanoTime() {
        return Duration.between(BEGIN, now).toNanos();
    }

    /** The waits of the session so far, between attempts and between the polls of waiters, in their order; the first 10,000. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Not supported: time here is UTC. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("This clock is of UTC");
    }

    @Override
    public String toString() {
        return "VirtualTime[" + instant() + ']';
    }
}
