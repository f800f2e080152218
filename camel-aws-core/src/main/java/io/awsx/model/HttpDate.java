package io.awsx.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The one form of dates that servers send, such as {@code Tue, 29 Apr 2014 18:30:38 GMT} (RFC 9110, section 5.6.7): each answer
 * has some, and the JDK's parser takes longer than the rest of its head.
 */
final class HttpDate {

    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String FORM = "___, __ ___ ____ __:__:__ GMT";

    private HttpDate() {}

    /** The time, or null where the text has another form or says no time that is. */
    static @Nullable Instant read(String text) {
        if (!hasForm(text)) {
            return null;
        }
        int month = word(MONTHS, text, 8) + 1;
        int year = number(text, 12, 16);
        int day = number(text, 5, 7);
        int hour = number(text, 17, 19);
        int minute = number(text, 20, 22);
        int second = number(text, 23, 25);
        if (month < 1 || year < 1 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return null;
        } else if (second < 0 || second > 59 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        LocalDate date = LocalDate.of(year, month, day);
        return word(DAYS, text, 0) + 1 == date.getDayOfWeek().getValue()
                ? Instant.ofEpochSecond(date.toEpochDay() * 86_400 + hour * 3600L + minute * 60L + second)
                : null;
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            if (FORM.charAt(i) != '_' && FORM.charAt(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Which of some words of three letters stands at a position; a negative number where none does. */
    private static int word(String words, String text, int position) {
        for (int i = 0; i < words.length(); i += 3) {
            if (words.regionMatches(i, text, position, 3)) {
                return i / 3;
            }
        }
        return Integer.MIN_VALUE;
    }

    /** A negative number where there is none of digits. */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
