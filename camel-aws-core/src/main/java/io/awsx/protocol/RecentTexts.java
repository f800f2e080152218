package io.awsx.protocol;

import org.jspecify.annotations.Nullable;

/** Gives texts that came lately once more, instead of another String: much in a large answer is said again and again. */
final class RecentTexts {

    /** Texts longer than that rarely come again. */
    private static final int LONGEST = 24;

    /** So many texts come before it is worth a table. */
    private static final int FEW = 64;

    private static final int SLOTS = 256;

    private @Nullable String @Nullable [] slots;
    private int count;

    String of(char[] buffer, int start, int length) {
        if (length > LONGEST || (slots == null && ++count < FEW)) {
            return new String(buffer, start, length);
        } else if (slots == null) {
            slots = new String[SLOTS];
        }
        // Some of the characters will do.
        int hash = length;
        int step = 1 + length / 8;
        for (int i = start + length - 1; i >= start; i -= step) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = slots[slot];
        if (known == null || !isThat(known, buffer, start, length)) {
            known = new String(buffer, start, length);
            slots[slot] = known;
        }
        return known;
    }

    private static boolean isThat(String text, char[] buffer, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }
}
