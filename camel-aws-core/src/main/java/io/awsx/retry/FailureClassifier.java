package io.awsx.retry;

import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of a failure whether the same request may succeed later.
 *
 * <p>Follows the mode {@code standard} of the AWS SDKs, and goes further in two places: HTTP 429 without a known code
 * is throttling, and the code {@code InternalError} is transient at any status, because S3 sends it within answers of
 * status 200.
 */
public final class FailureClassifier {

    private static final Set<String> THROTTLING = Set.of(
            "BandwidthLimitExceeded",
            "EC2ThrottledException",
            "LimitExceededException",
            "PriorRequestNotComplete",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "SlowDown",
            "ThrottledException",
            "Throttling",
            "ThrottlingException",
            "TooManyRequestsException",
            "TransactionInProgressException");

    private static final Set<String> TRANSIENT = Set.of("InternalError", "RequestTimeout", "RequestTimeoutException");

    private FailureClassifier() {}

    /**
     * Classes a failure.
     *
     * @param failure what an attempt ended with
     * @param modeled what the service's model says of this error: transient where it is marked as retryable, throttling
     *     where it is marked as that, or null where it has no mark
     * @return how to treat it; a well-known throttling code counts more than the model, and the model more than the
     *     status
     */
    public static FailureKind classify(AwsException failure, @Nullable FailureKind modeled) {
        if (failure instanceof TransportException) {
            return FailureKind.TRANSIENT;
        }
        if (!(failure instanceof ServiceException answer)) {
            return FailureKind.PERMANENT;
        }
        if (THROTTLING.contains(answer.code())) {
            return FailureKind.THROTTLING;
        }
        if (modeled != null && modeled != FailureKind.PERMANENT) {
            return modeled;
        }
        if (TRANSIENT.contains(answer.code())) {
            return FailureKind.TRANSIENT;
        }
        return switch (answer.statusCode()) {
            case 429 -> FailureKind.THROTTLING;
            case 500, 502, 503, 504 -> FailureKind.TRANSIENT;
            default -> FailureKind.PERMANENT;
        };
    }
}
