package io.awsx.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.awsx.error.ClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings the Smithy JSON AST of anyone into the catalog's layout: one or several files, version 1.0 or 2.0, in any order and
 * form of JSON. Traits of {@code apply} statements are put where they belong, mixins are mixed in, and texts and tests are left
 * out. Used once, by one thread.
 *
 * @see <a href="https://smithy.io/2.0/spec/json-ast.html">Smithy JSON AST</a>
 */
final class AstReader {

    /** What nothing here reads, and half of many files. */
    private static final Set<String> LEFT_OUT = Set.of(
            "smithy.api#changelog",
            "smithy.api#documentation",
            "smithy.api#examples",
            "smithy.api#externalDocumentation",
            "smithy.api#suppress",
            "smithy.api#tags",
            "smithy.api#title",
            "smithy.rules#endpointBdd",
            "smithy.rules#endpointTests",
            "smithy.test#smokeTests");

    private static final int MOST_MIXED = 100;

    private final String source;
    private final Map<String, byte[]> shapes = new TreeMap<>();
    private final Map<String, List<Applied>> applied = new HashMap<>();

    /** The shapes that mixins or applied traits still change. */
    private final Set<String> open = new HashSet<>();

    /** Shapes that are only there to be mixed in. */
    private final Set<String> mixins = new HashSet<>();

    /** The shapes being mixed, outermost first. */
    private final Set<String> mixing = new LinkedHashSet<>();

    /** @param source the file, for messages; where there are several, the one with the service */
    AstReader(String source) {
        this.source = source;
    }

    /** Traits of an {@code apply} statement; no member means the shape itself. */
    private record Applied(String member, ObjectNode traits) {}

    /** The file in the catalog's layout. */
    static ModelFile read(byte[] ast, String source) {
        AstReader reader = new AstReader(source);
        reader.add(ast, source);
        return reader.file();
    }

    /**
     * Reads a file.
     *
     * @param file what to call it in messages
     * @throws ClientException where it is no Smithy JSON AST, or defines a shape anew in another way
     */
    void add(byte[] ast, String file) {
        try (JsonParser parser = JsonTree.parser(ast, 0)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, file, "it is not a JSON object");
            boolean shapesSeen = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("shapes") && parser.currentToken() == JsonToken.START_OBJECT) {
                    shapesSeen = true;
                    shapes(parser, file);
                } else if (field.equals("smithy")) {
                    String version = parser.getText();
                    require(
                            version.matches("[12](\\.\\d+)?"),
                            file,
                            "it is of Smithy " + version + ", and 1.0 and 2.0 are known here");
                } else {
                    parser.skipChildren();
                }
            }
            require(
                    shapesSeen,
                    file,
                    "it is JSON, but no Smithy model: it has no shapes. Give the JSON AST that smithy build writes as model.json");
            require(parser.nextToken() == null, file, "something follows its end");
        } catch (StreamConstraintsException e) {
            throw new ClientException("Model file " + file + " cannot be used: " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new ClientException(
                    "Model file " + file + " is not JSON: " + e.getOriginalMessage() + " (line " + at.getLineNr()
                            + ", column " + at.getColumnNr() + ')',
                    e);
        } catch (IOException e) {
            throw new ClientException("Model file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void shapes(JsonParser parser, String file) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String id = parser.currentName();
            require(isId(id), file, id + " is no shape id; those of Smithy look like example.weather#City");
            require(parser.nextToken() == JsonToken.START_OBJECT, file, id + " is not an object");
            ObjectNode shape = (ObjectNode) JsonTree.value(parser, LEFT_OUT);
            if (shape.path("type").asText().equals("apply")) {
                int dollar = id.indexOf('$');
                String target = dollar < 0 ? id : id.substring(0, dollar);
                applied.computeIfAbsent(target, key -> new ArrayList<>(1))
                        .add(new Applied(
                                dollar < 0 ? "" : id.substring(dollar + 1),
                                shape.path("traits") instanceof ObjectNode traits ? traits : shape.objectNode()));
                open.add(target);
                continue;
            }
            if (!shape.path("mixins").isEmpty()) {
                open.add(id);
            }
            if (shape.path("traits").has(ShapeMixing.MIXIN)) {
                mixins.add(id);
            }
            byte[] text = text(shape);
            byte[] earlier = shapes.put(id, text);
            require(
                    earlier == null || Arrays.equals(earlier, text),
                    file,
                    "it defines " + id + " in another way than before");
        }
    }

    /** Letters, digits, and a few signs; all of them greater than the quote that ends an id in the layout. */
    private static boolean isId(String id) {
        int hash = id.indexOf('#');
        return hash > 0
                && hash < id.length() - 1
                && id.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || "#$._".indexOf(c) >= 0);
    }

    /** What was read, all traits and mixins in their places. */
    ModelFile file() {
        for (String id : List.copyOf(open)) {
            // One file of a library may speak of shapes that only another service has
            if (shapes.containsKey(id)) {
                settled(id);
            }
        }
        shapes.keySet().removeAll(mixins);
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

    /** A shape with its mixins and applied traits. */
    private ObjectNode settled(String id) {
        byte[] text = shapes.get(id);
        if (text == null) {
            throw refused(source, "it mixes in " + id + ", but does not define it");
        }
        ObjectNode shape = tree(text);
        if (!open.contains(id)) {
            return shape;
        }
        require(mixing.add(id), source, "its mixins go in a circle: " + mixing);
        require(mixing.size() <= MOST_MIXED, source, "its mixins have more than " + MOST_MIXED + " levels");
        ObjectNode whole = shape.objectNode();
        for (JsonNode mixin : shape.path("mixins")) {
            ShapeMixing.mixIn(whole, settled(mixin.path("target").asText()));
        }
        ShapeMixing.add(whole, shape);
        for (Applied statement : applied.getOrDefault(id, List.of())) {
            require(
                    ShapeMixing.apply(whole, statement.member, statement.traits),
                    source,
                    "it applies traits to " + id + '$' + statement.member + ", but does not define it");
        }
        mixing.remove(id);
        open.remove(id);
        shapes.put(id, text(whole));
        return whole;
    }

    private static ObjectNode tree(byte[] text) {
        try {
            return (ObjectNode) JsonTree.read(text);
        } catch (IOException e) {
            throw new IllegalStateException("what was just written is JSON", e);
        }
    }

    /** The shape as the layout has it: compact, its type first. */
    private static byte[] text(ObjectNode shape) {
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

    private static void require(boolean condition, String file, String problem) {
        if (!condition) {
            throw refused(file, problem);
        }
    }

    private static ClientException refused(String file, String problem) {
        return new ClientException("Model file " + file + " cannot be used: " + problem);
    }
}
