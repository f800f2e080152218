package io.awsx.camel.property;

import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * Texts that Camel does not take for placeholders. It looks for them in what functions give, too, and where it cannot make sense of braces, as
 * in JSON, its message holds the value.
 */
final class EscapedText {

    private EscapedText() {}

    /**
     * A text whose double braces are escaped; Camel takes the escapes out again.
     *
     * @param what what it is, for messages
     * @throws ClientException where they cannot be escaped; the text is not told
     */
    static String of(String text, String what) {
        if (!text.contains("{{") && !text.contains("}}")) {
            return text;
        }
        String escaped = escape(text);
        escaped = escaped == null ? escape(spaced(text)) : escaped;
        if (escaped == null) {
            throw new ClientException(
                    "The value of " + what + " holds an odd number of braces in a row, which Camel would take for"
                            + " placeholders; ask for a field of it, or change the value");
        }
        return escaped;
    }

    /** Whether a backslash is so near to the end that Camel loses it where nothing follows the placeholder in its text. */
    static boolean isCutShort(String text) {
        return text.lastIndexOf('\\') >= Math.max(0, text.length() - 2);
    }

    /** Null where it cannot be done: an escape is for a pair of braces. */
    private static @Nullable String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        int end;
        for (int begin = 0; begin < text.length(); begin = end) {
            char brace = text.charAt(begin);
            end = begin + 1;
            while (isBrace(brace) && end < text.length() && text.charAt(end) == brace) {
                end++;
            }
            int run = end - begin;
            if (run == 1) {
                escaped.append(brace);
            } else if (run % 2 != 0 || (begin > 0 && text.charAt(begin - 1) == '\\')) {
                return null;
            } else {
                escaped.append(("\\" + brace + brace).repeat(run / 2));
            }
        }
        return escaped.toString();
    }

    private static boolean isBrace(char character) {
        return character == '{' || character == '}';
    }

    /** The same JSON with blanks between braces that close objects; any other text as it is. */
    private static String spaced(String text) {
        try {
            Json.read(text, "", "");
        } catch (ClientException e) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text.length() + 8);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quoted && character == '\\') {
                spaced.append(character);
                character = text.charAt(++i);
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == '}' && i > 0 && text.charAt(i - 1) == '}') {
                spaced.append(' ');
            }
            spaced.append(character);
        }
        return spaced.toString();
    }
}
