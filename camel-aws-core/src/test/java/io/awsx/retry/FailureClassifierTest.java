package io.awsx.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureClassifierTest {

    @Test
    void takesABrokenConnectionForTransient() {
        assertThat(FailureClassifier.classify(new TransportException("broken", null, false), null))
                .isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void neverRetriesWhatTheCallerDidWrong() {
        assertThat(FailureClassifier.classify(new ClientException("wrong"), FailureKind.TRANSIENT))
                .isEqualTo(FailureKind.PERMANENT);
    }

    @ParameterizedTest
    @CsvSource({
        "500,TRANSIENT",
        "502,TRANSIENT",
        "503,TRANSIENT",
        "504,TRANSIENT",
        "429,THROTTLING",
        "501,PERMANENT",
        "400,PERMANENT",
        "403,PERMANENT",
        "404,PERMANENT",
        "412,PERMANENT",
        "200,PERMANENT"
    })
    void judgesAnUnknownCodeByItsStatus(int status, FailureKind expected) {
        assertThat(FailureClassifier.classify(answer("Unknown", status), null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RequestTimeout,400", "RequestTimeoutException,408", "InternalError,200"})
    void knowsTransientCodesAtAnyStatus(String code, int status) {
        assertThat(FailureClassifier.classify(answer(code, status), null)).isEqualTo(FailureKind.TRANSIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Throttling",
                "ThrottlingException",
                "ThrottledException",
                "RequestThrottledException",
                "TooManyRequestsException",
                "ProvisionedThroughputExceededException",
                "TransactionInProgressException",
                "RequestLimitExceeded",
                "BandwidthLimitExceeded",
                "LimitExceededException",
                "RequestThrottled",
                "SlowDown",
                "PriorRequestNotComplete",
                "EC2ThrottledException"
            })
    void knowsThrottlingCodesAtAnyStatus(String code) {
        assertThat(FailureClassifier.classify(answer(code, 400), null)).isEqualTo(FailureKind.THROTTLING);
        assertThat(FailureClassifier.classify(answer(code, 503), FailureKind.TRANSIENT))
                .isEqualTo(FailureKind.THROTTLING);
    }

    @Test
    void believesTheModel() {
        assertThat(FailureClassifier.classify(answer("Conflict", 409), FailureKind.TRANSIENT))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureClassifier.classify(answer("Busy", 500), FailureKind.THROTTLING))
                .isEqualTo(FailureKind.THROTTLING);
        assertThat(FailureClassifier.classify(answer("Fault", 500), FailureKind.PERMANENT))
                .as("a model without a mark does not make a fault of the server permanent")
                .isEqualTo(FailureKind.TRANSIENT);
    }

    private static ServiceException answer(String code, int status) {
        return new ServiceException("s3", "PutObject", code, null, status, null, Map.of(), 1);
    }
}
