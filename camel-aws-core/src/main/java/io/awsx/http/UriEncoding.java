package io.awsx.http;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of RFC 3986 as AWS wants it: everything but unreserved characters, upper-case hex, UTF-8.
 */
public final class UriEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final boolean[] UNRESERVED = new boolean[128];

    static {
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".toCharArray()) {
            UNRESERVED[c] = true;
        }
    }

    private UriEncoding() {}

    /** Encodes one path segment, query name, or query value; {@code /} becomes {@code %2F}. */
    public static String encode(String text) {
        return encode(text, false);
    }

    /** Encodes a path of several segments; {@code /} stays. */
    public static String encodePath(String text) {
        return encode(text, true);
    }

    private static String encode(String text, boolean keepSlash) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain), keepSlash)) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (byte b : text.substring(plain).getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && isPlain((char) b, keepSlash)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c, boolean keepSlash) {
        return (c < 128 && UNRESERVED[c]) || (keepSlash && c == '/');
    }
}
