package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that ask Camel's catalog (editors, camel-report, Camel JBang) know the components, and find no fault in what the pages and examples show. */
class CatalogTest {

    /** A component, by what its module has in its jar. */
    private enum Scheme {
        AWSX("awsx", "io/awsx/camel/generic"),
        S3("awsx-s3", "io/awsx/s3x"),
        EC2("awsx-ec2", "io/awsx/ec2x");

        private final String name;
        private final String folder;

        Scheme(String name, String folder) {
            this.name = name;
            this.folder = folder;
        }

        String json() {
            try (var in = Objects.requireNonNull(
                    CatalogTest.class.getResourceAsStream("/META-INF/" + folder + '/' + name + ".json"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode read() throws IOException {
            return new JsonMapper().readTree(json());
        }
    }

    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern VARIABLE = Pattern.compile("\"\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*\"");
    private static final Pattern URI =
            Pattern.compile("[\"`](awsx(?:-s3|-ec2)?:[^\"`]*)[\"`](?!\\s*\\+)|uri: *(awsx(?:-s3|-ec2)?:[^\\s\"']+)");
    private static final CamelCatalog CATALOG = catalog();

    private static CamelCatalog catalog() {
        CamelCatalog catalog = new DefaultCamelCatalog(true);
        for (Scheme scheme : Scheme.values()) {
            catalog.addComponent(scheme.name, scheme.folder.replace('/', '.') + ".Component", scheme.json());
        }
        catalog.setSuggestionStrategy((names, unknown) ->
                names.stream().filter(name -> name.startsWith(unknown)).toArray(String[]::new));
        return catalog;
    }

    static Stream<String> shown() throws IOException {
        Stream<String> pages = Page.all().stream()
                // Its options are those of a profile that readers write.
                .filter(page -> !page.name().equals("docs/profiles.md"))
                .map(Page::text);
        try (Stream<Path> files = Files.walk(Page.ROOT.resolve("examples"))) {
            Stream<String> examples = files
                    .filter(file -> file.toString().matches(".*/src/.*\\.(java|yaml)"))
                    .map(CatalogTest::text)
                    .toList()
                    .stream();
            return Stream.concat(pages, examples).flatMap(CatalogTest::uris).distinct().toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> uris(String text) {
        String joined = VARIABLE.matcher(JOINED.matcher(text).replaceAll("")).replaceAll("x");
        return URI.matcher(joined)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(uri -> !uri.contains("...") && !uri.endsWith(":"));
    }

    @Test
    void manyUrisAreShown() throws IOException {
        assertThat(shown()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void theCatalogFindsNoFaultInWhatIsShown(String uri) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);

        assertThat(result.isSuccess()).as(result.summaryErrorMessage(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awsx:dynamodb?operation=Query&param.TableName=t&param.Key[0].id=7&scheduler.trigger=x",
                "awsx-s3:b?operation=PutObjectTagging&param.Tagging.TagSet[0].Key=a",
                "awsx-ec2:instances?operation=create&tag.Name=web&filter.tag:env=test&filter.instance-state-name=running"
            })
    void anyNameMayFollowThePrefixOfAnOptionWithManyValues(String uri) {
        assertThat(CATALOG.validateEndpointProperties(uri).isSuccess()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aCatalogThatIsToldOfNoComponentFindsItInItsJar(Scheme scheme) {
        CamelCatalog plain = new DefaultCamelCatalog();

        assertThat(plain.componentJSonSchema(scheme.name)).isEqualTo(scheme.json());
        assertThat(plain.validateEndpointProperties(scheme.name + ":x?uriEndpointOverrid=http://localhost")
                        .getUnknown())
                .containsExactly("uriEndpointOverrid");
    }

    @ParameterizedTest
    @EnumSource
    void aMisspeltOptionIsToldWithWhatWasMeant(Scheme scheme) {
        EndpointValidationResult result =
                CATALOG.validateEndpointProperties(scheme.name + ":x?operation=y&uriEndpointOverrid=http://localhost");

        assertThat(result.getUnknown()).containsExactly("uriEndpointOverrid");
        assertThat(result.getUnknownSuggestions())
                .containsExactly(Map.entry("uriEndpointOverrid", new String[] {"uriEndpointOverride"}));
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatCannotBeIsTold(Scheme scheme) {
        String uri = scheme.name + ":x?operation=y&paginate=all&nativeTypes=maybe&maxAttempts=many";

        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);

        assertThat(result.getInvalidEnum()).containsOnlyKeys("paginate");
        assertThat(result.getInvalidInteger()).containsOnlyKeys("maxAttempts");
    }

    @ParameterizedTest
    @EnumSource
    void eachOptionIsDescribed(Scheme scheme) throws IOException {
        for (String section : new String[] {"properties", "componentProperties"}) {
            JsonNode options = scheme.read().path(section);
            assertThat(options).hasSizeGreaterThan(80);
            options.properties().forEach(option -> {
                JsonNode value = option.getValue();
                assertThat(value.path("description").asText())
                        .as(option.getKey())
                        .isNotBlank();
                assertThat(value.path("group").asText()).as(option.getKey()).isNotBlank();
                assertThat(value.path("javaType").asText()).as(option.getKey()).isNotBlank();
                if (value.path("type").asText().equals("enum")) {
                    assertThat(value.path("enum")).as(option.getKey()).hasSizeGreaterThan(1);
                }
                if (value.path("javaType").asText().equals("boolean")) {
                    assertThat(value.has("defaultValue")).as(option.getKey()).isTrue();
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachHeaderIsDescribedAndBeginsAsCamelsDo(Scheme scheme) throws IOException {
        scheme.read().path("headers").properties().forEach(header -> {
            assertThat(header.getKey()).startsWith("Camel");
            assertThat(header.getValue().path("description").asText())
                    .as(header.getKey())
                    .isNotBlank();
            assertThat(header.getValue().path("javaType").asText())
                    .as(header.getKey())
                    .isNotBlank();
        });
    }
}
