package io.awsx.http.client;

import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpMessageWriter;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes request line and header fields (RFC 9112, sections 3 and 5) exactly as given, values in UTF-8, because that is
 * what was signed. What would change the framing is refused before a byte goes out. One for each connection, used by one
 * thread at a time.
 */
final class HttpClientHeadWriter implements HttpMessageWriter<ClassicHttpRequest> {

    private static final int KEPT = 16 * 1024;
    private static final int LIMIT = 1024 * 1024;
    private static final boolean[] TOKEN = new boolean[128];

    static {
        for (char c : "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
            TOKEN[c] = true;
        }
    }

    private byte[] head = new byte[1024];
    private int count;

    @Override
    public void write(ClassicHttpRequest request, SessionOutputBuffer buffer, OutputStream stream) throws IOException {
        count = 0;
        fill((HttpClientMessage) request);
        buffer.write(head, 0, count, stream);
        if (head.length > KEPT) {
            head = new byte[KEPT];
        }
    }

    private void fill(HttpClientMessage message) {
        token("method", message.getMethod());
        append(' ');
        target(message.target());
        ascii(" HTTP/1.1\r\nHost: ");
        ascii(message.host());
        crlf();
        String length = message.length() >= 0 ? Long.toString(message.length()) : null;
        String coding = message.length() == -1 ? "chunked" : null;
        Headers headers = message.headers();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            String value = headers.value(i);
            if (!isOurs(name, value, message.host(), length, coding)) {
                token("header name", name);
                ascii(": ");
                value(name, value);
                crlf();
            }
        }
        field("Proxy-Authorization: ", message.proxyAuthorization());
        field("Content-Length: ", length);
        field("Transfer-Encoding: ", coding);
        crlf();
    }

    /** Whether a field is one this class writes itself; the same value twice is no harm, another one is a mistake. */
    private static boolean isOurs(
            String name, String value, String host, @Nullable String length, @Nullable String coding) {
        String expected;
        if (name.equalsIgnoreCase("Host")) {
            expected = host;
        } else if (name.equalsIgnoreCase("Content-Length")) {
            expected = length;
        } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
            expected = coding;
        } else {
            return false;
        }
        if (!value.equalsIgnoreCase(expected)) {
            throw new ClientException(
                    "The request sets " + name + " to another value than its origin and body give it ("
                            + (expected == null ? "none" : expected) + "); remove the header");
        }
        return true;
    }

    private void field(String prefix, @Nullable String value) {
        if (value != null) {
            ascii(prefix);
            ascii(value);
            crlf();
        }
    }

    private void token(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || !TOKEN[c]) {
                throw new ClientException("The " + what + " \"" + text.replaceAll("[^!-~]", "?")
                        + "\" holds a character that HTTP does not allow there");
            }
        }
        if (text.isEmpty()) {
            throw new ClientException("The request has an empty " + what);
        }
        ascii(text);
    }

    private void target(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 127) {
                throw new ClientException("The request target holds character " + (int) c + " at position " + i
                        + "; percent-encode path and query");
            }
        }
        if (text.isEmpty()) {
            throw new ClientException("The request target is empty; the least path is /");
        }
        ascii(text);
    }

    private void value(String name, String text) {
        reserve(text.length());
        int start = count;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                count = start;
                bytes(text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            if ((c < ' ' && c != '\t') || c == 127) {
                throw new ClientException("Header " + name + " holds control character " + (int) c + "; remove it");
            }
            head[count++] = (byte) c;
        }
    }

    private void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            head[count++] = (byte) text.charAt(i);
        }
    }

    private void bytes(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, head, count, bytes.length);
        count += bytes.length;
    }

    private void append(char c) {
        reserve(1);
        head[count++] = (byte) c;
    }

    private void crlf() {
        reserve(2);
        head[count++] = '\r';
        head[count++] = '\n';
    }

    private void reserve(int more) {
        if (more > head.length - count) {
            if (more > LIMIT - count) {
                throw new ClientException("The request's header section is longer than 1 MiB; no service takes that");
            }
            head = Arrays.copyOf(head, Math.min(LIMIT, Math.max(head.length * 2, count + more)));
        }
    }
}
