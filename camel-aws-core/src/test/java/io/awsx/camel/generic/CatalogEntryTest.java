package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The component as tools see it that check URIs by Camel's catalog. */
class CatalogEntryTest {

    private static JsonNode options;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AwsxEndpoint.class.getResourceAsStream("/META-INF/io/awsx/camel/generic/awsx.json"))) {
            options = new JsonMapper().readTree(in).path("properties");
        }
    }

    @Test
    void membersAreAnyOptionsWithThePrefix() {
        assertThat(options.path("param").path("prefix").textValue()).isEqualTo("param.");
        assertThat(options.path("param").path("multiValue").booleanValue()).isTrue();
        assertThat(options.path("param").path("type").textValue()).isEqualTo("object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectTimeout", "readTimeout", "callTimeout", "waiterDelay", "waiterTimeout"})
    void durationsMayBeWrittenWithAUnit(String option) {
        assertThat(options.path(option).path("type").textValue()).isEqualTo("duration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accessKey", "secretKey", "sessionToken", "assumeRoleExternalId", "proxyUser", "proxyPassword"})
    void secretsAreMarked(String option) {
        assertThat(options.path(option).path("secret").booleanValue()).isTrue();
        assertThat(options.path(option).path("label").textValue()).isNotNull();
    }
}
