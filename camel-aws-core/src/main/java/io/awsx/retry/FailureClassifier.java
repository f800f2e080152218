package io.awsx.retry;

import io.awsx.error.AwsException;
import org.jspecify.annotations.Nullable;

/** Says of a failure whether the same request may succeed later. Stateless. */
@FunctionalInterface
interface FailureClassifier {

    /**
     * Classes a failure.
     *
     * @param failure what an attempt ended with
     * @param modeled what the service's model says of this error: transient where it is marked as retryable, throttling
     *     where it is marked as that, or null where it has no mark
     */
    FailureKind classify(AwsException failure, @Nullable FailureKind modeled);
}
