package io.awsx.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Reads a point in time in any of the forms that services and stores write: RFC 3339 and ISO 8601 with or without zone,
 * separators, and time; the three dates of HTTP; seconds since 1970. What names no zone is in UTC. No message repeats the text.
 * Used once, by one thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, 5.6.7</a>
 */
final class TimestampReader {

    private static final int LONGEST = 100;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int NANOS = 9;

    private final String text;
    private int at;

    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private int offset;
    private boolean zoned;

    private TimestampReader(String text) {
        this.text = text;
    }

    /** @throws DateTimeException where it says no time */
    static Instant read(String text) {
        String trimmed = text.trim();
        return isNumber(trimmed)
                ? TimestampFormat.ofEpochSeconds(seconds(trimmed))
                : new TimestampReader(trimmed).instant();
    }

    /**
     * The same of a date with time and zone, which can mean one thing only.
     *
     * @throws DateTimeException where it says no time, or leaves something open
     */
    static Instant readExactly(String text) {
        TimestampReader reader = new TimestampReader(text.trim());
        Instant instant = reader.instant();
        if (!reader.zoned) {
            throw new DateTimeException("it names no zone");
        }
        return instant;
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        // A date alone is made of the same characters.
        return text.lastIndexOf('-') <= 0 || text.indexOf('e') > 0 || text.indexOf('E') > 0;
    }

    private static BigDecimal seconds(String text) {
        try {
            return Numbers.decimal(text);
        } catch (NumberFormatException e) {
            throw new DateTimeException("not a number of seconds");
        }
    }

    private Instant instant() {
        int digits = text.length() > LONGEST ? 0 : digitsAhead();
        if (digits == 4 || digits == 8) {
            iso(digits == 8);
        } else if (digits > 0) {
            dayMonthYear();
        } else {
            word();
            take(',');
            spaces();
            if (isDigit()) {
                dayMonthYear();
            } else {
                monthDayTimeYear();
            }
        }
        spaces();
        if (at < text.length()) {
            throw new DateTimeException("more follows after a time");
        }
        // A leap second, which Java does not count.
        boolean leap = second == 60;
        LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, leap ? 59 : second, nano);
        return time.plusSeconds(leap ? 1 : 0).toInstant(ZoneOffset.ofTotalSeconds(offset));
    }

    /** {@code 1985-04-12T23:20:50.52Z} or {@code 19850412T232050Z}; also the day alone. */
    private void iso(boolean basic) {
        year = number(4, 4);
        dash(basic);
        month = number(2, 2);
        dash(basic);
        day = number(2, 2);
        if (at == text.length()) {
            return;
        }
        if (!take('T') && !take('t')) {
            expect(' ');
        }
        hour = number(2, 2);
        if (!basic) {
            expect(':');
        }
        minute = number(2, 2);
        if (basic ? isDigit() : take(':')) {
            second = number(2, 2);
            fraction();
        }
        zone();
    }

    private void dash(boolean basic) {
        if (!basic) {
            expect('-');
        }
    }

    /** {@code 6 Nov 1994 08:49:37 GMT} or {@code 06-Nov-94 08:49:37 GMT}. */
    private void dayMonthYear() {
        day = number(1, 2);
        separator();
        month = month();
        separator();
        year();
        spaces();
        time();
        zone();
    }

    /** {@code Nov  6 08:49:37 1994}. */
    private void monthDayTimeYear() {
        month = month();
        spaces();
        day = number(1, 2);
        spaces();
        time();
        spaces();
        year();
        zone();
        // The one form that has no place for a zone, and is in GMT.
        zoned = true;
    }

    private void separator() {
        if (!take('-')) {
            spaces();
        }
    }

    private void time() {
        hour = number(1, 2);
        expect(':');
        minute = number(2, 2);
        if (take(':')) {
            second = number(2, 2);
            fraction();
        }
    }

    /** With two digits, it is of this century or the last, as senders of today mean it. */
    private void year() {
        int digits = digitsAhead();
        year = number(2, 4);
        if (digits == 2) {
            year += year < 70 ? 2000 : 1900;
        }
    }

    private int month() {
        String name = word();
        int index = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (index < 0 || index % 3 != 0) {
            throw new DateTimeException("not the name of a month");
        }
        return index / 3 + 1;
    }

    private void fraction() {
        if (!take('.') && !take(',')) {
            return;
        }
        int digits = 0;
        for (; isDigit(); at++, digits++) {
            if (digits < NANOS) {
                nano = nano * 10 + (text.charAt(at) - '0');
            }
        }
        for (; digits < NANOS; digits++) {
            nano *= 10;
        }
    }

    private void zone() {
        spaces();
        if (at == text.length()) {
            return;
        }
        zoned = true;
        char sign = text.charAt(at);
        if (sign == '+' || sign == '-') {
            at++;
            int hours = number(2, 2);
            int minutes = take(':') || isDigit() ? number(2, 2) : 0;
            offset = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
            return;
        }
        switch (word().toUpperCase(Locale.ROOT)) {
            case "Z", "GMT", "UTC", "UT" -> offset = 0;
            default -> throw new DateTimeException("not a zone that is known");
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private int number(int least, int most) {
        int value = 0;
        int digits = 0;
        for (; isDigit() && digits < most; at++, digits++) {
            value = value * 10 + (text.charAt(at) - '0');
        }
        if (digits < least) {
            throw new DateTimeException("a number is missing in a time");
        }
        return value;
    }

    private int digitsAhead() {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at;
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void spaces() {
        while (take(' ')) {
            // Any number of them.
        }
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw new DateTimeException("not a time");
        }
    }
}
