package io.awsx.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.support.PropertyBindingSupport;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/**
 * The options of one component as properties of Spring Boot. Which options there are is read from its entry of Camel's catalog. Names are as loose as everywhere
 * in Spring Boot ({@code access-key}, {@code accessKey}, {@code CAMEL_COMPONENT_AWSXS3_ACCESSKEY}); values are read by Camel, so {@code #bean:NAME},
 * {@code {{placeholder}}}, and durations are as everywhere in Camel. A name that is no option fails the start, as it does in Camel Main.
 */
final class ComponentProperties implements ComponentCustomizer {

    /** What is told of a component beside its options. */
    private static final Set<String> OTHERS = Set.of("enabled", "customizer");

    /** The object that Camel copies options from; its own may be written behind its name, too. */
    private static final String CONFIGURATION = "configuration";

    private final String scheme;
    private final Class<? extends Component> type;
    private final Environment environment;

    ComponentProperties(String scheme, Class<? extends Component> type, Environment environment) {
        this.scheme = scheme;
        this.type = type;
        this.environment = environment;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return type.isInstance(target)
                && HierarchicalPropertiesEvaluator.evaluate(
                        environment, "camel.component.customizer", prefix() + ".customizer");
    }

    @Override
    public void configure(String name, Component target) {
        Map<String, JsonNode> options = CatalogEntry.of(scheme, type).options();
        Map<String, Object> values = new LinkedHashMap<>();
        read(prefix(), options, values);
        read(prefix() + "." + CONFIGURATION, options, values);
        PropertyBindingSupport.build()
                .withCamelContext(target.getCamelContext())
                .withConfigurer(target.getComponentPropertyConfigurer())
                .withTarget(target)
                .withProperties(values)
                .withMandatory(true)
                .bind();
    }

    private String prefix() {
        return "camel.component." + scheme;
    }

    /** Reads each option by its name, since not every source of properties can be listed; then looks for names that are none. */
    private void read(String prefix, Map<String, JsonNode> options, Map<String, Object> values) {
        Binder binder = Binder.get(environment);
        Set<String> known = new TreeSet<>();
        options.forEach((option, described) -> {
            known.add(loose(option));
            String property = prefix + "." + loose(option);
            if (described.path("multiValue").asBoolean()) {
                binder.bind(property, Bindable.mapOf(String.class, String.class))
                        .ifBound(map -> map.forEach((key, value) -> values.put(option + "[" + key + "]", value)));
            } else {
                binder.bind(property, String.class).ifBound(value -> values.put(option, value));
            }
        });
        for (String name : binder.bind(prefix, Bindable.mapOf(String.class, Object.class))
                .orElseGet(Map::of)
                .keySet()) {
            if (!known.contains(loose(name)) && !OTHERS.contains(loose(name))) {
                throw new ClientException(prefix + "." + NearestNames.shown(name) + ": the component " + scheme
                        + " has no such option" + NearestNames.clause(name, options.keySet()));
            }
        }
    }

    /** As Spring Boot compares the parts of names. */
    private static String loose(String name) {
        return ConfigurationPropertyName.adapt(name, '.')
                .toString()
                .replace("-", "")
                .toLowerCase(Locale.ROOT);
    }
}
