package io.awsx.paging;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes within tokens, such as keys of items, which JSON does not have: in base64, with the paths to them beside it. */
final class TokenBytes {

    private final List<List<Object>> paths = new ArrayList<>();

    /** The paths to the bytes that were encoded, each of names and indexes. */
    List<List<Object>> paths() {
        return paths;
    }

    /** A copy with texts in place of bytes. */
    @Nullable Object encoded(@Nullable Object value, List<Object> path) {
        if (value instanceof byte[] bytes) {
            paths.add(path);
            return Base64.getEncoder().encodeToString(bytes);
        } else if (value instanceof Map<?, ?> fields) {
            Map<Object, @Nullable Object> encoded = new LinkedHashMap<>();
            fields.forEach((name, field) -> encoded.put(name, encoded(field, further(path, name))));
            return encoded;
        } else if (value instanceof List<?> elements) {
            List<@Nullable Object> encoded = new ArrayList<>();
            elements.forEach(element -> encoded.add(encoded(element, further(path, encoded.size()))));
            return encoded;
        }
        return value;
    }

    private static List<Object> further(List<Object> path, Object step) {
        List<Object> further = new ArrayList<>(path);
        further.add(step);
        return further;
    }

    /**
     * Puts bytes in place of the texts at paths.
     *
     * @throws IllegalArgumentException where there is no text of bytes at one
     */
    static void decode(Map<String, @Nullable Object> fields, @Nullable Object paths) {
        if (paths instanceof List<?> all) {
            all.forEach(path -> decoded(fields, path instanceof List<?> steps ? steps : List.of()));
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object decoded(@Nullable Object value, List<?> path) {
        if (path.isEmpty() && value instanceof String text) {
            return Base64.getDecoder().decode(text);
        } else if (!path.isEmpty() && value instanceof Map<?, ?> fields && fields.containsKey(path.get(0))) {
            Object decoded = decoded(fields.get(path.get(0)), path.subList(1, path.size()));
            ((Map<Object, @Nullable Object>) fields).put(path.get(0), decoded);
            return fields;
        } else if (!path.isEmpty()
                && value instanceof List<?> elements
                && path.get(0) instanceof Integer index
                && index >= 0
                && index < elements.size()) {
            Object decoded = decoded(elements.get(index), path.subList(1, path.size()));
            ((List<@Nullable Object>) elements).set(index, decoded);
            return elements;
        }
        throw new IllegalArgumentException("There are no bytes at " + path);
    }
}
