package io.awsx.testkit.dsl;

import io.awsx.testkit.dsl.CatalogEntry.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The builders of a component: the class that users import, and those of its endpoints and of itself. Camel's plugin has goals for that, which work
 * within Camel's own build alone: they look for its folders, write lists of all components into Camel's packages, know one object with options a
 * component, and need camel-endpointdsl and camel-componentdsl at run time.
 */
public final class DslSources {

    private static final String MARK = "@Generated(\"io.awsx.testkit.dsl.DslSources\")";

    private final CatalogEntry entry;
    private final String room;

    private DslSources(CatalogEntry entry, String room) {
        this.entry = entry;
        this.room = room;
    }

    /**
     * Writes what differs from the committed sources anew.
     *
     * @param json the catalog entry
     * @param room the package of the builders
     * @param folder the sources
     * @return the files that differed, by their names
     */
    public static Map<String, Path> write(Path json, String room, Path folder) throws IOException {
        DslSources sources = new DslSources(CatalogEntry.read(json), room);
        Map<String, String> wanted = Map.of(
                sources.entry.name() + "Dsl",
                sources.door(),
                sources.endpointBuilder(),
                new EndpointSource(sources.entry, sources.endpointBuilder()).text(),
                sources.componentBuilder(),
                sources.component());
        Map<String, Path> written = new TreeMap<>();
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            Path file = folder.resolve(room.replace('.', '/')).resolve(one.getKey() + ".java");
            String text = sources.head() + one.getValue();
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                written.put(one.getKey(), file);
            }
        }
        return written;
    }

    private String endpointBuilder() {
        return entry.name() + "EndpointBuilders";
    }

    private String componentBuilder() {
        return entry.name() + "ComponentBuilder";
    }

    private String head() {
        return "/* Written by io.awsx.testkit.dsl.DslSources from the catalog entry of " + entry.scheme()
                + "; do not edit. */\npackage " + room + ";\n\nimport javax.annotation.processing.Generated;\n\n";
    }

    /** What users import. */
    private String door() {
        String endpoint = endpointBuilder() + '.' + entry.name() + "EndpointBuilder";
        return """
            /** The endpoints and the component of {@code %1$s} by methods; to be imported statically. */
            %2$s
            public final class %3$sDsl {

                private %3$sDsl() {}

                /**
                 * An endpoint: %4$s
                 *
                 * @param path %5$s
                 */
                public static %6$s %7$s(String path) {
                    return %7$s("%1$s", path);
                }

                /**
                 * An endpoint of a component with a name of its own.
                 *
                 * @param component the name of the component
                 * @param path %5$s
                 */
                public static %6$s %7$s(String component, String path) {
                    return %8$s.endpoint(component, path);
                }

                /** The component, to be {@linkplain %9$s#register(org.apache.camel.CamelContext) registered}. */
                public static %9$s %7$sComponent() {
                    return new %9$s();
                }
            }
            """.formatted(
                        entry.scheme(),
                        MARK,
                        entry.name(),
                        entry.doc(),
                        entry.path(),
                        endpoint,
                        entry.method(),
                        endpointBuilder(),
                        componentBuilder());
    }

    private String component() {
        StringBuilder text = new StringBuilder("""
            /** Sets the options of the component {@code %1$s}. */
            %2$s
            public final class %3$s extends %4$sComponentOptions<%5$s> {

                %3$s() {
                    super(%5$s::new, new %5$sConfigurer(), "%1$s");
                }
            """.formatted(
                        entry.scheme(),
                        MARK,
                        componentBuilder(),
                        room.equals("io.awsx.camel.dsl") ? "" : "io.awsx.camel.dsl.",
                        entry.component()));
        for (Option option : entry.componentOptions()) {
            text.append(setter(option, option.type(), option.doc()));
            if (!option.type().equals("String")) {
                text.append(setter(option, "String", link(option)));
            }
        }
        return text.append("}\n").toString();
    }

    private String setter(Option option, String type, String doc) {
        return """

                /** %1$s */
                public %2$s %3$s(%4$s value) {
                    set("%3$s", value);
                    return this;
                }
            """.formatted(doc, componentBuilder(), option.name(), type);
    }

    static String link(Option option) {
        return "The same as text: {@link #" + option.name() + '('
                + option.type().replaceAll("<.*", "") + ")}.";
    }

    static String mark() {
        return MARK;
    }
}
