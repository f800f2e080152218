package io.awsx.settings;

import io.awsx.error.ClientException;
import io.awsx.http.TransportSettings;
import io.awsx.http.TransportSettings.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The proxies to go through: the one given in code for all hosts, else those of the variables {@code https_proxy} and {@code
 * http_proxy} (or in upper case), with the exceptions of {@code no_proxy}. A name there stands for
 * the hosts below it, too. What runs on this machine is always reached directly.
 */
final class ProxySettings {

    private static final String THIS_MACHINE = "localhost,127.0.0.0/8,::1";

    private ProxySettings() {}

    /** @throws ClientException where a variable holds no proxy; its text, which may be secret, is not told */
    static void put(Lookup look, TransportSettings.Builder transport) {
        Proxy given = look.object("proxy", Proxy.class);
        if (given != null) {
            transport.proxy(given);
            return;
        }
        String exceptions = exceptions(look);
        transport.proxy(of(look, "https_proxy", exceptions));
        // Whoever calls a CGI program sets HTTP_PROXY by a header named Proxy.
        boolean cgi = look.variable("REQUEST_METHOD") != null;
        transport.plainProxy(cgi && look.variable("http_proxy") == null ? null : of(look, "http_proxy", exceptions));
    }

    private static String exceptions(Lookup look) {
        String listed = either(look, "no_proxy");
        StringBuilder exceptions = new StringBuilder(THIS_MACHINE);
        for (String entry : (listed == null ? "" : listed).split("[,\\s]+", -1)) {
            String host =
                    entry.startsWith("*.") ? entry.substring(2) : entry.startsWith(".") ? entry.substring(1) : entry;
            if (!host.isEmpty()) {
                exceptions.append(',').append(host);
                if (!host.equals("*") && host.indexOf('/') < 0) {
                    exceptions.append(",.").append(host);
                }
            }
        }
        return exceptions.toString();
    }

    private static @Nullable String either(Lookup look, String variable) {
        String lower = look.variable(variable);
        return lower == null ? look.variable(variable.toUpperCase(Locale.ROOT)) : lower;
    }

    private static @Nullable Proxy of(Lookup look, String variable, String exceptions) {
        String text = either(look, variable);
        if (text == null) {
            return null;
        }
        String name = look.variable(variable) == null ? variable.toUpperCase(Locale.ROOT) : variable;
        Proxy proxy = parse(name, text, exceptions);
        look.origins().accept(variable, proxy + " (environment variable " + name + ')');
        return proxy;
    }

    private static Proxy parse(String variable, String text, String exceptions) {
        try {
            URI url = new URI(text.contains("://") ? text : "http://" + text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            String host = url.getHost();
            if (host == null) {
                throw notAProxy(variable, "it names no host");
            }
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
            String user = url.getRawUserInfo();
            int colon = user == null ? -1 : user.indexOf(':');
            return new Proxy(
                    scheme,
                    bare,
                    port,
                    user == null ? null : decoded(colon < 0 ? user : user.substring(0, colon)),
                    user == null ? null : decoded(colon < 0 ? "" : user.substring(colon + 1)),
                    exceptions);
        } catch (IllegalArgumentException e) {
            throw notAProxy(variable, String.valueOf(e.getMessage()));
        } catch (URISyntaxException e) {
            throw notAProxy(variable, "percent-encode what is special in user and password");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A % in user or password begins no escape", e);
        }
    }

    /** Without the cause, whose message may hold the password. */
    private static ClientException notAProxy(String variable, String why) {
        return new ClientException("Environment variable " + variable
                + " holds no proxy; one is written as http://user:password@host:port. " + why);
    }
}
