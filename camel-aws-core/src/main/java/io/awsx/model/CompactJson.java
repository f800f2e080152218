package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads objects and lists in JSON that this project has written itself: UTF-8, without spaces but for line feeds. It takes no parser of Jackson's, as
 * their classes take longer to load in a fresh JVM than most services to read. It checks too little for JSON of others, which
 * {@link JsonTree} reads. Used once, by one thread.
 */
public final class CompactJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names read lately: few there are, and often. Threads may overwrite each other's. */
    private static final String[] NAMES = new String[1024];

    private final byte[] bytes;
    private final Set<String> leftOut;
    private int at;

    private CompactJson(byte[] bytes, int offset, Set<String> leftOut) {
        this.bytes = bytes;
        this.at = offset;
        this.leftOut = leftOut;
    }

    /** The one value of a document. */
    public static JsonNode read(byte[] document) {
        return read(document, 0, Set.of());
    }

    /**
     * The value that begins at an offset; what follows it does not matter.
     *
     * @param leftOut names of fields that are passed over with their values, wherever they stand
     */
    static JsonNode read(byte[] bytes, int offset, Set<String> leftOut) {
        return new CompactJson(bytes, offset, leftOut).value();
    }

    private JsonNode value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> NODES.textNode(text());
            case 't' -> word("true", NODES.booleanNode(true));
            case 'f' -> word("false", NODES.booleanNode(false));
            case 'n' -> word("null", NODES.nullNode());
            default -> number();
        };
    }

    private JsonNode word(String word, JsonNode value) {
        at += word.length();
        return value;
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        at++;
        while (peek() != '}') {
            String name = name();
            expect(':');
            if (leftOut.contains(name)) {
                skip();
            } else {
                object.set(name, value());
            }
            if (peek() == ',') {
                at++;
            }
        }
        at++;
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = NODES.arrayNode();
        at++;
        while (peek() != ']') {
            array.add(value());
            if (peek() == ',') {
                at++;
            }
        }
        at++;
        return array;
    }

    /** Passes over a value: to the end of a text, or to where as many brackets are closed as were opened. */
    private void skip() {
        int open = 0;
        do {
            byte b = bytes[at];
            if (b == '"') {
                at = endOfText();
            } else if (b == '{' || b == '[') {
                open++;
            } else if (b == '}' || b == ']') {
                open--;
            }
            at++;
        } while (open > 0 || ",}]".indexOf(peek()) < 0);
    }

    private JsonNode number() {
        int start = at;
        while ("+-.0123456789Ee".indexOf(bytes[at]) >= 0) {
            at++;
        }
        if (at == start) {
            throw new ModelException("no JSON value begins at byte " + at);
        }
        String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return NODES.numberNode(Double.parseDouble(text));
        }
        if (text.length() > 18) {
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
        }
        long number = Long.parseLong(text);
        return (int) number == number ? NODES.numberNode((int) number) : NODES.numberNode(number);
    }

    private String name() {
        expect('"');
        int start = at;
        int hash = 0;
        while (bytes[at] != '"') {
            if (bytes[at] == '\\') {
                at = start - 1;
                return text();
            }
            hash = 31 * hash + bytes[at++];
        }
        int slot = (hash ^ hash >>> 10) & (NAMES.length - 1);
        String known = NAMES[slot];
        if (known == null || known.hashCode() != hash || !isAt(known, start)) {
            known = new String(bytes, start, at - start, StandardCharsets.UTF_8);
            NAMES[slot] = known;
        }
        at++;
        return known;
    }

    /** Whether an ASCII text stands at an offset and ends where reading stopped. */
    private boolean isAt(String text, int start) {
        if (text.length() != at - start) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    private String text() {
        int start = at + 1;
        int end = endOfText();
        at = end + 1;
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    private int endOfText() {
        int end = at + 1;
        while (bytes[end] != '"') {
            end += bytes[end] == '\\' ? 2 : 1;
        }
        return end;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            int control = "bfnrt".indexOf(escape);
            if (escape == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(control < 0 ? escape : "\b\f\n\r\t".charAt(control));
            }
        }
        return plain.toString();
    }

    private byte peek() {
        while (bytes[at] == '\n') {
            at++;
        }
        return bytes[at];
    }

    private void expect(char sign) {
        if (peek() != sign) {
            throw new ModelException("no " + sign + " at byte " + at);
        }
        at++;
    }
}
