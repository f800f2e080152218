package io.awsx.aws2;

import io.awsx.camel.MemberPath;
import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that fit a model. */
final class Sample {

    private Sample() {}

    /** All that a structure must have, by path. */
    static Map<String, Object> required(Shape structure) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        required(structure, "", leaves);
        return leaves;
    }

    /** All that an input must have where it has a place, and is not the place. */
    static Map<String, Object> around(Shape input, MemberPath place) {
        Map<String, Object> leaves = required(input);
        for (int dot = place.toString().indexOf('.');
                dot >= 0;
                dot = place.toString().indexOf('.', dot + 1)) {
            String owner = place.toString().substring(0, dot);
            Shape shape = new MemberPath(owner).member(input).shape();
            if (shape.type() == ShapeType.STRUCTURE) {
                required(shape, owner + '.', leaves);
            }
        }
        leaves.keySet().removeIf(other -> new MemberPath(other).within(place.toString()) || place.within(other));
        return leaves;
    }

    private static void required(Shape structure, String prefix, Map<String, Object> leaves) {
        for (Member member : structure.members()) {
            if (member.required() && !member.shape().streaming()) {
                leaf(member.shape(), prefix + member.name(), leaves);
            }
        }
    }

    private static void leaf(Shape shape, String path, Map<String, Object> leaves) {
        if (shape.type() == ShapeType.STRUCTURE) {
            int before = leaves.size();
            required(shape, path + '.', leaves);
            if (leaves.size() == before) {
                leaves.put(path, Map.of());
            }
        } else if (shape.type() == ShapeType.LIST) {
            leaf(shape.listMember().shape(), path + "[0]", leaves);
        } else if (shape.type() == ShapeType.MAP) {
            leaf(shape.mapValue().shape(), path + ".k", leaves);
        } else if (shape.type() == ShapeType.UNION) {
            Member first = shape.members().get(0);
            leaf(first.shape(), path + '.' + first.name(), leaves);
        } else {
            leaves.put(path, of(shape));
        }
    }

    /** A structure with all that it must have, to add to. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Shape structure) {
        return (Map<String, Object>) of(structure);
    }

    /** A value with all that it must have. */
    static Object of(Shape shape) {
        return switch (shape.type()) {
            case STRUCTURE -> {
                Map<String, Object> members = new LinkedHashMap<>();
                shape.members().stream()
                        .filter(member -> member.required() && !member.shape().streaming())
                        .forEach(member -> members.put(member.name(), of(member.shape())));
                yield members;
            }
            case UNION -> {
                Member first = shape.members().get(0);
                yield Map.of(first.name(), of(first.shape()));
            }
            case LIST -> List.of(of(shape.listMember().shape()));
            case MAP -> Map.of("k", of(shape.mapValue().shape()));
            case BOOLEAN -> true;
            case BLOB -> "bytes".getBytes(StandardCharsets.UTF_8);
            case TIMESTAMP -> Instant.parse("2026-01-02T03:04:05Z");
            case BYTE, SHORT, INTEGER -> 200;
            case LONG -> 200L;
            case FLOAT, DOUBLE -> 0.5;
            case DOCUMENT -> Map.of("k", "v");
            default -> "x".repeat((int) Math.max(3, shape.minLength()));
        };
    }
}
