package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The service shape: its operations, the errors no operation lists, protocols, auth, endpoint rules. */
final class ServiceShape {
    private final BotocoreService service;
    private final ShapeGraph graph;
    private final ShapeNames names;
    private final RuleErrorCodes codes;

    ServiceShape(BotocoreService service, ShapeGraph graph, ShapeNames names, RuleErrorCodes codes) {
        this.service = service;
        this.graph = graph;
        this.names = names;
        this.codes = codes;
    }

    void write(AstModel model) {
        JsonNode metadata = service.metadata();
        ObjectNode shape =
                Ast.shape("service").put("version", metadata.get("apiVersion").asText());
        ArrayNode operations = shape.putArray("operations");
        var sorted = new TreeSet<String>();
        service.operations().fieldNames().forEachRemaining(sorted::add);
        sorted.forEach(name -> operations.add(Ast.target(names.operation(name))));
        if (!graph.unlistedErrors().isEmpty()) {
            ArrayNode errors = shape.putArray("errors");
            graph.unlistedErrors().forEach(name -> errors.add(Ast.target(names.shape(name))));
        }
        ObjectNode traits = Ast.object();
        traits.set("aws.api#service", identity(metadata));
        protocols(traits, metadata);
        auth(traits, metadata);
        endpointDiscovery(traits);
        JsonNode namespace = metadata.path("xmlNamespace");
        if (!namespace.isMissingNode()) {
            traits.set("smithy.api#xmlNamespace", MemberTraits.xmlNamespace(namespace));
        }
        if (service.model().path("deprecated").asBoolean()) {
            traits.putObject("smithy.api#deprecated");
        }
        if (service.model().has("clientContextParams")) {
            ObjectNode params = traits.putObject("smithy.rules#clientContextParams");
            for (var param : service.model().get("clientContextParams").properties()) {
                params.putObject(param.getKey()).set("type", param.getValue().get("type"));
            }
        }
        if (!service.rules().isEmpty()) {
            traits.set("smithy.rules#endpointRuleSet", new RuleSet(codes).trait(service.rules()));
        }
        model.put(names.service(), Ast.withTraits(shape, traits));
    }

    private static ObjectNode identity(JsonNode metadata) {
        return Ast.object()
                .put("sdkId", metadata.get("serviceId").asText())
                .put("arnNamespace", signingName(metadata).toLowerCase(Locale.ROOT))
                .put("endpointPrefix", metadata.get("endpointPrefix").asText());
    }

    private void protocols(ObjectNode traits, JsonNode metadata) {
        for (String protocol : service.protocols()) {
            ObjectNode trait = traits.putObject(
                    switch (protocol) {
                        case "rest-json" -> "aws.protocols#restJson1";
                        case "rest-xml" -> "aws.protocols#restXml";
                        case "json" ->
                            "aws.protocols#awsJson"
                                    + metadata.path("jsonVersion").asText("1.1").replace('.', '_');
                        case "query" -> "aws.protocols#awsQuery";
                        case "ec2" -> "aws.protocols#ec2Query";
                        case "smithy-rpc-v2-cbor" -> "smithy.protocols#rpcv2Cbor";
                        default -> throw new IllegalStateException("unknown protocol " + protocol);
                    });
            http2(trait, metadata.path("protocolSettings").path("h2").asText());
        }
        if (metadata.has("awsQueryCompatible")) {
            traits.putObject("aws.protocols#awsQueryCompatible");
        }
        String prefix = metadata.path("targetPrefix").asText();
        if (!prefix.isEmpty() && !prefix.equals(ShapeNames.nameOf(names.service()))) {
            traits.put("io.awsx#targetPrefix", prefix);
        }
    }

    private static void http2(ObjectNode protocol, String setting) {
        switch (setting) {
            case "" -> {
                // HTTP/1.1 only
            }
            case "optional" -> protocol.set("http", Ast.strings(List.of("h2", "http/1.1")));
            case "eventstream" -> {
                protocol.set("http", Ast.strings(List.of("http/1.1", "h2")));
                protocol.set("eventStreamHttp", Ast.strings(List.of("h2")));
            }
            default -> throw new IllegalStateException("unknown HTTP/2 setting " + setting);
        }
    }

    /** Every scheme as a trait; which comes first is said where there is a choice. */
    private static void auth(ObjectNode traits, JsonNode metadata) {
        List<String> schemes = new ArrayList<>();
        metadata.path("auth").forEach(scheme -> schemes.add(scheme.asText()));
        if (schemes.isEmpty()) {
            String version = metadata.get("signatureVersion").asText();
            schemes.add(
                    switch (version) {
                        case "v4", "s3", "s3v4" -> "aws.auth#sigv4";
                        case "v2" -> "io.awsx#sigv2";
                        case "bearer" -> "smithy.api#httpBearerAuth";
                        default -> throw new IllegalStateException("unknown signature version " + version);
                    });
        }
        for (String scheme : schemes) {
            ObjectNode trait = traits.putObject(scheme);
            if (scheme.startsWith("aws.auth#sigv4")) {
                trait.put("name", signingName(metadata));
            }
        }
        if (schemes.size() > 1) {
            traits.set("smithy.api#auth", Ast.strings(schemes));
        }
    }

    private void endpointDiscovery(ObjectNode traits) {
        for (var operation : service.operations().properties()) {
            if (operation.getValue().path("endpointoperation").asBoolean()) {
                ObjectNode trait = traits.putObject("aws.api#clientEndpointDiscovery")
                        .put("operation", names.operation(operation.getKey()));
                if (graph.isError("InvalidEndpointException")) {
                    trait.put("error", names.shape("InvalidEndpointException"));
                }
            }
        }
    }

    private static String signingName(JsonNode metadata) {
        return metadata.path("signingName")
                .asText(metadata.get("endpointPrefix").asText());
    }
}
