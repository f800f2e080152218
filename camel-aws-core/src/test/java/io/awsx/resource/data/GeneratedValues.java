package io.awsx.resource.data;

import io.awsx.model.Member;
import io.awsx.model.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value for each member of a shape, the same as the fixture was made with; its first line tells how. */
final class GeneratedValues {

    private static final String PLACE = "~";
    private static final int MOST_NESTED = 6;

    private GeneratedValues() {}

    /** @param root where the places of structures begin */
    @SuppressWarnings("unchecked") // a structure's value is a Map
    static Map<String, Object> of(Shape structure, String root) {
        return (Map<String, Object>) of(structure, "", "", 0, root);
    }

    private static Object of(Shape shape, String name, String suffix, int depth, String place) {
        return switch (shape.type()) {
            case STRUCTURE, UNION -> {
                Map<String, Object> members = new LinkedHashMap<>();
                if (!shape.members().isEmpty()) {
                    members.put(PLACE, place);
                }
                for (Member member : shape.members()) {
                    if (fits(member.shape(), depth)) {
                        members.put(
                                member.name(),
                                of(member.shape(), member.name(), suffix, depth + 1, place + '/' + member.name()));
                    }
                }
                yield members;
            }
            case LIST -> {
                Shape element = Objects.requireNonNull(shape.member("member")).shape();
                yield fits(element, depth)
                        ? List.of(
                                of(element, name, suffix + "1", depth + 1, place + ".1"),
                                of(element, name, suffix + "2", depth + 1, place + ".2"))
                        : List.of();
            }
            case MAP -> {
                Shape value = Objects.requireNonNull(shape.member("value")).shape();
                yield fits(value, depth) ? Map.of("key", of(value, name, suffix, depth + 1, place + ".key")) : Map.of();
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

    /** The same with structures told by their place. */
    static @Nullable Object places(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
            map.forEach((name, field) -> fields.put(name, places(field)));
            return map.containsKey(PLACE) ? map.get(PLACE) : fields;
        }
        return value instanceof List<?> list
                ? list.stream().map(GeneratedValues::places).toList()
                : value;
    }
}
