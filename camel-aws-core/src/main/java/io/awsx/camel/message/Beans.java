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
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.model.TimestampFormat;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Beans and records as Maps of their properties, by Jackson and its annotations; properties that are null or hold nothing are left
 * out. What the model has types for (times, bytes, streams, files) stays what it is, and so do Sets of plain values.
 */
final class Beans {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule().setSerializerModifier(new Kept()).addSerializer(new Present()))
            .withConfigOverride(
                    Optional.class,
                    override -> override.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .build();

    private static final int DEEPEST = 100;

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

    /**
     * A value with beans at any depth as Maps, and times as text in ISO form; the same object where it has none of them.
     *
     * @param depth how deep it is; what is too deep is left for others to refuse
     */
    static @Nullable Object plain(@Nullable Object value, int depth) {
        if (value == null || isPlain(value, depth)) {
            return value;
        } else if (value instanceof TemporalAccessor || value instanceof TemporalAmount) {
            return value.toString();
        } else if (value instanceof Date date) {
            return TimestampFormat.instantOf(date).toString();
        } else if (value instanceof Map<?, ?> entries) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            entries.forEach((key, element) -> plain.put(key, plain(element, depth + 1)));
            return plain;
        } else if (value instanceof Collection<?> || value instanceof Object[]) {
            List<@Nullable Object> plain = new ArrayList<>();
            elements(value).forEach(element -> plain.add(plain(element, depth + 1)));
            return plain;
        }
        return plain(MAPPER.convertValue(value, Object.class), depth + 1);
    }

    private static boolean isPlain(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST || value instanceof Set<?>) {
            return true;
        } else if (value instanceof Map<?, ?> entries) {
            return entries.values().stream().allMatch(element -> isPlain(element, depth + 1));
        } else if (value instanceof Collection<?> || value instanceof Object[]) {
            return elements(value).stream().allMatch(element -> isPlain(element, depth + 1));
        }
        return !(isBean(value)
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount
                || value instanceof Date);
    }

    private static Collection<?> elements(Object value) {
        return value instanceof Collection<?> elements ? elements : Arrays.asList((Object[]) value);
    }

    private static boolean isKept(Class<?> type) {
        return TemporalAccessor.class.isAssignableFrom(type)
                || TemporalAmount.class.isAssignableFrom(type)
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

    /** What an Optional holds. */
    private static final class Present extends StdSerializer<Optional<?>> {

        private static final long serialVersionUID = 1L;

        Present() {
            super(Optional.class, true);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.orElse(null), out);
        }
    }
}
