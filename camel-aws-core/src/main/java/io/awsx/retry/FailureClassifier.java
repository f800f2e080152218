package io.awsx.retry;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import org.jspecify.annotations.Nullable;

/** Says of a failure whether the same request may succeed later. Stateless. */
interface FailureClassifier {

    /**
     * Classes a failure: without an answer it is transient, and a mistake of the caller permanent.
     *
     * @param failure what an attempt ended with
     * @param modeled what the service's model says of this error: transient where it is marked as retryable, throttling
     *     where it is marked as that, or null where it has no mark
     */
    default FailureKind classify(AwsException failure, @Nullable FailureKind modeled) {
        if (failure instanceof ServiceException answer) {
            return ofAnswer(answer, modeled);
        }
        return failure instanceof TransportException ? FailureKind.TRANSIENT : FailureKind.PERMANENT;
    }

    /** Classes an answer that is an error. */
    FailureKind ofAnswer(ServiceException answer, @Nullable FailureKind modeled);
}
