package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every shape that is data: structures, unions, lists, maps and simple ones. */
final class DataShapes {
    private final BotocoreService service;
    private final ShapeGraph graph;
    private final ShapeNames names;
    private final MemberTraits members;
    private final SimpleShapes simple;
    private final Map<String, String> variants = new HashMap<>();
    private final Map<String, JsonNode> roots = new HashMap<>();

    DataShapes(BotocoreService service, ShapeGraph graph, ShapeNames names) {
        this.service = service;
        this.graph = graph;
        this.names = names;
        this.members = new MemberTraits(service);
        this.simple = new SimpleShapes();
        for (JsonNode operation : service.operations()) {
            if (operation.path("input").has("locationName")) {
                roots.put(operation.get("input").get("shape").asText(), operation.get("input"));
            }
        }
    }

    void write(AstModel model) {
        for (String name : graph.reached()) {
            String id = names.shape(name);
            if (!id.startsWith("smithy.api#")) {
                model.put(id, shape(model, name, service.shape(name)));
            }
        }
    }

    private ObjectNode shape(AstModel model, String name, JsonNode shape) {
        return switch (shape.get("type").asText()) {
            case "structure" -> structure(model, name, shape);
            case "list" -> list(model, name, shape);
            case "map" -> map(model, name, shape);
            default -> simple.shape(shape);
        };
    }

    private ObjectNode structure(AstModel model, String name, JsonNode shape) {
        if (shape.path("document").asBoolean()) {
            return Ast.withTraits(Ast.shape("document"), simple.traits(shape));
        }
        boolean union =
                shape.path("union").asBoolean() || shape.path("eventstream").asBoolean();
        ObjectNode ast = Ast.shape(union ? "union" : "structure");
        Set<String> required = new HashSet<>();
        if (!union) {
            shape.path("required").forEach(member -> required.add(member.asText()));
        }
        ObjectNode target = ast.putObject("members");
        for (var entry : shape.path("members").properties()) {
            ShapeRef ref = service.ref(entry.getValue());
            ObjectNode traits = members.traits(
                    entry.getKey(),
                    ref,
                    nameOf(ref),
                    required.contains(entry.getKey()),
                    entry.getKey().equals(shape.path("payload").asText()));
            target.set(entry.getKey(), member(model, name + entry.getKey(), ref, traits));
        }
        ObjectNode traits = simple.traits(shape);
        if (shape.path("eventstream").asBoolean()) {
            traits.putObject("smithy.api#streaming");
        }
        if (graph.isError(name)) {
            ErrorTraits.write(traits, name, shape);
        }
        root(traits, name);
        return Ast.withTraits(ast, traits);
    }

    /** The name and namespace of the root element, where the shape is a whole request body. */
    private void root(ObjectNode traits, String name) {
        JsonNode root = roots.get(name);
        if (root != null) {
            String element = root.get("locationName").asText();
            if (!element.equals(ShapeNames.nameOf(names.shape(name)))) {
                traits.put("smithy.api#xmlName", element);
            }
            if (root.has("xmlNamespace")) {
                traits.set("smithy.api#xmlNamespace", MemberTraits.xmlNamespace(root.get("xmlNamespace")));
            }
        }
    }

    private ObjectNode list(AstModel model, String name, JsonNode shape) {
        ShapeRef ref = service.ref(shape.get("member"));
        ObjectNode ast = Ast.shape("list");
        ast.set("member", member(model, name + "Member", ref, members.element("member", ref)));
        return Ast.withTraits(ast, simple.traits(shape));
    }

    private ObjectNode map(AstModel model, String name, JsonNode shape) {
        ObjectNode ast = Ast.shape("map");
        for (String part : new String[] {"key", "value"}) {
            ShapeRef ref = service.ref(shape.get(part));
            ast.set(part, member(model, name + part, ref, members.element(part, ref)));
        }
        return Ast.withTraits(ast, simple.traits(shape));
    }

    private ObjectNode member(AstModel model, String path, ShapeRef ref, ObjectNode traits) {
        return Ast.withTraits(Ast.target(target(model, path, ref)), traits);
    }

    /**
     * The shape a reference points to. What botocore says of the reference and Smithy only of a shape needs a variant of the
     * shape: {@code Streaming...} for a blob that is streamed here, {@code Json...} for a string that holds JSON, and an enum
     * named after structure and member for one that has values here.
     */
    private String target(AstModel model, String path, ShapeRef ref) {
        String name = ref.shapeName();
        ObjectNode variant = ref.shape().deepCopy();
        String variantName;
        if (ref.ref().path("streaming").asBoolean()
                && !ref.shape().path("streaming").asBoolean()) {
            variant.put("streaming", true);
            variantName = "Streaming" + name;
        } else if (ref.ref().path("jsonvalue").asBoolean()) {
            variant.put("jsonvalue", true);
            variantName = "Json" + name.replaceFirst("^_+", "");
        } else if (ref.ref().has("enum")) {
            variant.set("enum", ref.ref().get("enum"));
            variantName = path;
        } else {
            return names.shape(name);
        }
        return variants.computeIfAbsent(variantName, wanted -> {
            String id = names.fresh(wanted);
            model.put(id, simple.shape(variant));
            return id;
        });
    }

    /** The name the target has as a root element. */
    private String nameOf(ShapeRef ref) {
        return ShapeNames.nameOf(names.shape(ref.shapeName()));
    }
}
