package io.awsx.camel.message;

import io.awsx.model.Member;
import io.awsx.model.Shape;
import java.util.List;

/**
 * Tells members of an input that name one thing in several ways, such as StreamName and StreamARN: who fixes one of them fixes
 * the thing.
 */
final class SameThing {

    private static final List<String> WAYS = List.of("name", "arn", "id", "identifier", "url");

    private SameThing() {}

    /** Whether two members, each of them optional, name one thing. */
    static boolean are(Shape input, String one, String other) {
        if (!isOptional(input, one) || !isOptional(input, other)) {
            return false;
        }
        int stem = stem(one);
        return stem > 0 && stem == stem(other) && one.regionMatches(true, 0, other, 0, stem) && !one.equals(other);
    }

    /** How long the part of a name is that says what is named; 0 where it does not end with a way to name something. */
    private static int stem(String member) {
        for (String way : WAYS) {
            int stem = member.length() - way.length();
            if (stem > 0 && member.regionMatches(true, stem, way, 0, way.length())) {
                return stem;
            }
        }
        return 0;
    }

    private static boolean isOptional(Shape input, String name) {
        Member member = input.member(name);
        return member != null && !member.required();
    }
}
