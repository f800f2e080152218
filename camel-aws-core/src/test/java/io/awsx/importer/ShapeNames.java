package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which id each thing of a service gets. In botocore operations and shapes are named apart and case counts; in Smithy all
 * share one namespace without regard to case. So operations keep their names, then errors, then the other shapes in code point
 * order; whoever finds its name taken gets the suffix {@code Shape} (then {@code Shape2}, ...). The names of the prelude's simple
 * shapes are taken from the start. A service whose name is taken gets the suffix {@code Service}.
 *
 * <p>Simple shapes that say nothing but their type have no id of their own: they are the ones of Smithy's prelude.
 */
final class ShapeNames {
    /** Traits that make a simple shape more than its type. */
    private static final String[] SAYS_MORE = {
        "enum", "min", "max", "sensitive", "streaming", "requiresLength", "timestampFormat", "deprecated"
    };

    private static final Map<String, String> PRELUDE = Map.of(
            "string", "String",
            "integer", "Integer",
            "long", "Long",
            "float", "Float",
            "double", "Double",
            "boolean", "Boolean",
            "blob", "Blob",
            "timestamp", "Timestamp");

    private final BotocoreService service;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();
    private final String serviceId;

    ShapeNames(BotocoreService service, ShapeGraph graph) {
        this.service = service;
        service.operations().fieldNames().forEachRemaining(this::take);
        PRELUDE.values().forEach(this::take);
        Stream.concat(
                        graph.reached().stream().filter(graph::isError),
                        graph.reached().stream().filter(name -> !graph.isError(name)))
                .filter(name -> !isPlain(service.shape(name)))
                .forEach(name -> ids.put(name, fresh(name)));
        String name = serviceName();
        serviceId = id(take(name) ? name : name + "Service");
    }

    /** The id of the service shape; its name is what RPC protocols write on the wire. */
    String service() {
        return serviceId;
    }

    /** The id of an operation, under botocore's name. */
    String operation(String name) {
        return id(name);
    }

    /** The id a reference to the shape of that name has. */
    String shape(String name) {
        String id = ids.get(name);
        return id != null
                ? id
                : "smithy.api#" + PRELUDE.get(service.shape(name).get("type").asText());
    }

    /** A new id for a shape botocore has no name for. */
    String fresh(String name) {
        String candidate = name;
        for (int i = 1; !take(candidate); i++) {
            candidate = name + "Shape" + (i == 1 ? "" : i);
        }
        return id(candidate);
    }

    /** The name within an id. */
    static String nameOf(String id) {
        return id.substring(id.indexOf('#') + 1);
    }

    private boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }

    private String id(String name) {
        return service.namespace() + "#" + name;
    }

    private String serviceName() {
        JsonNode metadata = service.metadata();
        if (metadata.has("targetPrefix")) {
            String prefix = metadata.get("targetPrefix").asText();
            return prefix.substring(prefix.lastIndexOf('.') + 1);
        }
        String name = metadata.path("serviceAbbreviation")
                .asText(metadata.path("serviceFullName").asText());
        return name.replaceAll("[^A-Za-z0-9]", "");
    }

    private static boolean isPlain(JsonNode shape) {
        return PRELUDE.containsKey(shape.get("type").asText())
                && Stream.of(SAYS_MORE).noneMatch(trait -> shape.has(trait));
    }
}
