package io.awsx.http;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host, and port of a request.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case, without port; an IPv6 address in brackets
 * @param port the port, or -1 for the scheme's own
 */
public record Origin(String scheme, String host, int port) {

    public Origin {
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("An endpoint begins with http:// or https://, not " + scheme + "://");
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-._:[]%".indexOf(c) >= 0;
            if (!allowed) {
                throw new IllegalArgumentException("Not a host name: character " + (int) c + " at " + i);
            }
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("An endpoint needs a host, such as https://localhost:9000");
        }
        if (port == (scheme.equals("http") ? 80 : 443)) {
            port = -1;
        }
    }

    /** Whether it is this machine, so that what is sent there meets no network. */
    public boolean loopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** The origin of a URL; its path, query, and user info are left out. */
    public static Origin of(URI url) {
        String scheme = url.getScheme();
        String authority = url.getRawAuthority();
        if (scheme == null || authority == null) {
            throw new IllegalArgumentException("An endpoint is a URL such as https://localhost:9000");
        }
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        boolean hasPort = colon > hostAndPort.lastIndexOf(']');
        String host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
        int port =
                hasPort && colon + 1 < hostAndPort.length() ? Integer.parseInt(hostAndPort.substring(colon + 1)) : -1;
        return new Origin(scheme.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT), port);
    }

    /** The value of the {@code Host} header: the port only where it is not the scheme's own. */
    public String authority() {
        return port < 0 ? host : host + ':' + port;
    }

    /** The port a connection goes to. */
    public int effectivePort() {
        return port >= 0 ? port : scheme.equals("https") ? 443 : 80;
    }

    /** Whether the connection is encrypted. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** As plain as can be: each request looks for its route by it. */
    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + authority();
    }
}
