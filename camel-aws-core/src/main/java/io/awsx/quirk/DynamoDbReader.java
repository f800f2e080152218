package io.awsx.quirk;

import io.awsx.model.Numbers;
import io.awsx.model.OutputMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads DynamoDB's values as plain ones; what it does not know stays as it is. */
final class DynamoDbReader {

    private DynamoDbReader() {}

    static @Nullable Object plain(Map<?, ?> typed) {
        if (typed.size() != 1) {
            return typed;
        }
        Map.Entry<?, ?> only = typed.entrySet().iterator().next();
        Object value = only.getValue();
        return switch (String.valueOf(only.getKey())) {
            case "S", "B", "BOOL" -> value;
            case "N" -> value instanceof String text ? number(text) : value;
            case "NULL" -> null;
            case "SS", "BS" -> set(value, element -> element);
            case "NS" -> set(value, element -> number(element.toString()));
            case "L" -> list(value);
            case "M" -> map(value);
            default -> typed;
        };
    }

    /** DynamoDB has no number that cannot be taken, but those who imitate it may. */
    private static Object number(String text) {
        try {
            return Numbers.decimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object set(Object value, UnaryOperator<Object> read) {
        if (!(value instanceof Collection<?> elements)) {
            return value;
        }
        Set<Object> set = new LinkedHashSet<>();
        elements.forEach(element -> set.add(read.apply(element)));
        return set;
    }

    private static Object list(Object value) {
        if (!(value instanceof Collection<?> elements)) {
            return value;
        }
        List<@Nullable Object> list = new ArrayList<>(elements.size());
        elements.forEach(element -> list.add(element(element)));
        return list;
    }

    private static Object map(Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            return value;
        }
        Map<Object, @Nullable Object> map = new OutputMap<>();
        entries.forEach((key, element) -> map.put(key, element(element)));
        return map;
    }

    private static @Nullable Object element(@Nullable Object value) {
        return value instanceof Map<?, ?> typed ? plain(typed) : value;
    }
}
