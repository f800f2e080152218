package io.awsx.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what the importer writes with botocore's files, member by member, for every service of the release. Needs the
 * pinned wheel in {@code target/model-import} or the folder named by {@code awsx.import.cache}, where the maintainer's command
 * leaves it.
 */
class ImporterRoundTripTest {
    private static final Path CACHE = Path.of(System.getProperty("awsx.import.cache", "target/model-import"));
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TRAIT = Pattern.compile("\"((?:smithy|aws|io)\\.[a-z.]*#\\w+)\":(?!\\{\"type\")");

    /** What the importer or an overlay adds, or only repeats what is said by another trait. */
    private static final Set<String> NOT_OF_BOTOCORE = Set.of(
            "aws.customizations#s3UnwrappedXmlOutput",
            "io.awsx#alias",
            "io.awsx#rawHeader",
            "smithy.api#default",
            "smithy.api#optionalAuth");

    private static Path data;

    @BeforeAll
    static void findWheel() throws IOException {
        var wheel = new PinnedWheel(PinnedRelease.botocore(), CACHE);
        assumeTrue(
                wheel.dataIfPresent().isPresent(),
                "there is no botocore wheel in " + CACHE + "; mvn -pl camel-aws-core -Pimport-models test fetches it");
        data = wheel.dataIfPresent().orElseThrow();
    }

    static Stream<String> services() throws IOException {
        return new BotocoreData(data).services().stream();
    }

    @ParameterizedTest(name = "no wire fact of {0} is lost")
    @MethodSource("services")
    void noWireFactIsLost(String service) throws IOException {
        assertThat(differences(new BotocoreFacts(data, service), text(service))).isEmpty();
    }

    @Test
    void theCommittedFilesAreWhatTheImporterWrites(@TempDir Path resources) throws IOException {
        new ModelImporter(new BotocoreData(data)).write(resources);

        for (String folder : new String[] {"io/awsx/model/catalog", "io/awsx/endpoint"}) {
            assertThat(texts(resources.resolve(folder))).isEqualTo(texts(RESOURCES.resolve(folder)));
        }
    }

    @Test
    void everyKindOfTraitIsMissedIfItIsLost() throws IOException {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (String service : services().toList()) {
            TRAIT.matcher(text(service)).results().forEach(match -> own(owners, match.group(1), service));
        }
        owners.keySet().removeAll(NOT_OF_BOTOCORE);

        assertThat(owners).hasSizeGreaterThan(55);
        assertThat(unnoticed(owners, (trait, service) -> {
                    String without = text(service).replace("\"" + trait + "\":", "\"lost\":");
                    return differences(new BotocoreFacts(data, service), without);
                }))
                .isEmpty();
    }

    @Test
    void everyKindOfFactIsComparedThatTheImporterUnderstands() throws IOException {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (String service : services().toList()) {
            facts(new BotocoreFacts(data, service), (fact, place) -> own(owners, fact, service));
        }

        assertThat(owners).hasSizeGreaterThan(65);
        assertThat(unnoticed(owners, (lost, service) -> {
                    var botocore = new BotocoreFacts(data, service);
                    facts(botocore, (fact, place) -> {
                        if (fact.equals(lost)) {
                            place.remove(fact.substring(fact.indexOf('.') + 1));
                        }
                    });
                    return differences(botocore, text(service));
                }))
                .isEmpty();
    }

    /** What some service says and what changes nothing when it is lost there. */
    private interface Loss {
        List<String> differences(String lost, String service) throws IOException;
    }

    private static void own(Map<String, Set<String>> owners, String what, String service) {
        owners.computeIfAbsent(what, key -> new TreeSet<>()).add(service);
    }

    /** What can be lost without a difference in any of the services that say it: in some it may go without saying. */
    private static List<String> unnoticed(Map<String, Set<String>> owners, Loss loss) throws IOException {
        List<String> unnoticed = new ArrayList<>();
        for (var owner : owners.entrySet()) {
            boolean noticed = false;
            for (var service = owner.getValue().iterator(); service.hasNext() && !noticed; ) {
                noticed = !loss.differences(owner.getKey(), service.next()).isEmpty();
            }
            if (!noticed) {
                unnoticed.add(owner.getKey());
            }
        }
        return unnoticed;
    }

    /** Every fact that stands somewhere in the files of a service, as {@code place.word}, and where it stands. */
    private static void facts(BotocoreFacts botocore, BiConsumer<String, ObjectNode> visitor) {
        Vocabulary.visit(
                botocore.model,
                botocore.paginators,
                (words, place) -> words.facts().stream()
                        .filter(place::has)
                        .forEach(word -> visitor.accept(words.place() + "." + word, (ObjectNode) place)));
    }

    private static List<String> differences(BotocoreFacts botocore, String ast) throws IOException {
        return new RoundTrip(botocore, new AstFacts(ast)).differences();
    }

    private static String text(String service) throws IOException {
        return Files.readString(RESOURCES.resolve("io/awsx/model/catalog/" + service + ".json"));
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
