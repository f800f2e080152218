package io.awsx.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.io.StringWriter;

/** JSON that travels as the text of a member, whatever the protocol around it. */
public final class JsonText {

    private JsonText() {}

    /** What a text says, as Map, List, String, number, or Boolean; the text itself where it is no JSON. */
    public static Object parsed(String text) {
        try (JsonParser parser = TreeDialect.AWS_JSON.factory().createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return text;
            }
            Object value = new TreeReader(parser, TreeDialect.AWS_JSON).document();
            return parser.nextToken() == null ? value : text;
        } catch (IOException e) {
            return text;
        }
    }

    /**
     * A Map, List, text, number, or Boolean as JSON.
     *
     * @throws ClientException where it holds anything else
     */
    public static String of(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = TreeDialect.AWS_JSON.factory().createGenerator(text)) {
            new TreeWriter(out, TreeDialect.AWS_JSON).any(value);
        } catch (IOException e) {
            throw new ClientException("The input cannot be written: " + e.getMessage(), e);
        }
        return text.toString();
    }
}
