package io.awsx.examples.kamelets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A Kamelet of ours as it is written. */
final class KameletFile {

    private static final Path FOLDER = Path.of("../../camel-aws-core/src/main/resources/kamelets");

    private static final String SUFFIX = ".kamelet.yaml";

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\??([^}]+)}}|\\$\\{properties(?:Exist)?:!?(\\w+)}");

    private final String name;
    private final String text;
    private final Map<String, Object> content;

    private KameletFile(String name) {
        this.name = name;
        try {
            text = Files.readString(FOLDER.resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content = map(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** All of them, by name. */
    static List<KameletFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(file -> new KameletFile(file.substring(0, file.length() - SUFFIX.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** What stands at a path, or an empty Map. */
    Map<String, Object> at(String... path) {
        Map<String, Object> at = content;
        for (String step : path) {
            at = map(at.getOrDefault(step, Map.of()));
        }
        return at;
    }

    /** Source, sink, or action. */
    Object type() {
        return at("metadata", "labels").get("camel.apache.org/kamelet.type");
    }

    Map<String, Object> properties() {
        return at("spec", "definition", "properties");
    }

    Map<String, Parameter> parameters() {
        var required = (List<?>) at("spec", "definition").get("required");
        Map<String, Parameter> parameters = new TreeMap<>();
        properties().forEach((parameter, value) -> {
            Map<String, Object> said = map(value);
            parameters.put(
                    parameter,
                    new Parameter(
                            String.valueOf(said.get("type")),
                            required.contains(parameter),
                            String.valueOf(said.getOrDefault("default", ""))));
        });
        return parameters;
    }

    /** The parameters that the template uses: in double braces, or as properties. */
    Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(at("spec", "template").toString())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
    }

    /** As the catalog has them: {@code in/NAME}, with {@code =} behind the default. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        at("spec", "dataTypes")
                .forEach((side, value) -> map(map(value).get("types"))
                        .keySet()
                        .forEach(type -> types.add(
                                side + "/" + type + (type.equals(map(value).get("default")) ? "=" : ""))));
        return types;
    }

    List<?> dependencies() {
        return (List<?>) at("spec").get("dependencies");
    }

    @Override
    public String toString() {
        return name;
    }
}
