package io.awsx.transfer;

import java.util.Comparator;

/**
 * The order in which S3 lists keys: that of their bytes in UTF-8, which is that of code points. Java's own order of texts differs from it
 * behind U+D7FF.
 */
public enum KeyOrder implements Comparator<String> {
    /** The one there is. */
    KEYS;

    @Override
    public int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // A surrogate is half of a code point above all that are one char.
                boolean above = Character.isSurrogate(a);
                return above == Character.isSurrogate(b) ? Character.compare(a, b) : above ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
