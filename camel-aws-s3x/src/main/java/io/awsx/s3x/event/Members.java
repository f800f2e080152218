package io.awsx.s3x.event;

import io.awsx.error.ClientException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, by the types that they must have.
 *
 * @param path where it is, for messages; empty at the top
 */
record Members(Map<?, ?> json, String path) {

    /** What is here must be an object. */
    static Members of(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> json) {
            return new Members(json, path);
        }
        throw wrong(path, "an object", value);
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    Members object(String name) {
        return of(json.get(name), at(name));
    }

    /** A text that must be there, and must not be empty. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw wrong(at(name), "a text", json.get(name));
        }
        return text;
    }

    /** A text, or null where there is none or an empty one. */
    @Nullable String optionalText(String name) {
        Object value = json.get(name);
        if (value == null || value instanceof String) {
            String text = (String) value;
            return text == null || text.isEmpty() ? null : text;
        }
        throw wrong(at(name), "a text", value);
    }

    /** A whole number, or -1 where there is none. */
    long optionalSize(String name) {
        Object value = json.get(name);
        if (value == null) {
            return -1;
        } else if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
            return ((Number) value).longValue();
        }
        throw wrong(at(name), "a length in bytes", value);
    }

    /** A time, or null where there is none. */
    @Nullable Instant optionalTime(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw wrong(at(name), "a time", text);
        }
    }

    String at(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    /** The members with their names as text. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (value != null) {
                plain.put(String.valueOf(name), value);
            }
        });
        return plain;
    }

    /** What a message tells of a value is its type, not itself: anyone may have written it. */
    static ClientException wrong(String path, String wanted, @Nullable Object value) {
        String found = value == null
                ? "is missing"
                : "is no such thing: "
                        + (value instanceof Map ? "Map" : value.getClass().getSimpleName());
        return new ClientException((path.isEmpty() ? "it" : path) + " should be " + wanted + " and " + found);
    }
}
