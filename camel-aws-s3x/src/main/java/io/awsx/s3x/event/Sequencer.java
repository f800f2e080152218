package io.awsx.s3x.event;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the order of the events of one key, and nothing of other keys: a hexadecimal number, of which the shorter of two is filled up
 * with zeros on the right, as "Event message structure" of the S3 documentation has it.
 *
 * @param hex digits and lower-case letters
 */
public record Sequencer(String hex) implements Comparable<Sequencer> {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,64}");

    /** The sequencer that a text is; null where it is none, so that nothing is known of the order. */
    static @Nullable Sequencer of(@Nullable String text) {
        return text == null || !HEX.matcher(text).matches() ? null : new Sequencer(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Sequencer other) {
        int length = Math.max(hex.length(), other.hex.length());
        return filled(length).compareTo(other.filled(length));
    }

    private String filled(int length) {
        return hex + "0".repeat(length - hex.length());
    }

    /** Equal are those between which there is no order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sequencer sequencer && compareTo(sequencer) == 0;
    }

    @Override
    public int hashCode() {
        return shortest().hashCode();
    }

    /** The text that is the same for equal ones. */
    public String shortest() {
        int end = hex.length();
        while (end > 0 && hex.charAt(end - 1) == '0') {
            end--;
        }
        return hex.substring(0, end);
    }

    @Override
    public String toString() {
        return hex;
    }
}
