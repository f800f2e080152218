package io.awsx.identity.source;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as a shell would, without anything else a shell does: no variables, no wildcards, no pipes.
 *
 * <p>Elsewhere than on Windows: single quotes keep all, double quotes all but a backslash before a double quote or another
 * backslash, and a backslash outside of quotes keeps the next character. On Windows a backslash is a letter of a path unless it
 * stands before a double quote, and double quotes are the only ones.
 */
final class CommandLine {

    private final String text;
    private final boolean windows;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private CommandLine(String text, boolean windows) {
        this.text = text;
        this.windows = windows;
    }

    /**
     * The words of a command.
     *
     * @throws ClientException where a quote is not closed, or there is no word
     */
    static List<String> split(String text, boolean windows) {
        CommandLine line = new CommandLine(text, windows);
        while (line.at < text.length()) {
            line.outside(text.charAt(line.at++));
        }
        line.end();
        if (line.words.isEmpty()) {
            throw new ClientException("The command for credentials is empty");
        }
        return line.words;
    }

    private void outside(char c) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            end();
            return;
        }
        inWord = true;
        if (c == '"' || (c == '\'' && !windows)) {
            quoted(c);
        } else if (c == '\\' && (!windows || next() == '"')) {
            word.append(escaped());
        } else {
            word.append(c);
        }
    }

    private void quoted(char quote) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return;
            }
            boolean escapes = c == '\\' && quote == '"' && (next() == '"' || (next() == '\\' && !windows));
            word.append(escapes ? escaped() : c);
        }
        throw new ClientException("The command for credentials has a quote (" + quote + ") that is not closed");
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char escaped() {
        if (at == text.length()) {
            throw new ClientException("The command for credentials ends with a backslash");
        }
        return text.charAt(at++);
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
