package io.awsx.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PropertyMetadataTest {

    @Test
    void everyOptionOfTheCatalogIsAPropertyWithTheSameDefault() throws IOException {
        Map<String, JsonNode> properties = new HashMap<>();
        written()
                .path("properties")
                .forEach(property -> properties.put(property.path("name").asText(), property));

        Catalog.entries()
                .forEach((scheme, entry) -> entry.options().forEach((option, told) -> {
                    String name = "camel.component." + scheme + "." + PropertyMetadata.name(option);
                    assertThat(properties).as(name).containsKey(name);
                    JsonNode property = properties.remove(name);
                    assertThat(property.get("defaultValue")).as(name).isEqualTo(told.get("defaultValue"));
                    assertThat(property.path("description").asText())
                            .as(name)
                            .isEqualTo(told.path("description").asText())
                            .isNotEmpty();
                }));
        assertThat(properties.keySet()).allMatch(name -> name.endsWith(".enabled"));
    }

    @Test
    void valuesOfAnEnumAreSuggested() throws IOException {
        assertThat(written().path("hints"))
                .filteredOn(hint -> hint.path("name").asText().equals("camel.component.awsx-s3.retry-mode"))
                .singleElement()
                .satisfies(hint -> assertThat(hint.path("values").findValuesAsText("value"))
                        .containsExactly("standard", "adaptive", "legacy"));
    }

    @Test
    void namesAreWrittenAsSpringBootWritesThem() {
        assertThat(PropertyMetadata.name("uriEndpointOverride")).isEqualTo("uri-endpoint-override");
        assertThat(PropertyMetadata.name("awsKMSKeyId")).isEqualTo("aws-kms-key-id");
        assertThat(PropertyMetadata.name("useSSES3")).isEqualTo("use-sses3");
    }

    private static JsonNode written() throws IOException {
        String file = "/META-INF/spring-configuration-metadata.json";
        try (InputStream in = Objects.requireNonNull(AwsxAutoConfiguration.class.getResourceAsStream(file), file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
