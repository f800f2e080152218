package io.awsx.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the model catalog, the partitions, and the page of services from the pinned botocore release, and the catalog of
 * resources from that of boto3.
 *
 * <p>Arguments: the folder of the resources to write to, the folder to keep the download in, and the file of the page. Running it
 * twice writes identical bytes. What the release no longer has is removed.
 */
public final class ModelImporter {
    private static final String CATALOG = "io/awsx/model/catalog";
    private static final String PARTITIONS = "io/awsx/endpoint/partitions.json";

    private final BotocoreData data;
    private final RuleErrorCodes codes;

    ModelImporter(BotocoreData data) throws IOException {
        this.data = data;
        this.codes = new RuleErrorCodes();
    }

    /** See the class. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PinnedRelease release = PinnedRelease.botocore();
        var data = new BotocoreData(new PinnedWheel(release, Path.of(args[1])).data());
        Path resources = Path.of(args[0]);
        new ModelImporter(data).write(resources);
        Path boto3 = new PinnedWheel(PinnedRelease.boto3(), Path.of(args[1])).data();
        new ResourceImporter(new Boto3Data(boto3)).write(resources);
        write(Path.of(args[2]), new ServicesPage(release, resources.resolve(CATALOG)).text());
    }

    /** Writes every service, the list of them, and the partitions; removes the files of services that are gone. */
    void write(Path resources) throws IOException {
        Path catalog = resources.resolve(CATALOG);
        List<String> services = data.services();
        for (String service : services) {
            write(catalog.resolve(service + ".json"), service(service));
        }
        write(catalog.resolve("services.txt"), index(services));
        write(resources.resolve(PARTITIONS), partitions());
        try (Stream<Path> files = Files.list(catalog)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !services.contains(name.substring(0, name.length() - 5))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The text of the list of services: name and SDK id of each, separated by a tab. */
    private String index(List<String> services) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : services) {
            String sdkId = data.service(name)
                    .model()
                    .path("metadata")
                    .path("serviceId")
                    .asText(name);
            lines.append(name).append('\t').append(sdkId).append('\n');
        }
        return lines.toString();
    }

    /** The text of one service's file. */
    String service(String name) throws IOException {
        return new ServiceImport(data.service(name), codes).model().text();
    }

    /** The text of the partitions' file. */
    private String partitions() throws IOException {
        return new PartitionsFile(data.partitions()).text();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
