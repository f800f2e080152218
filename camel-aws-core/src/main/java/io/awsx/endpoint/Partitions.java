package io.awsx.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.model.CompactJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The partitions of AWS and which region belongs to which. Immutable, thread-safe. */
public final class Partitions {

    private static final String RESOURCE = "partitions.json";

    private final Map<String, Partition> byRegion;
    private final List<String> patterns;
    private final List<Partition> partitions;
    private final Partition fallback;

    private Partitions(
            Map<String, Partition> byRegion, List<String> patterns, List<Partition> partitions, Partition fallback) {
        this.byRegion = byRegion;
        this.patterns = patterns;
        this.partitions = partitions;
        this.fallback = fallback;
    }

    /** The partitions built into this library; read from its resource once. */
    public static Partitions builtIn() {
        return BuiltIn.PARTITIONS;
    }

    /**
     * Partitions from data of the form <code>{"partitions": [{"id", "outputs", "regionRegex", "regions"}]}</code>. What a
     * region says of itself wins over its partition.
     *
     * @throws ClientException where the data is not of that form
     */
    public static Partitions parse(JsonNode data) {
        Map<String, Partition> byRegion = new HashMap<>();
        List<String> patterns = new ArrayList<>();
        List<Partition> partitions = new ArrayList<>();
        for (JsonNode node : data.path("partitions")) {
            JsonNode outputs = node.path("outputs");
            Partition partition = read(node.path("id").asText(), outputs, outputs);
            partitions.add(partition);
            patterns.add(node.path("regionRegex").asText());
            for (Map.Entry<String, JsonNode> region : node.path("regions").properties()) {
                byRegion.put(region.getKey(), read(partition.name(), region.getValue(), outputs));
            }
        }
        for (Partition partition : partitions) {
            if (partition.name().equals("aws")) {
                return new Partitions(Map.copyOf(byRegion), List.copyOf(patterns), List.copyOf(partitions), partition);
            }
        }
        throw new ClientException("The partition data holds no partition aws");
    }

    /** The partition a region belongs to: by its name, else by the look of its name, else {@code aws}. */
    public Partition of(String region) {
        Partition known = byRegion.get(region);
        if (known != null) {
            return known;
        }
        for (int i = 0; i < partitions.size(); i++) {
            if (Pattern.matches(patterns.get(i), region)) {
                return partitions.get(i);
            }
        }
        return fallback;
    }

    /** Whether a host is one of AWS's own. */
    public boolean hold(String host) {
        for (Partition partition : partitions) {
            if (host.endsWith('.' + partition.dnsSuffix()) || host.endsWith('.' + partition.dualStackDnsSuffix())) {
                return true;
            }
        }
        return false;
    }

    private static Partition read(String id, JsonNode own, JsonNode shared) {
        return new Partition(
                either(own, shared, "name").asText(id),
                either(own, shared, "dnsSuffix").asText(),
                either(own, shared, "dualStackDnsSuffix").asText(),
                either(own, shared, "implicitGlobalRegion").asText(),
                either(own, shared, "supportsFIPS").asBoolean(),
                either(own, shared, "supportsDualStack").asBoolean());
    }

    private static JsonNode either(JsonNode own, JsonNode shared, String name) {
        return own.has(name) ? own.path(name) : shared.path(name);
    }

    private static final class BuiltIn {

        static final Partitions PARTITIONS = load();

        private static Partitions load() {
            try (InputStream in = Partitions.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new ClientException(
                            "Resource " + RESOURCE + " is missing beside " + Partitions.class.getName());
                }
                return parse(CompactJson.read(in.readAllBytes()));
            } catch (IOException e) {
                throw new ClientException("Resource " + RESOURCE + " cannot be read", e);
            }
        }
    }
}
