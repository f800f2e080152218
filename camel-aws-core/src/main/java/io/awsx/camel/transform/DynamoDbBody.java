package io.awsx.camel.transform;

import io.awsx.camel.message.MessageBody;
import io.awsx.error.ClientException;
import io.awsx.quirk.DynamoDbValues;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Bodies that hold items of DynamoDB, with their values plain or typed. */
final class DynamoDbBody {

    private DynamoDbBody() {}

    /** A body as a Map, or a list of them: of a Map, a bean, or JSON, which has bytes as text in base64. */
    static Object of(Message message) {
        Object body = MessageBody.plain(message.getExchange(), "; an item of DynamoDB is");
        if (body instanceof Map<?, ?> || body instanceof Collection<?>) {
            return body;
        }
        throw new ClientException("The body is no item of DynamoDB; give a Map, a bean, or a JSON object");
    }

    /** The same with plain values in place of typed ones, wherever they are. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Object typed = decoded(map);
            return DynamoDbValues.isTyped(typed)
                    ? DynamoDbValues.plain((Map<?, ?>) typed)
                    : each(map, DynamoDbBody::plain);
        }
        return value instanceof Collection<?> many && !(value instanceof Set<?>)
                ? each(many, DynamoDbBody::plain)
                : value;
    }

    /** A Map of one value that may be typed, at any depth with bytes where JSON has base64. */
    private static Object decoded(Map<?, ?> map) {
        if (map.size() != 1) {
            return map;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        Object held = only.getValue();
        return switch (String.valueOf(only.getKey())) {
            case "B" -> held instanceof String text ? Map.of("B", bytes(text)) : map;
            case "BS" ->
                held instanceof Collection<?> texts
                        ? Map.of("BS", each(texts, one -> one instanceof String text ? bytes(text) : one))
                        : map;
            case "L" ->
                held instanceof Collection<?> many
                        ? Map.of("L", each(many, one -> one instanceof Map<?, ?> inner ? decoded(inner) : one))
                        : map;
            case "M" ->
                held instanceof Map<?, ?> members
                        ? Map.of("M", each(members, one -> one instanceof Map<?, ?> inner ? decoded(inner) : one))
                        : map;
            default -> map;
        };
    }

    private static Object bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return text; // No typed value then.
        }
    }

    /** An item with typed values in place of plain ones. */
    static Map<String, Object> typed(Map<?, ?> item) {
        Map<String, Object> typed = new LinkedHashMap<>();
        item.forEach((name, value) -> typed.put(
                String.valueOf(name),
                DynamoDbValues.isTyped(value) ? Objects.requireNonNull(value) : DynamoDbValues.typed(value)));
        return typed;
    }

    static Map<Object, @Nullable Object> each(Map<?, ?> map, Function<@Nullable Object, @Nullable Object> change) {
        Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }

    static List<@Nullable Object> each(Collection<?> many, Function<@Nullable Object, @Nullable Object> change) {
        List<@Nullable Object> changed = new ArrayList<>(many.size());
        many.forEach(value -> changed.add(change.apply(value)));
        return changed;
    }
}
