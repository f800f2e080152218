package io.awsx.camel.message;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.NullNode;
import io.awsx.error.ClientException;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inputs and outputs as JSON text: timestamps in ISO form, bytes in base64, numbers to their last digit. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule().addSerializer(Instant.class, new JsonSerializer<>() {
                @Override
                public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
                    out.writeString(TimestampFormat.DATE_TIME.write(time));
                }
            }))
            .build();

    private static final ObjectWriter CANONICAL = MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Json() {}

    /** A value as text. */
    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ClientException("The output cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same text for the same value, whatever the order of its members. */
    public static String canonical(Object value) {
        try {
            return CANONICAL.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ClientException("A value cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A value as a tree, whose text is that of {@link #write}. */
    static JsonNode tree(Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw new ClientException("The output cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /** The tree that a stream holds; see {@link #read(String, String, String)}. */
    static JsonNode tree(InputStream bytes, String what, String advice) {
        return Objects.requireNonNullElse(read(bytes, JsonNode.class, what, advice), NullNode.getInstance());
    }

    /** What a node is in Java: Map, List, String, Boolean, number, {@code byte[]}, or null. */
    static @Nullable Object plain(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    /**
     * Reads a text.
     *
     * @param what what it is, for messages
     * @param advice what to do where it is not JSON, for the end of messages
     * @throws ClientException where it is not JSON; the message tells the place, but not the text
     */
    public static @Nullable Object read(String text, String what, String advice) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (IOException | NumberFormatException e) {
            // An exponent beyond those of BigDecimal is no failure of Jackson's kind.
            throw broken(e, what, advice);
        }
    }

    /** Reads a stream to its end, and leaves it open; null where there are no bytes. */
    static @Nullable Object read(InputStream bytes, String what, String advice) {
        return read(bytes, Object.class, what, advice);
    }

    private static <T> @Nullable T read(InputStream bytes, Class<T> type, String what, String advice) {
        try (JsonParser parser = MAPPER.createParser(bytes).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return parser.nextToken() == null ? null : MAPPER.readValue(parser, type);
        } catch (IOException | NumberFormatException e) {
            // An exponent beyond those of BigDecimal is no failure of Jackson's kind.
            throw broken(e, what, advice);
        }
    }

    /** Jackson's own words would quote the text. */
    private static ClientException broken(Exception failure, String what, String advice) {
        String place = failure instanceof JsonProcessingException json && json.getLocation() != null
                ? ": it fails at " + json.getLocation().offsetDescription()
                : " that can be read: " + failure.getClass().getSimpleName();
        return new ClientException(what + " is not JSON" + place + advice);
    }

    /** Whether a text may be meant as a JSON object. */
    static boolean looksLikeObject(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i) == '{';
            }
        }
        return false;
    }
}
