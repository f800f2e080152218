package io.awsx.importer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads boto3's unpacked data folder: which services have resources, and each one's newest file. */
final class Boto3Data {
    private final Path root;

    Boto3Data(Path root) {
        this.root = root;
    }

    /** The names of the services that have resources, sorted. */
    List<String> services() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The newest resources of a service. */
    ObjectNode resources(String service) throws IOException {
        try (Stream<Path> versions = Files.list(root.resolve(service))) {
            Path folder = versions.filter(Files::isDirectory)
                    .max(Comparator.comparing(version -> version.getFileName().toString()))
                    .orElseThrow(() -> new IOException(service + " has no version"));
            return (ObjectNode) BotocoreData.JSON.readTree(
                    folder.resolve("resources-1.json").toFile());
        }
    }

    /** What the project lays over the resources of a service; empty where there is nothing. */
    static ObjectNode overlay(String service) throws IOException {
        try (InputStream in = Boto3Data.class.getResourceAsStream("resource-overlay/" + service + ".json")) {
            return in == null ? BotocoreData.JSON.createObjectNode() : (ObjectNode) BotocoreData.JSON.readTree(in);
        }
    }
}
