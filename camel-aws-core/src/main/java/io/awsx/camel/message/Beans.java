package io.awsx.camel.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Beans and records as Maps of their properties, by Jackson and its annotations; properties that are null are left out. What
 * the model has types for (times, bytes, streams, files) stays what it is, and so do Sets of plain values.
 */
final class Beans {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule().setSerializerModifier(new Kept()))
            .build();

    private Beans() {}

    /** Whether a value is a bean rather than one of the types that inputs are made of. */
    static boolean isBean(Object value) {
        return !(value instanceof Map<?, ?>
                || value instanceof Collection<?>
                || value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Iterator<?>
                || value instanceof BaseStream<?, ?>
                || value.getClass().isArray()
                || isKept(value.getClass()));
    }

    /**
     * The properties of a bean by their names, at any depth.
     *
     * @throws ClientException where Jackson finds none
     */
    @SuppressWarnings("unchecked")
    static Map<String, Object> properties(Object bean) {
        try {
            return MAPPER.convertValue(bean, Map.class);
        } catch (IllegalArgumentException e) {
            throw new ClientException(
                    "A " + bean.getClass().getName()
                            + " cannot be the input of an operation: Jackson finds no properties"
                            + " in it; give a Map, JSON, or a bean",
                    e);
        }
    }

    private static boolean isKept(Class<?> type) {
        return TemporalAccessor.class.isAssignableFrom(type)
                || Date.class.isAssignableFrom(type)
                || InputStream.class.isAssignableFrom(type)
                || File.class.isAssignableFrom(type)
                || Path.class.isAssignableFrom(type)
                || ByteBuffer.class.isAssignableFrom(type)
                || RequestBody.class.isAssignableFrom(type);
    }

    /** Leaves values as they are that Jackson would write as text or number, or not at all. */
    private static final class Kept extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
            return isKept(bean.getBeanClass()) ? new AsItIs(null) : serializer;
        }

        @Override
        public JsonSerializer<?> modifyCollectionSerializer(
                SerializationConfig config, CollectionType type, BeanDescription bean, JsonSerializer<?> serializer) {
            return Set.class.isAssignableFrom(type.getRawClass()) ? new AsItIs(serializer) : serializer;
        }
    }

    /** Embeds a value; with a serializer beside it, only a Set whose elements have no properties of their own. */
    private static final class AsItIs extends JsonSerializer<Object> {

        private final @Nullable JsonSerializer<?> otherwise;

        AsItIs(@Nullable JsonSerializer<?> otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (otherwise != null && value instanceof Set<?> set && set.stream().anyMatch(AsItIs::hasProperties)) {
                ((JsonSerializer<Object>) otherwise).serialize(value, out, provider);
            } else {
                out.writeEmbeddedObject(value);
            }
        }

        private static boolean hasProperties(@Nullable Object element) {
            return element == null
                    || element instanceof Map<?, ?>
                    || element instanceof Collection<?>
                    || isBean(element);
        }
    }
}
