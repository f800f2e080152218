package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A reference to a shape. What the reference says wins over what the shape says of itself, as in botocore.
 *
 * @param ref the reference, with its {@code shape} and traits of its own
 * @param shape the shape it names
 */
record ShapeRef(JsonNode ref, JsonNode shape) {

    String shapeName() {
        return ref.get("shape").asText();
    }

    String type() {
        return shape.get("type").asText();
    }

    /** The trait of the reference, else of the shape, else a missing node. */
    JsonNode trait(String name) {
        return ref.has(name) ? ref.get(name) : shape.path(name);
    }

    boolean is(String name) {
        return trait(name).asBoolean();
    }
}
