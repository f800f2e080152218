package io.awsx.s3x.walk;

import io.awsx.transfer.KeyOrder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds a key that halves what is left of a listing, more or less, by asking for what lies behind guesses: some ten requests for one key each. Knows
 * nothing of how keys are made but that characters of a kind (digits, letters) come together. Thread-safe.
 */
final class Halving {

    private final KeyPages pages;

    Halving(KeyPages pages) {
        this.pages = pages;
    }

    /**
     * A position with keys behind it.
     *
     * @param at the key from which on keys are left
     * @param upTo the last of them may be this; null where it may be any
     * @param goesOn whether it is still of interest
     * @return null where none was found
     */
    @Nullable String between(String at, @Nullable String upTo, BooleanSupplier goesOn) {
        int[] here = codePoints(at);
        int[] end = codePoints(upTo == null ? pages.prefix() : upTo);
        int fork = common(here, end);
        if (fork >= here.length) {
            return null;
        }
        int top = upTo != null && fork < end.length ? end[fork] : 0;
        if (top - here[fork] < 2) {
            int found = fork(here, fork, upTo, goesOn);
            if (found < 0) {
                return null;
            }
            top = found == fork && top > 0 ? top : topOfKind(here[found]);
            fork = found;
        }
        return halve(here, fork, top, upTo, goesOn);
    }

    /**
     * The first character in which the keys that are left differ; -1 where they begin with all of the key. What they have in common can be long,
     * so that it is halved, too.
     */
    private int fork(int[] here, int common, @Nullable String upTo, BooleanSupplier goesOn) {
        int low = common;
        int high = here.length;
        while (low < high && goesOn.getAsBoolean()) {
            int middle = (low + high + 1) >>> 1;
            String key = keyBehind(behind(here, middle), upTo);
            if (key == null) {
                low = middle;
            } else {
                high = Math.min(middle - 1, common(here, codePoints(key)));
            }
        }
        return low < here.length ? low : -1;
    }

    private @Nullable String halve(int[] here, int fork, int above, @Nullable String upTo, BooleanSupplier goesOn) {
        int top = above;
        while (top - here[fork] >= 2 && goesOn.getAsBoolean()) {
            int middle = here[fork] + (top - here[fork]) / 2;
            middle = isSurrogate(middle) ? Character.MIN_SURROGATE - 1 : middle;
            if (middle <= here[fork]) {
                break;
            }
            String position = new String(here, 0, fork) + Character.toString(middle);
            if (keyBehind(position, upTo) != null) {
                return position;
            }
            top = middle;
        }
        String position = behind(here, fork + 1);
        return keyBehind(position, upTo) == null ? null : position;
    }

    private @Nullable String keyBehind(String position, @Nullable String upTo) {
        String key = pages.keyBehind(position);
        return key == null || (upTo != null && KeyOrder.KEYS.compare(key, upTo) > 0) ? null : key;
    }

    /** What comes behind all keys that begin with so many characters of a key. */
    private static String behind(int[] key, int characters) {
        int last = key[characters - 1] + 1;
        last = isSurrogate(last) ? Character.MAX_SURROGATE + 1 : Math.min(last, Character.MAX_CODE_POINT);
        return new String(key, 0, characters - 1) + Character.toString(last);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** What comes behind the characters that are of a kind with one. */
    private static int topOfKind(int character) {
        if (character >= '0' && character <= '9') {
            return '9' + 1;
        } else if (character >= 'A' && character <= 'Z') {
            return 'Z' + 1;
        } else if (character >= 'a' && character <= 'z') {
            return 'z' + 1;
        }
        return character < 0x7f ? 0x7f : Math.min(Character.MAX_CODE_POINT, character + 0x100);
    }

    private static int[] codePoints(String key) {
        return key.codePoints().toArray();
    }

    private static int common(int[] one, int[] other) {
        int length = Math.min(one.length, other.length);
        int common = 0;
        while (common < length && one[common] == other[common]) {
            common++;
        }
        return common;
    }
}
