package io.awsx.testkit.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** A component as Camel's plugin describes it in the module's resources. */
record CatalogEntry(JsonNode json) {

    /** An option of a URI or a component. */
    record Option(String name, JsonNode json) {

        /** The type in sources. */
        String type() {
            return json.path("javaType").textValue().replace("java.lang.", "").replace('$', '.');
        }

        boolean isMultiValue() {
            return json.path("multiValue").booleanValue();
        }

        String prefix() {
            return json.path("prefix").textValue();
        }

        boolean has(String label) {
            return List.of(json.path("label").asText().split(",", -1)).contains(label);
        }

        boolean isPath() {
            return json.path("kind").textValue().equals("path");
        }

        /** What it means, with its default, as Javadoc. */
        String doc() {
            String text = javadoc(json.path("description").textValue());
            JsonNode value = json.path("defaultValue");
            return value.isMissingNode() ? text : text + " Default: " + javadoc(value.asText()) + '.';
        }
    }

    static CatalogEntry read(Path file) throws IOException {
        return new CatalogEntry(new JsonMapper().readTree(file.toFile()));
    }

    List<Option> uriOptions() {
        return options("properties").stream().filter(option -> !option.isPath()).toList();
    }

    List<Option> componentOptions() {
        return options("componentProperties");
    }

    private List<Option> options(String section) {
        Iterable<String> names = () -> json.path(section).fieldNames();
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> new Option(name, json.path(section).path(name)))
                .toList();
    }

    String scheme() {
        return of("scheme");
    }

    /** What follows the scheme. */
    String path() {
        return of("syntax").substring(scheme().length() + 1);
    }

    String doc() {
        return javadoc(of("description"));
    }

    /** The class of the component with its package. */
    String component() {
        return of("javaType");
    }

    /** The class of the component without package and Component: S3. */
    String name() {
        String type = component();
        return type.substring(type.lastIndexOf('.') + 1).replace("Component", "");
    }

    /** The scheme as a name of Java: awsxS3. */
    String method() {
        StringBuilder name = new StringBuilder();
        for (String word : scheme().split("-", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private String of(String property) {
        return json.path("component").path(property).textValue();
    }

    private static String javadoc(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
        return escaped.endsWith(".") ? escaped : escaped + '.';
    }
}
