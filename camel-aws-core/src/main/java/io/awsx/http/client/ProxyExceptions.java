package io.awsx.http.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that are reached without a proxy: names in which {@code *} stands for any text, domains with a dot in front,
 * addresses, and ranges of addresses such as {@code 10.0.0.0/8}; each but the last with a port behind a colon where it is
 * for that port only. Immutable.
 */
final class ProxyExceptions {

    private final List<Pattern> exceptions = new ArrayList<>();

    /** @param text the exceptions, separated by comma or {@code |} */
    ProxyExceptions(String text) {
        for (String entry : text.split("[,|]", -1)) {
            String trimmed = entry.trim().toLowerCase(Locale.ROOT);
            if (!trimmed.isEmpty()) {
                exceptions.add(read(trimmed));
            }
        }
    }

    /** One of them. */
    private interface Pattern {
        boolean covers(String host, int port);
    }

    private static Pattern read(String entry) {
        int slash = entry.indexOf('/');
        byte[] network = slash < 0 ? null : address(bare(entry.substring(0, slash)));
        if (network != null) {
            int bits = bits(entry.substring(slash + 1), network.length * 8);
            return (host, port) -> {
                byte[] address = bits < 0 ? null : address(host);
                return address != null && address.length == network.length && startsAlike(address, network, bits);
            };
        }
        int colon = entry.lastIndexOf(':');
        boolean hasPort = colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
        int wanted = hasPort ? bits(entry.substring(colon + 1), 65_535) : -1;
        String name = bare(wanted < 0 ? entry : entry.substring(0, colon));
        String glob = name.startsWith(".") ? '*' + name : name;
        return (host, port) -> (wanted < 0 || wanted == port) && matches(glob, host);
    }

    /** Whether a host is one of them. */
    boolean cover(String host, int port) {
        String bare = bare(host);
        for (Pattern exception : exceptions) {
            if (exception.covers(bare, port)) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** A number up to a limit, or -1 where it is none. */
    private static int bits(String text, int most) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
            if (number > most) {
                return -1;
            }
        }
        return text.isEmpty() ? -1 : number;
    }

    /** The bytes of an address, or null where it is a name; never asks a name server. */
    private static byte @Nullable [] address(String host) {
        if (host.indexOf(':') < 0) {
            String[] parts = host.split("\\.", -1);
            byte[] address = new byte[4];
            for (int i = 0; i < 4; i++) {
                int number = parts.length == 4 ? bits(parts[i], 255) : -1;
                if (number < 0) {
                    return null;
                }
                address[i] = (byte) number;
            }
            return address;
        } else if (Character.digit(host.charAt(0), 16) < 0 && host.charAt(0) != ':') {
            return null;
        }
        try {
            return InetAddress.getByName(host).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static boolean startsAlike(byte[] a, byte[] b, int bits) {
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((a[i / 8] & mask) != (b[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int retry = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                retry = t;
            } else if (g < glob.length() && glob.charAt(g) == text.charAt(t)) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
