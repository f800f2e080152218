package io.awsx.camel.dsl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.PropertyBindingSupport;

/**
 * A component under construction, which the generated builders give their methods to. For one thread.
 *
 * @param <C> the component
 */
public class ComponentOptions<C extends Component> {

    private final Supplier<C> component;
    private final PropertyConfigurer configurer;
    private final String scheme;
    private final Map<String, Object> options = new LinkedHashMap<>();

    protected ComponentOptions(Supplier<C> component, PropertyConfigurer configurer, String scheme) {
        this.component = component;
        this.configurer = configurer;
        this.scheme = scheme;
    }

    /** Remembers an option; texts may be placeholders of properties. */
    protected final void set(String name, Object value) {
        options.put(name, value);
    }

    /**
     * Makes the component, a new one each time, which is not yet part of the context.
     *
     * @param context by whose properties, registry, and converters texts become values
     * @throws org.apache.camel.PropertyBindingException where a text cannot
     */
    public C build(CamelContext context) {
        C made = component.get();
        made.setCamelContext(context);
        options.forEach((name, value) -> PropertyBindingSupport.build()
                .withConfigurer(configurer)
                .withMandatory(true)
                .bind(context, made, name, value));
        return made;
    }

    /** Makes the component and adds it by its scheme. */
    public void register(CamelContext context) {
        register(context, scheme);
    }

    /** Makes the component and adds it by a name, which URIs of it then begin with. */
    public void register(CamelContext context, String name) {
        context.addComponent(name, build(context));
    }
}
