package io.awsx.camel.dsl;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Expression;
import org.apache.camel.builder.EndpointConsumerBuilder;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/**
 * A URI under construction, which the generated builders give their methods to. Texts, numbers, Booleans, and enums become text in it; what is
 * none of these is bound in the registry under a name of its own when the endpoint is made, and named by the URI. For one thread.
 */
public class EndpointUri implements EndpointConsumerBuilder, EndpointProducerBuilder {

    private final String component;
    private final String path;
    private final Map<String, Object> options = new TreeMap<>();

    /**
     * Begins one.
     *
     * @param component the name of the component, which by default is its scheme
     * @param path what follows it
     */
    protected EndpointUri(String component, String path) {
        this.component = component;
        this.path = path;
    }

    @Override
    public Endpoint resolve(CamelContext context) {
        return context.getEndpoint(uri(context, true));
    }

    @Override
    public <T extends Endpoint> T resolve(CamelContext context, Class<T> type) {
        return context.getEndpoint(uri(context, true), type);
    }

    @Override
    public String getRawUri() {
        return uri(null, true);
    }

    @Override
    public void doSetProperty(String name, Object value) {
        options.put(name, value);
    }

    @Override
    public void doSetMultiValueProperty(String name, String key, Object value) {
        options.put(key, value);
    }

    @Override
    public void doSetMultiValueProperties(String name, String prefix, Map<String, Object> values) {
        values.forEach((key, value) -> options.put(prefix + key, value));
    }

    /** The URI as an expression, for {@code toD} and the like. */
    @Override
    public Expression expr(CamelContext context) {
        return context.resolveLanguage("simple").createExpression(uri(context, false));
    }

    private String uri(@Nullable CamelContext context, boolean encoded) {
        Map<String, Object> texts = new TreeMap<>();
        options.forEach((name, value) -> texts.put(name, text(context, value)));
        String query = URISupport.createQueryString(texts, encoded);
        return component + ':' + path + (query.isEmpty() ? "" : '?' + query);
    }

    private static String text(@Nullable CamelContext context, Object value) {
        if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum) {
            return value.toString();
        }
        String name = value.getClass().getSimpleName() + '-' + Integer.toHexString(System.identityHashCode(value));
        if (context != null) {
            context.getRegistry().bind(name, value);
        }
        return '#' + name;
    }

    @Override
    public String toString() {
        return component + ':' + path;
    }
}
