package io.awsx.model;

import java.util.Comparator;

/**
 * How names of services and operations are compared: case, {@code -}, {@code _}, and spaces do not count, so that {@code
 * PutObject}, {@code putObject}, and {@code put_object} are one name.
 */
public final class Spelling {

    /** Orders names by what counts of them. */
    public static final Comparator<String> ORDER = (a, b) -> compare(a, 0, b, 0);

    private Spelling() {}

    /** Whether two texts are one name. */
    public static boolean same(String a, String b) {
        return compare(a, 0, b, 0) == 0;
    }

    /** Compares what follows an index in each text. */
    static int compare(String a, int fromA, String b, int fromB) {
        int i = fromA;
        int j = fromB;
        while (true) {
            i = next(a, i);
            j = next(b, j);
            if (i == a.length() || j == b.length()) {
                return Boolean.compare(j == b.length(), i == a.length());
            }
            int difference = Character.toLowerCase(a.charAt(i++)) - Character.toLowerCase(b.charAt(j++));
            if (difference != 0) {
                return difference;
            }
        }
    }

    private static int next(String name, int from) {
        int at = from;
        while (at < name.length() && " -_".indexOf(name.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
