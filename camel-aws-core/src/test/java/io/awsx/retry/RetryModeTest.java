package io.awsx.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryModeTest {

    @ParameterizedTest
    @CsvSource({"standard,STANDARD", "ADAPTIVE,ADAPTIVE", "Legacy,LEGACY"})
    void namesCountWhateverTheirCase(String name, RetryMode mode) {
        assertThat(RetryMode.of(name)).isEqualTo(mode);
    }

    @Test
    void anUnknownNameIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> RetryMode.of("adaptve"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("[standard, adaptive, legacy]")
                .hasMessageContaining("did you mean adaptive?");
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD,S3,false,3,1000",
        "STANDARD,DynamoDB,false,3,1000",
        "STANDARD,S3,true,3,50",
        "ADAPTIVE,S3,true,3,50",
        "STANDARD,DynamoDB,true,4,25",
        "STANDARD,DynamoDB Streams,true,4,25",
        "LEGACY,S3,false,5,1000",
        "LEGACY,S3,true,5,1000",
        "LEGACY,DynamoDB,false,10,50",
        "LEGACY,DynamoDB Streams,false,5,1000"
    })
    void eachModeHasItsNumbers(RetryMode mode, String service, boolean of2026, int attempts, long firstWait) {
        RetrySettings settings = mode.settings(service, of2026);

        assertThat(settings.maxAttempts()).isEqualTo(attempts);
        assertThat(settings.transientScale()).isEqualTo(Duration.ofMillis(firstWait));
    }

    @Test
    void legacyWaitsDoubleWithoutEndAndTakeNoQuota() {
        RetryStrategy legacy = strategy(RetryMode.LEGACY, "S3", 7, 0.5);

        for (int call = 0; call < 500; call++) {
            assertThat(waits(legacy))
                    .extracting(Duration::toMillis)
                    .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L);
        }
    }

    @Test
    void legacyWaitsOfDynamoDbHaveNoJitter() {
        assertThat(waits(strategy(RetryMode.LEGACY, "DynamoDB", 10, 0.5)))
                .extracting(Duration::toMillis)
                .containsExactly(50L, 100L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 12_800L);
    }

    @Test
    void adaptiveRetriesAsStandardDoes() {
        assertThat(waits(strategy(RetryMode.ADAPTIVE, "S3", 3, 1)))
                .isEqualTo(waits(strategy(RetryMode.STANDARD, "S3", 3, 1)))
                .hasSize(2);
    }

    @Test
    void adaptiveSendsMoreSlowlyOnceItWasThrottledWhateverTheCall() {
        AtomicLong now = new AtomicLong();
        RetryStrategy adaptive =
                RetryMode.ADAPTIVE.strategy(RetrySettings.STANDARD, "S3", RetryConformanceTest.pinned(1), now::get);
        RetryStrategy.Attempts first = adaptive.begin(false);
        assertThat(first.waitBeforeSending(null)).isZero();
        first.failed(broken(), adaptive.classify(broken(), null), null);
        assertThat(adaptive.begin(false).waitBeforeSending(null))
                .as("a fault is no throttling")
                .isZero();
        first.failed(slowDown(), adaptive.classify(slowDown(), null), null);

        assertThat(adaptive.begin(false).waitBeforeSending(null)).isEqualTo(Duration.ofSeconds(2));
        assertThat(first.waitBeforeSending(null)).isEqualTo(Duration.ofSeconds(4));
        now.set(Duration.ofSeconds(10).toNanos());
        assertThat(adaptive.begin(false).waitBeforeSending(null)).isZero();
    }

    @Test
    void standardNeverWaitsBeforeSending() {
        RetryStrategy.Attempts attempts =
                strategy(RetryMode.STANDARD, "S3", 3, 1).begin(false);
        attempts.failed(slowDown(), FailureKind.THROTTLING, null);

        assertThat(attempts.waitBeforeSending(null)).isZero();
    }

    private static RetryStrategy strategy(RetryMode mode, String service, int attempts, double jitter) {
        return mode.strategy(
                mode.settings(service, false).withMaxAttempts(attempts),
                service,
                RetryConformanceTest.pinned(jitter),
                () -> 0);
    }

    private static List<Duration> waits(RetryStrategy strategy) {
        RetryStrategy.Attempts attempts = strategy.begin(false);
        List<Duration> waits = new ArrayList<>();
        for (Duration wait = attempts.failed(broken(), FailureKind.TRANSIENT, null);
                wait != null;
                wait = attempts.failed(broken(), FailureKind.TRANSIENT, null)) {
            waits.add(wait);
        }
        return waits;
    }

    private static TransportException broken() {
        return new TransportException("broken", null, true);
    }

    private static ServiceException slowDown() {
        return new ServiceException("service", "Operation", "SlowDown", null, 503, null, Map.of(), 1);
    }
}
