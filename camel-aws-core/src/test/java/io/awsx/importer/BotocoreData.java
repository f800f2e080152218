package io.awsx.importer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the unpacked data folder: which services there are, and each service's newest files with their overlays merged. */
final class BotocoreData {
    /** Keeps every number as it is written. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String OVERLAY = ".sdk-extras.json";

    private final Path root;

    BotocoreData(Path root) {
        this.root = root;
    }

    /** The names of all services, sorted. */
    List<String> services() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The newest version of a service. */
    BotocoreService service(String name) throws IOException {
        Path folder;
        try (Stream<Path> versions = Files.list(root.resolve(name))) {
            folder = versions.filter(Files::isDirectory)
                    .max(Comparator.comparing(version -> version.getFileName().toString()))
                    .orElseThrow(() -> new IOException(name + " has no version"));
        }
        return new BotocoreService(
                name,
                merged(folder, "service-2"),
                merged(folder, "paginators-1").path("pagination"),
                merged(folder, "waiters-2").path("waiters"),
                merged(folder, "endpoint-rule-set-1"));
    }

    /** The partitions of the release. */
    JsonNode partitions() throws IOException {
        return read(root.resolve("partitions.json"));
    }

    /** The file of that name with each of its overlays merged, in the order of their names; empty if there is none. */
    private static ObjectNode merged(Path folder, String name) throws IOException {
        var file = JSON.createObjectNode();
        for (String candidate : List.of(name + ".json", name + ".json.gz")) {
            if (Files.exists(folder.resolve(candidate))) {
                file = (ObjectNode) read(folder.resolve(candidate));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path overlay :
                    files.filter(path -> isOverlay(path, name)).sorted().toList()) {
                merge(file, read(overlay).path("merge"));
            }
        }
        return file;
    }

    private static boolean isOverlay(Path path, String name) {
        String file = path.getFileName().toString();
        return file.startsWith(name + ".") && file.endsWith(OVERLAY);
    }

    /** Objects are merged member by member; anything else replaces what was there. */
    static void merge(ObjectNode into, JsonNode overlay) {
        for (var field : overlay.properties()) {
            if (field.getValue().isObject() && into.path(field.getKey()).isObject()) {
                merge((ObjectNode) into.get(field.getKey()), field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return JSON.readTree(plain);
        }
    }
}
