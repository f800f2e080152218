package io.awsx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Models beside those built in: of jars on the class path, and of the user. */
class DropInModelsTest {

    private static final Path OFFICIAL = Path.of("target/official-models/dynamodb.jar");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(ModelCatalog.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        log.start();
        LOG.addAppender(log);
    }

    @AfterEach
    void stop() throws IOException {
        LOG.detachAppender(log);
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    @Test
    void anOfficialModelOnTheClassPathTakesThePlaceOfTheBuiltInOne() throws Exception {
        ModelCatalog catalog = onClassPath(OFFICIAL);
        ServiceModel dynamodb = catalog.service("dynamodb");

        assertThat(dynamodb.name()).isEqualTo("dynamodb");
        assertThat(dynamodb.toString()).contains("dynamodb.jar!/META-INF/smithy/2012-08-10/dynamodb-2012-08-10.json");
        assertThat(dynamodb)
                .isSameAs(catalog.service("DynamoDB"))
                .isNotSameAs(ModelCatalog.builtIn().service("dynamodb"));
        assertThat(dynamodb.version()).isEqualTo("2012-08-10");
        assertThat(dynamodb.signingName()).isEqualTo("dynamodb");
        assertThat(dynamodb.protocols()).containsExactly("aws.protocols#awsJson1_0");
        assertThat(dynamodb.endpointRuleSet().path("rules")).isNotEmpty();
        assertThat(dynamodb.paginators()).contains("Query", "Scan", "ListTables");
        assertThat(dynamodb.waiters()).containsKeys("TableExists", "TableNotExists");
        assertThat(dynamodb.operation("GetItem").input().member("Key").required())
                .isTrue();
        assertThat(dynamodb.operation("get_item").error("ResourceNotFoundException"))
                .isNotNull();
        for (String operation : dynamodb.operations()) {
            assertThat(ModelCatalog.builtIn()
                            .service("dynamodb")
                            .operation(operation)
                            .input()
                            .memberNames())
                    .as(operation)
                    .containsAll(dynamodb.operation(operation).input().memberNames());
        }
        assertThat(catalog.services()).isEqualTo(ModelCatalog.builtIn().services());
        assertThat(catalog.service("s3")).isSameAs(ModelCatalog.builtIn().service("s3"));
        assertThat(messages(Level.INFO))
                .singleElement()
                .asString()
                .startsWith("Service dynamodb comes from jar:")
                .endsWith("dynamodb-2012-08-10.json and no longer from the built-in model");
    }

    @Test
    void aModelKeepsLittleOfItsDocumentation() throws Exception {
        byte[] official;
        try (URLClassLoader loader = loader(OFFICIAL)) {
            official = loader.getResourceAsStream("META-INF/smithy/2012-08-10/dynamodb-2012-08-10.json")
                    .readAllBytes();
        }
        ModelFile file = AstReader.read(official, "official");

        assertThat(file.definition("com.amazonaws.dynamodb#DynamoDB_20120810").toString())
                .contains("endpointRuleSet")
                .doesNotContain("smithy.api#documentation", "endpointTests", "endpointBdd");
        assertThat(file.definition("com.amazonaws.dynamodb#GetItem").toString())
                .doesNotContain("smithy.api#examples", "smithy.api#documentation");
    }

    @Test
    void whereNothingIsOnTheClassPathTheCatalogIsTheBuiltInOne() {
        assertThat(onClassPath()).isSameAs(ModelCatalog.builtIn());
        assertThat(ModelCatalog.onClassPath(null)).isSameAs(ModelCatalog.builtIn());
        assertThat(log.list).isEmpty();
    }

    @Test
    void aClassPathIsSearchedOnce() throws IOException {
        URLClassLoader loader = loader(jar("one.jar", "manifest", "w.json", "w.json", weather("Weather", "")));
        assertThat(ModelCatalog.onClassPath(loader)).isSameAs(ModelCatalog.onClassPath(loader));
    }

    @Test
    void servicesThatAreNotOfAwsAreThereUnderTheirOwnNames() throws IOException {
        ModelCatalog catalog = onClassPath(jar(
                "one.jar", "manifest", "# a comment\n\nmodel/w.json\n", "model/w.json", weather("WeatherStation", "")));
        assertThat(catalog.services()).contains("WeatherStation", "s3").isSorted();
        ServiceModel weather = catalog.service("weather-station");
        assertThat(weather.name()).isEqualTo("WeatherStation");
        assertThat(weather.operation("get_city").input().memberNames()).containsExactly("cityId");
        assertThatThrownBy(() -> catalog.service("weather_sation")).hasMessageContaining("did you mean WeatherStation");
    }

    @Test
    void aServiceOfAnotherCompanyDoesNotTakeTheNameOfOneOfAws() throws IOException {
        Path file = Files.writeString(folder.resolve("lambda.json"), weather("Lambda", ""));
        ModelCatalog found = onClassPath(jar("one.jar", "manifest", "w.json", "w.json", Files.readString(file)));
        assertThat(found.service("lambda").sdkId()).isEqualTo("Lambda");
        assertThat(found.service("lambda").operations()).contains("Invoke");
        assertThat(messages(Level.WARN)).singleElement().asString().contains("Service Lambda in jar:", "is not used");

        ModelCatalog given = ModelCatalog.builtIn().with(List.of(ModelSource.of(file)));
        assertThat(given.service("lambda").operations()).containsExactly("GetCity");
    }

    @Test
    void smithysOwnLanguageAndDefinitionsWithoutAServiceArePassedOver() throws IOException {
        ModelCatalog catalog = onClassPath(jar(
                "one.jar",
                "manifest",
                "traits.smithy\ntraits.json",
                "traits.smithy",
                "$version: \"2\"",
                "traits.json",
                "{\"smithy\":\"2.0\",\"shapes\":{}}"));
        assertThat(catalog).isSameAs(ModelCatalog.builtIn());
        assertThat(log.list).isEmpty();
    }

    @Test
    void aBrokenFileIsToldInTheLogAndItsServiceStaysTheBuiltInOne() throws IOException {
        ModelCatalog catalog =
                onClassPath(jar("one.jar", "manifest", "a.json\nmissing.json\n../up.json", "a.json", "no JSON"));
        assertThat(catalog).isSameAs(ModelCatalog.builtIn());
        assertThat(messages(Level.WARN))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("a.json is not JSON"))
                .anySatisfy(line -> assertThat(line).contains("missing.json does not exist"));
    }

    @Test
    void aFileThatBreaksBehindItsServiceFailsWhenItIsUsed() throws IOException {
        String broken = weather("Weather", "");
        ModelCatalog catalog = onClassPath(
                jar("one.jar", "manifest", "w.json", "w.json", broken.substring(0, broken.lastIndexOf("structure"))));
        assertThat(catalog.services()).contains("Weather");
        assertThatThrownBy(() -> catalog.service("weather"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("w.json is not JSON");
        assertThat(catalog.service("s3").operations()).isNotEmpty();
    }

    @Test
    void definitionsThatServicesOfAJarShareAreReadWithEach() throws IOException {
        String service = "{\"shapes\":{\"a#%1$s\":{\"type\":\"service\",\"operations\":[{\"target\":\"a#%1$sOp\"}]},"
                + "\"a#%1$sOp\":{\"type\":\"operation\",\"input\":{\"target\":\"lib#In\"}}}}";
        ModelCatalog catalog = onClassPath(
                jar(
                        "one.jar",
                        "manifest",
                        "one.json\nlib.json\ntwo.json",
                        "one.json",
                        service.formatted("One"),
                        "two.json",
                        // Unusual: what it holds is seen only by reading it
                        service.formatted("Two")
                                .replace("\"type\":\"service\",", "\"version\":\"2\",\"type\":\"service\","),
                        "lib.json",
                        "{\"shapes\":{\"lib#In\":{\"type\":\"structure\",\"members\":{\"M\":{\"target\":\"smithy.api#String\"}}}}}"));
        for (String name : List.of("One", "Two")) {
            assertThat(catalog.service(name).operation(name + "Op").input().memberNames())
                    .containsExactly("M");
        }
    }

    @Test
    void ofTwoJarsWithAServiceTheFirstIsUsed() throws IOException {
        ModelCatalog catalog = onClassPath(
                jar("one.jar", "manifest", "w.json", "w.json", weather("Weather", "")),
                jar("two.jar", "manifest", "w.json", "w.json", weather("Weather", "")));
        assertThat(catalog.service("weather").toString()).contains("one.jar");
        assertThat(messages(Level.WARN))
                .singleElement()
                .asString()
                .contains("one.jar", "two.jar", "the former is used");
    }

    @Test
    void aModelOfTheUserWinsOverTheClassPathAndIsFoundByItsSdkId() throws IOException {
        String aws = "\"aws.api#service\":{\"sdkId\":\"DynamoDB\"}";
        Path file = Files.writeString(folder.resolve("mine.json"), weather("Weather", aws));
        ModelCatalog catalog = onClassPath(OFFICIAL).with(List.of(ModelSource.of(file)));
        assertThat(catalog.service("dynamodb").operations()).containsExactly("GetCity");
        assertThat(catalog.service("dynamodb").name()).isEqualTo("dynamodb");
        assertThat(messages(Level.INFO)).hasSize(2).last().asString().contains("mine.json and no longer from jar:");

        Path newer = Files.writeString(
                folder.resolve("newer.json"),
                weather("Weather", "\"aws.api#service\":{\"sdkId\":\"Weather Station\"}"));
        ModelCatalog more = catalog.with(List.of(ModelSource.of(newer.toUri().toURL())));
        assertThat(more.service("weather-station").name()).isEqualTo("Weather Station");
        assertThat(more.service("dynamodb")).isSameAs(catalog.service("dynamodb"));
        assertThat(catalog.services()).doesNotContain("Weather Station");
    }

    @Test
    void ofSeveralServicesInAFileEachIsThere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.json"),
                "{\"shapes\":{\"a#A\":{\"type\":\"service\",\"operations\":[{\"target\":\"a#Op\"}]},"
                        + "\"a#B\":{\"type\":\"service\",\"version\":\"7\"},\"a#Op\":{\"type\":\"operation\"}}}");
        ModelCatalog catalog = ModelCatalog.builtIn().with(List.of(ModelSource.of(file)));
        assertThat(catalog.service("a").operations()).containsExactly("Op");
        assertThat(catalog.service("b").operations()).isEmpty();
        assertThat(catalog.service("b").version()).isEqualTo("7");
        assertThatThrownBy(() -> ServiceModel.open("x", Files.readAllBytes(file), "two.json"))
                .hasMessageContaining("more than one service: a#A, a#B");
    }

    @Test
    void whatTheUserGivesAndCannotBeUsedIsRefusedAtOnce() throws IOException {
        ModelCatalog catalog = ModelCatalog.builtIn();
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"smithy\":\"2.0\",\"shapes\":{}}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"smithy\":");
        Path one = Files.writeString(folder.resolve("one.json"), weather("Weather", ""));
        Path two = Files.writeString(folder.resolve("two.json"), weather("weather", ""));
        assertThatThrownBy(() -> catalog.with(List.of(ModelSource.of(empty))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("empty.json cannot be used: it holds no service");
        assertThatThrownBy(() -> catalog.with(List.of(ModelSource.of(broken))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("broken.json is not JSON");
        assertThatThrownBy(() -> catalog.with(List.of(ModelSource.of(folder.resolve("none.json")))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("none.json does not exist");
        assertThatThrownBy(() -> catalog.with(List.of(ModelSource.of(one), ModelSource.of(two))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("one.json and in ");
        assertThat(catalog.with(List.of())).isSameAs(catalog);
    }

    @Test
    void aSourceIsAPathAResourceOrALocalUrl() throws IOException {
        Path file = Files.writeString(folder.resolve("w.json"), weather("Weather", ""));
        for (String location : List.of(
                file.toString(),
                file.toUri().toString(),
                "classpath:io/awsx/model/mixins.json",
                "classpath:/io/awsx/model/mixins.json")) {
            assertThat(ModelCatalog.builtIn()
                            .with(List.of(ModelSource.of(location)))
                            .services())
                    .as(location)
                    .contains("Weather");
        }
        assertThatThrownBy(() -> ModelSource.of("https://example.com/w.json"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("download it first");
        assertThatThrownBy(() -> ModelSource.of("classpath:none.json"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("none.json is not on the class path");
        assertThatThrownBy(() -> ModelSource.of("gopher:w.json"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("gopher:w.json");
    }

    private List<String> messages(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private ModelCatalog onClassPath(Path... jars) {
        try {
            return ModelCatalog.onClassPath(loader(jars));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private URLClassLoader loader(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            assertThat(jars[i]).exists();
            urls[i] = jars[i].toUri().toURL();
        }
        URLClassLoader loader = new URLClassLoader(urls, null);
        loaders.add(loader);
        return loader;
    }

    /** A jar with these files in its folder of models: names and texts by turns. */
    private Path jar(String name, String... files) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry("META-INF/smithy/" + files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static String weather(String service, String traits) {
        return """
                {
                  "smithy": "2.0",
                  "metadata": {"note": {"type": "service", "text": "\\"type\\": \\"service\\""}},
                  "shapes": {
                    "example.weather#%s": {
                      "type": "service",
                      "operations": [{"target": "example.weather#GetCity"}],
                      "traits": {%s}
                    },
                    "example.weather#GetCity": {"type": "operation", "input": {"target": "example.weather#GetCityInput"}},
                    "example.weather#GetCityInput": {
                      "type": "structure",
                      "members": {"cityId": {"target": "smithy.api#String"}}
                    }
                  }
                }
                """.formatted(service, traits);
    }
}
