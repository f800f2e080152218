package io.awsx.resource;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes of messages of SQS and SNS as plain values, there and back. */
final class MessageAttributes {

    private MessageAttributes() {}

    /** Attributes as the API has them. */
    static Map<String, Object> typed(Map<String, ?> plain) {
        Map<String, Object> typed = new LinkedHashMap<>();
        plain.forEach((name, value) -> typed.put(name, typed(name, value)));
        return typed;
    }

    private static Object typed(String name, @Nullable Object value) {
        if (value instanceof CharSequence) {
            return Map.of("DataType", "String", "StringValue", value.toString());
        } else if (value instanceof Number) {
            return Map.of("DataType", "Number", "StringValue", value.toString());
        } else if (value instanceof byte[]) {
            return Map.of("DataType", "Binary", "BinaryValue", value);
        } else if (value instanceof Map<?, ?> typed && typed.containsKey("DataType")) {
            return typed;
        }
        throw new ClientException("Attribute " + name + " of a message must be text, a number, byte[], or a Map with a"
                + " DataType, not " + (value == null ? "null" : value.getClass().getName()));
    }

    /** Attributes as text, BigDecimal, or {@code byte[]}. */
    static Map<String, Object> plain(@Nullable Object typed) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (typed instanceof Map<?, ?> attributes) {
            attributes.forEach((name, attribute) -> plain.put(String.valueOf(name), value((Map<?, ?>) attribute)));
        }
        return plain;
    }

    private static Object value(Map<?, ?> attribute) {
        Object text = attribute.get("StringValue");
        if (text == null) {
            Object bytes = attribute.get("BinaryValue");
            return bytes == null ? "" : bytes;
        } else if (String.valueOf(attribute.get("DataType")).startsWith("Number")) {
            try {
                return new BigDecimal(text.toString());
            } catch (NumberFormatException e) {
                // Whoever sent it said a number and gave something else.
                return text;
            }
        }
        return text;
    }
}
