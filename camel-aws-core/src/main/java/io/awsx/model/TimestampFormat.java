package io.awsx.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.Locale;

/**
 * The three ways Smithy writes a point in time.
 *
 * @see <a href="https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait">timestampFormat trait</a>
 */
public enum TimestampFormat {
    /** RFC 3339, such as {@code 1985-04-12T23:20:50.52Z}. */
    DATE_TIME {
        @Override
        public String write(Instant time) {
            return DateTimeFormatter.ISO_INSTANT.format(time);
        }

        @Override
        public Instant read(String text) {
            return OffsetDateTime.parse(text, LENIENT_DATE_TIME).toInstant();
        }
    },
    /** RFC 7231, such as {@code Tue, 29 Apr 2014 18:30:38 GMT}. */
    HTTP_DATE {
        @Override
        public String write(Instant time) {
            return HTTP_DATE_TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        }

        @Override
        public Instant read(String text) {
            return LocalDateTime.parse(text, HTTP_DATE_TIME).toInstant(ZoneOffset.UTC);
        }
    },
    /** Seconds since 1970, with a fraction where there is one. */
    EPOCH_SECONDS {
        @Override
        public String write(Instant time) {
            if (time.getNano() < 1_000_000) {
                return Long.toString(time.getEpochSecond());
            }
            return BigDecimal.valueOf(time.toEpochMilli(), 3)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        @Override
        public Instant read(String text) {
            return ofEpochSeconds(new BigDecimal(text.trim()));
        }
    };

    /** A number with more digits before its point is no time, and may need all memory when written out. */
    private static final int MOST_DIGITS = 18;

    private static final DateTimeFormatter LENIENT_DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT)
            // Or the 30th of February would be the 28th.
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter HTTP_DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("EEE, dd MMM yyyy HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 3, true)
            .appendLiteral(" GMT")
            .toFormatter(Locale.ENGLISH);

    /** The text form. */
    public abstract String write(Instant time);

    /**
     * The time a text of this form says.
     *
     * @throws DateTimeException or {@link NumberFormatException} where it says none
     */
    public abstract Instant read(String text);

    /**
     * The instant of a number of seconds since 1970, to the nanosecond.
     *
     * @throws ArithmeticException or {@link DateTimeException} where it is beyond all calendars
     */
    public static Instant ofEpochSeconds(BigDecimal seconds) {
        if (seconds.precision() - seconds.scale() > MOST_DIGITS) {
            throw new ArithmeticException("no calendar goes that far");
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.HALF_UP);
        return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValueExact());
    }

    /** The instant of a number of seconds since 1970, to the millisecond. */
    public static Instant ofEpochSeconds(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    /**
     * What callers may give for a timestamp: an Instant, Date, OffsetDateTime or ZonedDateTime, a number of seconds since
     * 1970, or a text in RFC 3339 or RFC 7231 form.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    public static Instant instantOf(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        } else if (value instanceof Date date) {
            return date.toInstant();
        } else if (value instanceof java.time.chrono.ChronoZonedDateTime<?> zoned) {
            return zoned.toInstant();
        } else if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        } else if (value instanceof Number number) {
            return ofEpochSeconds(number.doubleValue());
        } else if (value instanceof String text) {
            try {
                return text.indexOf('T') == 10 ? DATE_TIME.read(text) : HTTP_DATE.read(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a time such as 2026-01-31T12:00:00Z: " + text, e);
            }
        }
        throw new IllegalArgumentException("not a time: " + value.getClass().getName());
    }

    static TimestampFormat of(String trait) {
        return switch (trait) {
            case "date-time" -> DATE_TIME;
            case "http-date" -> HTTP_DATE;
            case "epoch-seconds" -> EPOCH_SECONDS;
            default -> throw new ModelException("unknown timestamp format " + trait);
        };
    }
}
