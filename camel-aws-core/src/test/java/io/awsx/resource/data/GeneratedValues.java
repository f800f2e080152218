package io.awsx.resource.data;

import io.awsx.model.Member;
import io.awsx.model.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value for each member of a shape, the same as the fixture was made with: texts are the member's name and which element of each
 * list around it they are in, lists have two elements, maps one, and six levels are the most.
 */
final class GeneratedValues {

    private static final int MOST_NESTED = 6;

    private GeneratedValues() {}

    @SuppressWarnings("unchecked") // a structure's value is a Map
    static Map<String, Object> of(Shape structure) {
        return (Map<String, Object>) of(structure, "", "", 0);
    }

    private static Object of(Shape shape, String name, String suffix, int depth) {
        return switch (shape.type()) {
            case STRUCTURE, UNION -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (Member member : shape.members()) {
                    // The client reads it from a header; boto3's files do not have it.
                    if (fits(member.shape(), depth) && !member.name().equals("ExpiresString")) {
                        members.put(member.name(), of(member.shape(), member.name(), suffix, depth + 1));
                    }
                }
                yield members;
            }
            case LIST -> {
                Shape element = Objects.requireNonNull(shape.member("member")).shape();
                yield fits(element, depth)
                        ? List.of(
                                of(element, name, suffix + "1", depth + 1), of(element, name, suffix + "2", depth + 1))
                        : List.of();
            }
            case MAP -> {
                Shape value = Objects.requireNonNull(shape.member("value")).shape();
                yield fits(value, depth) ? Map.of("key", of(value, name, suffix, depth + 1)) : Map.of();
            }
            case BOOLEAN -> true;
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> 7;
            default -> name + suffix;
        };
    }

    private static boolean fits(Shape shape, int depth) {
        return switch (shape.type()) {
            case STRUCTURE, UNION, LIST, MAP -> depth < MOST_NESTED;
            default -> true;
        };
    }
}
