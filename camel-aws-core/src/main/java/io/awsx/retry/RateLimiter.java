package io.awsx.retry;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How fast one client may send: not limited until the first throttling, then by a bucket of tokens that fills at the rate
 * of {@link CubicRate}, but at no more than twice the rate at which answers came. Follows the mode {@code adaptive} of the
 * AWS SDKs. Thread-safe; never waits itself.
 */
final class RateLimiter {

    private static final double LEAST_RATE = 0.5;
    private static final double LEAST_CAPACITY = 1;
    private static final double SMOOTHING = 0.8;
    private static final double NANOS = 1_000_000_000;

    private final LongSupplier nanoTime;
    private final long origin;
    private final CubicRate cubic;
    private boolean limiting;
    private double rate;
    private double capacity;
    private double tokens;
    private double filledAt;
    private double measured;
    private double measuredUntil;
    private long answers;

    /** @param nanoTime a clock that only goes forward, in nanoseconds */
    RateLimiter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.origin = nanoTime.getAsLong();
        this.cubic = new CubicRate(0);
    }

    /**
     * Takes the token of one request, which may be there only later.
     *
     * @param limit the longest wait that makes sense, or null for any
     * @return how long to wait before it is sent, zero or more; null where that is longer than the limit, and nothing is taken
     */
    synchronized @Nullable Duration take(@Nullable Duration limit) {
        if (!limiting) {
            return Duration.ZERO;
        }
        fill(now());
        double missing = 1 - tokens;
        Duration wait = missing <= 0 ? Duration.ZERO : Duration.ofNanos((long) (missing / rate * NANOS));
        if (limit != null && wait.compareTo(limit) > 0) {
            return null;
        }
        tokens -= 1;
        return wait;
    }

    /** Notes an answer, or that none came. */
    synchronized void answered(boolean throttled) {
        double now = now();
        measure(now);
        double wanted;
        if (throttled) {
            double sent = limiting ? Math.min(measured, rate) : measured;
            wanted = cubic.throttled(sent, now);
            limiting = true;
        } else {
            wanted = cubic.grown(now);
        }
        fill(now);
        rate = Math.max(LEAST_RATE, Math.min(wanted, 2 * measured));
        capacity = Math.max(LEAST_CAPACITY, rate);
        tokens = Math.min(tokens, capacity);
    }

    /** Measures over steps of half a second. */
    private void measure(double now) {
        answers++;
        double step = Math.floor(now * 2) / 2;
        if (step > measuredUntil) {
            measured = SMOOTHING * answers / (step - measuredUntil) + (1 - SMOOTHING) * measured;
            answers = 0;
            measuredUntil = step;
        }
    }

    private void fill(double now) {
        tokens = Math.min(capacity, tokens + (now - filledAt) * rate);
        filledAt = now;
    }

    private double now() {
        return (nanoTime.getAsLong() - origin) / NANOS;
    }

    /** Answers a second, as measured. */
    synchronized double measured() {
        return measured;
    }

    /** Requests a second that may be sent once throttling began. */
    synchronized double rate() {
        return rate;
    }
}
