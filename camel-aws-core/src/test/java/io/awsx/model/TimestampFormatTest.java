package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
        assertThat(format.read(text)).isEqualTo(time);
        assertThat(format.read(format.write(time))).isEqualTo(time);
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
        assertThat(TimestampFormat.DATE_TIME.read(text)).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @EnumSource(TimestampFormat.class)
    void timesBeforeTheEpochAndBeyondSeptember1752AreTimesToo(TimestampFormat format) {
        for (String time : new String[] {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59.250Z", "9999-12-31T23:59:59Z"}) {
            Instant instant = Instant.parse(time);
            assertThat(format.read(format.write(instant))).isEqualTo(instant);
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
}
