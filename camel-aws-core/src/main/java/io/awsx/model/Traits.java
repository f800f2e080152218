package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The traits of one shape or member, as they stand in the file.
 */
final class Traits {

    static final Traits NONE = new Traits(MissingNode.getInstance());

    private final JsonNode traits;

    private Traits(JsonNode traits) {
        this.traits = traits;
    }

    static Traits of(JsonNode definition) {
        JsonNode traits = definition.path("traits");
        return traits.isEmpty() ? NONE : new Traits(traits);
    }

    boolean has(String name) {
        return traits.has(name);
    }

    JsonNode get(String name) {
        return traits.path(name);
    }

    @Nullable String text(String name) {
        return textOf(traits.path(name));
    }

    Iterable<String> names() {
        return traits::fieldNames;
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
