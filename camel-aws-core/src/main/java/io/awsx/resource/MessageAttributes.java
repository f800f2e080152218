package io.awsx.resource;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Attributes of messages of SQS and SNS as plain values, there and back. */
public final class MessageAttributes {

    private static final Pattern NAME = Pattern.compile("(?!\\.)(?!.*\\.\\.)[A-Za-z0-9_.-]{1,256}(?<!\\.)");

    private MessageAttributes() {}

    /**
     * Attributes as the API has them.
     *
     * @param plain texts, numbers, Booleans as text, {@code byte[]}, or Maps with a {@code DataType} as the API has them
     * @throws ClientException where a name or a value cannot be that of an attribute
     */
    public static Map<String, Object> typed(Map<String, ?> plain) {
        Map<String, Object> typed = new LinkedHashMap<>();
        plain.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || name.toLowerCase(Locale.ROOT).matches("(aws|amazon)\\..*")) {
                throw new ClientException("An attribute of a message cannot be named " + NearestNames.shown(name)
                        + "; a name has up to 256 letters, digits, _, -, and ., begins and ends with no ., and does not"
                        + " begin with AWS. or Amazon.");
            }
            typed.put(name, typed(name, value));
        });
        return typed;
    }

    private static Object typed(String name, @Nullable Object value) {
        if (value instanceof CharSequence || value instanceof Boolean) {
            return Map.of("DataType", "String", "StringValue", value.toString());
        } else if (value instanceof Number) {
            return Map.of("DataType", "Number", "StringValue", value.toString());
        } else if (value instanceof byte[]) {
            return Map.of("DataType", "Binary", "BinaryValue", value);
        } else if (value instanceof Map<?, ?> typed && typed.containsKey("DataType")) {
            return typed;
        }
        throw new ClientException("Attribute " + name
                + " of a message must be text, a number, a Boolean, byte[], or a Map with a" + " DataType, not "
                + (value == null ? "null" : value.getClass().getName()));
    }

    /** Attributes as text, BigDecimal, or {@code byte[]}. */
    public static Map<String, Object> plain(@Nullable Object typed) {
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
