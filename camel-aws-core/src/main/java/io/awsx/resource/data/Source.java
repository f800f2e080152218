package io.awsx.resource.data;

import io.awsx.model.JmesPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from.
 *
 * @param kind the kind of place
 * @param name the identifier's name, where it is one
 * @param text the JMESPath that is looked for in data, an answer, or an input; null where it is none of them
 * @param path the same, compiled
 * @param value the value itself, where it is fixed
 */
record Source(
        Kind kind,
        String name,
        @Nullable String text,
        @Nullable JmesPath path,
        @Nullable Object value) {

    /** The kinds, by the names of boto3's files. */
    enum Kind {
        IDENTIFIER,
        DATA,
        INPUT,
        CONSTANT,
        RESPONSE,
        REQUEST_PARAMETER;

        static Kind of(String name) {
            return switch (name) {
                case "identifier" -> IDENTIFIER;
                case "data" -> DATA;
                case "input" -> INPUT;
                case "string", "integer", "boolean" -> CONSTANT;
                case "response" -> RESPONSE;
                case "requestParameter" -> REQUEST_PARAMETER;
                default -> throw new IllegalArgumentException("Not a source of values: " + name);
            };
        }
    }

    /** The value, or null where there is none; asks the resource to load itself where its data are needed. */
    @Nullable Object value(Resource resource, Map<String, ?> input, @Nullable Object response) {
        return switch (kind) {
            case IDENTIFIER -> resource.identifier(name);
            case CONSTANT -> value;
            case INPUT -> null;
            default -> path == null ? null : path.search(document(resource, input, response));
        };
    }

    /**
     * The same, but where the path goes through lists, a list with null for each element that has no value, so that it pairs
     * up with what else is taken from the elements.
     */
    @Nullable Object values(Resource resource, Map<String, ?> input, @Nullable Object response) {
        int end = text == null ? -1 : text.lastIndexOf("[].");
        if (text == null || end < 0) {
            return value(resource, input, response);
        }
        Object elements = JmesPath.compile(text.substring(0, end + 2)).search(document(resource, input, response));
        if (!(elements instanceof List<?> list)) {
            return null;
        }
        JmesPath within = JmesPath.compile(text.substring(end + 3));
        List<@Nullable Object> values = new ArrayList<>();
        list.forEach(element -> values.add(within.search(element)));
        return values;
    }

    private @Nullable Object document(Resource resource, Map<String, ?> input, @Nullable Object response) {
        return switch (kind) {
            case DATA -> resource.data();
            case REQUEST_PARAMETER -> input;
            default -> response;
        };
    }
}
