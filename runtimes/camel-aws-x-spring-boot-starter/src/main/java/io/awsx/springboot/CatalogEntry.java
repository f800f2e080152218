package io.awsx.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.camel.Component;

/** What Camel's catalog says of a component; the jar of each brings it. */
final class CatalogEntry {

    private final JsonNode entry;

    private CatalogEntry(JsonNode entry) {
        this.entry = entry;
    }

    static CatalogEntry of(String scheme, Class<? extends Component> type) {
        String file = "/META-INF/" + type.getPackageName().replace('.', '/') + "/" + scheme + ".json";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            return new CatalogEntry(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e, e);
        }
    }

    /** What it says of the component itself. */
    JsonNode component() {
        return entry.path("component");
    }

    /** What it says of each option, by its name. */
    Map<String, JsonNode> options() {
        Map<String, JsonNode> options = new TreeMap<>();
        entry.path("componentProperties").properties().forEach(each -> options.put(each.getKey(), each.getValue()));
        return options;
    }
}
