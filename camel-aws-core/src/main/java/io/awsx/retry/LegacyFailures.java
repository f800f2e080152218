package io.awsx.retry;

import static java.util.Map.entry;

import io.awsx.error.ServiceException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The failures that the mode {@code legacy} of boto3 retries, with what it knows of single services. The model does not
 * count. {@code InternalError} does at any status, because S3 sends it within answers of status 200.
 */
final class LegacyFailures implements FailureClassifier {

    private static final int BAD_REQUEST = 400;

    private static final Set<String> THROTTLING = Set.of(
            "ProvisionedThroughputExceededException",
            "RequestThrottledException",
            "ThrottledException",
            "Throttling",
            "ThrottlingException");

    /** What is retried besides, by service (SDK id): the code and the one status it counts at. */
    private static final Map<String, Map<String, Integer>> OF_SERVICE = Map.ofEntries(
            entry("CloudSearch", Map.of("BandwidthLimitExceeded", 509)),
            entry(
                    "DynamoDB",
                    Map.of("ReplicatedWriteConflictException", 409, "TransactionInProgressException", BAD_REQUEST)),
            entry("EC2", Map.of("EC2ThrottledException", 503, "RequestLimitExceeded", 503)),
            entry("Glacier", Map.of("RequestTimeoutException", 408)),
            entry("Kinesis", Map.of("LimitExceededException", BAD_REQUEST)),
            entry("Organizations", Map.of("TooManyRequestsException", BAD_REQUEST)),
            entry("Route 53", Map.of("PriorRequestNotComplete", BAD_REQUEST)),
            entry("S3", Map.of("BadDigest", BAD_REQUEST, "RequestTimeout", BAD_REQUEST)),
            entry("SQS", Map.of("RequestThrottled", 403)),
            entry("STS", Map.of("IDPCommunicationError", BAD_REQUEST)));

    private final Map<String, Integer> more;

    /** @param sdkId the service by its SDK id */
    LegacyFailures(String sdkId) {
        this.more = OF_SERVICE.getOrDefault(sdkId, Map.of());
    }

    @Override
    public FailureKind ofAnswer(ServiceException answer, @Nullable FailureKind modeled) {
        int status = answer.statusCode();
        if (status == BAD_REQUEST && THROTTLING.contains(answer.code())) {
            return FailureKind.THROTTLING;
        }
        if (answer.code().equals("InternalError") || more.getOrDefault(answer.code(), 0) == status) {
            return FailureKind.TRANSIENT;
        }
        return switch (status) {
            case 429, 509 -> FailureKind.THROTTLING;
            case 500, 502, 503, 504 -> FailureKind.TRANSIENT;
            default -> FailureKind.PERMANENT;
        };
    }
}
