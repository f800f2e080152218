package io.awsx.examples.kamelets;

import static io.awsx.examples.kamelets.KameletFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KameletFilesTest {

    /** Parameters that Camel's want and ours do not: what stands for them is the default chain. */
    private static final Map<String, Set<String>> NOT_REQUIRED =
            Map.of("awsx-s3-event-based-source", Set.of("accessKey", "secretKey"));

    /** Where not all of Camel's have them, ours do. */
    private static final Set<String> ADDED = Set.of(
            "uriEndpointOverride",
            "overrideEndpoint",
            "useDefaultCredentialsProvider",
            "useProfileCredentialsProvider",
            "useSessionCredentials",
            "profileCredentialsName",
            "sessionToken");

    static List<KameletFile> ours() {
        return KameletFile.all();
    }

    @Test
    void thereIsOneForEachOfTheCatalogAndNoOther() {
        assertThat(ours())
                .extracting(KameletFile::name)
                .containsExactlyElementsOf(CatalogKamelet.all().stream()
                        .map(CatalogKamelet::ours)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachSaysWhatItIs(KameletFile kamelet) {
        assertThat(kamelet.at())
                .containsEntry("apiVersion", "camel.apache.org/v1")
                .containsEntry("kind", "Kamelet");
        assertThat(kamelet.at("metadata")).containsEntry("name", kamelet.name());
        assertThat(kamelet.at("metadata", "annotations"))
                .containsEntry("camel.apache.org/provider", "awsx")
                .containsKeys(
                        "camel.apache.org/kamelet.support.level",
                        "camel.apache.org/kamelet.group",
                        "camel.apache.org/kamelet.namespace");
        assertThat(kamelet.name()).endsWith("-" + kamelet.type());
        assertThat(kamelet.at("spec", "definition")).containsEntry("type", "object");
        for (String text : List.of("title", "description")) {
            assertThat(kamelet.at("spec", "definition").get(text)).asString().isNotBlank();
            assertThat(kamelet.properties())
                    .allSatisfy((name, said) ->
                            assertThat(map(said).get(text)).asString().isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachUsesWhatItDeclaresAndDeclaresWhatItUses(KameletFile kamelet) {
        Set<String> beans = kamelet.at("spec", "template").containsKey("beans")
                ? ((List<?>) kamelet.at("spec", "template").get("beans"))
                        .stream()
                                .map(bean -> String.valueOf(map(bean).get("name")))
                                .collect(Collectors.toSet())
                : Set.of();
        Set<String> used = kamelet.placeholders();
        used.removeAll(beans);

        assertThat(kamelet.properties().keySet()).containsAll(used);
        assertThat(kamelet.properties())
                .allSatisfy((name, said) -> assertThat(used.contains(name) || saysThatItDoesNothing(map(said)))
                        .as(name)
                        .isTrue());
    }

    private static boolean saysThatItDoesNothing(Map<String, Object> property) {
        return String.valueOf(property.get("description")).startsWith("Does nothing: ");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachTakesTheParametersOfItsModel(KameletFile ours) {
        CatalogKamelet model = model(ours);
        Map<String, Parameter> expected = new TreeMap<>(model.parameters());
        for (String name : NOT_REQUIRED.getOrDefault(ours.name(), Set.of())) {
            expected.computeIfPresent(name, (same, said) -> new Parameter(said.type(), false, said.value()));
        }

        assertThat(ours.type()).isEqualTo(model.type());
        assertThat(ours.parameters()).containsAllEntriesOf(expected);
        assertThat(ours.parameters().keySet())
                .allSatisfy(name -> assertThat(expected.containsKey(name) || ADDED.contains(name))
                        .as(name)
                        .isTrue());
        assertThat(ours.types()).containsExactlyInAnyOrderElementsOf(model.types());
    }

    private static CatalogKamelet model(KameletFile ours) {
        return CatalogKamelet.all().stream()
                .filter(model -> model.ours().equals(ours.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the catalog has nothing like " + ours));
    }

    @Test
    void whatIsCalledTheSameIsTheSame() {
        Map<String, Object> seen = new HashMap<>();
        for (String name : ADDED) {
            for (KameletFile kamelet : ours()) {
                if (kamelet.properties().containsKey(name)) {
                    Object said = kamelet.properties().get(name);
                    assertThat(said).as("%s of %s", name, kamelet).isEqualTo(seen.computeIfAbsent(name, n -> said));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void secretsAreMarked(KameletFile kamelet) {
        for (String name : List.of("accessKey", "secretKey", "sessionToken", "password")) {
            if (kamelet.properties().containsKey(name)) {
                assertThat(map(kamelet.properties().get(name))).containsEntry("format", "password");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachNamesWhatMustBeOnTheClassPath(KameletFile kamelet) throws IOException {
        String module = kamelet.text().contains("uri: awsx-s3:")
                ? "camel-aws-s3x"
                : kamelet.text().contains("uri: awsx-ec2:") ? "camel-aws-ec2x" : "camel-aws-core";

        if (kamelet.text().contains("uri: awsx")) {
            assertThat(kamelet.dependencies().get(0)).isEqualTo("mvn:io.awsx:" + module + ":" + version());
        }
        assertThat(kamelet.text()).doesNotContain("aws2-", "camel:aws", "software.amazon");
    }

    private static String version() throws IOException {
        Matcher version =
                Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("../../pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
