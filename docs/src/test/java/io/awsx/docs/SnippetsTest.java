package io.awsx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.camel.main.Main;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** What the pages show works: Java compiles, routes load with their options, files of all kinds can be read. */
@SuppressWarnings("NullAway.Init")
class SnippetsTest {

    private static final Set<String> LANGUAGES =
            Set.of("java", "json", "mermaid", "properties", "python", "sh", "text", "xml", "yaml");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    private static final Pattern MODULE = Pattern.compile("(?:-pl|-f|-jar) +([\\w,-]+/[\\w./,-]+)");

    private static List<JavaSnippet> snippets;
    private static CompiledSnippets compiled;
    private static SnippetContext context;

    @BeforeAll
    static void compile() {
        snippets = JavaSnippet.all();
        compiled = new CompiledSnippets(snippets);
        context = new SnippetContext();
    }

    @AfterAll
    static void close() throws IOException {
        context.close();
    }

    @Test
    void eachSnippetTellsItsLanguage() {
        assertThat(Snippet.all().stream().filter(snippet -> !LANGUAGES.contains(snippet.language())))
                .as("blocks in none of the languages %s", LANGUAGES)
                .isEmpty();
    }

    @Test
    void javaCompiles() {
        assertThat(snippets).hasSizeGreaterThan(30);
        assertThat(compiled.problems()).isEmpty();
    }

    static Stream<JavaSnippet> routes() {
        return JavaSnippet.all().stream().filter(JavaSnippet::isRoutes);
    }

    @ParameterizedTest
    @MethodSource
    void routes(JavaSnippet snippet) throws Exception {
        assumeThat(compiled.problems()).as("told by the test above").isEmpty();
        assertThat(context.startAndStop(() -> context.camel().addRoutes(compiled.stage(snippet))))
                .isNotEmpty();
    }

    static Stream<Snippet> yaml() {
        return Snippet.in("yaml").stream();
    }

    @ParameterizedTest
    @MethodSource
    void yaml(Snippet snippet) throws Exception {
        var file = ResourceHelper.fromString("snippet" + snippet.line() + ".yaml", snippet.text());

        assertThat(context.startAndStop(
                        () -> PluginHelper.getRoutesLoader(context.camel()).loadRoutes(file)))
                .isNotEmpty();
    }

    static Stream<Snippet> properties() {
        return Snippet.in("properties").stream();
    }

    @ParameterizedTest
    @MethodSource
    void properties(Snippet snippet) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(snippet.text()));
        properties.keySet().removeIf(name -> !name.toString().startsWith("camel."));
        Main main = new Main();
        main.setOverrideProperties(properties);
        main.configure().withAutoConfigurationFailFast(true);
        main.start();
        try {
            assertThat(main.getCamelContext().isStarted()).isTrue();
        } finally {
            main.stop();
        }
    }

    static Stream<Snippet> xml() {
        return Snippet.in("xml").stream();
    }

    @ParameterizedTest
    @MethodSource
    void xml(Snippet snippet) throws Exception {
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<all>" + snippet.text() + "</all>")));
        var artifacts = root.getElementsByTagName("artifactId");
        for (int i = 0; i < artifacts.getLength(); i++) {
            String artifact = artifacts.item(i).getTextContent();
            if (artifact.startsWith("camel-aws-")) {
                assertThat(modules()).contains(artifact);
            }
        }
    }

    static Stream<Snippet> json() {
        return Snippet.in("json").stream();
    }

    @ParameterizedTest
    @MethodSource
    void json(Snippet snippet) {
        assertThatCode(() -> JSON.readTree(snippet.text())).doesNotThrowAnyException();
    }

    static Stream<Snippet> shell() {
        return Snippet.in("sh").stream();
    }

    @ParameterizedTest
    @MethodSource
    void shell(Snippet snippet) {
        MODULE.matcher(snippet.text())
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
                .map(path -> path.replaceFirst("/target/.*", ""))
                .forEach(path -> assertThat(Page.ROOT.resolve(path)).exists());
    }

    /** The names of all artifacts, which are those of their folders. */
    private static List<String> modules() throws Exception {
        try (Stream<Path> files = Files.walk(Page.ROOT, 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .map(file -> file.toAbsolutePath()
                            .normalize()
                            .getParent()
                            .getFileName()
                            .toString())
                    .toList();
        }
    }
}
