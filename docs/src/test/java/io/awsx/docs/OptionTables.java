package io.awsx.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The options and headers of a component as tables, from the catalog entry that the build writes. */
final class OptionTables {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What groups of Camel's catalog are called here. */
    private static final Map<String, String> GROUPS =
            Map.of("common", "producer and consumer", "advanced", "producer and consumer (advanced)");

    private final JsonNode catalog;

    /** @param file of the catalog entry, from the root of the project */
    OptionTables(String file) throws IOException {
        catalog = JSON.readTree(Page.ROOT.resolve(file).toFile());
    }

    /** All tables; equal entries give equal text. */
    String text() {
        StringBuilder text = new StringBuilder();
        options(text, "Options of URIs", byGroup("properties", false));
        options(text, "Options of the component alone", byGroup("componentProperties", true));
        headers(text);
        return text.toString();
    }

    /** Each option, by its group; those of components only where URIs have none of the name. */
    private Map<String, Map<String, JsonNode>> byGroup(String kind, boolean alone) {
        Map<String, Map<String, JsonNode>> groups = new LinkedHashMap<>();
        catalog.get(kind).properties().forEach(option -> {
            if (!alone || !catalog.get("properties").has(option.getKey())) {
                String group = option.getValue().path("group").asText();
                groups.computeIfAbsent(audience(group), name -> new LinkedHashMap<>())
                        .put(option.getKey(), option.getValue());
            }
        });
        return groups;
    }

    private static void options(StringBuilder text, String title, Map<String, Map<String, JsonNode>> groups) {
        text.append("## ").append(title).append("\n\n");
        groups.forEach((group, options) -> {
            text.append("### ")
                    .append(heading(title, group))
                    .append("\n\n| option | type | default | what |\n|---|---|---|---|\n");
            options.forEach((name, option) -> text.append("| `")
                    .append(option.has("prefix") ? option.get("prefix").asText() + "NAME" : name)
                    .append("` | ")
                    .append(type(option))
                    .append(" | ")
                    .append(
                            option.has("defaultValue")
                                    ? '`' + cell(option.get("defaultValue").asText()) + '`'
                                    : "")
                    .append(" | ")
                    .append(what(option))
                    .append(" |\n"));
            text.append('\n');
        });
    }

    private static String heading(String title, String group) {
        return (title.startsWith("Options of the") ? "Component: " : "")
                + group.substring(0, 1).toUpperCase(Locale.ROOT)
                + group.substring(1);
    }

    private void headers(StringBuilder text) {
        text.append("## Headers\n\n| header | type | for | what |\n|---|---|---|---|\n");
        catalog.get("headers")
                .properties()
                .forEach(header -> text.append("| `")
                        .append(header.getKey())
                        .append("` | ")
                        .append(simple(header.getValue()))
                        .append(" | ")
                        .append(audience(header.getValue().path("label").asText()))
                        .append(" | ")
                        .append(what(header.getValue()))
                        .append(" |\n"));
    }

    private static String audience(String group) {
        return GROUPS.getOrDefault(group, group);
    }

    private static String type(JsonNode option) {
        if (!option.has("enum")) {
            return simple(option);
        }
        StringJoiner values = new StringJoiner(", ");
        option.get("enum").forEach(value -> values.add('`' + value.asText() + '`'));
        return values.toString();
    }

    /** The name of a type without packages. */
    private static String simple(JsonNode value) {
        return cell(value.path("javaType").asText().replaceAll("(\\w+\\.)+(?=\\w)", ""));
    }

    private static String what(JsonNode described) {
        String marks = (described.path("required").asBoolean() ? "**Required.** " : "")
                + (described.path("secret").asBoolean() ? "**Secret.** " : "")
                + (described.path("deprecated").asBoolean() ? "**Deprecated.** " : "");
        return marks + cell(described.path("description").asText());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }
}
