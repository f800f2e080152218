package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE_TIME | 1985-04-12T23:20:50.520Z",
                "HTTP_DATE | Fri, 12 Apr 1985 23:20:50.520 GMT",
                "EPOCH_SECONDS | 482196050.52"
            })
    void aFormIsWrittenAndReadBack(TimestampFormat format, String text) {
        Instant time = Instant.parse("1985-04-12T23:20:50.520Z");
        assertThat(TimestampFormat.read(text)).isEqualTo(time);
        assertThat(TimestampFormat.read(format.write(time))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05.000000000Z",
                "2026-01-02T04:04:05+01:00",
                "2026-01-02t03:04:05z"
            })
    void allFormsOfRfc3339AreRead(String text) {
        assertThat(TimestampFormat.read(text)).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @EnumSource(TimestampFormat.class)
    void timesBeforeTheEpochAndBeyondSeptember1752AreTimesToo(TimestampFormat format) {
        for (String time : new String[] {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59.250Z", "9999-12-31T23:59:59Z"}) {
            Instant instant = Instant.parse(time);
            assertThat(TimestampFormat.read(format.write(instant))).isEqualTo(instant);
        }
    }

    @Test
    void noLocaleChangesADate() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(TimestampFormat.HTTP_DATE.write(Instant.parse("2014-04-29T18:30:38Z")))
                        .isEqualTo("Tue, 29 Apr 2014 18:30:38 GMT");
                assertThat(TimestampFormat.DATE_TIME.write(Instant.parse("2014-04-29T18:30:38Z")))
                        .isEqualTo("2014-04-29T18:30:38Z");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-02-30T00:00:00Z", "2026-01-02"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> TimestampFormat.instantOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 13 Mar 2018 17:25:04 GMT",
                "Tue, 13 Mar 2018 17:25:04 UTC",
                "Tue, 13 Mar 2018 17:25:04 +0000",
                "Tue, 13 Mar 2018 18:25:04 +0100",
                "tue, 13 mar 2018 17:25:04 gmt",
                "13 Mar 2018 17:25:04 GMT",
                "Fri, 13 Mar 2018 17:25:04 GMT",
                "Tue,13 Mar 2018 17:25:04",
                "Tuesday, 13-Mar-18 17:25:04 GMT",
                "Tue, 13 March 2018 17:25:04 GMT",
                "Tue Mar 13 17:25:04 2018",
                "2018-03-13T17:25:04Z",
                "2018-03-13T17:25:04.000Z",
                "2018-03-13T17:25:04",
                "2018-03-13 17:25:04",
                "2018-03-13T17:25:04+0000",
                "2018-03-13T17:25:04+00",
                "2018-03-13T17:25:04.0000000000000-00:00",
                "2018-03-13T17:25:04 UTC",
                "2018-03-13T18:55:04+01:30",
                "20180313T172504Z",
                "1520961904",
                "1520961904.0",
                "1.520961904E9",
                " 1520961904 "
            })
    void whatSendersWriteForATimeIsRead(String text) {
        assertThat(TimestampFormat.read(text)).isEqualTo(Instant.parse("2018-03-13T17:25:04Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 6 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                "2018-03-13 | 2018-03-13T00:00:00Z",
                "2018-03-13T17:25Z | 2018-03-13T17:25:00Z",
                "2016-12-31T23:59:60Z | 2017-01-01T00:00:00Z",
                "-1.5 | 1969-12-31T23:59:58.500Z",
                "1e-9 | 1970-01-01T00:00:00.000000001Z"
            })
    void otherFormsAreReadToo(String text, Instant time) {
        assertThat(TimestampFormat.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "T",
                "2018-03-13T",
                "2018-13-13T00:00:00Z",
                "2018-02-30",
                "2018-03-13T25:00:00Z",
                "2018-03-13T17:25:04 CET",
                "2018-03-13T17:25:04Z and more",
                "Tue, 13 Foo 2018 17:25:04 GMT",
                "13 Mar",
                "2018-03-13T17:25:04+99:00",
                "1e-100000000",
                "1e100000000",
                "1e2147483647",
                "1e99999999999",
                "1e17",
                "--1",
                "Infinity",
                "NaN",
                "99999999999999999999"
            })
    void whatSaysNoTimeIsRefusedAtOnceAndNotRepeated(String text) {
        Throwable failure = catchThrowable(
                () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TimestampFormat.read(text)));
        assertThat(failure).isInstanceOf(DateTimeException.class);
        for (Throwable cause = failure; cause != null && text.length() > 2; cause = cause.getCause()) {
            assertThat(cause.getMessage()).doesNotContain(text);
        }
    }

    @Test
    void aTextWithoutEndIsRefusedAtOnce() {
        for (String text :
                new String[] {"1".repeat(5_000_000), "Mon, ".repeat(1_000_000), "20".repeat(1_000_000) + "Z"}) {
            assertThatThrownBy(
                            () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TimestampFormat.read(text)))
                    .isInstanceOf(DateTimeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-03-13T17:25:04", "1520961904", "2018-03-13", "Tue, 13 Mar 2018 17:25:04"})
    void aTimeOfACallerLeavesNothingOpen(String text) {
        assertThatThrownBy(() -> TimestampFormat.instantOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a time such as");
    }

    @Test
    @SuppressWarnings("JavaUtilDate")
    void numbersAreSecondsToTheirLastDigit() {
        assertThat(TimestampFormat.instantOf(new BigDecimal("1520961904.123456789")))
                .isEqualTo(Instant.parse("2018-03-13T17:25:04.123456789Z"));
        assertThat(TimestampFormat.instantOf(1520961904L)).isEqualTo(Instant.parse("2018-03-13T17:25:04Z"));
        assertThat(TimestampFormat.instantOf(1520961904.5)).isEqualTo(Instant.parse("2018-03-13T17:25:04.500Z"));
        assertThat(TimestampFormat.instantOf(new java.sql.Date(1520961904000L)))
                .isEqualTo(Instant.parse("2018-03-13T17:25:04Z"));
    }

    @Test
    void numbersBeyondAllCalendarsAreNoTimes() {
        for (Number number : List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                1e300,
                Long.MAX_VALUE,
                new BigDecimal("1e100000000"),
                new BigDecimal("1e-100000000"))) {
            assertThatThrownBy(() ->
                            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TimestampFormat.instantOf(number)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
