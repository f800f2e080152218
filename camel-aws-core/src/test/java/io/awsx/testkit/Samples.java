package io.awsx.testkit;

import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inputs that say no more than they must. */
public final class Samples {

    private Samples() {}

    /** What a structure must have, and one member of a union; the caller's to change. */
    public static Map<String, Object> needed(Shape shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Member member : shape.members()) {
            if (member.required() || (shape.type() == ShapeType.UNION && members.isEmpty())) {
                members.put(member.name(), of(member.shape()));
            }
        }
        return members;
    }

    private static Object of(Shape shape) {
        return switch (shape.type()) {
            case STRUCTURE, UNION -> needed(shape);
            case LIST -> List.of(of(shape.listMember().shape()));
            case MAP -> Map.of("key", of(shape.mapValue().shape()));
            case BOOLEAN -> true;
            case STRING, BLOB, DOCUMENT -> "sample-of-more-than-thirty-six-characters";
            case TIMESTAMP -> "2026-01-01T00:00:00Z";
            default -> 1;
        };
    }
}
