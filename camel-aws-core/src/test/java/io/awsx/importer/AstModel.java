package io.awsx.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Smithy model as JSON AST, laid out one shape a line: the service, then operations, then everything else, each group in
 * code point order of the shape ids. Equal content gives equal text.
 */
final class AstModel {
    private final ObjectNode metadata;
    private final Map<String, ObjectNode> shapes = new TreeMap<>();

    AstModel(ObjectNode metadata) {
        this.metadata = metadata;
    }

    void put(String id, ObjectNode shape) {
        if (shapes.put(id, shape) != null) {
            throw new IllegalStateException("two shapes have the id " + id);
        }
    }

    /**
     * Lays another model over this one: the traits of an {@code apply} statement, and the members and traits of a shape, are
     * added to the shape or member of the same id, which must exist; what is there already is replaced.
     */
    void overlay(JsonNode model) {
        for (var entry : model.path("shapes").properties()) {
            ObjectNode shape = shapeOrMember(entry.getKey());
            if (shape == null) {
                throw new IllegalStateException("an overlay names " + entry.getKey() + ", which is not there");
            }
            for (String part : new String[] {"members", "traits"}) {
                for (var field : entry.getValue().path(part).properties()) {
                    shape.withObjectProperty(part).set(field.getKey(), field.getValue());
                }
            }
        }
    }

    /** The shape or member of that id, or null if there is none. */
    private ObjectNode shapeOrMember(String id) {
        int dollar = id.indexOf('$');
        return dollar < 0
                ? shapes.get(id)
                : (ObjectNode) shapes.getOrDefault(id.substring(0, dollar), Ast.object())
                        .path("members")
                        .get(id.substring(dollar + 1));
    }

    /** The file: a first line with metadata, exactly one shape a line, a last line that closes. */
    String text() {
        try {
            var text = new StringBuilder("{\"smithy\":\"2.0\",\"metadata\":")
                    .append(BotocoreData.JSON.writeValueAsString(metadata))
                    .append(",\"shapes\":{");
            String separator = "\n";
            for (var entry : shapes.entrySet().stream()
                    .sorted(Comparator.comparingInt(shape -> rank(shape.getValue())))
                    .toList()) {
                text.append(separator)
                        .append(BotocoreData.JSON.writeValueAsString(entry.getKey()))
                        .append(':')
                        .append(BotocoreData.JSON.writeValueAsString(entry.getValue()));
                separator = ",\n";
            }
            return text.append("\n}}\n").toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always writable", e);
        }
    }

    private static int rank(ObjectNode shape) {
        return switch (shape.get("type").asText()) {
            case "service" -> 0;
            case "operation" -> 1;
            default -> 2;
        };
    }
}
