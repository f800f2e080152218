package io.awsx.call;

import io.awsx.model.Member;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.smithy.model.node.Node;

/**
 * The values of protocol test cases: from JSON to what callers give, and both JSON and outputs to a form in which equal
 * values are equal.
 */
final class ProtocolValues {

    private ProtocolValues() {}

    /** The parameters of a case as a caller would give them. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> input(Shape shape, Node params) {
        return (Map<String, Object>) typed(shape, plain(params));
    }

    /** JSON as Maps, Lists, Strings, Numbers, and Booleans. */
    static Object plain(Node node) {
        if (node.isObjectNode()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.expectObjectNode().getStringMap().forEach((name, value) -> map.put(name, plain(value)));
            return map;
        } else if (node.isArrayNode()) {
            List<Object> list = new ArrayList<>();
            node.expectArrayNode().getElements().forEach(element -> list.add(plain(element)));
            return list;
        } else if (node.isNumberNode()) {
            return node.expectNumberNode().getValue();
        } else if (node.isBooleanNode()) {
            return node.expectBooleanNode().getValue();
        }
        return node.isNullNode() ? null : node.expectStringNode().getValue();
    }

    private static Object typed(Shape shape, Object value) {
        if (value == null) {
            return null;
        }
        return switch (shape.type()) {
            case STRUCTURE, UNION -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                ((Map<?, ?>) value)
                        .forEach((name, field) -> fields.put(
                                (String) name,
                                typed(member(shape, (String) name).shape(), field)));
                yield fields;
            }
            case LIST -> {
                List<Object> elements = new ArrayList<>();
                ((Collection<?>) value)
                        .forEach(
                                element -> elements.add(typed(shape.listMember().shape(), element)));
                yield elements;
            }
            case MAP -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                ((Map<?, ?>) value)
                        .forEach((key, entry) ->
                                entries.put((String) key, typed(shape.mapValue().shape(), entry)));
                yield entries;
            }
            case FLOAT, DOUBLE -> value instanceof String text ? Double.valueOf(text) : value;
            case BLOB -> ((String) value).getBytes(StandardCharsets.UTF_8);
            case TIMESTAMP -> TimestampFormat.instantOf(value);
            default -> value;
        };
    }

    private static Member member(Shape shape, String name) {
        Member member = shape.member(name);
        if (member == null) {
            throw new AssertionError(shape + " has no member " + name);
        }
        return member;
    }

    /** A value of a shape in a form in which equal values are equal; members that are null are left out. */
    static Object comparable(Shape shape, Object value) {
        if (value == null) {
            return null;
        }
        return switch (shape.type()) {
            case STRUCTURE, UNION -> {
                Map<String, Object> fields = new TreeMap<>();
                ((Map<?, ?>) value).forEach((name, field) -> {
                    if (field != null) {
                        fields.put(
                                (String) name,
                                comparable(member(shape, (String) name).shape(), field));
                    }
                });
                yield fields;
            }
            case LIST -> {
                List<Object> elements = new ArrayList<>();
                ((Collection<?>) value)
                        .forEach(element ->
                                elements.add(comparable(shape.listMember().shape(), element)));
                yield elements;
            }
            case MAP -> {
                Map<String, Object> entries = new TreeMap<>();
                ((Map<?, ?>) value)
                        .forEach((key, entry) -> entries.put(
                                (String) key, comparable(shape.mapValue().shape(), entry)));
                yield entries;
            }
            case FLOAT -> ((Number) value).floatValue();
            case DOUBLE -> ((Number) value).doubleValue();
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, BIG_DECIMAL ->
                new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
            case BLOB -> new String(bytes(value), StandardCharsets.ISO_8859_1);
            case TIMESTAMP -> TimestampFormat.instantOf(value).toString();
            case DOCUMENT -> document(value);
            default -> value;
        };
    }

    private static Object document(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new TreeMap<>();
            map.forEach((name, field) -> fields.put((String) name, document(field)));
            return fields;
        } else if (value instanceof Collection<?> elements) {
            List<Object> list = new ArrayList<>();
            elements.forEach(element -> list.add(document(element)));
            return list;
        }
        return value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros() : value;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        try (InputStream in = (InputStream) value) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether outputs of this shape come with an empty stream where a case expects nothing of it. */
    static Map<String, Object> withoutEmptyPayload(Member payload, Map<String, Object> comparable) {
        Map<String, Object> rest = new TreeMap<>(comparable);
        if (payload != null && payload.shape().type() == ShapeType.BLOB && "".equals(rest.get(payload.name()))) {
            rest.remove(payload.name());
        }
        return rest;
    }
}
