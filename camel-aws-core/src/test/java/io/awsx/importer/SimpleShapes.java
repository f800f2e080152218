package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Simple shapes, and the traits that any kind of shape may have. */
final class SimpleShapes {

    ObjectNode shape(JsonNode shape) {
        String type = shape.get("type").asText();
        if (!shape.path("enum").isEmpty()) {
            return enumShape(shape);
        }
        return switch (type) {
            case "string", "integer", "long", "float", "double", "boolean", "blob", "timestamp" ->
                Ast.withTraits(Ast.shape(type), traits(shape));
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }

    ObjectNode traits(JsonNode shape) {
        ObjectNode traits = Ast.object();
        if (shape.path("sensitive").asBoolean()) {
            traits.putObject("smithy.api#sensitive");
        }
        if (shape.path("deprecated").asBoolean()) {
            traits.putObject("smithy.api#deprecated");
        }
        if (shape.path("sparse").asBoolean()) {
            traits.putObject("smithy.api#sparse");
        }
        if (shape.path("streaming").asBoolean()) {
            traits.putObject("smithy.api#streaming");
        }
        if (shape.path("requiresLength").asBoolean()) {
            traits.putObject("smithy.api#requiresLength");
        }
        if (shape.path("jsonvalue").asBoolean()) {
            traits.put("smithy.api#mediaType", "application/json");
        }
        bounds(traits, shape);
        MemberTraits.timestampFormat(traits, shape);
        return traits;
    }

    private static void bounds(ObjectNode traits, JsonNode shape) {
        if (shape.has("min") || shape.has("max")) {
            boolean length = Set.of("string", "blob", "list", "map")
                    .contains(shape.get("type").asText());
            ObjectNode bounds = traits.putObject(length ? "smithy.api#length" : "smithy.api#range");
            for (String bound : new String[] {"min", "max"}) {
                if (shape.has(bound)) {
                    bounds.set(bound, shape.get(bound));
                }
            }
        }
    }

    /**
     * An enum's members need names: the value with every character that may not be in a name as an underscore, one more in
     * front if it would begin otherwise than with a letter, and a number behind if that name is taken.
     */
    private ObjectNode enumShape(JsonNode shape) {
        ObjectNode ast = Ast.shape("enum");
        ObjectNode members = ast.putObject("members");
        Set<String> taken = new HashSet<>();
        for (JsonNode value : shape.get("enum")) {
            String name = value.asText().replaceAll("[^A-Za-z0-9_]", "_");
            if (!name.matches("_*[A-Za-z0-9].*")) {
                name = "EMPTY" + name;
            } else if (!name.matches("[A-Za-z].*|_.*")) {
                name = "_" + name;
            }
            String candidate = name;
            for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
                candidate = name + "_" + i;
            }
            ObjectNode member = Ast.target("smithy.api#Unit");
            if (!candidate.equals(value.asText())) {
                member.putObject("traits").put("smithy.api#enumValue", value.asText());
            }
            members.set(candidate, member);
        }
        return Ast.withTraits(ast, traits(shape));
    }
}
