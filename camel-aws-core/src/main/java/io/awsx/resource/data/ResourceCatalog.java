package io.awsx.resource.data;

import io.awsx.error.ClientException;
import io.awsx.model.CompactJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The services that have resources, those that boto3 has them for. Their files are read when first asked for and kept.
 * Thread-safe.
 */
public final class ResourceCatalog {

    private static final String FOLDER = "/io/awsx/resource/catalog/";
    private static final List<String> SERVICES =
            new String(resource("services.txt"), StandardCharsets.UTF_8).lines().toList();
    private static final Map<String, ServiceResources> OPENED = new ConcurrentHashMap<>();

    private ResourceCatalog() {}

    /** The names of the services as boto3 gives them, sorted. */
    public static List<String> services() {
        return SERVICES;
    }

    /**
     * The resource of a service itself, from which all others come.
     *
     * @throws ClientException where the service has no resources
     */
    public static Resource open(ResourceClient client) {
        String service = client.model().name();
        if (!SERVICES.contains(service)) {
            throw new ClientException("Service " + service + " has no resources; these have: "
                    + String.join(", ", SERVICES) + ". Call its operations by a client instead");
        }
        ServiceResources resources = OPENED.computeIfAbsent(
                service, name -> new ServiceResources(name, CompactJson.read(resource(name + ".json"))));
        return new Resource(client, resources, resources.root(), Map.of(), null);
    }

    private static byte[] resource(String file) {
        try (InputStream in = ResourceCatalog.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + FOLDER + file + "; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file + " cannot be read", e);
        }
    }
}
