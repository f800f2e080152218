package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import io.awsx.quirk.DynamoDbValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the expressions in the input of an operation as text, and their names and values beside it. */
final class Expressions {

    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    private Expressions() {}

    /** An input with texts in place of expressions, wherever in it they are; it is not changed itself. */
    static Map<String, Object> written(Operation operation, Map<String, ?> input) {
        Map<String, Object> written = new LinkedHashMap<>();
        structure(operation.input(), input).forEach((name, value) -> {
            if (value != null) {
                written.put((String) name, value);
            }
        });
        return written;
    }

    private static @Nullable Object walk(Shape shape, @Nullable Object value) {
        if (DynamoDbValues.isValue(shape)) {
            return value;
        } else if (value instanceof Map<?, ?> members
                && (shape.type() == ShapeType.STRUCTURE || shape.type() == ShapeType.UNION)) {
            return structure(shape, members);
        } else if (value instanceof Map<?, ?> entries && shape.type() == ShapeType.MAP) {
            return map(shape.mapValue().shape(), entries);
        } else if (value instanceof Collection<?> elements && shape.type() == ShapeType.LIST) {
            return list(shape.listMember().shape(), elements);
        }
        return value;
    }

    private static Map<Object, @Nullable Object> structure(Shape shape, Map<?, ?> members) {
        Map<Object, @Nullable Object> written = new LinkedHashMap<>(members);
        Placeholders placeholders = null;
        for (Iterator<Map.Entry<Object, @Nullable Object>> i =
                        written.entrySet().iterator();
                i.hasNext(); ) {
            Map.Entry<Object, @Nullable Object> entry = i.next();
            Member member = shape.member(String.valueOf(entry.getKey()));
            if (entry.getValue() instanceof Expression expression) {
                if (placeholders == null) {
                    placeholders = new Placeholders(given(members, NAMES), given(members, VALUES));
                }
                String text = text(String.valueOf(entry.getKey()), expression, placeholders);
                if (text.isEmpty()) {
                    i.remove();
                } else {
                    entry.setValue(text);
                }
            } else if (member != null) {
                entry.setValue(walk(member.shape(), entry.getValue()));
            }
        }
        if (placeholders != null) {
            put(written, NAMES, placeholders.names());
            put(written, VALUES, placeholders.values());
        }
        return written;
    }

    private static Map<?, ?> given(Map<?, ?> members, String name) {
        return members.get(name) instanceof Map<?, ?> given ? given : Map.of();
    }

    private static void put(Map<Object, @Nullable Object> written, String name, Map<?, ?> placeholders) {
        if (!placeholders.isEmpty()) {
            written.put(name, placeholders);
        }
    }

    private static String text(String member, Expression expression, Placeholders placeholders) {
        boolean fits = switch (member) {
            case "KeyConditionExpression" -> expression instanceof KeyCondition;
            case "ConditionExpression", "FilterExpression" -> expression instanceof Condition;
            case "UpdateExpression" -> expression instanceof Update;
            case "ProjectionExpression" -> expression instanceof Projection;
            default -> false;
        };
        if (fits) {
            return expression.text(placeholders);
        }
        throw new ClientException(
                member.equals("KeyConditionExpression")
                        ? member + " takes nothing but conditions that begin with key(...)"
                        : member + " does not take a " + expression.getClass().getSimpleName() + ": " + expression);
    }

    private static Map<Object, @Nullable Object> map(Shape shape, Map<?, ?> entries) {
        if (DynamoDbValues.isValue(shape)) {
            Map<Object, @Nullable Object> same = new LinkedHashMap<>();
            same.putAll(entries);
            return same;
        }
        Map<Object, @Nullable Object> written = new LinkedHashMap<>();
        entries.forEach((key, value) -> written.put(key, walk(shape, value)));
        return written;
    }

    private static List<@Nullable Object> list(Shape shape, Collection<?> elements) {
        List<@Nullable Object> written = new ArrayList<>(elements.size());
        elements.forEach(element -> written.add(walk(shape, element)));
        return written;
    }
}
