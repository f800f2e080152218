package io.awsx.s3x.walk;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of comma-separated values as RFC 4180 has them: values may be quoted, and a quote in one is doubled. Used by one thread. */
final class CsvRows implements Closeable {

    /** A key has 1024 bytes, each of them three characters when encoded. */
    private static final int LONGEST = 64 * 1024;

    private static final int NONE = -2;

    private final Reader reader;
    private int peeked = NONE;

    CsvRows(Reader reader) {
        this.reader = new BufferedReader(reader, 64 * 1024);
    }

    /**
     * The next row.
     *
     * @return null at the end
     * @throws IOException where it is longer than any of an inventory, or ends within quotes
     */
    @Nullable List<String> next() throws IOException {
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int c = read();
        if (c < 0) {
            return null;
        }
        for (int length = 0; c >= 0 && (quoted || c != '\n'); length++, c = read()) {
            if (length > LONGEST) {
                throw new IOException("A row of the inventory is longer than " + LONGEST + " characters");
            }
            if (quoted && c == '"') {
                quoted = peek() == '"';
                if (quoted) {
                    value.append((char) read());
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' && !quoted) {
                row.add(value.toString());
                value.setLength(0);
            } else if (c != '\r' || quoted) {
                value.append((char) c);
            }
        }
        if (quoted) {
            throw new IOException("A row of the inventory ends within quotes");
        }
        row.add(value.toString());
        return row;
    }

    private int read() throws IOException {
        int c = peeked == NONE ? reader.read() : peeked;
        peeked = NONE;
        return c;
    }

    private int peek() throws IOException {
        peeked = reader.read();
        return peeked;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
