package io.awsx.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes the layout that {@link ModelFile} reads. */
final class ModelFileWriter {

    private ModelFileWriter() {}

    /**
     * A file.
     *
     * @param shapes by id, sorted; as {@link #value} writes them
     */
    static ModelFile file(SortedMap<String, byte[]> shapes, String source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("{\"smithy\":\"2.0\",\"shapes\":{"));
        String separator = "\n";
        for (String type : List.of("service", "operation", "")) {
            for (Map.Entry<String, byte[]> shape : shapes.entrySet()) {
                if (group(shape.getValue()).equals(type)) {
                    bytes.writeBytes(ascii(separator + '"' + shape.getKey() + "\":"));
                    bytes.writeBytes(shape.getValue());
                    separator = ",\n";
                }
            }
        }
        bytes.writeBytes(ascii("\n}}\n"));
        return new ModelFile(bytes.toByteArray(), source);
    }

    private static String group(byte[] shape) {
        String start = new String(shape, 0, Math.min(shape.length, 20), StandardCharsets.ISO_8859_1);
        return start.startsWith("{\"type\":\"service\"")
                ? "service"
                : start.startsWith("{\"type\":\"operation\"") ? "operation" : "";
    }

    /** A shape as it stands there: compact, its type first. */
    static byte[] value(ObjectNode shape) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = JsonTree.generator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("type", shape.path("type").asText());
            for (Map.Entry<String, JsonNode> field : shape.properties()) {
                if (!field.getKey().equals("type")) {
                    generator.writeFieldName(field.getKey());
                    JsonTree.write(generator, field.getValue());
                }
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a tree is always writable", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
