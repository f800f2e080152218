package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The traits of one shape or member, as they stand in the file. Few and kept for long, so they are two arrays.
 */
final class Traits {

    static final Traits NONE = new Traits(new String[0], new JsonNode[0]);

    /** The value of all traits that say everything by being there. */
    private static final JsonNode MARK = JsonNodeFactory.instance.objectNode();

    private final String[] names;
    private final JsonNode[] values;

    private Traits(String[] names, JsonNode[] values) {
        this.names = names;
        this.values = values;
    }

    /** The traits of a definition. */
    static Traits of(JsonNode definition) {
        return ofFields(definition.path("traits"));
    }

    /** The fields of an object as traits. */
    static Traits ofFields(JsonNode traits) {
        if (traits.isEmpty()) {
            return NONE;
        }
        String[] names = new String[traits.size()];
        JsonNode[] values = new JsonNode[names.length];
        int i = 0;
        for (Map.Entry<String, JsonNode> trait : traits.properties()) {
            names[i] = trait.getKey();
            values[i++] = trait.getValue().equals(MARK) ? MARK : trait.getValue();
        }
        return new Traits(names, values);
    }

    /** These traits less those whose facts are kept elsewhere. */
    Traits without(String... others) {
        List<String> left = new ArrayList<>(Arrays.asList(names));
        left.removeAll(Arrays.asList(others));
        if (left.isEmpty() || left.size() == names.length) {
            return left.isEmpty() ? NONE : this;
        }
        JsonNode[] kept = new JsonNode[left.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = get(left.get(i));
        }
        return new Traits(left.toArray(String[]::new), kept);
    }

    boolean has(String name) {
        return !get(name).isMissingNode();
    }

    JsonNode get(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return MissingNode.getInstance();
    }

    @Nullable String text(String name) {
        return textOf(get(name));
    }

    Iterable<String> names() {
        return Arrays.asList(names);
    }

    static @Nullable String textOf(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    static List<String> textsOf(JsonNode node) {
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            texts.add(element.asText());
        }
        return texts;
    }
}
