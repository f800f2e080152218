package io.awsx.signing;

import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The time of a signature.
 *
 * @param stamp the form of {@code X-Amz-Date}: {@code 20150830T123600Z}
 * @param epochDay the day, counted from 1970-01-01
 */
record SigningTime(String stamp, long epochDay) {

    private static final int SECONDS_OF_DAY = 24 * 60 * 60;
    private static final long END_OF_YEAR_9999 = 253_402_300_799L;

    static SigningTime of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < 0 || second > END_OF_YEAR_9999) {
            throw new ClientException("Cannot sign at " + instant + "; set the clock right");
        }
        long day = second / SECONDS_OF_DAY;
        int rest = (int) (second % SECONDS_OF_DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        byte[] stamp = new byte[16];
        digits(stamp, 0, date.getYear() / 100);
        digits(stamp, 2, date.getYear() % 100);
        digits(stamp, 4, date.getMonthValue());
        digits(stamp, 6, date.getDayOfMonth());
        stamp[8] = 'T';
        digits(stamp, 9, rest / 3600);
        digits(stamp, 11, rest / 60 % 60);
        digits(stamp, 13, rest % 60);
        stamp[15] = 'Z';
        return new SigningTime(new String(stamp, StandardCharsets.ISO_8859_1), day);
    }

    /** The form of the credential scope: {@code 20150830}. */
    String date() {
        return stamp.substring(0, 8);
    }

    private static void digits(byte[] text, int position, int value) {
        text[position] = (byte) ('0' + value / 10);
        text[position + 1] = (byte) ('0' + value % 10);
    }
}
