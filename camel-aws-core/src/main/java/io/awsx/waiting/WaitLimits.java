package io.awsx.waiting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a state is waited for, and how often it is looked for.
 *
 * <p>Where neither {@code delay} nor {@code maxAttempts} is given, waits grow from short to the model's longest, each a little
 * shorter by chance, so that what waits together does not call together; it goes on for as long as the model's delay and number
 * of calls make, or until {@code timeout}. Where one of them is given, calls are the same delay apart.
 *
 * @param delay the wait between two calls, 0 or more; null for the model's
 * @param maxAttempts how many calls there are at most, 1 or more; null for the model's number, or as many as the timeout
 *     allows where there is one
 * @param timeout the longest wait over all calls, more than 0; null for no limit. The initial delay counts. At its end there is one last look; a call
 *     under way is cut off 5 seconds after it, or by the client's {@code callTimeout} where that is sooner
 * @param initialDelay the wait before the first call, 0 or more; null for none
 */
public record WaitLimits(
        @Nullable Duration delay,
        @Nullable Integer maxAttempts,
        @Nullable Duration timeout,
        @Nullable Duration initialDelay) {

    /** The model's own. */
    public static final WaitLimits MODEL = new WaitLimits(null, null, null);

    public WaitLimits {
        if (delay != null && delay.isNegative()) {
            throw new IllegalArgumentException("The wait between two calls must not be negative: " + delay);
        }
        if (maxAttempts != null && maxAttempts < 1) {
            throw new IllegalArgumentException("There must be at least one call, not " + maxAttempts);
        }
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("The longest wait must be more than 0, not " + timeout);
        }
        if (initialDelay != null && initialDelay.isNegative()) {
            throw new IllegalArgumentException("The wait before the first call must not be negative: " + initialDelay);
        }
        if (initialDelay != null && timeout != null && initialDelay.compareTo(timeout) >= 0) {
            throw new IllegalArgumentException(
                    "The longest wait of " + timeout + " ends before the first call, which is after " + initialDelay
                            + "; give more time, or look earlier");
        }
    }

    /** Limits without a wait before the first call. */
    public WaitLimits(@Nullable Duration delay, @Nullable Integer maxAttempts, @Nullable Duration timeout) {
        this(delay, maxAttempts, timeout, null);
    }

    /** The same with another wait between two calls. */
    public WaitLimits withDelay(Duration delay) {
        return new WaitLimits(delay, maxAttempts, timeout, initialDelay);
    }

    /** The same with another number of calls. */
    public WaitLimits withMaxAttempts(int maxAttempts) {
        return new WaitLimits(delay, maxAttempts, timeout, initialDelay);
    }

    /** The same with another longest wait. */
    public WaitLimits withTimeout(Duration timeout) {
        return new WaitLimits(delay, maxAttempts, timeout, initialDelay);
    }

    /** The same with another wait before the first call. */
    public WaitLimits withInitialDelay(Duration initialDelay) {
        return new WaitLimits(delay, maxAttempts, timeout, initialDelay);
    }
}
