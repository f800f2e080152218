package io.awsx.endpoint;

import io.awsx.http.Origin;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL an endpoint may have: http or https, a host of plain characters, a port, a path; no user, query or fragment. Stricter
 * than {@link java.net.URI} with hosts and paths, laxer with host labels (an underscore passes), which is what the rules expect.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host and port as written
 * @param path as written; empty, or beginning with a slash
 */
record Url(String scheme, String authority, String path) implements Attributes {

    private static final int MAX_PORT = 65_535;

    /** The parts of a URL, or null where the text is not one. A user name is not accepted. */
    static @Nullable Url parse(String text) {
        String scheme = text.regionMatches(true, 0, "https://", 0, 8)
                ? "https"
                : text.regionMatches(true, 0, "http://", 0, 7) ? "http" : null;
        if (scheme == null) {
            return null;
        }
        int start = scheme.length() + 3;
        int slash = text.indexOf('/', start);
        int end = slash < 0 ? text.length() : slash;
        String authority = text.substring(start, end);
        String path = text.substring(end);
        return isAuthority(authority) && isPath(path) ? new Url(scheme, authority, path) : null;
    }

    /** The place to connect to. */
    Origin origin() {
        int end = hostEnd(authority);
        int port = end == authority.length() ? -1 : Integer.parseInt(authority.substring(end + 1));
        return new Origin(scheme, authority.substring(0, end).toLowerCase(Locale.ROOT), port);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "scheme" -> scheme;
            case "authority" -> authority;
            case "path" -> path;
            case "normalizedPath" -> path.endsWith("/") ? path : path + '/';
            case "isIp" -> authority.charAt(0) == '[' || isIpv4(authority.substring(0, hostEnd(authority)));
            default -> null;
        };
    }

    /** Whether the text is four numbers of at most 255 with dots between them. */
    static boolean isIpv4(String text) {
        int numbers = 0;
        for (int i = 0; i <= text.length(); i++) {
            int start = i;
            int number = 0;
            while (i < text.length() && isDigit(text.charAt(i)) && i - start < 3) {
                number = number * 10 + text.charAt(i++) - '0';
            }
            if (i == start || number > 255 || (i < text.length() && text.charAt(i) != '.')) {
                return false;
            }
            numbers++;
        }
        return numbers == 4;
    }

    private static int hostEnd(String authority) {
        int colon = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
        return colon < 0 ? authority.length() : colon;
    }

    private static boolean isAuthority(String authority) {
        int end = hostEnd(authority);
        if (end == 0 || (end < authority.length() && !isPort(authority, end + 1))) {
            return false;
        }
        return authority.charAt(0) == '[' ? isIpv6(authority, end) : isName(authority, end);
    }

    private static boolean isPort(String authority, int start) {
        int port = 0;
        for (int i = start; i < authority.length(); i++) {
            if (!isDigit(authority.charAt(i)) || i - start > 4) {
                return false;
            }
            port = port * 10 + authority.charAt(i) - '0';
        }
        return port > 0 && port <= MAX_PORT;
    }

    private static boolean isName(String authority, int end) {
        char last = '.';
        for (int i = 0; i < end; i++) {
            char c = authority.charAt(i);
            boolean allowed = isLetterOrDigit(c) || c == '-' || c == '_' || (c == '.' && last != '.');
            if (!allowed) {
                return false;
            }
            last = c;
        }
        return true;
    }

    private static boolean isIpv6(String authority, int end) {
        if (end < 4 || authority.charAt(end - 1) != ']') {
            return false;
        }
        int colons = 0;
        boolean zone = false;
        for (int i = 1; i < end - 1; i++) {
            char c = authority.charAt(i);
            boolean address = c == ':' || c == '.' || isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
            boolean name = isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
            if (zone ? !name : !address && c != '%') {
                return false;
            }
            zone |= c == '%';
            colons += c == ':' ? 1 : 0;
        }
        return colons >= 2;
    }

    private static boolean isPath(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!isLetterOrDigit(c) && "/-._~%!$&'()*+,;=:@".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
