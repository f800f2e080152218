package io.awsx.ec2x;

import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tags by key, of options and messages. A value that is null is none, which counts where tags are taken away. */
final class Ec2Tags {

    private Ec2Tags() {}

    /**
     * Reads tags: a Map by key, or a collection of Maps with {@code Key} and {@code Value} or of keys alone, either also as JSON
     * text, or keys separated by comma.
     *
     * @throws ClientException where a value is none of these
     */
    static Map<String, @Nullable String> of(Object value) {
        Map<String, @Nullable String> tags = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, text) -> tags.put(String.valueOf(key), text == null ? null : text.toString()));
        } else if (value instanceof Collection<?> many) {
            many.forEach(tag -> add(tags, tag));
        } else if (value instanceof Object[] many) {
            Arrays.asList(many).forEach(tag -> add(tags, tag));
        } else if (value instanceof CharSequence text && text.toString().matches("(?s)\\s*[{\\[].*")) {
            return of(Objects.requireNonNull(Json.read(text.toString(), "What should be tags", "")));
        } else if (value instanceof CharSequence keys) {
            for (String key : keys.toString().split(",", -1)) {
                tags.put(key.trim(), null);
            }
        } else {
            throw unusable(value);
        }
        return tags;
    }

    private static void add(Map<String, @Nullable String> tags, @Nullable Object tag) {
        if (tag instanceof CharSequence key) {
            tags.put(key.toString(), null);
        } else if (tag instanceof Map<?, ?> map && member(map, "Key") != null) {
            Object value = member(map, "Value");
            tags.put(String.valueOf(member(map, "Key")), value == null ? null : value.toString());
        } else {
            throw unusable(tag);
        }
    }

    private static @Nullable Object member(Map<?, ?> tag, String name) {
        Object value = tag.get(name);
        return value == null ? tag.get(name.toLowerCase(Locale.ROOT)) : value;
    }

    private static ClientException unusable(@Nullable Object value) {
        return new ClientException(
                "A " + (value == null ? "null" : value.getClass().getName())
                        + " is no tags; give a Map of them by key, or a collection of Maps with Key and Value");
    }

    /** What the API takes. */
    static List<Object> list(Map<String, @Nullable String> tags) {
        List<Object> list = new ArrayList<>();
        tags.forEach((key, value) -> {
            Map<String, Object> tag = new LinkedHashMap<>();
            tag.put("Key", key);
            if (value != null) {
                tag.put("Value", value);
            }
            list.add(tag);
        });
        return list;
    }

    /**
     * Puts further tags to those of the URI, which stay as they are.
     *
     * @param source what gives them, for the beginning of a sentence
     * @throws ClientException where they say of a tag what the URI does not
     */
    static void merge(
            String source,
            Map<String, String> own,
            Map<String, @Nullable String> more,
            Map<String, @Nullable String> all) {
        more.forEach((key, value) -> {
            String fixed = own.get(key);
            if (fixed != null && !fixed.equals(value)) {
                throw new ClientException(source + " gives the tag " + key + " another value than tag." + key
                        + " of the URI; nothing was sent");
            }
            all.put(key, value);
        });
    }
}
