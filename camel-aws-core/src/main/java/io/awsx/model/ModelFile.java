package io.awsx.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of one Smithy JSON AST and where each shape stands in them. Only shapes that are asked for are parsed.
 */
final class ModelFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] bytes;
    private final String source;
    private final Map<String, Slice> slices;
    private final String serviceId;

    private ModelFile(byte[] bytes, String source, Map<String, Slice> slices, String serviceId) {
        this.bytes = bytes;
        this.source = source;
        this.slices = slices;
        this.serviceId = serviceId;
    }

    private record Slice(int start, int end) {}

    static ModelFile index(byte[] bytes, String source) {
        Map<String, Slice> slices = new HashMap<>(1024);
        String service = null;
        try (JsonParser parser = JSON.getFactory().createParser(bytes)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, source, "it is not a JSON object");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (!field.equals("shapes")) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String id = parser.currentName();
                    require(parser.nextToken() == JsonToken.START_OBJECT, source, id + " is not an object");
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    boolean isService = skipShape(parser);
                    slices.put(
                            id, new Slice(start, (int) parser.currentLocation().getByteOffset()));
                    if (isService) {
                        require(service == null, source, "it holds more than one service");
                        service = id;
                    }
                }
            }
        } catch (IOException e) {
            throw new ClientException("Model file " + source + " is not JSON: " + e.getMessage(), e);
        }
        require(service != null, source, "it holds no service; is it a Smithy JSON AST?");
        return new ModelFile(bytes, source, slices, service == null ? "" : service);
    }

    /** Skips one shape; whether it was a service. */
    private static boolean skipShape(JsonParser parser) throws IOException {
        boolean service = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                service |= field.equals("type") && parser.getText().equals("service");
            } else {
                parser.skipChildren();
            }
        }
        return service;
    }

    private static void require(boolean condition, String source, String problem) {
        if (!condition) {
            throw new ClientException("Model file " + source + " cannot be used: " + problem);
        }
    }

    String source() {
        return source;
    }

    String serviceId() {
        return serviceId;
    }

    JsonNode service() {
        return definition(serviceId);
    }

    /** The definition of a shape, parsed now. */
    JsonNode definition(String id) {
        Slice slice = slices.get(id);
        if (slice == null) {
            throw new ModelException("it names the shape " + id + ", but does not define it");
        }
        try {
            return JSON.readTree(bytes, slice.start, slice.end - slice.start);
        } catch (IOException e) {
            throw new ModelException("shape " + id + ": " + e.getMessage());
        }
    }
}
