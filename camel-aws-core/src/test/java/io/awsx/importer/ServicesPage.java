package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The page of all services, computed from the files of the catalog alone. */
final class ServicesPage {
    private final PinnedRelease release;
    private final Path catalog;

    private int operations;
    private int paginators;
    private int waiters;

    /** The page of the catalog in that folder, written from that release. */
    ServicesPage(PinnedRelease release, Path catalog) {
        this.release = release;
        this.catalog = catalog;
    }

    /** The page in Markdown; equal catalogs give equal text. */
    String text() throws IOException {
        List<String> services = Files.readAllLines(catalog.resolve("services.txt"));
        var rows = new StringBuilder();
        for (String line : services) {
            rows.append(row(line.substring(0, line.indexOf('\t'))));
        }
        return """
                # Services

                Written by the importer from botocore %s; do not edit. %d services with %d operations, %d paginators, and %d
                waiters, by the names boto3 gives them. A name is found whatever its case, and with or without `-`, `_`, and
                spaces; SDK ids are names, too. Several protocols stand in botocore's order.

                | service | SDK id | protocols | operations | paginators | waiters | API version |
                |---|---|---|--:|--:|--:|---|
                %s
                ## Not among them

                AWS has these, botocore does not:

                - `rekognition-streaming`, `sagemaker-runtime-http2`, `transcribe-streaming`: they speak only HTTP/2 streams in both
                  directions. Their models can be dropped in, see
                  [design/007-model-index-and-drop-ins.md](design/007-model-index-and-drop-ins.md), and are called like five operations that
                  botocore's files have and its clients leave out: `StartMedicalScribeListeningSession`
                  (connecthealth), `InvokeModelWithBidirectionalStream` (bedrock-runtime), `StartConversation` (lexv2-runtime), `Chat`
                  (qbusiness), and `StartSpeechSynthesisStream` (polly).
                - Services that AWS has shut down, such as QLDB, OpsWorks, and RoboMaker.
                """.formatted(release.version(), services.size(), operations, paginators, waiters, rows);
    }

    private String row(String name) throws IOException {
        JsonNode shapes = BotocoreData.JSON
                .readTree(catalog.resolve(name + ".json").toFile())
                .get("shapes");
        JsonNode service = shapes.elements().next();
        JsonNode traits = service.get("traits");
        int pages = 0;
        int polls = 0;
        for (JsonNode shape : shapes) {
            JsonNode own = shape.path("traits");
            pages += own.has("smithy.api#paginated") || own.has("io.awsx#paginator") ? 1 : 0;
            polls += own.path("io.awsx#waitable").size();
        }
        operations += service.get("operations").size();
        paginators += pages;
        waiters += polls;
        return "| %s | %s | %s | %d | %d | %d | %s |\n"
                .formatted(
                        name,
                        traits.at("/aws.api#service/sdkId").asText(),
                        protocols(traits),
                        service.get("operations").size(),
                        pages,
                        polls,
                        service.get("version").asText());
    }

    private static String protocols(JsonNode traits) {
        Iterable<String> names = traits::fieldNames;
        return StreamSupport.stream(names.spliterator(), false)
                .filter(name -> name.startsWith("aws.protocols#") || name.startsWith("smithy.protocols#"))
                .map(ShapeNames::nameOf)
                .filter(name -> !name.equals("awsQueryCompatible"))
                .collect(Collectors.joining(", "));
    }
}
