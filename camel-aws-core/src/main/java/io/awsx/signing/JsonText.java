package io.awsx.signing;

import io.awsx.error.ClientException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes the small JSON documents that are signed: plain ASCII without white space, names in the order of their map. */
final class JsonText {

    private static final int DEEPEST = 8;

    private JsonText() {}

    /**
     * The text of a value: Map, List, String, whole number, or Boolean.
     *
     * @throws ClientException where it is something else, or nested too deeply
     */
    static String of(Object value) {
        StringBuilder text = new StringBuilder(256);
        add(text, value, 0);
        return text.toString();
    }

    private static void add(StringBuilder text, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new ClientException("A policy is nested at most " + DEEPEST + " levels deep");
        }
        String separator = "";
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator);
                addQuoted(text, String.valueOf(entry.getKey()));
                text.append(':');
                add(text, entry.getValue(), depth + 1);
                separator = ",";
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (Object element : list) {
                text.append(separator);
                add(text, element, depth + 1);
                separator = ",";
            }
            text.append(']');
        } else if (value instanceof CharSequence string) {
            addQuoted(text, string);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new ClientException("A policy holds maps, lists, texts, whole numbers, and booleans, not "
                    + (value == null ? "null" : value.getClass().getName()));
        }
    }

    private static void addQuoted(StringBuilder text, CharSequence string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                text.append(c);
            } else {
                text.append("\\u").append(hex(c >> 8)).append(hex(c & 255));
            }
        }
        text.append('"');
    }

    private static String hex(int octet) {
        return HexFormat.of().toHexDigits((byte) octet);
    }
}
