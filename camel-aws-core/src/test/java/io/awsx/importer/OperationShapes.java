package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operation shapes, under botocore's names, with all that concerns a call as a whole. */
final class OperationShapes {
    private static final Pattern LABEL = Pattern.compile("\\{([^}+]+)(\\+?)}");

    private final BotocoreService service;
    private final ShapeNames names;
    private final PaginatorTrait paginators;
    private final WaiterTraits waiters;

    OperationShapes(BotocoreService service, ShapeNames names) {
        this.service = service;
        this.names = names;
        this.paginators = new PaginatorTrait(service);
        this.waiters = new WaiterTraits(service);
    }

    void write(AstModel model) {
        for (var entry : service.operations().properties()) {
            JsonNode operation = entry.getValue();
            ObjectNode shape = Ast.shape("operation");
            for (String part : List.of("input", "output")) {
                if (operation.has(part)) {
                    shape.set(
                            part,
                            Ast.target(
                                    names.shape(operation.get(part).get("shape").asText())));
                }
            }
            if (!operation.path("errors").isEmpty()) {
                ArrayNode errors = shape.putArray("errors");
                for (JsonNode error : operation.get("errors")) {
                    errors.add(Ast.target(names.shape(error.get("shape").asText())));
                }
            }
            model.put(names.operation(entry.getKey()), Ast.withTraits(shape, traits(entry.getKey(), operation)));
        }
    }

    private ObjectNode traits(String name, JsonNode operation) {
        ObjectNode traits = Ast.object();
        http(traits, name, operation);
        auth(traits, operation);
        checksums(traits, operation);
        if (operation.has("requestcompression")) {
            traits.putObject("smithy.api#requestCompression")
                    .set("encodings", operation.get("requestcompression").get("encodings"));
        }
        if (operation.has("endpoint")) {
            traits.putObject("smithy.api#endpoint")
                    .set("hostPrefix", operation.get("endpoint").get("hostPrefix"));
        }
        if (operation.has("endpointdiscovery")) {
            traits.putObject("aws.api#clientDiscoveredEndpoint")
                    .put(
                            "required",
                            operation.get("endpointdiscovery").path("required").asBoolean());
        }
        copy(traits, "smithy.rules#staticContextParams", operation.path("staticContextParams"));
        copy(traits, "smithy.rules#operationContextParams", operation.path("operationContextParams"));
        if (operation.path("deprecated").asBoolean()) {
            traits.putObject("smithy.api#deprecated");
        }
        paginators.write(traits, name, operation);
        waiters.write(traits, name);
        return traits;
    }

    /** Only where the protocol has HTTP bindings, or where an RPC operation goes elsewhere than {@code POST /}. */
    private void http(ObjectNode traits, String name, JsonNode operation) {
        JsonNode http = operation.get("http");
        String method = http.get("method").asText();
        String uri = http.get("requestUri").asText();
        if (service.isRest() || !method.equals("POST") || !uri.equals("/")) {
            traits.putObject("smithy.api#http")
                    .put("method", method)
                    .put("uri", marked(labelsByMember(uri, operation), name))
                    .put("code", http.path("responseCode").asInt(200));
        }
    }

    /**
     * In Smithy no two operations may share method and URI. Where they do in botocore, as only their input tells them apart, the
     * URI gets the literal {@code x-id=OPERATION}, as in the models that AWS publishes. It is a mark and need not be sent.
     */
    private String marked(String uri, String name) {
        String place = place(service.operations().get(name));
        for (var other : service.operations().properties()) {
            if (!other.getKey().equals(name) && place(other.getValue()).equals(place)) {
                return uri + (uri.contains("?") ? "&" : "?") + "x-id=" + name;
            }
        }
        return uri;
    }

    /** Method and URI with the labels' names taken out. */
    private static String place(JsonNode operation) {
        JsonNode http = operation.get("http");
        String uri = LABEL.matcher(http.get("requestUri").asText()).replaceAll("{$2}");
        return operation.path("endpoint").path("hostPrefix").asText() + " "
                + http.get("method").asText() + " " + uri;
    }

    /** Labels carry the names of the members they come from. */
    private String labelsByMember(String uri, JsonNode operation) {
        if (!operation.has("input")) {
            return uri;
        }
        JsonNode members = service.ref(operation.get("input")).shape().path("members");
        Matcher labels = LABEL.matcher(uri);
        var result = new StringBuilder();
        while (labels.find()) {
            String member = memberOfLabel(members, labels.group(1));
            labels.appendReplacement(result, Matcher.quoteReplacement("{" + member + labels.group(2) + "}"));
        }
        return labels.appendTail(result).toString();
    }

    private String memberOfLabel(JsonNode members, String label) {
        for (var member : members.properties()) {
            ShapeRef ref = service.ref(member.getValue());
            if (ref.ref().path("location").asText().equals("uri")
                    && ref.trait("locationName").asText(member.getKey()).equals(label)) {
                return member.getKey();
            }
        }
        throw new IllegalStateException("no member for the label " + label);
    }

    private static void auth(ObjectNode traits, JsonNode operation) {
        JsonNode schemes = operation.path("auth");
        if (schemes.size() == 1 && schemes.get(0).asText().equals("smithy.api#noAuth")) {
            traits.putArray("smithy.api#auth");
            traits.putObject("smithy.api#optionalAuth");
        } else if (!schemes.isMissingNode()) {
            traits.set("smithy.api#auth", schemes);
        }
        if (operation.path("unsignedPayload").asBoolean()) {
            traits.putObject("aws.auth#unsignedPayload");
        }
    }

    private static void checksums(ObjectNode traits, JsonNode operation) {
        copy(traits, "aws.protocols#httpChecksum", operation.path("httpChecksum"));
        if (operation.path("httpChecksumRequired").asBoolean()) {
            traits.putObject("smithy.api#httpChecksumRequired");
        }
    }

    private static void copy(ObjectNode traits, String trait, JsonNode value) {
        if (!value.isMissingNode()) {
            traits.set(trait, value);
        }
    }
}
