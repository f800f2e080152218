package io.awsx.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.loader.ModelDiscovery;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.validation.Severity;

/** What holds for every committed file of the catalog. */
class CatalogTest {
    private static final String MODEL = "/io/awsx/model/";

    @Test
    void everyServiceAssemblesWithoutErrors() throws Exception {
        for (Path file : catalog()) {
            var result = assembler().addImport(file).assemble();

            assertThat(result.getValidationEvents(Severity.ERROR))
                    .as(file.getFileName().toString())
                    .isEmpty();
            assertThat(result.getResult().orElseThrow().getServiceShapes()).hasSize(1);
        }
    }

    @Test
    void s3HasAllItsOperations() throws Exception {
        Model model = assembler()
                .addImport(resource("catalog/s3.json"))
                .assemble()
                .getResult()
                .orElseThrow();

        assertThat(model.shapes(OperationShape.class).count()).isGreaterThanOrEqualTo(110);
        ServiceShape service = model.getServiceShapes().iterator().next();
        assertThat(service.getOperations()).hasSameSizeAs(model.toSet(OperationShape.class));
    }

    @Test
    void everyFileHasOneShapeALineTheServiceFirstThenOperationsThenTheRestSorted() throws Exception {
        for (Path file : catalog()) {
            List<String> lines = Files.readAllLines(file);
            List<String> shapes = lines.subList(1, lines.size() - 1);
            assertThat(lines.get(0))
                    .startsWith("{\"smithy\":\"2.0\",\"metadata\":{")
                    .endsWith("\"shapes\":{");
            assertThat(lines.get(lines.size() - 1)).isEqualTo("}}");
            assertThat(shapes).allMatch(line -> line.matches("\"[a-z0-9.]+#\\w+\":\\{\"type\":\".*},?"));
            long operations = shapes.stream().filter(CatalogTest::isOperation).count();
            assertThat(shapes.get(0)).contains(":{\"type\":\"service\"");
            assertThat(shapes.subList(1, (int) operations + 1)).allMatch(CatalogTest::isOperation);
            assertThat(names(shapes.subList(1, (int) operations + 1))).isSorted();
            assertThat(names(shapes.subList((int) operations + 1, shapes.size())))
                    .isSorted();
        }
    }

    @Test
    void noFileCarriesDocumentation() throws Exception {
        for (Path file : catalog()) {
            assertThat(Files.readString(file))
                    .doesNotContain("smithy.api#documentation", "\"documentation\"", "endpointTests", "<p>");
        }
    }

    @Test
    void everyFailureOfTheEndpointRulesIsACode() throws Exception {
        for (Path file : catalog()) {
            String text = Files.readString(file);
            var errors = java.util.regex.Pattern.compile("\"error\":\"([^\"]*)\",\"type\":\"error\"")
                    .matcher(text);
            assertThat(errors.results().map(match -> match.group(1)))
                    .isNotEmpty()
                    .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)+"));
        }
    }

    private static boolean isOperation(String line) {
        return line.contains(":{\"type\":\"operation\"");
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(0, line.indexOf("\":")))
                .toList();
    }

    private static ModelAssembler assembler() throws URISyntaxException {
        ModelAssembler assembler = Model.assembler().addImport(resource("awsx-traits.json"));
        ModelDiscovery.findModels(CatalogTest.class.getClassLoader()).stream()
                // The protocol tests have services of their own, another S3 among them.
                .filter(model -> !model.toString().contains("protocol-tests-"))
                .forEach(assembler::addImport);
        return assembler;
    }

    private static List<Path> catalog() throws IOException, URISyntaxException {
        try (var files = Files.list(resource("catalog"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        URL url = CatalogTest.class.getResource(MODEL + name);
        return Path.of(url.toURI());
    }
}
