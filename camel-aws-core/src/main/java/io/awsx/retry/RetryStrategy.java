package io.awsx.retry;

import io.awsx.error.AwsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides after each failed attempt whether there is another one, and how long to wait before it. One strategy serves
 * all calls of a client and is thread-safe; what it must remember of one call is in {@link Attempts}.
 */
public interface RetryStrategy {

    /** The strategy's memory of one call that is about to begin. */
    Attempts begin();

    /** One call's attempts; used by one thread. */
    interface Attempts {

        /**
         * Decides what follows a failed attempt.
         *
         * @param failure what the attempt ended with
         * @param kind how the failure is classed
         * @param retryAfter the least wait the server asked for, or null where it asked for none
         * @return how long to wait before the next attempt, or null to give up
         */
        @Nullable Duration failed(AwsException failure, FailureKind kind, @Nullable Duration retryAfter);

        /** Tells that the last attempt succeeded, which gives retry quota back. */
        void succeeded();
    }
}
