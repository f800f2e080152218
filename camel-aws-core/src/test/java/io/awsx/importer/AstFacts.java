package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of the wire in a file of the catalog, as tables in botocore's terms; the counterpart of {@link BotocoreFacts}. */
final class AstFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PROTOCOLS = Map.of(
            "aws.protocols#restXml", "rest-xml",
            "aws.protocols#restJson1", "rest-json",
            "aws.protocols#awsJson1_0", "json",
            "aws.protocols#awsJson1_1", "json",
            "aws.protocols#awsQuery", "query",
            "aws.protocols#ec2Query", "ec2",
            "smithy.protocols#rpcv2Cbor", "smithy-rpc-v2-cbor");
    private static final Map<String, String> TIMESTAMPS =
            Map.of("date-time", "iso8601", "http-date", "rfc822", "epoch-seconds", "unixTimestamp");

    private static final ArrayNode SCHEMES = JSON.createArrayNode()
            .add("aws.auth#sigv4")
            .add("aws.auth#sigv4a")
            .add("io.awsx#sigv2")
            .add("smithy.api#httpBearerAuth");

    final JsonNode shapes;
    final String namespace;
    private final String serviceId;
    private final boolean xml;

    AstFacts(String text) throws IOException {
        shapes = JSON.readTree(text).get("shapes");
        serviceId = shapes.fieldNames().next();
        namespace = serviceId.substring(0, serviceId.indexOf('#') + 1);
        var protocols = protocols();
        xml = protocols.stream().anyMatch(List.of("rest-xml", "query", "ec2")::contains);
    }

    JsonNode service() {
        return shapes.get(serviceId);
    }

    private Set<String> protocols() {
        var protocols = new TreeSet<String>();
        service().get("traits").fieldNames().forEachRemaining(trait -> {
            if (PROTOCOLS.containsKey(trait)) {
                protocols.add(PROTOCOLS.get(trait));
            }
        });
        return protocols;
    }

    JsonNode shape(String id) {
        if (id.startsWith("smithy.api#")) {
            String type = id.substring(id.indexOf('#') + 1).toLowerCase(Locale.ROOT);
            return JSON.createObjectNode().put("type", type);
        }
        return shapes.path(id);
    }

    static JsonNode trait(JsonNode shape, String name) {
        return shape.path("traits").path(name);
    }

    static boolean has(JsonNode shape, String trait) {
        return shape.path("traits").has(trait);
    }

    Map<String, String> serviceFacts() {
        JsonNode service = service();
        var facts = new TreeMap<String, String>();
        facts.put("protocols", protocols().toString());
        facts.put("version", service.get("version").asText());
        facts.put("id", trait(service, "aws.api#service").path("sdkId").asText());
        facts.put(
                "endpointPrefix",
                trait(service, "aws.api#service").path("endpointPrefix").asText());
        put(facts, "signingName", trait(service, "aws.auth#sigv4").path("name"));
        put(facts, "signingName", trait(service, "aws.auth#sigv4a").path("name"));
        facts.put("auth", auth(service).toString());
        if (protocols().contains("json") || protocols().contains("smithy-rpc-v2-cbor")) {
            String name = serviceId.substring(namespace.length());
            facts.put("name", trait(service, "io.awsx#targetPrefix").asText(name));
        }
        put(facts, "xmlNamespace", trait(service, "smithy.api#xmlNamespace").path("uri"));
        facts.put("json10", "" + has(service, "aws.protocols#awsJson1_0"));
        facts.put("queryCompatible", "" + has(service, "aws.protocols#awsQueryCompatible"));
        facts.put("deprecated", "" + has(service, "smithy.api#deprecated"));
        for (var param : trait(service, "smithy.rules#clientContextParams").properties()) {
            facts.put("param " + param.getKey(), param.getValue().get("type").asText());
        }
        for (var protocol : service.get("traits").properties()) {
            if (protocol.getValue().has("http")) {
                facts.put("h2", protocol.getValue().has("eventStreamHttp") ? "eventstream" : "optional");
            }
        }
        return facts;
    }

    /** The schemes the service has, in the order it says, else sorted as Smithy wants. */
    private static ArrayNode auth(JsonNode service) {
        ArrayNode auth = JSON.createArrayNode();
        Iterable<JsonNode> order = has(service, "smithy.api#auth") ? trait(service, "smithy.api#auth") : SCHEMES;
        for (JsonNode scheme : order) {
            if (has(service, scheme.asText())) {
                auth.add(scheme);
            }
        }
        return auth;
    }

    Map<String, String> operation(String id) {
        JsonNode operation = shape(id);
        var facts = new TreeMap<String, String>();
        JsonNode http = trait(operation, "smithy.api#http");
        if (!http.isMissingNode()) {
            facts.put(
                    "http",
                    http.path("method").asText() + " " + uri(http.path("uri").asText()));
            facts.put("status", http.path("code").asText());
        }
        put(facts, "hostPrefix", trait(operation, "smithy.api#endpoint").path("hostPrefix"));
        JsonNode auth = trait(operation, "smithy.api#auth");
        if (!auth.isMissingNode()) {
            facts.put("auth", auth.isEmpty() ? "[\"smithy.api#noAuth\"]" : auth.toString());
        }
        facts.put("unsignedPayload", "" + has(operation, "aws.auth#unsignedPayload"));
        facts.put("checksumRequired", "" + has(operation, "smithy.api#httpChecksumRequired"));
        put(facts, "checksum", trait(operation, "aws.protocols#httpChecksum"));
        put(
                facts,
                "compression",
                trait(operation, "smithy.api#requestCompression").path("encodings"));
        put(facts, "staticParams", trait(operation, "smithy.rules#staticContextParams"));
        put(facts, "params", trait(operation, "smithy.rules#operationContextParams"));
        put(
                facts,
                "discovery",
                trait(operation, "aws.api#clientDiscoveredEndpoint").path("required"));
        facts.put("deprecated", "" + has(operation, "smithy.api#deprecated"));
        JsonNode discovery = trait(service(), "aws.api#clientEndpointDiscovery");
        facts.put("discovers", "" + discovery.path("operation").asText().equals(id));
        String input = operation.path("input").path("target").asText();
        if (has(shape(input), "smithy.api#xmlNamespace")) {
            facts.put("root", trait(shape(input), "smithy.api#xmlName").asText(input.substring(namespace.length())));
            facts.put(
                    "rootNamespace",
                    trait(shape(input), "smithy.api#xmlNamespace").path("uri").asText());
        }
        return facts;
    }

    /** The URI without the mark that tells operations of one URI apart. */
    private static String uri(String uri) {
        return uri.replaceAll("[?&]x-id=[A-Za-z0-9_]+$", "");
    }

    Map<String, String> shapeFacts(String id) {
        JsonNode shape = shape(id);
        var facts = new TreeMap<String, String>();
        facts.put("type", type(shape));
        for (String flag : List.of("sensitive", "sparse", "deprecated", "requiresLength")) {
            facts.put(flag, "" + has(shape, "smithy.api#" + flag));
        }
        for (String bound : List.of("min", "max")) {
            put(facts, bound, trait(shape, "smithy.api#length").path(bound));
            put(facts, bound, trait(shape, "smithy.api#range").path(bound));
        }
        if (has(shape, "smithy.api#error")) {
            JsonNode code = trait(shape, "aws.protocols#awsQueryError").path("code");
            facts.put("code", code.asText(id.substring(namespace.length())));
            put(facts, "status", trait(shape, "smithy.api#httpError"));
            if (has(shape, "smithy.api#retryable")) {
                facts.put(
                        "throttling",
                        ""
                                + trait(shape, "smithy.api#retryable")
                                        .path("throttling")
                                        .asBoolean());
            }
            facts.put("side", trait(shape, "smithy.api#error").asText());
        }
        return facts;
    }

    private static String type(JsonNode shape) {
        String type = shape.path("type").asText();
        return type.equals("enum")
                ? "string"
                : type + (type.equals("union") && has(shape, "smithy.api#streaming") ? " of events" : "");
    }

    Map<String, String> member(JsonNode structure, String name) {
        JsonNode member = structure.path("members").path(name);
        String target = member.path("target").asText();
        var facts = new TreeMap<String, String>();
        facts.put("place", "body");
        facts.put("name", bodyName(member, name));
        place(facts, member, name, target);
        facts.put("required", "" + has(member, "smithy.api#required"));
        facts.put("flattened", "" + has(member, "smithy.api#xmlFlattened"));
        facts.put(
                "streaming",
                ""
                        + (has(shape(target), "smithy.api#streaming")
                                && !type(shape(target)).startsWith("union")));
        for (String flag : List.of("idempotencyToken", "hostLabel", "xmlAttribute", "deprecated")) {
            facts.put(flag, "" + has(member, "smithy.api#" + flag));
        }
        facts.put("eventpayload", "" + has(member, "smithy.api#eventPayload"));
        facts.put("eventheader", "" + has(member, "smithy.api#eventHeader"));
        put(facts, "namespace", trait(member, "smithy.api#xmlNamespace").path("uri"));
        put(facts, "prefix", trait(member, "smithy.api#xmlNamespace").path("prefix"));
        put(facts, "contextParam", trait(member, "smithy.rules#contextParam").path("name"));
        put(facts, "queryName", trait(member, "aws.protocols#ec2QueryName"));
        ofTarget(facts, member, target);
        return facts;
    }

    private void place(Map<String, String> facts, JsonNode member, String name, String target) {
        for (var trait : member.path("traits").properties()) {
            String value = trait.getValue().asText();
            switch (trait.getKey()) {
                case "smithy.api#httpLabel" -> place(facts, "uri", name);
                case "smithy.api#httpHeader" -> place(facts, "header", value);
                case "smithy.api#httpPrefixHeaders" -> place(facts, "headers", value);
                case "smithy.api#httpQuery" -> place(facts, "querystring", value);
                case "smithy.api#httpQueryParams" -> place(facts, "querystring", "*");
                case "smithy.api#httpResponseCode" -> place(facts, "statusCode", "");
                case "smithy.api#httpPayload" -> {
                    place(
                            facts,
                            "payload",
                            trait(member, "smithy.api#xmlName").asText(target.substring(target.indexOf('#') + 1)));
                    if (!xml || !type(shape(target)).equals("structure")) {
                        facts.remove("name");
                    }
                }
                default -> {
                    // Says nothing of the place
                }
            }
        }
    }

    private static void place(Map<String, String> facts, String place, String name) {
        facts.put("place", place);
        facts.put("name", name);
    }

    Map<String, String> element(JsonNode element, String name) {
        var facts = new TreeMap<String, String>();
        facts.put("name", trait(element, "smithy.api#xmlName").asText(name));
        ofTarget(facts, element, element.path("target").asText());
        return facts;
    }

    private String bodyName(JsonNode member, String name) {
        return trait(member, xml ? "smithy.api#xmlName" : "smithy.api#jsonName").asText(name);
    }

    private void ofTarget(Map<String, String> facts, JsonNode member, String target) {
        JsonNode shape = shape(target);
        JsonNode format = has(member, "smithy.api#timestampFormat")
                ? trait(member, "smithy.api#timestampFormat")
                : trait(shape, "smithy.api#timestampFormat");
        if (!format.isMissingNode()) {
            facts.put("timestampFormat", TIMESTAMPS.get(format.asText()));
        }
        facts.put("jsonvalue", "" + has(shape, "smithy.api#mediaType"));
        if (shape.path("type").asText().equals("enum")) {
            ArrayNode values = JSON.createArrayNode();
            for (var value : shape.get("members").properties()) {
                values.add(trait(value.getValue(), "smithy.api#enumValue").asText(value.getKey()));
            }
            facts.put("enum", values.toString());
        }
    }

    private static void put(Map<String, String> facts, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            facts.put(name, value.isTextual() ? value.asText() : value.toString());
        }
    }
}
