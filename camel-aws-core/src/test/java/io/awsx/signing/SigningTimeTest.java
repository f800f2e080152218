package io.awsx.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTimeTest {

    private static final long SEED = Long.getLong("awsx.seed", 4L);
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Test
    void writesAnyTimeLikeTheFormatterOfTheRuntime() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(253_402_300_800L), i);
            SigningTime time = SigningTime.of(instant);

            assertThat(time.stamp()).as("seed %s: %s", SEED, instant).isEqualTo(FORMAT.format(instant));
            assertThat(time.date()).isEqualTo(time.stamp().substring(0, 8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void refusesTimesOfABrokenClock(Instant instant) {
        assertThatThrownBy(() -> SigningTime.of(instant))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("clock");
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z, 19700101T000000Z", "9999-12-31T23:59:59.999Z, 99991231T235959Z"})
    void writesTheFirstAndTheLast(Instant instant, String stamp) {
        assertThat(SigningTime.of(instant).stamp()).isEqualTo(stamp);
    }
}
