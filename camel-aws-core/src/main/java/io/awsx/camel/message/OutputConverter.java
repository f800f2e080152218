package io.awsx.camel.message;

import io.awsx.model.OutputMap;
import java.lang.reflect.Modifier;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.TypeConverterSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes records and beans of outputs where a route asks for them, {@code convertBodyTo(Order.class)}, as {@link OutputType} does. Of no other Maps, and no
 * classes of the JDK, Camel, or Jackson, for which Camel has converters or asks only whether there is one.
 */
final class OutputConverter extends TypeConverterSupport {

    private static final List<String> OTHERS =
            List.of("java.", "javax.", "jakarta.", "org.apache.camel.", "com.fasterxml.jackson.");

    @Override
    public <T> @Nullable T convertTo(Class<T> type, Exchange exchange, Object value) {
        return value instanceof OutputMap<?, ?> output && isMade(type)
                ? type.cast(OutputType.of(type).attempt(output))
                : null;
    }

    private static boolean isMade(Class<?> type) {
        return !(type.isInterface()
                || type.isArray()
                || type.isPrimitive()
                || type.isEnum()
                || Modifier.isAbstract(type.getModifiers())
                || OTHERS.stream().anyMatch(type.getName()::startsWith));
    }
}
