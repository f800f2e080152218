package io.awsx.camel.shard;

import io.awsx.AwsResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What time a service has, whatever the own clock says. */
final class ServiceTime {

    private ServiceTime() {}

    /** The full second in which an answer was made; the clock's time where it does not tell. */
    static Instant of(AwsResponse answer, Clock clock) {
        List<String> date = answer.headers().getOrDefault("Date", List.of());
        try {
            if (!date.isEmpty()) {
                return ZonedDateTime.parse(date.get(0), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            }
        } catch (DateTimeException e) {
            // A date that cannot be read is none.
        }
        return clock.instant();
    }
}
