package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Smithy JSON AST in the catalog's layout, one shape a line: services, operations, all other shapes, each of the three
 * sorted by id. So the lines are the index: a shape is found by halving, and only shapes that are asked for are parsed.
 * Immutable.
 *
 * <p>{@link AstReader} brings any other AST into this layout.
 */
final class ModelFile {

    private static final byte[] QUERY_ERROR = "\"aws.protocols#awsQueryError\":".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] bytes;
    private final String source;

    /** Where the lines of services begin. They are found once: with their endpoint rules they are longer than all others. */
    private final Map<String, Integer> services = new LinkedHashMap<>();

    /** Where operations and other shapes begin, and where the last of them ends. */
    private final int[] groups;

    /**
     * @param bytes ASCII but for texts, which are UTF-8; kept, not copied
     * @param source where they came from, for messages
     */
    ModelFile(byte[] bytes, String source) {
        this.bytes = bytes;
        this.source = source;
        int end = lineOf(bytes.length - 2);
        int line = lineAfter(0);
        for (byte[] type = typed("service"); line < end && startsWith(type, valueOf(line)); line = lineAfter(line)) {
            services.put(idAt(line), line);
        }
        this.groups = new int[] {line, firstWithout("operation", line, end), end};
    }

    String source() {
        return source;
    }

    /** The ids of the services in it, sorted. */
    List<String> services() {
        return List.copyOf(services.keySet());
    }

    /** Whether it defines a shape. */
    boolean has(String id) {
        return find(id) >= 0;
    }

    /** The definition of a shape, parsed now. */
    JsonNode definition(String id) {
        return definition(id, Set.of());
    }

    /** The definition of a shape without fields of these names, parsed now. */
    JsonNode definition(String id, Set<String> leftOut) {
        int line = find(id);
        if (line < 0) {
            throw new ModelException("it names the shape " + id + ", but does not define it");
        }
        return CompactJson.read(bytes, valueOf(line), leftOut);
    }

    /** The ids of all errors whose code on the wire is not their name, by that code. Reads the whole file. */
    Map<String, String> errorsByCode() {
        Map<String, String> ids = new HashMap<>();
        for (int line = groups[1]; line < groups[2]; ) {
            int next = lineAfter(line);
            if (contains(QUERY_ERROR, line, next)) {
                String id = idAt(line);
                JsonNode error = definition(id).path("traits").path("aws.protocols#awsQueryError");
                ids.putIfAbsent(error.path("code").asText(), id);
            }
            line = next;
        }
        return ids;
    }

    private int find(String id) {
        if (id.indexOf('"') >= 0) {
            return -1; // a code that some server made up; the quote would read on behind the id
        }
        Integer service = services.get(id);
        if (service != null) {
            return service;
        }
        for (int group = 1; group >= 0; group--) {
            int low = groups[group];
            int high = groups[group + 1];
            while (low < high) {
                int line = lineOf((low + high) >>> 1);
                int difference = compare(id, line + 1);
                if (difference == 0) {
                    return line;
                }
                if (difference < 0) {
                    high = line;
                } else {
                    low = lineAfter(line);
                }
            }
        }
        return -1;
    }

    /** The first line of a sorted run whose shape is of another type; those of the type come first. */
    private int firstWithout(String type, int from, int to) {
        byte[] value = typed(type);
        int low = from;
        int high = to;
        while (low < high) {
            int line = lineOf((low + high) >>> 1);
            if (startsWith(value, valueOf(line))) {
                low = lineAfter(line);
            } else {
                high = line;
            }
        }
        return low;
    }

    private static byte[] typed(String type) {
        return ("{\"type\":\"" + type + '"').getBytes(StandardCharsets.ISO_8859_1);
    }

    private int lineOf(int offset) {
        int at = offset;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private int lineAfter(int offset) {
        int at = offset;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Where the value of a line begins, which is {@code "ID":VALUE}. */
    private int valueOf(int line) {
        int at = line + 1;
        while (bytes[at] != '"') {
            at++;
        }
        return at + 2;
    }

    private String idAt(int line) {
        return new String(bytes, line + 1, valueOf(line) - line - 3, StandardCharsets.ISO_8859_1);
    }

    /** Compares with the id that begins at an offset; the quote behind it is less than what may be in an id. */
    private int compare(String id, int offset) {
        for (int i = 0; i < id.length(); i++) {
            int difference = id.charAt(i) - bytes[offset + i];
            if (difference != 0) {
                return difference;
            }
        }
        return bytes[offset + id.length()] == '"' ? 0 : -1;
    }

    private boolean contains(byte[] text, int from, int to) {
        for (int i = from; i <= to - text.length; i++) {
            if (bytes[i] == text[0] && startsWith(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(byte[] text, int offset) {
        for (int i = 0; i < text.length; i++) {
            if (bytes[offset + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
