package io.awsx.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the catalog of resources from boto3's; running it twice writes identical bytes, and what boto3 no longer has is removed. */
final class ResourceImporter {
    private static final String CATALOG = "io/awsx/resource/catalog";

    private final Boto3Data data;

    ResourceImporter(Boto3Data data) {
        this.data = data;
    }

    /** Writes a file for each service, and the list of them, below the folder of the resources. */
    void write(Path resources) throws IOException {
        Path catalog = Files.createDirectories(resources.resolve(CATALOG));
        List<String> services = data.services();
        for (String service : services) {
            Files.writeString(catalog.resolve(service + ".json"), text(service), StandardCharsets.UTF_8);
        }
        Files.writeString(catalog.resolve("services.txt"), String.join("\n", services) + "\n", StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(catalog)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !services.contains(name.substring(0, name.length() - 5))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The text of one service's file. */
    String text(String service) throws IOException {
        return new ResourceFile(service, data.resources(service), Boto3Data.overlay(service)).text();
    }
}
