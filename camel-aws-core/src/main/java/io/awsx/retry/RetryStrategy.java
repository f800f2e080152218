package io.awsx.retry;

import io.awsx.error.AwsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides after each failed attempt whether there is another one, and how long to wait before it. One strategy serves
 * all calls of a client and is thread-safe; what it must remember of one call is in {@link Attempts}.
 */
public interface RetryStrategy {

    /**
     * Says of a failure whether the same request may succeed later.
     *
     * @param failure what an attempt ended with
     * @param modeled what the service's model says of this error: transient where it is marked as retryable, throttling
     *     where it is marked as that, or null where it has no mark
     */
    FailureKind classify(AwsException failure, @Nullable FailureKind modeled);

    /**
     * The strategy's memory of one call that is about to begin.
     *
     * @param longPoll whether the operation is called in an endless loop and waits for work at the server, such as SQS
     *     ReceiveMessage. Where no retry is left, its loop would start over at once; {@link Attempts#waitBeforeGivingUp}
     *     slows it down
     */
    Attempts begin(boolean longPoll);

    /** One call's attempts; used by one thread. */
    interface Attempts {

        /**
         * How long to wait before an attempt is sent, because the client sends too fast already; asked once before each
         * attempt, the first too.
         *
         * @param limit the longest wait that makes sense, or null for any
         * @return zero or more, or null where it would be longer than the limit: then the attempt must not be sent
         */
        default @Nullable Duration waitBeforeSending(@Nullable Duration limit) {
            return Duration.ZERO;
        }

        /**
         * Decides what follows a failed attempt.
         *
         * @param failure what the attempt ended with
         * @param kind how the failure is classed
         * @param retryAfter the least wait the server asked for, or null where it asked for none
         * @return how long to wait before the next attempt, or null to give up
         */
        @Nullable Duration failed(AwsException failure, FailureKind kind, @Nullable Duration retryAfter);

        /**
         * How long to wait before the failure is given to the caller; asked once, after {@link #failed} returned null.
         *
         * @return zero or more
         */
        default Duration waitBeforeGivingUp() {
            return Duration.ZERO;
        }

        /** Tells that the last attempt succeeded, which gives retry quota back. */
        void succeeded();
    }
}
