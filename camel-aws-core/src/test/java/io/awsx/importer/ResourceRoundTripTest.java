package io.awsx.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the committed resources with boto3's files. The comparison needs the pinned wheel in {@code target/model-import} or
 * the folder named by {@code awsx.import.cache}, where the maintainer's command leaves it.
 */
class ResourceRoundTripTest {
    private static final Path CACHE = Path.of(System.getProperty("awsx.import.cache", "target/model-import"));
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String CATALOG = "io/awsx/resource/catalog";

    private static Boto3Data boto3() throws IOException {
        var wheel = new PinnedWheel(PinnedRelease.boto3(), CACHE);
        assumeTrue(
                wheel.dataIfPresent().isPresent(),
                "there is no boto3 wheel in " + CACHE + "; mvn -pl camel-aws-core -Pimport-models test fetches it");
        return new Boto3Data(wheel.dataIfPresent().orElseThrow());
    }

    @Test
    void theReleaseIsTheOneOfTheModels() throws IOException {
        assertThat(PinnedRelease.boto3().version())
                .isEqualTo(PinnedRelease.botocore().version());
    }

    @Test
    void nothingOfBoto3IsLostButWhatTheOverlaySays() throws IOException {
        Boto3Data boto3 = boto3();
        for (String service : boto3.services()) {
            JsonNode committed = BotocoreData.JSON.readTree(
                    RESOURCES.resolve(CATALOG).resolve(service + ".json").toFile());
            Map<String, String> lost = leaves(boto3.resources(service));
            lost.entrySet().removeAll(leaves(committed).entrySet());
            lost.keySet().removeAll(leaves(Boto3Data.overlay(service)).keySet());

            assertThat(lost).as(service).isEmpty();
        }
    }

    @Test
    void nothingIsAddedButWhatTheOverlaySays() throws IOException {
        Boto3Data boto3 = boto3();
        for (String service : boto3.services()) {
            Map<String, String> added = leaves(BotocoreData.JSON.readTree(
                    RESOURCES.resolve(CATALOG).resolve(service + ".json").toFile()));
            added.entrySet().removeAll(leaves(boto3.resources(service)).entrySet());
            added.entrySet().removeAll(leaves(Boto3Data.overlay(service)).entrySet());

            assertThat(added).as(service).isEmpty();
        }
    }

    @Test
    void theCommittedFilesAreWhatTheImporterWrites(@TempDir Path resources) throws IOException {
        new ResourceImporter(boto3()).write(resources);

        assertThat(texts(resources.resolve(CATALOG))).isEqualTo(texts(RESOURCES.resolve(CATALOG)));
    }

    @Test
    void aWordItDoesNotKnowStopsIt(@TempDir Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("one").resolve("2020-01-01"));
        Path file = folder.resolve("resources-1.json");
        Path resources = data.resolve("resources");
        var importer = new ResourceImporter(new Boto3Data(data));

        Files.writeString(file, "{\"service\":{\"actions\":{\"Go\":{\"request\":{\"operation\":\"Go\",\"news\":1}}}}}");
        assertThatThrownBy(() -> importer.write(resources))
                .hasMessageContaining("one: service.actions.Go.request.news");
        Files.writeString(
                file,
                "{\"resources\":{\"A\":{\"load\":{\"request\":{\"operation\":\"Go\",\"params\":[{\"source\":\"moon\"}]}}}}}");
        assertThatThrownBy(() -> importer.write(resources)).hasMessageContaining("moon");
    }

    @Test
    void theNewestVersionIsWrittenSortedAndWhatIsGoneIsRemoved(@TempDir Path data) throws IOException {
        for (String version : List.of("2020-01-01", "2021-01-01")) {
            Path folder = Files.createDirectories(data.resolve("data/one").resolve(version));
            Files.writeString(
                    folder.resolve("resources-1.json"),
                    "{\"resources\":{\"B\":{\"shape\":\"%s\",\"load\":{}},\"A\":{}},\"service\":{}}"
                            .formatted(version));
        }
        Path catalog = Files.createDirectories(data.resolve(CATALOG));
        Files.writeString(catalog.resolve("gone.json"), "{}");
        new ResourceImporter(new Boto3Data(data.resolve("data"))).write(data);

        assertThat(texts(catalog))
                .isEqualTo(Map.of(
                        Path.of("one.json"),
                        "{\"service\":{},\"resources\":{\n\"A\":{},\n\"B\":{\"load\":{},\"shape\":\"2021-01-01\"}\n}}\n",
                        Path.of("services.txt"),
                        "one\n"));
    }

    /** Every text and number by its place. */
    private static Map<String, String> leaves(JsonNode tree) {
        Map<String, String> leaves = new TreeMap<>();
        collect(tree, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String place, Map<String, String> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> collect(field.getValue(), place + '/' + field.getKey(), leaves));
        } else if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(elements::add);
            for (int i = 0; i < elements.size(); i++) {
                collect(elements.get(i), place + '/' + i, leaves);
            }
        } else {
            leaves.put(place, node.toString());
        }
    }

    private static Map<Path, String> texts(Path folder) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(folder.relativize(file), Files.readString(file));
            }
        }
        return texts;
    }
}
