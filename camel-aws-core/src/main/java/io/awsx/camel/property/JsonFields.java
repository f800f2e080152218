package io.awsx.camel.property;

import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object as texts: texts, numbers, and Booleans as they are, objects and lists as JSON. A field of an object within is
 * named behind a dot, as in {@code db.password}; a name that holds the dot itself comes first.
 */
final class JsonFields {

    private JsonFields() {}

    /**
     * The fields of a text.
     *
     * @param what what it is, for messages
     * @throws ClientException where it is no JSON object; nothing of it is told
     */
    static Map<?, ?> of(String text, String what) {
        if (Json.read(text, "The " + what, ", so that it has no fields") instanceof Map<?, ?> fields) {
            return fields;
        }
        throw new ClientException("The " + what + " is no JSON object, so that it has no fields");
    }

    /** A field as text; null where there is none, or one that is null. */
    static @Nullable String find(Map<?, ?> fields, String path) {
        Object value = fields.get(path);
        if (value != null) {
            return value instanceof Map<?, ?> || value instanceof Collection<?> ? Json.write(value) : value.toString();
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            if (fields.get(path.substring(0, dot)) instanceof Map<?, ?> within) {
                String found = find(within, path.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The names of fields. */
    static Collection<String> names(Map<?, ?> fields) {
        return fields.keySet().stream().map(String::valueOf).toList();
    }
}
