package io.awsx.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the model catalog and the partitions from the pinned botocore release.
 *
 * <p>Arguments: the folder of the resources to write to, the folder to keep the download in, and optionally the names of
 * services ({@code all} for every one) instead of those of the pin. Running it twice writes identical bytes.
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
        BotocoreRelease release = BotocoreRelease.pinned();
        var data = new BotocoreData(new BotocoreWheel(release, Path.of(args[1])).data());
        List<String> wanted = args.length > 2 ? List.of(args).subList(2, args.length) : release.services();
        List<String> services = wanted.equals(List.of("all")) ? data.services() : wanted;
        var importer = new ModelImporter(data);
        Path resources = Path.of(args[0]);
        for (String service : services) {
            write(resources.resolve(CATALOG).resolve(service + ".json"), importer.service(service));
        }
        write(resources.resolve(CATALOG).resolve("services.txt"), importer.index(services));
        write(resources.resolve(PARTITIONS), importer.partitions());
    }

    /** The text of the list of services: name and SDK id of each, separated by a tab. */
    String index(List<String> services) throws IOException {
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
    String partitions() throws IOException {
        return new PartitionsFile(data.partitions()).text();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
