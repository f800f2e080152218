package io.awsx.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The importer on a release of two small services. */
class ModelImporterTest {
    private static final String CATALOG = "io/awsx/model/catalog/";

    @TempDir
    private Path folder;

    private Path data;
    private Path resources;

    @BeforeEach
    void writeARelease() throws IOException {
        data = folder.resolve("data");
        resources = folder.resolve("resources");
        service("one", "");
        service("two", "");
        Files.writeString(
                data.resolve("partitions.json"),
                "{\"version\":\"1\",\"partitions\":[{\"id\":\"aws\",\"regions\":{}}]}");
    }

    @Test
    void runningItTwiceGivesIdenticalBytes() throws IOException {
        run();
        Map<String, String> first = written();
        run();

        assertThat(written())
                .isEqualTo(first)
                .containsOnlyKeys(
                        CATALOG + "one.json",
                        CATALOG + "two.json",
                        CATALOG + "services.txt",
                        "io/awsx/endpoint/partitions.json");
        assertThat(first.get(CATALOG + "services.txt")).isEqualTo("one\tOne\ntwo\tTwo\n");
    }

    @Test
    void aServiceThatIsNoLongerInTheReleaseIsRemoved() throws IOException {
        run();
        Files.delete(data.resolve("one/2020-01-01/service-2.json"));
        Files.delete(data.resolve("one/2020-01-01"));
        Files.delete(data.resolve("one"));
        run();

        assertThat(written()).doesNotContainKey(CATALOG + "one.json").containsKey(CATALOG + "two.json");
        assertThat(written().get(CATALOG + "services.txt")).isEqualTo("two\tTwo\n");
    }

    @Test
    void aWordItDoesNotKnowStopsIt() throws IOException {
        service("two", "\"news\":1,");
        assertThatThrownBy(this::run).hasMessageContaining("two").hasMessageContaining("operation.news");

        service("two", "\"output\":{\"shape\":\"Out\",\"resultWrapper\":\"Wrap\"},");
        assertThatThrownBy(this::run).hasMessageContaining("the wrapper of Go");
    }

    private void service(String name, String words) throws IOException {
        String id = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        Path version = Files.createDirectories(data.resolve(name).resolve("2020-01-01"));
        Files.writeString(version.resolve("service-2.json"), """
                {"metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "%1$s", "protocol": "rest-json",
                              "serviceFullName": "%2$s", "serviceId": "%2$s", "signatureVersion": "v4"},
                 "operations": {"Go": {%3$s "name": "Go", "http": {"method": "POST", "requestUri": "/go"}}},
                 "shapes": {"Out": {"type": "structure", "members": {}}}}
                """.formatted(name, id, words));
    }

    private void run() throws IOException {
        new ModelImporter(new BotocoreData(data)).write(resources);
    }

    private Map<String, String> written() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(resources.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
