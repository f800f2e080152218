package io.awsx.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code smithy.rules#endpointTests} in the folders of public vectors, none left out. */
class EndpointConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path VECTORS = Path.of(System.getProperty("awsx.conformance", "../../shared/conformance"));
    private static final String PREFIX = "Cannot resolve an endpoint: ";

    @TestFactory
    Stream<DynamicContainer> resolvesTheEndpointsOfServices() throws IOException {
        return cases("endpoints");
    }

    @TestFactory
    Stream<DynamicContainer> evaluatesTheFunctionsOfRules() throws IOException {
        return cases("rules-functions");
    }

    private static Stream<DynamicContainer> cases(String folder) throws IOException {
        Path vectors = VECTORS.resolve(folder);
        assumeTrue(Files.isDirectory(vectors), () -> "No vectors in " + vectors);
        List<Path> files;
        try (Stream<Path> listed = Files.list(vectors)) {
            files = listed.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<DynamicContainer> containers = new ArrayList<>();
        for (Path file : files) {
            JsonNode shapes = JSON.readTree(file.toFile()).path("shapes");
            for (JsonNode shape : shapes) {
                JsonNode ruleSet = shape.path("traits").path("smithy.rules#endpointRuleSet");
                if (!ruleSet.isMissingNode()) {
                    containers.add(DynamicContainer.dynamicContainer(
                            file.getFileName().toString(), tests(ruleSet, shape.path("traits"))));
                }
            }
        }
        assertThat(containers).hasSameSizeAs(files);
        return containers.stream();
    }

    private static Stream<DynamicTest> tests(JsonNode ruleSet, JsonNode traits) {
        EndpointRuleSet rules = EndpointRuleSet.parse(ruleSet, Partitions.builtIn());
        JsonNode cases = traits.path("smithy.rules#endpointTests").path("testCases");
        assertThat(cases).isNotEmpty();
        return cases.valueStream()
                .map(test -> DynamicTest.dynamicTest(
                        test.path("documentation").asText("no name"), () -> check(rules, test)));
    }

    private static void check(EndpointRuleSet rules, JsonNode test) {
        Map<String, Object> parameters = test.has("params")
                ? JSON.convertValue(test.path("params"), new TypeReference<Map<String, Object>>() {})
                : Map.of();
        JsonNode expected = test.path("expect");
        if (expected.has("error")) {
            Throwable failure = catchThrowable(() -> rules.resolve(parameters));
            assertThat(failure).isInstanceOf(ClientException.class);
            String text = PREFIX + expected.path("error").asText();
            assertThat(failure).hasMessageStartingWith(text);
            // What follows is ours: the parameters and, where the region is missing, how to set it
            assertThat(failure.getMessage().substring(text.length()))
                    .matches("( \\(.*\\))?(\\. No region is known\\. .*)?");
            return;
        }
        Endpoint endpoint = rules.resolve(parameters);
        JsonNode wanted = expected.path("endpoint");
        assertThat(endpoint.url()).isEqualTo(wanted.path("url").asText());
        assertThat(endpoint.url())
                .startsWith(
                        endpoint.origin().scheme() + "://" + endpoint.origin().host());
        assertThat(endpoint.headers()).isEqualTo(plain(wanted.path("headers")));
        Map<String, Object> properties = plain(wanted.path("properties"));
        assertThat(endpoint.authSchemes()).isEqualTo(authSchemes(properties.remove("authSchemes")));
        assertThat(endpoint.properties()).isEqualTo(properties);
        assertThat(rules.resolve(parameters)).as("remembered").isSameAs(endpoint);
    }

    private static Map<String, Object> plain(JsonNode node) {
        return node.isObject()
                ? JSON.convertValue(node, new TypeReference<LinkedHashMap<String, Object>>() {})
                : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked")
    private static List<AuthScheme> authSchemes(Object property) {
        List<AuthScheme> schemes = new ArrayList<>();
        for (Map<String, Object> scheme :
                property == null ? List.<Map<String, Object>>of() : (List<Map<String, Object>>) property) {
            assertThat(scheme.keySet())
                    .isSubsetOf("name", "signingName", "signingRegion", "signingRegionSet", "disableDoubleEncoding");
            schemes.add(new AuthScheme(
                    (String) scheme.get("name"),
                    (String) scheme.get("signingName"),
                    (String) scheme.get("signingRegion"),
                    (List<String>) scheme.getOrDefault("signingRegionSet", List.of()),
                    (Boolean) scheme.getOrDefault("disableDoubleEncoding", false)));
        }
        return schemes;
    }
}
