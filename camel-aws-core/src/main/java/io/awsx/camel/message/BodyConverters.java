package io.awsx.camel.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.spi.TypeConverterLoader;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;

/**
 * What bodies become where a route asks for a type. A tree, {@code convertBodyTo(JsonNode.class)}: an output the one that {@code outputFormat=json} writes, a stream,
 * such as that of an object, the one that it holds. Records and beans: what {@link OutputConverter} makes of an output. Camel finds this by {@code META-INF/services};
 * by hand, since the loader that its build tools would write casts to raw types.
 */
public final class BodyConverters implements TypeConverterLoader {

    @Override
    public void load(TypeConverterRegistry registry) {
        registry.addFallbackTypeConverter(new OutputConverter(), true);
        registry.addTypeConverter(
                JsonNode.class,
                Map.class,
                new SimpleTypeConverter(false, (type, exchange, output) -> Json.tree(output)));
        registry.addTypeConverter(
                JsonNode.class,
                InputStream.class,
                new SimpleTypeConverter(
                        false,
                        (type, exchange, body) -> Json.tree(
                                (InputStream) body, "The body", "convert it to String, or unmarshal what it is")));
    }
}
