package io.awsx.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.awsx.error.ClientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What is settled of a JMESPath expression before it is parsed: how deep it nests, as parser and evaluator recurse, and the
 * older form of literals, in which {@code `running`} is the text that {@code 'running'} is today.
 *
 * @see <a href="https://jmespath.org/proposals/raw-string-literals.html">JEP 12, raw string literals</a>
 */
final class JmesPathText {

    /** No expression that somebody writes comes near it. */
    private static final int DEEPEST = 500;

    private final String text;
    private final StringBuilder today;
    private int at;

    /** What is open around each level and left of it, all of which is one level of the tree each. */
    private int depth;

    private final int[] outer = new int[DEEPEST];
    private int open;

    private JmesPathText(String text) {
        this.text = text;
        this.today = new StringBuilder(text.length());
    }

    /**
     * The expression as today's grammar has it.
     *
     * @throws ClientException where it nests too deeply
     */
    static String modern(String text) {
        JmesPathText path = new JmesPathText(text);
        while (path.at < text.length()) {
            path.step();
        }
        return path.today.toString();
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '\'', '"' -> take(endOf(c));
            case '`' -> literal();
            default -> {
                nest(c);
                take(at + (isPair(c) ? 2 : 1));
            }
        }
    }

    private void take(int end) {
        today.append(text, at, end);
        at = end;
    }

    /** {@code ||}, {@code &&}, {@code ==}, {@code !=}, {@code <=}, {@code >=}. */
    private boolean isPair(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return next == '=' ? "=!<>".indexOf(c) >= 0 : next == c && (c == '|' || c == '&');
    }

    /** Where a quoted part ends, behind its second quote; the end of all where it has none. */
    private int endOf(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private void nest(char c) {
        switch (c) {
            case '[', '(', '{' -> {
                deeper();
                outer[open++] = depth;
            }
            case ']', ')', '}' -> {
                if (open > 0) {
                    depth = outer[--open];
                }
            }
            case ',', ':' -> depth = open > 0 ? outer[open - 1] : 0;
            case '.', '|', '&', '!', '=', '<', '>' -> deeper();
            default -> {
                // A name, a number, or white space.
            }
        }
    }

    private void deeper() {
        if (++depth >= DEEPEST) {
            throw tooDeep();
        }
    }

    private ClientException tooDeep() {
        return new ClientException("This JMESPath expression nests too deeply to be read: "
                + text.substring(0, Math.min(60, text.length())) + "...");
    }

    private void literal() {
        int end = endOf('`');
        String within = text.substring(at + 1, Math.max(at + 1, end - 1)).replace("\\`", "`");
        boolean closed = end - 1 > at && text.charAt(end - 1) == '`';
        String older = '"' + within.stripLeading() + '"';
        if (closed && !isJson(within) && isJson(older)) {
            today.append('`').append(older.replace("`", "\\`")).append('`');
        } else {
            today.append(text, at, end);
        }
        at = end;
    }

    private boolean isJson(String text) {
        try (JsonParser parser = JsonTree.parser(text.getBytes(StandardCharsets.UTF_8), 0)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (StreamConstraintsException e) {
            throw tooDeep();
        } catch (IOException e) {
            return false;
        }
    }
}
