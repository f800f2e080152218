package io.awsx.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.ChronoZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.Locale;

/**
 * The three ways Smithy writes a point in time. They are written as the model says and read in any form: services and the
 * stores that imitate them mix them, and others that were never in a model.
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
    },
    /** RFC 7231, such as {@code Tue, 29 Apr 2014 18:30:38 GMT}. */
    HTTP_DATE {
        @Override
        public String write(Instant time) {
            return HTTP_DATE_TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
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
    };

    /** The years that all three can write, in seconds since 1970. */
    private static final long FIRST_SECOND = -62_135_596_800L;

    private static final long LAST_SECOND = 253_402_300_799L;

    /** Far beyond any calendar, and near enough for milliseconds in a long. */
    private static final double MOST_SECONDS = 1e15;

    private static final int LONGEST_SHOWN = 40;

    private static final DateTimeFormatter HTTP_DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("EEE, dd MMM yyyy HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 3, true)
            .appendLiteral(" GMT")
            .toFormatter(Locale.ENGLISH);

    /**
     * The text form.
     *
     * @param time a time that can be {@linkplain #writable written}
     */
    public abstract String write(Instant time);

    /** Whether all forms can write a time: it is in the years 1 to 9999. */
    public static boolean writable(Instant time) {
        return time.getEpochSecond() >= FIRST_SECOND && time.getEpochSecond() <= LAST_SECOND;
    }

    /**
     * The time a text says that somebody else wrote: in RFC 3339 or ISO 8601 with or without zone and separators, as one of the
     * dates of HTTP, or as seconds since 1970. Without a zone it is in UTC.
     *
     * @throws DateTimeException where it says none; the text is in no message
     */
    public static Instant read(String text) {
        Instant usual = HttpDate.read(text);
        return usual == null ? TimestampReader.read(text) : usual;
    }

    /**
     * The instant of a number of seconds since 1970, to the nanosecond.
     *
     * @throws DateTimeException where it is beyond all calendars
     */
    public static Instant ofEpochSeconds(BigDecimal seconds) {
        try {
            BigDecimal bounded = Numbers.decimal(seconds);
            BigDecimal whole = bounded.setScale(0, RoundingMode.FLOOR);
            BigDecimal nanos = bounded.subtract(whole).movePointRight(9).setScale(0, RoundingMode.HALF_UP);
            return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            throw new DateTimeException("no calendar goes that far", e);
        }
    }

    /**
     * The instant of a number of seconds since 1970, to the millisecond.
     *
     * @throws DateTimeException where it is beyond all calendars, or no number
     */
    public static Instant ofEpochSeconds(double seconds) {
        if (!(Math.abs(seconds) < MOST_SECONDS)) {
            throw new DateTimeException("no calendar goes that far");
        }
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    /**
     * What callers may give for a timestamp: an Instant, Date, OffsetDateTime or ZonedDateTime, a number of seconds since
     * 1970, or a text in RFC 3339 or RFC 7231 form, with its zone.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    @SuppressWarnings("JavaUtilDate") // Callers give it, and toInstant of those of java.sql throws.
    public static Instant instantOf(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        } else if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        } else if (value instanceof ChronoZonedDateTime<?> zoned) {
            return zoned.toInstant();
        } else if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        } else if (value instanceof Number number) {
            return instantOf(number);
        } else if (value instanceof CharSequence text) {
            try {
                return TimestampReader.readExactly(text.toString());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a time such as 2026-01-31T12:00:00Z: " + shown(text), e);
            }
        }
        throw new IllegalArgumentException("not a time: " + value.getClass().getName());
    }

    private static Instant instantOf(Number seconds) {
        try {
            return seconds instanceof Double || seconds instanceof Float
                    ? ofEpochSeconds(seconds.doubleValue())
                    : ofEpochSeconds(Numbers.decimal(seconds));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not a time: no calendar has that many seconds", e);
        }
    }

    private static CharSequence shown(CharSequence text) {
        return text.length() <= LONGEST_SHOWN ? text : text.subSequence(0, LONGEST_SHOWN) + "...";
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
