package io.awsx.paging;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts bytes within tokens into text, which JSON has no other form for, and remembers where they were. */
final class BytesInTokens {

    private final List<List<Object>> paths = new ArrayList<>();

    /** Where bytes were, each as the steps to them: names, and indexes of lists. */
    List<List<Object>> paths() {
        return paths;
    }

    /** A copy in which bytes are base64. */
    Map<String, @Nullable Object> encode(Map<String, @Nullable Object> tokens) {
        Map<String, @Nullable Object> encoded = new LinkedHashMap<>();
        tokens.forEach((name, token) -> encoded.put(name, encode(token, List.of(name))));
        return encoded;
    }

    private @Nullable Object encode(@Nullable Object value, List<Object> path) {
        if (value instanceof byte[] bytes) {
            paths.add(path);
            return Base64.getEncoder().encodeToString(bytes);
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> encoded = new LinkedHashMap<>();
            map.forEach((key, element) -> encoded.put(key, encode(element, with(path, key))));
            return encoded;
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> encoded = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                encoded.add(encode(list.get(i), with(path, i)));
            }
            return encoded;
        }
        return value;
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /**
     * Makes bytes of base64 again, in place.
     *
     * @param paths where, as {@link #paths()} tells it, or null
     * @throws IllegalArgumentException where there is no such text
     */
    static void decode(Map<String, @Nullable Object> tokens, @Nullable Object paths) {
        if (paths instanceof List<?> all) {
            for (Object path : all) {
                if (!(path instanceof List<?> steps) || steps.isEmpty()) {
                    throw new IllegalArgumentException("no path: " + path);
                }
                decodeAt(tokens, steps);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void decodeAt(Object owner, List<?> steps) {
        Object step = steps.get(0);
        if (owner instanceof Map<?, ?> map && map.get(step) != null) {
            ((Map<Object, Object>) map).put(step, decoded(map.get(step), steps));
        } else if (owner instanceof List<?> list
                && step instanceof Integer index
                && index >= 0
                && index < list.size()) {
            ((List<Object>) list).set(index, decoded(list.get(index), steps));
        } else {
            throw new IllegalArgumentException("no path: " + steps);
        }
    }

    private static Object decoded(Object value, List<?> steps) {
        if (steps.size() > 1) {
            decodeAt(value, steps.subList(1, steps.size()));
            return value;
        } else if (value instanceof String text) {
            return Base64.getDecoder().decode(text);
        }
        throw new IllegalArgumentException("no text");
    }
}
