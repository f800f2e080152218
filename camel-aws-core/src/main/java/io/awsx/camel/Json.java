package io.awsx.camel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.awsx.error.ClientException;
import io.awsx.model.TimestampFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** Inputs and outputs as JSON text: timestamps in ISO form, bytes in base64. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(Instant.class, new JsonSerializer<>() {
                @Override
                public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
                    out.writeString(TimestampFormat.DATE_TIME.write(time));
                }
            }));

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ClientException("The output cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    static Map<String, Object> object(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            // Jackson's own message would quote the body.
            throw new ClientException("The body is not a JSON object that can be the operation's input; it fails at "
                    + e.getLocation().offsetDescription());
        }
    }

    static Map<String, Object> object(com.fasterxml.jackson.databind.JsonNode node) {
        return MAPPER.convertValue(node, new TypeReference<>() {});
    }
}
