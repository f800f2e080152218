package io.awsx.retry;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The retry modes of the AWS SDKs. */
public enum RetryMode {
    /** A few attempts and a quota that all calls of a client share. */
    STANDARD,
    /** The same, and a limit on how fast the client sends once it was throttled. */
    ADAPTIVE,
    /** The mode that boto3 began with: more attempts, no quota, and a list of failures of its own. */
    LEGACY;

    private static final Set<String> DYNAMO = Set.of("DynamoDB", "DynamoDB Streams");

    /**
     * The mode of a name, whatever its case.
     *
     * @throws ClientException where there is none
     */
    public static RetryMode of(String name) {
        List<String> names = new ArrayList<>();
        for (RetryMode mode : values()) {
            String known = mode.name().toLowerCase(Locale.ROOT);
            if (known.equals(name.toLowerCase(Locale.ROOT))) {
                return mode;
            }
            names.add(known);
        }
        throw new ClientException("retryMode is one of " + names + ", not " + name + NearestNames.clause(name, names));
    }

    /**
     * The numbers of this mode for a service.
     *
     * @param sdkId the service by its SDK id, such as {@code DynamoDB}
     * @param of2026 whether those that AWS announced for 2026 count; {@code legacy} has none
     */
    public RetrySettings settings(String sdkId, boolean of2026) {
        if (this == LEGACY) {
            return sdkId.equals("DynamoDB") ? RetrySettings.LEGACY_DYNAMO : RetrySettings.LEGACY;
        } else if (!of2026) {
            return RetrySettings.STANDARD;
        }
        return DYNAMO.contains(sdkId)
                ? RetrySettings.STANDARD_2026.withMaxAttempts(4).withTransientScale(Duration.ofMillis(25))
                : RetrySettings.STANDARD_2026;
    }

    /**
     * A strategy of this mode, for one client.
     *
     * @param settings the numbers
     * @param sdkId the service by its SDK id
     * @param random where the jitter comes from; used by many threads at once
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    public RetryStrategy strategy(RetrySettings settings, String sdkId, RandomGenerator random, LongSupplier nanoTime) {
        return switch (this) {
            case STANDARD -> new StandardRetry(settings, new StandardFailures(), random);
            case ADAPTIVE -> new AdaptiveRetry(new StandardRetry(settings, new StandardFailures(), random), nanoTime);
            case LEGACY -> new StandardRetry(settings, new LegacyFailures(sdkId), random);
        };
    }
}
