package io.awsx.retry;

import java.time.Duration;
import java.util.Objects;

/**
 * The numbers of {@link StandardRetry}.
 *
 * @param maxAttempts attempts of one call in all, the first included; 1 means no retries
 * @param quota what the shared quota holds at most and at the start
 * @param transientCost what a retry after a passing fault takes from the quota
 * @param throttlingCost what a retry after throttling takes
 * @param timeoutCost what a retry after a timeout of the network takes
 * @param transientScale the longest wait before the first retry after a passing fault; doubles with every retry
 * @param throttlingScale the same after throttling
 * @param jittered whether a random part of each wait is waited, rather than all of it
 * @param maxBackoff the longest wait, whatever the number of the retry
 * @param retryAfterExcess by how much a wait the server asks for may exceed the calculated one
 */
public record RetrySettings(
        int maxAttempts,
        int quota,
        int transientCost,
        int throttlingCost,
        int timeoutCost,
        Duration transientScale,
        Duration throttlingScale,
        boolean jittered,
        Duration maxBackoff,
        Duration retryAfterExcess) {

    /** Durations above this are taken for a slip of units; they also keep nanoseconds within a long. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The mode {@code standard} of all AWS SDKs: 3 attempts, waits of up to 1, 2, 4 ... 20 seconds. */
    public static final RetrySettings STANDARD = new RetrySettings(
            3,
            500,
            5,
            5,
            10,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            true,
            Duration.ofSeconds(20),
            Duration.ofSeconds(5));

    /** The numbers AWS announced for 2026: shorter waits after a passing fault, which cost more. */
    public static final RetrySettings STANDARD_2026 = new RetrySettings(
            3,
            500,
            14,
            5,
            14,
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            true,
            Duration.ofSeconds(20),
            Duration.ofSeconds(5));

    /** The mode {@code legacy} of boto3: 5 attempts, waits of up to 1, 2, 4, 8 seconds, and no quota. */
    public static final RetrySettings LEGACY = legacy(5, Duration.ofSeconds(1), true);

    /** The same for DynamoDB: 10 attempts, waits of 50, 100, 200 ... milliseconds. */
    public static final RetrySettings LEGACY_DYNAMO = legacy(10, Duration.ofMillis(50), false);

    private static RetrySettings legacy(int maxAttempts, Duration scale, boolean jittered) {
        return new RetrySettings(maxAttempts, 0, 0, 0, 0, scale, scale, jittered, LONGEST, Duration.ofSeconds(5));
    }

    /** @throws IllegalArgumentException where a number makes no sense */
    public RetrySettings {
        requireRange("maxAttempts", maxAttempts, 1);
        requireRange("quota", quota, 0);
        requireRange("transientCost", transientCost, 0);
        requireRange("throttlingCost", throttlingCost, 0);
        requireRange("timeoutCost", timeoutCost, 0);
        requireRange("transientScale", transientScale);
        requireRange("throttlingScale", throttlingScale);
        requireRange("maxBackoff", maxBackoff);
        requireRange("retryAfterExcess", retryAfterExcess);
    }

    /** The same with another number of attempts. */
    public RetrySettings withMaxAttempts(int attempts) {
        return new RetrySettings(
                attempts,
                quota,
                transientCost,
                throttlingCost,
                timeoutCost,
                transientScale,
                throttlingScale,
                jittered,
                maxBackoff,
                retryAfterExcess);
    }

    /** The same with another first wait after a passing fault, such as the 25 ms of DynamoDB in 2026. */
    public RetrySettings withTransientScale(Duration scale) {
        return new RetrySettings(
                maxAttempts,
                quota,
                transientCost,
                throttlingCost,
                timeoutCost,
                scale,
                throttlingScale,
                jittered,
                maxBackoff,
                retryAfterExcess);
    }

    private static void requireRange(String name, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException("Retry setting " + name + " is " + number + "; the least is " + least);
        }
    }

    private static void requireRange(String name, Duration duration) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Retry setting " + name + " is " + duration + "; it lies between 0 and " + LONGEST);
        }
    }
}
