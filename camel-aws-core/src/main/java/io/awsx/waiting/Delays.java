package io.awsx.waiting;

import io.awsx.model.WaiterModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The waits between the looks of one wait: growing ones within the model's bounds, or the same each time where the caller says
 * delay or attempts. Used by one thread.
 */
final class Delays {

    /** A growing wait is at least this part of what it could be: enough to spread calls, and few more of them. */
    private static final double LEAST = 0.75;

    private static final int MOST_DOUBLINGS = 30;

    private final WaiterModel model;
    private final boolean same;
    private final Duration delay;
    private final int mostLooks;
    private final @Nullable Duration timeout;
    private final DoubleSupplier chance;
    private Duration waited = Duration.ZERO;

    Delays(WaiterModel model, WaitLimits limits, DoubleSupplier chance) {
        this.model = model;
        this.same = limits.delay() != null || limits.maxAttempts() != null;
        this.delay = Objects.requireNonNullElse(limits.delay(), model.delay());
        this.timeout = limits.timeout();
        int most = same && timeout == null ? model.maxAttempts() : Integer.MAX_VALUE;
        this.mostLooks = Objects.requireNonNullElse(limits.maxAttempts(), most);
        this.chance = chance;
    }

    /**
     * The wait before the next look, or null where there is none.
     *
     * @param looks how many there were
     * @param elapsed the time since the wait began
     */
    @Nullable Duration next(int looks, Duration elapsed) {
        Duration left = left(elapsed);
        if (looks >= mostLooks || (left != null && (left.isZero() || left.isNegative()))) {
            return null;
        }
        Duration wait = same ? delay : growing(looks);
        if (left != null && left.compareTo(wait) < 0) {
            wait = left; // What is left of the time is used for one last look.
        }
        waited = waited.plus(wait);
        return wait;
    }

    /** The model's patience counts waits alone: however slow the calls are, there are as many looks. */
    private @Nullable Duration left(Duration elapsed) {
        if (timeout != null) {
            return timeout.minus(elapsed);
        }
        return same ? null : model.patience().minus(waited);
    }

    private Duration growing(int looks) {
        Duration grown = model.minDelay().multipliedBy(1L << Math.min(looks - 1, MOST_DOUBLINGS));
        Duration most = grown.compareTo(model.maxDelay()) < 0 ? grown : model.maxDelay();
        Duration wait = Duration.ofMillis((long) (most.toMillis() * (LEAST + (1 - LEAST) * chance.getAsDouble())));
        return wait.compareTo(model.minDelay()) < 0 ? model.minDelay() : wait;
    }

    /** What ended the wait, such as {@code 3 calls of DescribeThings, 5 s apart}. */
    String told(int looks, Duration elapsed) {
        String calls = (looks == 1 ? "1 call" : looks + " calls") + " of " + model.operation()
                + (same ? ", " + seconds(delay) + " apart" : "");
        if (looks >= mostLooks) {
            return calls;
        }
        return seconds(timeout == null ? model.patience() : timeout) + ", by " + calls
                + (timeout == null ? ", which took " + seconds(elapsed) : "");
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
