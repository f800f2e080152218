package io.awsx.retry;

import io.awsx.http.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wait a server asks for: {@code x-amz-retry-after} in milliseconds, otherwise {@code Retry-After} in
 * seconds or as a date (RFC 9110, section 10.2.3). What cannot be read is as if it were not there.
 */
public final class RetryAfter {

    /** Enough for 11 days in milliseconds; longer numbers are nonsense and would overflow sooner or later. */
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /**
     * The wait an answer asks for.
     *
     * @param headers the answer's
     * @param now the time of the answer, against which a date counts
     * @return zero or more, or null where the answer asks for none
     */
    public static @Nullable Duration read(Headers headers, Instant now) {
        String millis = headers.first("x-amz-retry-after");
        if (millis != null && number(millis.strip()) >= 0) {
            return Duration.ofMillis(number(millis.strip()));
        }
        String text = headers.first("Retry-After");
        if (text == null) {
            return null;
        }
        long seconds = number(text.strip());
        return seconds >= 0 ? Duration.ofSeconds(seconds) : until(text.strip(), now);
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            Duration wait = Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
