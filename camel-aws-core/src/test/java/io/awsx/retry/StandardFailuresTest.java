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

class StandardFailuresTest {

    private final FailureClassifier failures = new StandardFailures();

    @Test
    void takesABrokenConnectionForTransient() {
        assertThat(failures.classify(new TransportException("broken", null, false), null))
                .isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void neverRetriesWhatTheCallerDidWrong() {
        assertThat(failures.classify(new ClientException("wrong"), FailureKind.TRANSIENT))
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
        assertThat(failures.classify(answer("Unknown", status), null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RequestTimeout,400", "RequestTimeoutException,408", "InternalError,200", "IDPCommunicationError,400"})
    void knowsTransientCodesAtAnyStatus(String code, int status) {
        assertThat(failures.classify(answer(code, status), null)).isEqualTo(FailureKind.TRANSIENT);
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
        assertThat(failures.classify(answer(code, 400), null)).isEqualTo(FailureKind.THROTTLING);
        assertThat(failures.classify(answer(code, 503), FailureKind.TRANSIENT)).isEqualTo(FailureKind.THROTTLING);
    }

    @Test
    void believesTheModel() {
        assertThat(failures.classify(answer("Conflict", 409), FailureKind.TRANSIENT))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(failures.classify(answer("Busy", 500), FailureKind.THROTTLING))
                .isEqualTo(FailureKind.THROTTLING);
        assertThat(failures.classify(answer("Fault", 500), FailureKind.PERMANENT))
                .as("a model without a mark does not make a fault of the server permanent")
                .isEqualTo(FailureKind.TRANSIENT);
    }

    private static ServiceException answer(String code, int status) {
        return new ServiceException("s3", "PutObject", code, null, status, null, Map.of(), 1);
    }
}
