package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The facts of the wire in botocore's files of one service, each part as a table from fact to value, in botocore's terms. Reads
 * the files itself and shares no code with the importer, whose work it checks.
 */
final class BotocoreFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SCHEMES = Map.of(
            "v4", "aws.auth#sigv4",
            "s3", "aws.auth#sigv4",
            "s3v4", "aws.auth#sigv4",
            "v2", "io.awsx#sigv2",
            "bearer", "smithy.api#httpBearerAuth");

    /** Whose model names version 2, but for whom botocore signs with version 4, by the older of its tables of endpoints. */
    private static final Map<String, String> SIGNED_BY_VERSION_4 = Map.of("importexport", "IngestionService");

    final JsonNode model;
    private final String service;
    final JsonNode paginators;
    final JsonNode waiters;
    final JsonNode rules;
    private final boolean xml;

    BotocoreFacts(Path data, String service) throws IOException {
        this.service = service;
        Path folder;
        try (Stream<Path> versions = Files.list(data.resolve(service))) {
            folder = versions.sorted().reduce((older, newer) -> newer).orElseThrow();
        }
        model = file(folder, "service-2");
        paginators = file(folder, "paginators-1").path("pagination");
        waiters = file(folder, "waiters-2").path("waiters");
        rules = file(folder, "endpoint-rule-set-1");
        xml = protocols().stream().anyMatch(List.of("rest-xml", "query", "ec2")::contains);
    }

    private static JsonNode file(Path folder, String name) throws IOException {
        JsonNode result = JSON.createObjectNode();
        for (String suffix : List.of(".json", ".json.gz", ".sdk-extras.json")) {
            Path path = folder.resolve(name + suffix);
            if (Files.exists(path)) {
                try (InputStream raw = Files.newInputStream(path);
                        InputStream in = suffix.endsWith("gz") ? new GZIPInputStream(raw) : raw) {
                    JsonNode content = JSON.readTree(in);
                    result = content.has("merge")
                            ? JSON.readerForUpdating(result).readValue(content.get("merge"))
                            : content;
                }
            }
        }
        return result;
    }

    Set<String> protocols() {
        var protocols = new TreeSet<>(List.of(model.at("/metadata/protocol").asText()));
        model.at("/metadata/protocols").forEach(protocol -> protocols.add(protocol.asText()));
        return protocols;
    }

    JsonNode shape(String name) {
        return model.path("shapes").path(name);
    }

    Map<String, String> service() {
        JsonNode metadata = model.get("metadata");
        var facts = new TreeMap<String, String>();
        facts.put("protocols", protocols().toString());
        facts.put("version", metadata.path("apiVersion").asText());
        facts.put("id", metadata.path("serviceId").asText());
        facts.put("endpointPrefix", metadata.path("endpointPrefix").asText());
        String signature = metadata.path("signatureVersion").asText();
        facts.put(
                "auth",
                metadata.has("auth") ? metadata.get("auth").toString() : "[\"" + SCHEMES.get(signature) + "\"]");
        if (facts.get("auth").contains("sigv4")) {
            facts.put("signingName", metadata.path("signingName").asText(facts.get("endpointPrefix")));
        }
        if (SIGNED_BY_VERSION_4.containsKey(service)) {
            facts.put("auth", "[\"aws.auth#sigv4\",\"io.awsx#sigv2\"]");
            facts.put("signingName", SIGNED_BY_VERSION_4.get(service));
        }
        put(facts, "name", metadata.path("targetPrefix"));
        put(facts, "xmlNamespace", metadata.path("xmlNamespace"));
        put(facts, "h2", metadata.at("/protocolSettings/h2"));
        boolean json10 = protocols().contains("json")
                && metadata.path("jsonVersion").asText().equals("1.0");
        facts.put("json10", "" + json10);
        facts.put("queryCompatible", "" + metadata.has("awsQueryCompatible"));
        facts.put("deprecated", "" + model.path("deprecated").asBoolean());
        for (var param : model.path("clientContextParams").properties()) {
            facts.put("param " + param.getKey(), param.getValue().path("type").asText());
        }
        return facts;
    }

    Map<String, String> operation(JsonNode operation) {
        var facts = new TreeMap<String, String>();
        boolean rest = protocols().stream().anyMatch(protocol -> protocol.startsWith("rest"));
        JsonNode http = operation.get("http");
        if (rest || !http.path("requestUri").asText().equals("/")) {
            facts.put("http", http.path("method").asText() + " " + uri(operation));
            facts.put("status", http.path("responseCode").asText("200"));
        }
        put(facts, "hostPrefix", operation.at("/endpoint/hostPrefix"));
        put(facts, "auth", operation.path("auth"));
        facts.put("unsignedPayload", "" + operation.path("unsignedPayload").asBoolean());
        facts.put(
                "checksumRequired", "" + operation.path("httpChecksumRequired").asBoolean());
        put(facts, "checksum", operation.path("httpChecksum"));
        put(facts, "compression", operation.at("/requestcompression/encodings"));
        put(facts, "staticParams", operation.path("staticContextParams"));
        put(facts, "params", operation.path("operationContextParams"));
        if (operation.has("endpointdiscovery")) {
            facts.put(
                    "discovery",
                    "" + operation.at("/endpointdiscovery/required").asBoolean());
        }
        facts.put("discovers", "" + operation.path("endpointoperation").asBoolean());
        facts.put("deprecated", "" + operation.path("deprecated").asBoolean());
        if (xml && operation.path("input").has("locationName")) {
            facts.put("root", operation.at("/input/locationName").asText());
            facts.put("rootNamespace", operation.at("/input/xmlNamespace/uri").asText());
        }
        return facts;
    }

    /** The URI with its labels named after members. */
    private String uri(JsonNode operation) {
        String uri = operation.at("/http/requestUri").asText();
        for (var member :
                shape(operation.at("/input/shape").asText()).path("members").properties()) {
            if (member.getValue().path("location").asText().equals("uri")) {
                String label = member.getValue().path("locationName").asText(member.getKey());
                uri = uri.replace("{" + label + "}", "{=" + member.getKey() + "}")
                        .replace("{" + label + "+}", "{=" + member.getKey() + "+}");
            }
        }
        return uri.replace("{=", "{");
    }

    /** What is said of the shape by itself. */
    Map<String, String> shapeFacts(String name) {
        JsonNode shape = shape(name);
        var facts = new TreeMap<String, String>();
        facts.put("type", type(shape));
        for (String flag : List.of("sensitive", "sparse", "deprecated", "requiresLength")) {
            facts.put(flag, "" + shape.path(flag).asBoolean());
        }
        put(facts, "min", shape.path("min"));
        put(facts, "max", shape.path("max"));
        if (shape.path("exception").asBoolean()) {
            facts.put("code", shape.at("/error/code").asText(name));
            put(facts, "status", shape.at("/error/httpStatusCode"));
            put(facts, "throttling", shape.at("/retryable/throttling"));
            boolean server = shape.path("fault").asBoolean()
                    || (shape.at("/error/httpStatusCode").asInt() >= 500
                            && !shape.at("/error/senderFault").asBoolean());
            facts.put("side", server ? "server" : "client");
        }
        return facts;
    }

    private static String type(JsonNode shape) {
        if (shape.path("document").asBoolean()) {
            return "document";
        }
        boolean union =
                shape.path("union").asBoolean() || shape.path("eventstream").asBoolean();
        return (union ? "union" : shape.path("type").asText())
                + (shape.path("eventstream").asBoolean() ? " of events" : "");
    }

    /** What is said of a member of a structure or union, by itself or by its shape. */
    Map<String, String> member(JsonNode structure, String name) {
        JsonNode member = structure.get("members").get(name);
        ObjectNode both = shape(member.get("shape").asText()).deepCopy();
        String type = type(both);
        both.setAll((ObjectNode) member);
        var facts = new TreeMap<String, String>();
        String place =
                both.path("location").asText(structure.path("payload").asText().equals(name) ? "payload" : "body");
        facts.put("place", place);
        String wireName = both.path("locationName").asText(name);
        switch (place) {
            case "uri" -> facts.put("name", name);
            case "header" -> facts.put("name", wireName);
            case "querystring" -> facts.put("name", type.equals("map") ? "*" : wireName);
            case "headers" -> facts.put("name", both.path("locationName").asText());
            case "payload" -> {
                if (xml && type.equals("structure")) {
                    facts.put(
                            "name",
                            both.path("locationName").asText(member.get("shape").asText()));
                }
            }
            case "body" -> facts.put("name", flattenedName(both, wireName));
            default -> facts.put("name", "");
        }
        boolean required = structure.path("required").toString().contains("\"" + name + "\"");
        boolean union = structure.path("union").asBoolean()
                || structure.path("eventstream").asBoolean();
        facts.put("required", "" + (!union && (required || place.equals("uri"))));
        facts.put("flattened", "" + (xml && both.path("flattened").asBoolean()));
        for (String flag : List.of(
                "streaming",
                "idempotencyToken",
                "hostLabel",
                "eventpayload",
                "eventheader",
                "xmlAttribute",
                "jsonvalue")) {
            facts.put(flag, "" + both.path(flag).asBoolean());
        }
        facts.put("deprecated", "" + member.path("deprecated").asBoolean());
        put(facts, "timestampFormat", both.path("timestampFormat"));
        put(facts, "namespace", both.path("xmlNamespace").path("uri"));
        put(facts, "prefix", both.path("xmlNamespace").path("prefix"));
        put(facts, "contextParam", both.path("contextParam").path("name"));
        put(facts, "queryName", both.path("queryName"));
        put(facts, "enum", both.path("enum"));
        return facts;
    }

    private String flattenedName(JsonNode list, String wireName) {
        if (xml && list.path("flattened").asBoolean()) {
            return list.path("member").path("locationName").asText(wireName);
        }
        return wireName;
    }

    /** What is said of a list's member, a map's key or its value. */
    Map<String, String> element(JsonNode element, String name) {
        ObjectNode both = shape(element.get("shape").asText()).deepCopy();
        both.setAll((ObjectNode) element);
        var facts = new TreeMap<String, String>();
        facts.put("name", xml ? both.path("locationName").asText(name) : name);
        put(facts, "timestampFormat", both.path("timestampFormat"));
        put(facts, "enum", both.path("enum"));
        facts.put("jsonvalue", "" + both.path("jsonvalue").asBoolean());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            facts.put(name, value.isTextual() ? value.asText() : value.toString());
        }
    }
}
