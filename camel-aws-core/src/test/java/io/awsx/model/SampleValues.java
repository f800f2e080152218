package io.awsx.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that fit a shape, as calls take and give them.
 *
 * @param text what texts are
 * @param number what numbers are
 * @param flag what flags are
 * @param elements how many elements lists and maps have
 * @param depth how deep structures have all their members; below, they have what they must
 */
public record SampleValues(String text, int number, boolean flag, int elements, int depth) {

    /** A value of a shape; structures have all their members. */
    public Object of(Shape shape) {
        return of(shape, 0);
    }

    /** A structure with all its members. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> structure(Shape shape) {
        return (Map<String, Object>) of(shape);
    }

    /** A structure with those members alone that must be given. */
    public Map<String, Object> required(Shape shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Member member : shape.members()) {
            if (member.required()) {
                Shape target = member.shape();
                members.put(member.name(), target.type() == ShapeType.STRUCTURE ? required(target) : of(target, depth));
            }
        }
        return members;
    }

    private Object of(Shape shape, int level) {
        return switch (shape.type()) {
            case STRUCTURE -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (Member member : shape.members()) {
                    if (level < depth || (member.required() && level < 2 * depth)) {
                        members.put(member.name(), of(member.shape(), level + 1));
                    }
                }
                yield members;
            }
            case UNION -> {
                Member first = shape.members().get(0);
                yield new LinkedHashMap<>(Map.of(first.name(), of(first.shape(), level + 1)));
            }
            case LIST -> {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < elements && level < 2 * depth; i++) {
                    list.add(of(shape.listMember().shape(), level + 1));
                }
                yield list;
            }
            case MAP -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < elements && level < 2 * depth; i++) {
                    map.put("key" + i, of(shape.mapValue().shape(), level + 1));
                }
                yield map;
            }
            case STRING -> text;
            case BOOLEAN -> flag;
            case BYTE, SHORT, INTEGER -> number;
            case LONG -> (long) number;
            case FLOAT, DOUBLE -> (double) number;
            case BIG_INTEGER -> BigInteger.valueOf(number);
            case BIG_DECIMAL -> BigDecimal.valueOf(number);
            case TIMESTAMP -> Instant.ofEpochSecond(number);
            case BLOB -> new byte[] {(byte) number};
            case DOCUMENT -> new LinkedHashMap<>(Map.of("text", text));
        };
    }
}
