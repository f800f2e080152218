package io.awsx.waiting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a state is waited for.
 *
 * @param delay the wait between two calls, 0 or more; null for the model's
 * @param maxAttempts how many calls there are at most, 1 or more; null for the model's number, or as many as the timeout
 *     allows where there is one
 * @param timeout the longest wait over all calls, more than 0; null for no limit. A call under way is not cut off by it.
 */
public record WaitLimits(
        @Nullable Duration delay,
        @Nullable Integer maxAttempts,
        @Nullable Duration timeout) {

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
    }
}
