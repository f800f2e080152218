package io.awsx.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the jar of a component tells tools of it. */
public final class CatalogJson {

    private CatalogJson() {}

    /**
     * Reads a catalog entry.
     *
     * @param resource where it is on the class path, such as {@code /META-INF/io/awsx/s3x/awsx-s3.json}
     */
    public static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(CatalogJson.class.getResourceAsStream(resource), resource)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * Holds that an entry has the headers of a class of constants and no others, and says of each what it is, of which type, and for whom.
     *
     * @param constants its fields, and those of what it extends, are texts
     */
    public static void checkHeaders(JsonNode entry, Class<?> constants) throws IllegalAccessException {
        JsonNode headers = entry.path("headers");
        List<Object> names = new ArrayList<>();
        for (Field constant : constants.getFields()) {
            Object name = constant.get(null);
            names.add(name);
            JsonNode header = headers.path(name.toString());
            assertThat(header.path("label").asText()).as("label of %s", name).isIn("producer", "consumer", "common");
            assertThat(header.path("description").asText())
                    .as("description of %s", name)
                    .isNotBlank();
            assertThat(header.path("javaType").asText())
                    .as("type of %s", name)
                    .matches("String|Integer|Long|Boolean|Object|java\\..+");
        }
        assertThat(headers.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().distinct().map(Object::toString).toList());
    }
}
