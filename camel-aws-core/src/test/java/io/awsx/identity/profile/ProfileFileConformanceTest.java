package io.awsx.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.testkit.ConformanceVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shared cases of the profile file format and of where the files are. One is not followed. */
class ProfileFileConformanceTest {

    private static final String PARSER_CASES = "config/config-file-parser-tests.json";
    private static final String LOCATION_CASES = "config/config-file-location-tests.json";

    /** The case that is not followed, because the AWS command line writes names with spaces into the credentials file. */
    private static final String NAMES = "Invalid profile names are ignored.";

    @TestFactory
    List<DynamicTest> parsesAsTheSharedCasesSay() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : ConformanceVectors.json(PARSER_CASES).get("tests")) {
            String name = test.get("name").asText();
            tests.add(dynamicTest(name, () -> {
                if (name.equals(NAMES)) {
                    assertThatThrownBy(() -> checkParsing(test.get("input"), test.get("output")))
                            .isInstanceOf(AssertionError.class);
                } else {
                    checkParsing(test.get("input"), test.get("output"));
                }
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> findsTheFilesAsTheSharedCasesSay() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : ConformanceVectors.json(LOCATION_CASES).get("tests")) {
            tests.add(dynamicTest(test.get("name").asText(), () -> checkLocation(test)));
        }
        return tests;
    }

    @Test
    void thereAreAsManyCasesAsWereCounted() {
        assertThat(ConformanceVectors.json(PARSER_CASES).get("tests")).hasSizeGreaterThanOrEqualTo(118);
        assertThat(ConformanceVectors.json(LOCATION_CASES).get("tests")).hasSizeGreaterThanOrEqualTo(10);
    }

    private static void checkParsing(JsonNode input, JsonNode output) {
        Profiles profiles = Profiles.of(
                input.path("configFile").asText(""),
                input.path("credentialsFile").asText(""));
        if (output.has("errorContaining")) {
            assertThatExceptionOfType(ClientException.class)
                    .isThrownBy(profiles::names)
                    .withMessageContaining(output.get("errorContaining").asText())
                    .withMessageMatching("(?s).*the given config line \\d+.*");
            return;
        }
        assertThat(output.fieldNames()).toIterable().isSubsetOf("profiles", "ssoSessions");
        if (output.has("profiles")) {
            checkSections(output.get("profiles"), profiles.names(), profiles::profile);
        }
        if (output.has("ssoSessions")) {
            checkSections(output.get("ssoSessions"), profiles.ssoSessionNames(), profiles::ssoSession);
        }
    }

    private static void checkSections(JsonNode expected, Set<String> names, Function<String, ProfileSection> sections) {
        Map<String, Map<String, Object>> actual = new TreeMap<>();
        for (String name : names) {
            actual.put(name, values(sections.apply(name)));
        }
        Map<String, Map<String, Object>> wanted = new TreeMap<>();
        expected.properties().forEach(section -> wanted.put(section.getKey(), values(section.getValue())));
        assertThat(actual).isEqualTo(wanted);
    }

    /** Plain values as text, settings with nested ones as a map; "x =" alone may be either and counts as both. */
    private static Map<String, Object> values(ProfileSection section) {
        Map<String, Object> values = new TreeMap<>();
        section.properties()
                .forEach((name, property) ->
                        values.put(name, property.nested().isEmpty() ? property.value() : property.nested()));
        return values;
    }

    private static Map<String, Object> values(JsonNode section) {
        Map<String, Object> values = new TreeMap<>();
        section.properties().forEach(property -> {
            Map<String, String> nested = new HashMap<>();
            property.getValue()
                    .properties()
                    .forEach(n -> nested.put(n.getKey(), n.getValue().asText()));
            values.put(property.getKey(), nested.isEmpty() ? property.getValue().asText("") : nested);
        });
        return values;
    }

    private static void checkLocation(JsonNode test) {
        Map<String, String> environment = new HashMap<>();
        test.get("environment")
                .properties()
                .forEach(v -> environment.put(v.getKey(), v.getValue().asText()));
        ProfileLocations locations = ProfileLocations.of(
                environment,
                test.path("languageSpecificHome").asText("no home known to Java"),
                test.get("platform").asText());
        assertThat(locations.configFile()).isEqualTo(test.get("configLocation").asText());
        assertThat(locations.credentialsFile())
                .isEqualTo(test.get("credentialsLocation").asText());
    }
}
