package io.awsx.retry;

/**
 * The rate at which an adaptive client sends, after the congestion control CUBIC (RFC 9438): throttling cuts it by three
 * tenths, and from there it grows along a cubic curve, fast up to the rate that was too much, slowly around it, and
 * faster again beyond. Times are in seconds from any fixed point, rates in requests a second. Not thread-safe.
 */
final class CubicRate {

    private static final double SCALE = 0.4;
    private static final double BETA = 0.7;

    private double tooMuch;
    private double throttledAt;

    /** @param now the time to begin at */
    CubicRate(double now) {
        this(0, now);
    }

    CubicRate(double tooMuch, double throttledAt) {
        this.tooMuch = tooMuch;
        this.throttledAt = throttledAt;
    }

    /** The rate after an answer that asked for fewer requests than went out at a rate. */
    double throttled(double rate, double now) {
        tooMuch = rate;
        throttledAt = now;
        return rate * BETA;
    }

    /** The rate after any other answer. */
    double grown(double now) {
        double untilTooMuch = Math.cbrt(tooMuch * (1 - BETA) / SCALE);
        double past = now - throttledAt - untilTooMuch;
        return SCALE * past * past * past + tooMuch;
    }
}
