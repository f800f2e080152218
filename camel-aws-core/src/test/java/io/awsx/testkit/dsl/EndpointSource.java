package io.awsx.testkit.dsl;

import io.awsx.testkit.dsl.CatalogEntry.Option;

/** The builders of a component's endpoints: of consumers, of producers, and of both, each with its advanced options apart, as in Camel's own. */
final class EndpointSource {

    /** What an endpoint is to a route, and how its builder is named. */
    private enum Role {
        CONSUMER("Consumer", "consumers"),
        PRODUCER("Producer", "producers"),
        BOTH("", "endpoints");

        private final String name;
        private final String plural;

        Role(String name, String plural) {
            this.name = name;
            this.plural = plural;
        }

        /** Whether its builder has a method for an option. */
        boolean has(Option option) {
            boolean consumer = option.has("consumer") && !option.has("producer");
            boolean producer = option.has("producer") && !option.has("consumer");
            return consumer ? this == CONSUMER : !producer || this == PRODUCER;
        }
    }

    private final CatalogEntry entry;
    private final String name;
    private final StringBuilder text = new StringBuilder();

    EndpointSource(CatalogEntry entry, String name) {
        this.entry = entry;
        this.name = name;
    }

    String text() {
        text.append(
                "/** Builders of the endpoints of {@code %s}: %s */\n%s\npublic final class %s {\n\n    private %s() {}\n"
                        .formatted(entry.scheme(), entry.doc(), DslSources.mark(), name, name));
        for (Role role : Role.values()) {
            builder(role, false);
            builder(role, true);
        }
        text.append("""

                static %1$s endpoint(String component, String path) {
                    return new Uri(component, path);
                }

                private static final class Uri extends io.awsx.camel.dsl.EndpointUri implements %1$s, %2$s {

                    Uri(String component, String path) {
                        super(component, path);
                    }
                }
            }
            """.formatted(type(Role.BOTH, false), type(Role.BOTH, true)));
        return text.toString();
    }

    private String type(Role role, boolean advanced) {
        return (advanced ? "Advanced" : "") + entry.name() + "Endpoint" + role.name + "Builder";
    }

    private void builder(Role role, boolean advanced) {
        String type = type(role, advanced);
        String other = type(role, !advanced);
        String above = role == Role.BOTH
                ? type(Role.CONSUMER, advanced) + ", " + type(Role.PRODUCER, advanced)
                : "org.apache.camel.builder.Endpoint" + role.name + "Builder";
        String override = role == Role.BOTH ? "        @Override\n" : "";
        text.append("""

                /** %1$s options of %2$s. */
                public interface %3$s extends %4$s {

                    /** Goes over to the %5$s options. */
            %6$s        default %7$s %5$s() {
                        return (%7$s) this;
                    }
            """.formatted(
                        advanced ? "The advanced" : "The",
                        role.plural,
                        type,
                        above,
                        advanced ? "basic" : "advanced",
                        override,
                        other));
        for (Option option : entry.uriOptions()) {
            if (option.has("advanced") == advanced && role.has(option)) {
                methods(option, type, override);
            }
        }
        text.append("    }\n");
    }

    private void methods(Option option, String type, String override) {
        String name = option.name();
        if (option.isMultiValue()) {
            text.append(method(
                    type,
                    override,
                    option.doc(),
                    name + "(String name, Object value)",
                    "doSetMultiValueProperty(\"%s\", \"%s\" + name, value)".formatted(name, option.prefix())));
            text.append(method(
                    type,
                    override,
                    "Several of them by their names, each as with {@link #%s(String, Object)}.".formatted(name),
                    name + "(java.util.Map<String, Object> values)",
                    "doSetMultiValueProperties(\"%s\", \"%s\", values)".formatted(name, option.prefix())));
            return;
        }
        String set = "doSetProperty(\"%s\", value)".formatted(name);
        text.append(method(type, override, option.doc(), "%s(%s value)".formatted(name, option.type()), set));
        if (!option.type().equals("String")) {
            text.append(method(type, override, DslSources.link(option), name + "(String value)", set));
        }
    }

    private static String method(String type, String override, String doc, String signature, String statement) {
        return """

                    /** %s */
            %s        default %s %s {
                        %s;
                        return this;
                    }
            """.formatted(doc, override, type, signature, statement);
    }
}
