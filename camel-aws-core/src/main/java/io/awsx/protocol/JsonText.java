package io.awsx.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that travels as the text of a member, whatever the protocol around it. */
public final class JsonText {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Object.class);

    private JsonText() {}

    /** What the text says, as Map, List, String, Number, or Boolean; the other value where it is no JSON. */
    public static Object valueOr(String text, Object otherwise) {
        try {
            Object value = JSON.readValue(text);
            return value == null ? otherwise : value;
        } catch (JsonProcessingException e) {
            return otherwise;
        }
    }
}
