package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The few forms every shape of the AST is built from. */
final class Ast {
    private Ast() {}

    static ObjectNode object() {
        return BotocoreData.JSON.createObjectNode();
    }

    static ObjectNode shape(String type) {
        return object().put("type", type);
    }

    static ObjectNode target(String id) {
        return object().put("target", id);
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = BotocoreData.JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    /** One string or a list of strings, as a list; empty for a missing node. */
    static ArrayNode strings(JsonNode oneOrMany) {
        ArrayNode array = BotocoreData.JSON.createArrayNode();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(value -> array.add(value.asText()));
        } else if (!oneOrMany.isMissingNode()) {
            array.add(oneOrMany.asText());
        }
        return array;
    }

    /** Adds the traits to the shape or member, unless there are none. */
    static ObjectNode withTraits(ObjectNode shape, ObjectNode traits) {
        if (!traits.isEmpty()) {
            shape.set("traits", traits);
        }
        return shape;
    }
}
