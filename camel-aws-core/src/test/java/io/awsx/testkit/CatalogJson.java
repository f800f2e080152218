package io.awsx.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
}
