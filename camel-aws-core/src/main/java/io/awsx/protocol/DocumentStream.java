package io.awsx.protocol;

import io.awsx.http.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The body of an answer that is read as a document: bounded, without the white space that S3 sends ahead to keep a
 * connection alive, and with its first bytes kept for messages.
 */
final class DocumentStream extends BulkInputStream {

    private static final int KEPT = 160;
    private static final int AHEAD = 64;

    private InputStream in;
    private byte[] start = {};
    private int kept;
    private long count;

    DocumentStream(InputStream in) {
        this.in = in;
    }

    /** Whether there is nothing but white space. */
    boolean isBlank() throws IOException {
        byte[] ahead = new byte[AHEAD];
        int read = 0;
        int first = 0;
        while (first == read) {
            read = in.read(ahead);
            if (read < 0) {
                return true;
            }
            count(read);
            for (first = 0; first < read && isSpace(ahead[first]); ) {
                first++;
            }
        }
        count(first - read); // the rest is read again
        PushbackInputStream again = new PushbackInputStream(in, AHEAD);
        again.unread(ahead, first, read - first);
        in = again;
        return false;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            if (kept < KEPT) {
                int more = Math.min(read, KEPT - kept);
                start = kept == 0 ? new byte[KEPT] : start;
                System.arraycopy(buffer, offset, start, kept, more);
                kept += more;
            }
            count(read);
        }
        return read;
    }

    /** Parsers close what they have read to its end; the answer is closed by whoever opened it. */
    @Override
    public void close() {
        // Nothing of our own is open.
    }

    private void count(int read) throws IOException {
        count += read;
        if (count > AnswerLimits.BYTES) {
            throw new IOException("the answer is longer than " + AnswerLimits.BYTES + " bytes");
        }
    }

    /** Reads the rest, so that the connection can be used again. */
    void drain() throws IOException {
        if (in.read() < 0) {
            return; // as nearly always: parsers read to the end
        }
        byte[] rest = new byte[1024];
        while (read(rest, 0, rest.length) >= 0) {
            // Counted, and that is all.
        }
    }

    /** The first bytes as text, control characters as dots. */
    String excerpt() {
        return excerpt(start, kept);
    }

    /** Whether it begins as a web page, which proxies and portals send in place of an answer. */
    boolean isPage() {
        return isPage(start, kept);
    }

    /** Whether it begins as no document does, and so is none of a service's. */
    boolean isShowable() {
        return isShowable(start, kept);
    }

    static boolean isShowable(byte[] bytes) {
        return isShowable(bytes, bytes.length);
    }

    private static boolean isShowable(byte[] bytes, int length) {
        boolean words = length > 0 && bytes[0] > 0 && Character.isLetter(bytes[0]);
        return words || isPage(bytes, length);
    }

    private static boolean isPage(byte[] bytes, int length) {
        String start = new String(bytes, 0, Math.min(length, KEPT), StandardCharsets.US_ASCII)
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<html") || start.startsWith("<!doctype html");
    }

    static String excerpt(byte[] bytes, int length) {
        int end = Math.min(length, KEPT);
        String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
        StringBuilder clean = new StringBuilder(end);
        text.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? '.' : c));
        return clean.append(length > end ? "..." : "").toString();
    }
}
