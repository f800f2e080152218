package io.awsx.aws2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A component as Camel's catalog tells it.
 *
 * @param name the scheme
 * @param syntax how its URIs are written
 * @param consumes whether routes may begin with it
 * @param produces whether routes may send to it
 * @param path the options that stand before the question mark
 * @param options the others, by name
 * @param component the names of options that only the component has
 * @param headers by name
 * @param operations the names that the option for operations takes
 */
record CamelScheme(
        String name,
        String syntax,
        boolean consumes,
        boolean produces,
        List<String> path,
        Map<String, JsonNode> options,
        List<String> component,
        Map<String, JsonNode> headers,
        List<String> operations) {

    private static final String CATALOG = "/org/apache/camel/catalog/";
    private static final Set<String> PLAIN = Set.of(
            "",
            "String",
            "Integer",
            "int",
            "Long",
            "long",
            "Boolean",
            "boolean",
            "Double",
            "Float",
            "float",
            "Date",
            "Instant",
            "List",
            "Collection",
            "Map",
            "Object",
            "or");
    private static final JsonMapper JSON = new JsonMapper();

    /** All that are of AWS, in the order of their names. */
    static List<CamelScheme> ofAws() throws IOException {
        List<CamelScheme> schemes = new ArrayList<>();
        try (InputStream in = open("components.properties")) {
            for (String name : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (name.startsWith("aws-") || name.startsWith("aws2-")) {
                    try (InputStream scheme = open("components/" + name + ".json")) {
                        schemes.add(of(JSON.readTree(scheme)));
                    }
                }
            }
        }
        return schemes;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(CamelScheme.class.getResourceAsStream(CATALOG + name), name);
    }

    /** One of the form that catalogs and generated sources have. */
    static CamelScheme of(JsonNode read) {
        JsonNode about = read.path("component");
        List<String> path = new ArrayList<>();
        Map<String, JsonNode> options = new LinkedHashMap<>();
        read.path("properties").properties().forEach(option -> {
            if (option.getValue().path("kind").asText().equals("path")) {
                path.add(option.getKey());
            } else {
                options.put(option.getKey(), option.getValue());
            }
        });
        List<String> component = new ArrayList<>();
        read.path("componentProperties").fieldNames().forEachRemaining(component::add);
        component.removeAll(options.keySet());
        Map<String, JsonNode> headers = new LinkedHashMap<>();
        read.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue()));
        List<String> operations = new ArrayList<>();
        read.path("properties").path("operation").path("enum").forEach(one -> operations.add(one.asText()));
        return new CamelScheme(
                about.path("scheme").asText(),
                about.path("syntax").asText(),
                !about.path("producerOnly").asBoolean(),
                !about.path("consumerOnly").asBoolean(),
                path,
                options,
                component,
                headers,
                operations);
    }

    /** Whether a header holds an object of the SDK, or several. */
    boolean holdsObjects(String header) {
        String type = headers.get(header).path("javaType").asText();
        return !type.startsWith("org.apache.camel")
                && Arrays.stream(type.split("[^\\w.]+"))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .anyMatch(name -> !PLAIN.contains(name));
    }

    /** The type of an option, such as {@code boolean}. */
    String type(String option) {
        return options.get(option).path("type").asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
