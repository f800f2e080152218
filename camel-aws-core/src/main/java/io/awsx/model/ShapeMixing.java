package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * How what mixins and {@code apply} statements say becomes part of a shape.
 *
 * @see <a href="https://smithy.io/2.0/spec/mixins.html">Smithy mixins</a>
 */
final class ShapeMixing {

    static final String MIXIN = "smithy.api#mixin";

    private ShapeMixing() {}

    /** Adds what a mixin says, but for traits that it keeps to itself. */
    static void mixIn(ObjectNode shape, ObjectNode mixin) {
        ObjectNode shared = mixin.deepCopy();
        if (shared.path("traits") instanceof ObjectNode traits) {
            for (JsonNode local : traits.path(MIXIN).path("localTraits")) {
                traits.remove(local.asText());
            }
            traits.remove(MIXIN);
            if (traits.isEmpty()) {
                shared.remove("traits");
            }
        }
        add(shape, shared);
    }

    /** Adds what a shape says itself, which wins. */
    static void add(ObjectNode shape, ObjectNode more) {
        for (Map.Entry<String, JsonNode> field : more.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            switch (name) {
                case "mixins" -> {
                    // Their content is there
                }
                case "traits", "rename", "identifiers", "properties" ->
                    shape.withObjectProperty(name).setAll((ObjectNode) value);
                case "members" -> {
                    ObjectNode members = shape.withObjectProperty(name);
                    value.properties().forEach(member -> addMember(members, member.getKey(), member.getValue()));
                }
                case "member", "key", "value" -> addMember(shape, name, value);
                case "operations", "collectionOperations", "resources", "errors" -> {
                    for (JsonNode reference : value) {
                        if (!contains(shape.path(name), reference)) {
                            shape.withArrayProperty(name).add(reference);
                        }
                    }
                }
                default -> shape.set(name, value);
            }
        }
    }

    private static void addMember(ObjectNode parent, String name, JsonNode member) {
        if (parent.path(name) instanceof ObjectNode inherited && member instanceof ObjectNode own) {
            add(inherited, own);
        } else {
            parent.set(name, member);
        }
    }

    private static boolean contains(JsonNode references, JsonNode wanted) {
        for (JsonNode reference : references) {
            if (reference.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds traits to a shape, or to one of its members.
     *
     * @param member the member's name, or an empty text for the shape
     * @return false where there is no such member
     */
    static boolean apply(ObjectNode shape, String member, ObjectNode traits) {
        JsonNode target = member.isEmpty()
                ? shape
                : shape.path("members").path(member).isObject()
                        ? shape.path("members").path(member)
                        : shape.path(member);
        if (!(target instanceof ObjectNode found)) {
            return false;
        }
        found.withObjectProperty("traits").setAll(traits);
        return true;
    }
}
