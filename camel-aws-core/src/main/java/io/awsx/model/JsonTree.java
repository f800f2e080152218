package io.awsx.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;

/**
 * JSON as a tree, without an ObjectMapper: in a fresh JVM its classes take longer to load than most services to read.
 * Stateless.
 */
public final class JsonTree {

    /** No model nests deeper than some forty levels; readers of trees recurse. */
    private static final int MOST_NESTED = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_NESTED).build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /**
     * The one value of a document.
     *
     * @param document JSON in UTF-8, UTF-16, or UTF-32
     * @throws IOException where it is not JSON, or nests more than 200 levels deep
     */
    public static JsonNode read(byte[] document) throws IOException {
        try (JsonParser parser = parser(document, 0)) {
            parser.nextToken();
            return value(parser, Set.of());
        }
    }

    /** A parser that begins at an offset; what follows the first value is for the caller to read or not. */
    static JsonParser parser(byte[] bytes, int offset) throws IOException {
        return JSON.createParser(bytes, offset, bytes.length - offset);
    }

    /** A writer of compact JSON in UTF-8. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out);
    }

    /**
     * The value that begins at the parser's token; the parser is left at its last token.
     *
     * @param leftOut names of fields that are skipped with their values, wherever they stand
     */
    static JsonNode value(JsonParser parser, Set<String> leftOut) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "it is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, leftOut);
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, leftOut));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> NODES.numberNode(parser.getIntValue());
                    case LONG -> NODES.numberNode(parser.getLongValue());
                    default -> NODES.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new JsonParseException(parser, "a value is missing");
        };
    }

    private static ObjectNode object(JsonParser parser, Set<String> leftOut) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (leftOut.contains(name)) {
                parser.skipChildren();
            } else {
                object.set(name, value(parser, leftOut));
            }
        }
        return object;
    }

    /** Writes a value as it stands. */
    static void write(JsonGenerator generator, JsonNode value) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> field : value.properties()) {
                    generator.writeFieldName(field.getKey());
                    write(generator, field.getValue());
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode element : value) {
                    write(generator, element);
                }
                generator.writeEndArray();
            }
            case STRING -> generator.writeString(value.textValue());
            case BOOLEAN -> generator.writeBoolean(value.booleanValue());
            case NUMBER -> generator.writeNumber(value.asText());
            default -> generator.writeNull();
        }
    }
}
