package io.awsx.camel.message;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What outputs hold and Jackson alone has no types for: times, in UTC, whole numbers that are decimals, and values that may be absent. */
final class PlainValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int MOST_DIGITS = 100;

    PlainValues() {
        super("io.awsx.camel.message.PlainValues");
        addSerializer(Instant.class, new Embedded());
        addSerializer(BigDecimal.class, new Whole());
        time(Instant.class, time -> time, TimestampFormat::instantOf);
        time(Date.class, Date::from, text -> Date.from(TimestampFormat.instantOf(text)));
        time(OffsetDateTime.class, time -> time.atOffset(ZoneOffset.UTC), OffsetDateTime::parse);
        time(ZonedDateTime.class, time -> time.atZone(ZoneOffset.UTC), ZonedDateTime::parse);
        time(LocalDateTime.class, time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC), LocalDateTime::parse);
        time(LocalDate.class, time -> LocalDate.ofInstant(time, ZoneOffset.UTC), LocalDate::parse);
        addDeserializer(Duration.class, new Time<>(Duration.class, null, Duration::parse));
        addDeserializer(Optional.class, new Maybe(null));
    }

    private <T> void time(Class<T> type, Function<Instant, T> of, Function<String, T> read) {
        addDeserializer(type, new Time<>(type, of, read));
    }

    /** Hands a value over as it is. */
    private static final class Embedded extends JsonSerializer<Instant> {

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeEmbeddedObject(time);
        }
    }

    /** A decimal without digits behind the point, such as those of DynamoDB, also becomes an int. */
    private static final class Whole extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal number, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (number.scale() <= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS) {
                out.writeNumber(number.toBigIntegerExact());
            } else {
                out.writeNumber(number);
            }
        }
    }

    /** A time of an output, or one in ISO form or epoch seconds. */
    private static final class Time<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Function<Instant, T> of;
        private final transient Function<String, T> read;

        Time(Class<T> type, @Nullable Function<Instant, T> of, Function<String, T> read) {
            super(type);
            this.of = of;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    return read.apply(parser.getText());
                }
                Object time = parser.currentToken().isNumeric() ? parser.getNumberValue() : parser.getEmbeddedObject();
                if (of != null && time != null) {
                    return of.apply(TimestampFormat.instantOf(time));
                }
            } catch (RuntimeException e) {
                // It is none, as any other text.
            }
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
    }

    /** Of the type that it says it holds. */
    private static final class Maybe extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {

        private final @Nullable JavaType held;

        Maybe(@Nullable JavaType held) {
            this.held = held;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Maybe(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Optional.ofNullable(context.readValue(parser, held));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
            return Optional.empty();
        }
    }
}
