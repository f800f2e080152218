package io.awsx.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,PT0S", "3,PT3S", "' 3 ',PT3S", "'Thu, 01 Jan 2026 00:01:00 GMT',PT1M"})
    void readsSecondsAndDates(String value, Duration expected) {
        assertThat(read("Retry-After", value)).isEqualTo(expected);
    }

    @Test
    void takesADateThatHasPassedForNoWait() {
        assertThat(read("Retry-After", "Wed, 31 Dec 2025 23:00:00 GMT")).isZero();
    }

    @Test
    void readsMillisecondsOfAws() {
        assertThat(read("X-Amz-Retry-After", "1500")).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void prefersTheHeaderOfAws() {
        Headers both = Headers.builder()
                .add("Retry-After", "3")
                .add("x-amz-retry-after", "100")
                .build();
        Headers broken = both.toBuilder().set("x-amz-retry-after", "soon").build();

        assertThat(RetryAfter.read(both, NOW)).isEqualTo(Duration.ofMillis(100));
        assertThat(RetryAfter.read(broken, NOW)).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+1", "1.5", "1e3", "soon", "9999999999", "\u0661", "Thu, 01 Foo 2026 00:00:00 GMT"})
    void ignoresWhatItCannotRead(String value) {
        assertThat(read("Retry-After", value)).isNull();
        assertThat(read("x-amz-retry-after", value)).isNull();
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(RetryAfter.read(Headers.EMPTY, NOW)).isNull();
    }

    @Test
    void readsDatesTheSameWayInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(read("Retry-After", "Thu, 01 Jan 2026 00:01:00 GMT")).isEqualTo(Duration.ofMinutes(1));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Duration read(String name, String value) {
        return RetryAfter.read(Headers.builder().add(name, value).build(), NOW);
    }
}
