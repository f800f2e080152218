package io.awsx.springboot;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what editors know of the properties from what Camel's catalog says of the options. The build runs it.
 */
public final class PropertyMetadata {

    private static final Map<String, String> BOXES =
            Map.of("boolean", "java.lang.Boolean", "int", "java.lang.Integer", "long", "java.lang.Long");

    private final ObjectNode metadata = new ObjectMapper().createObjectNode();
    private final ArrayNode groups = metadata.putArray("groups");
    private final ArrayNode properties = metadata.putArray("properties");
    private final ArrayNode hints = metadata.putArray("hints");

    private PropertyMetadata() {}

    /** The arguments are the files to write. */
    public static void main(String[] args) throws IOException {
        byte[] written = new ObjectMapper()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsBytes(of(Catalog.entries()));
        for (String arg : args) {
            Path file = Path.of(arg);
            Files.createDirectories(file.getParent());
            Files.write(file, written);
        }
    }

    static JsonNode of(Map<String, CatalogEntry> catalog) {
        var written = new PropertyMetadata();
        catalog.forEach(written::component);
        return written.metadata;
    }

    /** As Spring Boot writes names: {@code awsKMSKeyId} is {@code aws-kms-key-id}. */
    static String name(String option) {
        return option.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private void component(String scheme, CatalogEntry described) {
        String prefix = "camel.component." + scheme;
        String source = described.component().path("javaType").asText();
        groups.addObject()
                .put("name", prefix)
                .put("type", source)
                .put("sourceType", source)
                .put("description", described.component().path("description").asText());
        property(prefix + ".enabled", "java.lang.Boolean", source, "Whether the component takes these properties")
                .put("defaultValue", true);
        property(prefix + ".customizer.enabled", "java.lang.Boolean", source, "The same, looked at later")
                .put("defaultValue", true);
        described.options().forEach((option, told) -> option(prefix + "." + name(option), source, told));
    }

    private void option(String name, String source, JsonNode option) {
        ObjectNode property =
                property(name, type(option), source, option.path("description").asText());
        if (option.has("defaultValue")) {
            property.set("defaultValue", option.get("defaultValue"));
        }
        if (option.path("deprecated").asBoolean()) {
            property.putObject("deprecation").put("level", "warning");
        }
        if (option.has("enum")) {
            ArrayNode values = hints.addObject().put("name", name).putArray("values");
            option.get("enum").forEach(value -> values.addObject().set("value", value));
        }
    }

    private static String type(JsonNode option) {
        if (option.path("type").asText().equals("duration")) {
            return "java.time.Duration";
        }
        String type = option.path("javaType").asText();
        return BOXES.getOrDefault(type, type);
    }

    private ObjectNode property(String name, String type, String source, String description) {
        return properties
                .addObject()
                .put("name", name)
                .put("type", type)
                .put("sourceType", source)
                .put("description", description);
    }
}
