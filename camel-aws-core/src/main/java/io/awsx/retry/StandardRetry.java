package io.awsx.retry;

import io.awsx.error.AwsException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The retry mode {@code standard} of the AWS SDKs: a few attempts, waits of a random part of a doubling limit, and a
 * quota that all calls of a client share.
 *
 * <p>The wait before retry {@code n} is {@code random(0..1) * min(scale * 2^(n-1), maxBackoff)}. Where the server says
 * how long to wait, its word counts, but neither below that wait nor more than {@link RetrySettings#retryAfterExcess}
 * above it: a server can slow a client down, not park its threads.
 *
 * <p>A retry takes its cost from the quota. A success after retries gives the cost of the last one back, a success at
 * the first attempt gives one token. Without quota a call fails at once; a long-polling one is told to wait first.
 *
 * <p>Follows "Retry behavior" of the AWS SDKs and Tools Reference Guide and the shared retry test cases of Smithy.
 */
final class StandardRetry implements RetryStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(StandardRetry.class);
    private static final int FIRST_TRY_REWARD = 1;
    /** A chain of causes is read this far; it may be a ring. */
    private static final int MAX_CAUSES = 8;

    private final RetrySettings settings;
    private final FailureClassifier failures;
    private final RandomGenerator random;
    final RetryQuota quota;

    /**
     * @param settings the numbers
     * @param failures which failures are retried
     * @param random where the jitter comes from; used by many threads at once
     */
    StandardRetry(RetrySettings settings, FailureClassifier failures, RandomGenerator random) {
        this.settings = settings;
        this.failures = failures;
        this.random = random;
        this.quota = new RetryQuota(settings.quota());
    }

    /** How many tokens the quota holds now. */
    int availableQuota() {
        return quota.tokens();
    }

    @Override
    public FailureKind classify(AwsException failure, @Nullable FailureKind modeled) {
        return failures.classify(failure, modeled);
    }

    @Override
    public Attempts begin(boolean longPoll) {
        return new Call(longPoll);
    }

    @Override
    public String toString() {
        return "StandardRetry[at most " + settings.maxAttempts() + " attempts, quota " + quota.tokens() + " of "
                + settings.quota() + ']';
    }

    private Duration delay(int retry, FailureKind kind, @Nullable Duration retryAfter) {
        Duration scale = kind == FailureKind.THROTTLING ? settings.throttlingScale() : settings.transientScale();
        double part = settings.jittered() ? random.nextDouble() : 1;
        long nanos = (long) (part * limit(scale.toNanos(), retry));
        if (retryAfter == null) {
            return Duration.ofNanos(nanos);
        }
        Duration least = Duration.ofNanos(nanos);
        Duration most = least.plus(settings.retryAfterExcess());
        if (retryAfter.compareTo(least) < 0) {
            return least;
        }
        return retryAfter.compareTo(most) > 0 ? most : retryAfter;
    }

    private long limit(long scale, int retry) {
        long most = settings.maxBackoff().toNanos();
        int doublings = retry - 1;
        // Compared by shifting down, since shifting up would overflow
        return doublings >= Long.SIZE - 1 || scale > most >> doublings ? most : scale << doublings;
    }

    private int cost(AwsException failure, FailureKind kind) {
        if (kind == FailureKind.THROTTLING) {
            return settings.throttlingCost();
        }
        return timedOut(failure) ? settings.timeoutCost() : settings.transientCost();
    }

    private static boolean timedOut(AwsException failure) {
        Throwable cause = failure.getCause();
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            // The timeouts of sockets, of connecting, and of waiting for a pooled connection are all of this type
            if (cause instanceof InterruptedIOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private final class Call implements Attempts {

        private final boolean longPoll;
        private int attempt = 1;
        private int lastCost;
        private Duration waitBeforeGivingUp = Duration.ZERO;

        Call(boolean longPoll) {
            this.longPoll = longPoll;
        }

        @Override
        public @Nullable Duration failed(AwsException failure, FailureKind kind, @Nullable Duration retryAfter) {
            if (kind == FailureKind.PERMANENT || attempt >= settings.maxAttempts()) {
                return null;
            }
            int cost = cost(failure, kind);
            if (!quota.take(cost)) {
                LOG.debug("Not retried: {} of {} retry tokens left, {} needed", quota.tokens(), settings.quota(), cost);
                if (longPoll) {
                    waitBeforeGivingUp = delay(attempt, kind, retryAfter);
                }
                return null;
            }
            lastCost = cost;
            return delay(attempt++, kind, retryAfter);
        }

        @Override
        public Duration waitBeforeGivingUp() {
            return waitBeforeGivingUp;
        }

        @Override
        public void succeeded() {
            quota.giveBack(attempt == 1 ? FIRST_TRY_REWARD : lastCost);
        }
    }
}
