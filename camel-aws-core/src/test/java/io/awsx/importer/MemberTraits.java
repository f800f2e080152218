package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What is said of a member: where it goes, how it is called there, and how it is used. */
final class MemberTraits {
    private static final Map<String, String> TIMESTAMP_FORMATS =
            Map.of("iso8601", "date-time", "rfc822", "http-date", "unixTimestamp", "epoch-seconds");

    private final BotocoreService service;

    MemberTraits(BotocoreService service) {
        this.service = service;
    }

    /**
     * The traits of a member of a structure or union.
     *
     * @param name the member's name
     * @param rootName the element name its target would have by itself
     * @param required whether the structure requires it
     * @param payload whether it is the whole body
     */
    ObjectNode traits(String name, ShapeRef ref, String rootName, boolean required, boolean payload) {
        ObjectNode traits = Ast.object();
        String location = ref.ref().path("location").asText();
        if (required || location.equals("uri")) {
            traits.putObject("smithy.api#required");
        } else if (ref.type().equals("blob") && ref.is("streaming")) {
            // Smithy wants a stream that may be left out to say so; in botocore leaving it out is an empty body, too
            traits.put("smithy.api#default", "");
        }
        if (payload) {
            traits.putObject("smithy.api#httpPayload");
            payloadName(traits, ref, rootName);
        } else if (location.isEmpty()) {
            bodyName(traits, name, ref);
        } else {
            location(traits, location, name, ref);
        }
        xml(traits, ref);
        timestampFormat(traits, ref.ref());
        flags(traits, ref);
        if (ref.ref().has("contextParam")) {
            traits.putObject("smithy.rules#contextParam")
                    .set("name", ref.ref().get("contextParam").get("name"));
        }
        return traits;
    }

    /** The traits of a list's member, a map's key or its value; {@code name} is the element name it has without any. */
    ObjectNode element(String name, ShapeRef ref) {
        ObjectNode traits = Ast.object();
        String element = ref.trait("locationName").asText(name);
        if (service.usesXmlNames() && !element.equals(name)) {
            traits.put("smithy.api#xmlName", element);
        }
        if (ref.trait("xmlNamespace").isObject()) {
            traits.set("smithy.api#xmlNamespace", xmlNamespace(ref.trait("xmlNamespace")));
        }
        timestampFormat(traits, ref.ref());
        return traits;
    }

    /** A namespace as a trait; botocore gives the URI alone or with a prefix. */
    static ObjectNode xmlNamespace(JsonNode namespace) {
        ObjectNode trait = Ast.object();
        trait.put(
                "uri",
                namespace.isTextual()
                        ? namespace.asText()
                        : namespace.get("uri").asText());
        if (namespace.has("prefix")) {
            trait.set("prefix", namespace.get("prefix"));
        }
        return trait;
    }

    static void timestampFormat(ObjectNode traits, JsonNode refOrShape) {
        if (refOrShape.has("timestampFormat")) {
            String format = refOrShape.get("timestampFormat").asText();
            String smithy = TIMESTAMP_FORMATS.get(format);
            if (smithy == null) {
                throw new IllegalStateException("unknown timestamp format " + format);
            }
            traits.put("smithy.api#timestampFormat", smithy);
        }
    }

    private static void location(ObjectNode traits, String location, String name, ShapeRef ref) {
        String wireName = ref.trait("locationName").asText(name);
        switch (location) {
            case "uri" -> traits.putObject("smithy.api#httpLabel");
            case "header" -> traits.put("smithy.api#httpHeader", wireName);
            case "headers" ->
                traits.put(
                        "smithy.api#httpPrefixHeaders",
                        ref.trait("locationName").asText());
            case "statusCode" -> traits.putObject("smithy.api#httpResponseCode");
            case "querystring" -> {
                if (ref.type().equals("map")) {
                    traits.putObject("smithy.api#httpQueryParams");
                } else {
                    traits.put("smithy.api#httpQuery", wireName);
                }
            }
            default -> throw new IllegalStateException("unknown location " + location);
        }
    }

    private void bodyName(ObjectNode traits, String name, ShapeRef ref) {
        String wireName = ref.trait("locationName").asText(name);
        if (service.usesXmlNames()) {
            String element = wireName;
            // Each element of a flattened list bears the name of the list's member, if that has one
            if (ref.type().equals("list") && ref.is("flattened")) {
                ShapeRef item = service.ref(ref.shape().get("member"));
                element = item.trait("locationName").asText(wireName);
            }
            if (!element.equals(name)) {
                traits.put("smithy.api#xmlName", element);
            }
        }
        if (service.usesJsonNames() && !wireName.equals(name)) {
            traits.put("smithy.api#jsonName", wireName);
        }
        if (ref.ref().has("queryName")) {
            traits.set("aws.protocols#ec2QueryName", ref.ref().get("queryName"));
        }
    }

    private void payloadName(ObjectNode traits, ShapeRef ref, String rootName) {
        String element = ref.trait("locationName").asText(rootName);
        if (service.usesXmlNames() && ref.type().equals("structure") && !element.equals(rootName)) {
            traits.put("smithy.api#xmlName", element);
        }
    }

    private void xml(ObjectNode traits, ShapeRef ref) {
        if (service.usesXmlNames() && ref.is("flattened")) {
            traits.putObject("smithy.api#xmlFlattened");
        }
        if (ref.is("xmlAttribute")) {
            traits.putObject("smithy.api#xmlAttribute");
        }
        if (ref.trait("xmlNamespace").isObject()) {
            traits.set("smithy.api#xmlNamespace", xmlNamespace(ref.trait("xmlNamespace")));
        }
    }

    private static void flags(ObjectNode traits, ShapeRef ref) {
        flag(traits, ref, "idempotencyToken", "smithy.api#idempotencyToken");
        flag(traits, ref, "hostLabel", "smithy.api#hostLabel");
        flag(traits, ref, "eventheader", "smithy.api#eventHeader");
        flag(traits, ref, "eventpayload", "smithy.api#eventPayload");
        flag(traits, ref, "endpointdiscoveryid", "aws.api#clientEndpointDiscoveryId");
        flag(traits, ref, "deprecated", "smithy.api#deprecated");
    }

    private static void flag(ObjectNode traits, ShapeRef ref, String word, String trait) {
        if (ref.ref().path(word).asBoolean()) {
            traits.putObject(trait);
        }
    }
}
