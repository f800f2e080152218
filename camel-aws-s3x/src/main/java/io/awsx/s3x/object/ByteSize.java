package io.awsx.s3x.object;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as options give them: a number of bytes, or one with a unit, of which each is 1,024 times the one before it. */
public final class ByteSize {

    private static final Pattern FORM = Pattern.compile("(\\d{1,19})\\s*(?:([KMGT])(?:I?B)?|B)?");
    private static final String UNITS = "KMGT";

    private ByteSize() {}

    /**
     * The bytes of a size, such as {@code 8388608}, {@code 8MB}, or {@code 8 MiB}.
     *
     * @param option the option's name, for the message
     * @throws IllegalArgumentException where it is none
     */
    public static long of(String option, String text) {
        Matcher size = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (size.matches()) {
            try {
                long number = Long.parseLong(size.group(1));
                int power = size.group(2) == null ? 0 : 1 + UNITS.indexOf(size.group(2));
                return Math.multiplyExact(number, 1L << (10 * power));
            } catch (ArithmeticException | NumberFormatException e) {
                // Larger than any.
            }
        }
        throw new IllegalArgumentException(option + "=" + text
                + " is no size: give a whole number of bytes, or one with KB, MB, or GB, such as 8MB");
    }
}
