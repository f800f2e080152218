package io.awsx.s3x.aws2;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A difference that is meant, or that nobody can mend here, as {@code docs/coming-from-aws2.md} tells it.
 *
 * @param what the thing, in words
 * @param aws2 how it is there
 * @param here how it is here, and why
 * @param cases names of the cases that show it, with {@code *} for any text
 * @param paths what differs, the same way
 */
record KnownDifference(String what, String aws2, String here, List<String> cases, List<String> paths) {

    static List<KnownDifference> all() throws IOException {
        try (InputStream in = KnownDifference.class.getResourceAsStream("known.json")) {
            return List.of(new ObjectMapper().readValue(in, KnownDifference[].class));
        }
    }

    boolean explains(Difference difference) {
        return matches(cases, difference.tried()) && matches(paths, difference.path());
    }

    private static boolean matches(List<String> globs, String text) {
        return globs.stream()
                .anyMatch(glob -> Pattern.matches(
                        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                        text));
    }

    /** Its row in the document. */
    String row() {
        return "| " + what + " | " + aws2 + " | " + here + " |";
    }
}
