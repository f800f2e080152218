package io.awsx.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
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
    private static final Pattern TRAIT = Pattern.compile("\"([a-z.]+#\\w+)\":(?!\\{\"type\")");
    private static final Pattern RULE_ERROR = Pattern.compile("\"error\":\"([^\"]*)\",\"type\":\"error\"");

    @Test
    @Tag("slow")
    void everyServiceAssemblesWithoutErrors() throws Exception {
        assemble(catalog());
    }

    @Test
    void someServicesAssembleWithoutErrors() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        List<Path> all = new ArrayList<>(catalog());
        Collections.shuffle(all, new Random(seed));
        assemble(all.subList(0, 40));
    }

    private static void assemble(List<Path> files) {
        for (Path file : files) {
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
            String text = Files.readString(file);
            assertThat(text).as(file.toString()).doesNotContain("smithy.api#documentation", "endpointTests", "<p>");
            // A member may have that name; in the AST its value is an object, in botocore's files a text
            assertThat(text).as(file.toString()).doesNotContain("\"documentation\":\"");
        }
    }

    @Test
    void everyFailureOfTheEndpointRulesIsACode() throws Exception {
        long failures = 0;
        for (Path file : catalog()) {
            List<String> codes = RULE_ERROR
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            failures += codes.size();
            assertThat(codes).allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)+"));
        }
        assertThat(failures).isGreaterThan(catalog().size());
    }

    @Test
    void everyKindOfFactTheRunTimeAsksForIsThere() throws Exception {
        Set<String> traits = new TreeSet<>();
        for (Path file : catalog()) {
            TRAIT.matcher(Files.readString(file)).results().forEach(match -> traits.add(match.group(1)));
        }
        assertThat(traits)
                .contains(
                        "aws.api#clientDiscoveredEndpoint",
                        "aws.auth#sigv4",
                        "aws.auth#sigv4a",
                        "aws.auth#unsignedPayload",
                        "aws.protocols#awsQueryCompatible",
                        "aws.protocols#awsQueryError",
                        "aws.protocols#ec2QueryName",
                        "aws.protocols#httpChecksum",
                        "io.awsx#paginator",
                        "io.awsx#sigv2",
                        "io.awsx#targetPrefix",
                        "io.awsx#waitable",
                        "smithy.api#auth",
                        "smithy.api#endpoint",
                        "smithy.api#error",
                        "smithy.api#eventPayload",
                        "smithy.api#hostLabel",
                        "smithy.api#httpBearerAuth",
                        "smithy.api#httpChecksumRequired",
                        "smithy.api#httpError",
                        "smithy.api#idempotencyToken",
                        "smithy.api#jsonName",
                        "smithy.api#mediaType",
                        "smithy.api#paginated",
                        "smithy.api#requestCompression",
                        "smithy.api#requiresLength",
                        "smithy.api#retryable",
                        "smithy.api#streaming",
                        "smithy.api#xmlName",
                        "smithy.rules#clientContextParams",
                        "smithy.rules#contextParam",
                        "smithy.rules#endpointRuleSet",
                        "smithy.rules#operationContextParams",
                        "smithy.rules#staticContextParams",
                        "smithy.waiters#waitable")
                // No service of botocore's has one
                .doesNotContain("smithy.api#eventHeader");
    }

    @Test
    void thePageOfServicesIsWhatTheCatalogSays() throws Exception {
        Path folder = Path.of("src/main/resources" + MODEL + "catalog");

        assertThat(Path.of("../docs/services.md"))
                .hasContent(new ServicesPage(PinnedRelease.botocore(), folder).text());
    }

    @Test
    void theJarHoldsTheCatalogInLessThanSixMegabytes() throws Exception {
        long compressed = 0;
        for (Path file : catalog()) {
            var bytes = new ByteArrayOutputStream();
            try (var deflated = new DeflaterOutputStream(bytes)) {
                Files.copy(file, deflated);
            }
            compressed += bytes.size();
        }
        assertThat(compressed).isBetween(3_000_000L, 6_000_000L);
    }

    private static boolean isOperation(String line) {
        return line.contains(":{\"type\":\"operation\"");
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(0, line.indexOf("\":")))
                .toList();
    }

    /** An assembler that knows the traits; they are read once. */
    private static ModelAssembler assembler() {
        return Model.assembler().addModel(Traits.ALL);
    }

    private static final class Traits {
        static final Model ALL = read();

        private static Model read() {
            ModelAssembler assembler =
                    Model.assembler().addImport(CatalogTest.class.getResource(MODEL + "awsx-traits.json"));
            ModelDiscovery.findModels(CatalogTest.class.getClassLoader()).stream()
                    // The protocol tests have services of their own, another S3 among them.
                    .filter(model -> !model.toString().contains("protocol-tests-"))
                    .forEach(assembler::addImport);
            return assembler.assemble().unwrap();
        }
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
