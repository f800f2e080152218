package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.camel.profile.Profiles;
import io.awsx.model.ModelCatalog;
import io.awsx.testkit.CatalogJson;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The component as tools see it that check URIs by Camel's catalog. */
class CatalogEntryTest {

    private final JsonNode entry = CatalogJson.read("/META-INF/io/awsx/camel/generic/awsx.json");
    private final JsonNode options = entry.path("properties");

    @Test
    void eachHeaderIsDescribed() throws Exception {
        CatalogJson.checkHeaders(entry, AwsxHeaders.class);
    }

    @Test
    void theDescriptionOfOperationHasAllNamesThatProfilesAdd() {
        ModelCatalog models = ModelCatalog.builtIn();
        String added = models.services().stream()
                .sorted()
                .map(service -> added(models, service))
                .filter(names -> !names.isEmpty())
                .collect(Collectors.joining("; "));

        assertThat(options.path("operation").path("description").textValue()).endsWith(" profiles add " + added);
    }

    /** The verbs that are no names of the API, behind the service; empty where there are none. */
    private static String added(ModelCatalog models, String service) {
        List<String> verbs = Profiles.of(service, null).verbs().keySet().stream()
                .filter(verb -> !models.service(service).hasOperation(verb))
                .sorted()
                .toList();
        return verbs.isEmpty() ? "" : service + ": " + String.join(", ", verbs);
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
