package io.awsx.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what the importer writes with botocore's files, member by member. Needs the pinned wheel in
 * {@code target/model-import} or the folder named by {@code awsx.import.cache}, where the maintainer's command leaves it.
 * {@code -Dawsx.import.services=all} compares every service of the release.
 */
class ImporterRoundTripTest {
    private static final Path CACHE = Path.of(System.getProperty("awsx.import.cache", "target/model-import"));

    /** What the importer or an overlay adds. */
    private static final Set<String> NOT_OF_BOTOCORE =
            Set.of("aws.customizations#s3UnwrappedXmlOutput", "io.awsx#rawHeader", "smithy.api#default");

    private static Path data;

    @BeforeAll
    static void findWheel() throws IOException {
        var wheel = new BotocoreWheel(BotocoreRelease.pinned(), CACHE);
        assumeTrue(
                wheel.dataIfPresent().isPresent(),
                "there is no botocore wheel in " + CACHE + "; mvn -pl camel-aws-core -Pimport-models test fetches it");
        data = wheel.dataIfPresent().orElseThrow();
    }

    static Stream<String> services() throws IOException {
        if (System.getProperty("awsx.import.services", "").equals("all")) {
            var wheel = new BotocoreWheel(BotocoreRelease.pinned(), CACHE);
            return new BotocoreData(wheel.dataIfPresent().orElseThrow()).services().stream();
        }
        return BotocoreRelease.pinned().services().stream();
    }

    @ParameterizedTest(name = "no wire fact of {0} is lost")
    @MethodSource("services")
    void noWireFactIsLost(String service) throws IOException {
        var botocore = new BotocoreFacts(data, service);
        var ast = new AstFacts(new ModelImporter(new BotocoreData(data)).service(service));

        assertThat(new RoundTrip(botocore, ast).differences()).isEmpty();
    }

    @ParameterizedTest(name = "the committed file of {0} is what the importer writes, twice")
    @MethodSource("services")
    void theCommittedFileIsWhatTheImporterWrites(String service) throws IOException {
        String first = new ModelImporter(new BotocoreData(data)).service(service);
        String second = new ModelImporter(new BotocoreData(data)).service(service);

        assertThat(second).isEqualTo(first);
        if (BotocoreRelease.pinned().services().contains(service)) {
            Path file = Path.of("src/main/resources/io/awsx/model/catalog", service + ".json");
            assertThat(Files.readString(file)).isEqualTo(first);
        }
    }

    @Test
    void theCommittedPartitionsAreWhatTheImporterWrites() throws IOException {
        Path file = Path.of("src/main/resources/io/awsx/endpoint/partitions.json");

        assertThat(Files.readString(file)).isEqualTo(new ModelImporter(new BotocoreData(data)).partitions());
    }

    @Test
    void everyKindOfTraitIsMissedIfItIsLost() throws IOException {
        String text = new ModelImporter(new BotocoreData(data)).service("s3");
        var botocore = new BotocoreFacts(data, "s3");
        var traits = new TreeSet<String>();
        Pattern.compile("\"([a-z0-9.]+#\\w+)\":(?!\\{\"type\")")
                .matcher(text)
                .results()
                .forEach(match -> traits.add(match.group(1)));
        traits.removeAll(NOT_OF_BOTOCORE);

        assertThat(traits).hasSizeGreaterThan(30).allSatisfy(trait -> {
            var without = new AstFacts(text.replace("\"" + trait + "\":", "\"lost\":"));
            assertThat(new RoundTrip(botocore, without).differences()).isNotEmpty();
        });
    }
}
