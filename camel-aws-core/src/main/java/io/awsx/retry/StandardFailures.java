package io.awsx.retry;

import io.awsx.error.ServiceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The failures that the modes {@code standard} and {@code adaptive} of the AWS SDKs retry. A well-known throttling code
 * counts more than the model, and the model more than the status.
 *
 * <p>Goes further in two places: HTTP 429 without a known code is throttling, and the code {@code InternalError} is
 * transient at any status, because S3 sends it within answers of status 200.
 */
final class StandardFailures implements FailureClassifier {

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

    /** The first is of STS alone, whose model has no mark on it. */
    private static final Set<String> TRANSIENT =
            Set.of("IDPCommunicationError", "InternalError", "RequestTimeout", "RequestTimeoutException");

    @Override
    public FailureKind ofAnswer(ServiceException answer, @Nullable FailureKind modeled) {
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
