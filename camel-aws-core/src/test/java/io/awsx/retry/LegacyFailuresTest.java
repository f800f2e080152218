package io.awsx.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyFailuresTest {

    @Test
    void brokenConnectionsAreTransientAndMistakesPermanent() {
        LegacyFailures failures = new LegacyFailures("S3");

        assertThat(failures.classify(new TransportException("broken", null, true), null))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(failures.classify(new ClientException("wrong"), FailureKind.TRANSIENT))
                .isEqualTo(FailureKind.PERMANENT);
    }

    @ParameterizedTest
    @CsvSource({
        "429,THROTTLING",
        "509,THROTTLING",
        "500,TRANSIENT",
        "502,TRANSIENT",
        "503,TRANSIENT",
        "504,TRANSIENT",
        "501,PERMANENT",
        "408,PERMANENT",
        "400,PERMANENT"
    })
    void anUnknownCodeIsJudgedByItsStatus(int status, FailureKind expected) {
        assertThat(kind("SQS", "Unknown", status)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottledException",
        "ProvisionedThroughputExceededException"
    })
    void throttlingCountsAtItsStatusOnly(String code) {
        assertThat(kind("IAM", code, 400)).isEqualTo(FailureKind.THROTTLING);
        assertThat(kind("IAM", code, 403)).isEqualTo(FailureKind.PERMANENT);
    }

    @ParameterizedTest
    @CsvSource({
        "DynamoDB,ReplicatedWriteConflictException,409",
        "DynamoDB,TransactionInProgressException,400",
        "Glacier,RequestTimeoutException,408",
        "Kinesis,LimitExceededException,400",
        "Organizations,TooManyRequestsException,400",
        "Route 53,PriorRequestNotComplete,400",
        "S3,BadDigest,400",
        "S3,RequestTimeout,400",
        "SQS,RequestThrottled,403",
        "STS,IDPCommunicationError,400"
    })
    void someServicesHaveCodesOfTheirOwn(String service, String code, int status) {
        assertThat(kind(service, code, status)).isEqualTo(FailureKind.TRANSIENT);
        assertThat(kind(service, code, 418)).as("at another status").isEqualTo(FailureKind.PERMANENT);
        assertThat(kind("Other", code, status)).as("at another service").isEqualTo(FailureKind.PERMANENT);
    }

    @Test
    void theModelDoesNotCount() {
        ServiceException modeled = answer("Conflict", 409);

        assertThat(new LegacyFailures("S3").classify(modeled, FailureKind.TRANSIENT))
                .isEqualTo(FailureKind.PERMANENT);
    }

    @Test
    void anErrorWithinASuccessIsTransient() {
        assertThat(kind("S3", "InternalError", 200)).isEqualTo(FailureKind.TRANSIENT);
    }

    private static FailureKind kind(String service, String code, int status) {
        return new LegacyFailures(service).classify(answer(code, status), null);
    }

    private static ServiceException answer(String code, int status) {
        return new ServiceException("service", "Operation", code, null, status, null, Map.of(), 1);
    }
}
