package io.awsx.retry;

import io.awsx.error.AwsException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The retry mode {@code adaptive} of the AWS SDKs: another strategy, and a limit on how fast all calls of the client send
 * together, retries or not. For clients that use one resource, such as a table: being throttled on one slows down the
 * calls of all others.
 */
public final class AdaptiveRetry implements RetryStrategy {

    private final RetryStrategy retries;
    private final RateLimiter limiter;

    /**
     * @param retries when to try again
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    public AdaptiveRetry(RetryStrategy retries, LongSupplier nanoTime) {
        this.retries = retries;
        this.limiter = new RateLimiter(nanoTime);
    }

    @Override
    public FailureKind classify(AwsException failure, @Nullable FailureKind modeled) {
        return retries.classify(failure, modeled);
    }

    @Override
    public Attempts begin(boolean longPoll) {
        return new Call(retries.begin(longPoll));
    }

    @Override
    public String toString() {
        return "AdaptiveRetry[" + retries + ']';
    }

    private final class Call implements Attempts {

        private final Attempts attempts;

        Call(Attempts attempts) {
            this.attempts = attempts;
        }

        @Override
        public @Nullable Duration waitBeforeSending(@Nullable Duration limit) {
            return limiter.take(limit);
        }

        @Override
        public @Nullable Duration failed(AwsException failure, FailureKind kind, @Nullable Duration retryAfter) {
            limiter.answered(kind == FailureKind.THROTTLING);
            return attempts.failed(failure, kind, retryAfter);
        }

        @Override
        public Duration waitBeforeGivingUp() {
            return attempts.waitBeforeGivingUp();
        }

        @Override
        public void succeeded() {
            limiter.answered(false);
            attempts.succeeded();
        }
    }
}
