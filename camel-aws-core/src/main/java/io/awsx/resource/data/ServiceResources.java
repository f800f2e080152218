package io.awsx.resource.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The types of one service, read when they are first needed and kept. Immutable but for that; thread-safe. */
final class ServiceResources {

    /** What the service itself is called among its types, as in boto3. */
    static final String ROOT = "ServiceResource";

    private final String service;
    private final JsonNode file;
    private final Map<String, ResourceType> types = new ConcurrentHashMap<>();

    ServiceResources(String service, JsonNode file) {
        this.service = service;
        this.file = file;
    }

    /** The type of the service itself. */
    ResourceType root() {
        return type(ROOT);
    }

    /** The names of all types but that of the service itself. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        file.path("resources").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A type by its exact name. */
    ResourceType type(String name) {
        ResourceType known = types.get(name);
        if (known != null) {
            return known;
        }
        ResourceType read = new TypeReader(service, file).read(name);
        ResourceType earlier = types.putIfAbsent(name, read);
        return earlier == null ? read : earlier;
    }
}
