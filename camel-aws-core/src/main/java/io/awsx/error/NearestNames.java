package io.awsx.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The existing names a mistyped one may have meant, for error messages.
 */
public final class NearestNames {

    private static final int MOST = 3;

    /** Nobody mistypes a name to this length; comparing it with all there are would take seconds. */
    private static final int LONGEST = 100;

    private NearestNames() {}

    /**
     * A clause for the end of a message.
     *
     * @param wrong the name that does not exist
     * @param existing the names that do
     * @return such as {@code "; did you mean PutObject or PutObjectAcl?"}, or an empty text where nothing is near
     */
    public static String clause(String wrong, Collection<String> existing) {
        List<String> near = of(wrong, existing);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + '?';
    }

    /** A name that does not exist as messages show it: no longer than names are. */
    public static String shown(String wrong) {
        return wrong.length() <= LONGEST ? wrong : wrong.substring(0, LONGEST) + "...";
    }

    /** The up to three nearest names, nearest first; none for a text that is too long for a name. */
    public static List<String> of(String wrong, Collection<String> existing) {
        if (wrong.length() > LONGEST) {
            return List.of();
        }
        String word = plain(wrong);
        int limit = Math.max(2, word.length() / 3);
        record Candidate(String name, int distance) {}
        return existing.stream()
                .map(name -> new Candidate(name, distance(word, plain(name), limit)))
                .filter(candidate -> candidate.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** The Levenshtein distance, and 1 where one word begins with the other; beyond the limit it is not exact. */
    private static int distance(String a, String b, int limit) {
        if (!a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a))) {
            return 1;
        }
        int least = Math.abs(a.length() - b.length());
        if (least > limit) {
            return least;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
