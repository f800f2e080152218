package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The files of one service as botocore has them.
 *
 * @param name botocore's name, which boto3 offers
 * @param model service-2: metadata, operations, shapes
 * @param paginators operation to paginator; missing node if there are none
 * @param waiters waiter name to waiter; missing node if there are none
 * @param rules the endpoint rule set; empty if there is none
 */
record BotocoreService(String name, JsonNode model, JsonNode paginators, JsonNode waiters, JsonNode rules) {
    private static final Set<String> RPC = Set.of("json", "query", "ec2", "smithy-rpc-v2-cbor");

    JsonNode metadata() {
        return model.path("metadata");
    }

    JsonNode operations() {
        return model.path("operations");
    }

    JsonNode shapes() {
        return model.path("shapes");
    }

    /** The shape of that name; a dangling name is an error of the file. */
    JsonNode shape(String shapeName) {
        JsonNode shape = shapes().get(shapeName);
        if (shape == null) {
            throw new IllegalArgumentException(name + " has no shape " + shapeName);
        }
        return shape;
    }

    /** A reference with the shape it names. */
    ShapeRef ref(JsonNode ref) {
        return new ShapeRef(ref, shape(ref.get("shape").asText()));
    }

    /** The protocols, the preferred one first. */
    Set<String> protocols() {
        var protocols = new LinkedHashSet<String>();
        protocols.add(metadata().get("protocol").asText());
        metadata().path("protocols").forEach(protocol -> protocols.add(protocol.asText()));
        return protocols;
    }

    /** Whether members may be bound to places of an HTTP message. */
    boolean isRest() {
        return protocols().stream().noneMatch(RPC::contains);
    }

    /** Whether some protocol of the service names members in XML or form fields. */
    boolean usesXmlNames() {
        return protocols().stream().anyMatch(Set.of("rest-xml", "query", "ec2")::contains);
    }

    /** Whether some protocol of the service names members in JSON or CBOR. */
    boolean usesJsonNames() {
        return protocols().stream().anyMatch(Set.of("rest-json", "json", "smithy-rpc-v2-cbor")::contains);
    }

    /** The Smithy namespace: {@code com.amazonaws.} and the service id in lower case without anything but letters and digits. */
    String namespace() {
        return "com.amazonaws."
                + metadata().get("serviceId").asText().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
