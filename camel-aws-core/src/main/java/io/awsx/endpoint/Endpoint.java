package io.awsx.endpoint;

import io.awsx.error.ClientException;
import io.awsx.http.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where requests go.
 *
 * @param url scheme, authority and base path as the rules wrote them
 * @param origin the place to connect to
 * @param path what the path of every request begins with: empty, or a slash and more without a slash at the end; encoded
 * @param headers to be sent with every request; in order
 * @param authSchemes how to sign, best first; empty where the service's model decides
 * @param properties what else the rules say: maps, lists, texts and booleans
 */
public record Endpoint(
        String url,
        Origin origin,
        String path,
        Map<String, List<String>> headers,
        List<AuthScheme> authSchemes,
        Map<String, Object> properties) {

    public Endpoint {
        // Map.copyOf would lose the order
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        authSchemes = List.copyOf(authSchemes);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The same at another place: what the rules say of headers and signatures holds there, too. */
    public Endpoint at(Origin other) {
        return new Endpoint(other + path, other, path, headers, authSchemes, properties);
    }

    /**
     * An endpoint without rules.
     *
     * @throws ClientException where it is not an http or https URL of host, port and path alone
     */
    public static Endpoint of(String url) {
        Url parsed = Url.parse(url);
        if (parsed == null) {
            // The text may hold a password
            throw new ClientException("Not an endpoint: a URL such as https://localhost:9000/base is wanted, "
                    + "without user name, query or fragment");
        }
        return of(url, parsed, Map.of(), List.of(), Map.of());
    }

    static Endpoint of(
            String url,
            Url parsed,
            Map<String, List<String>> headers,
            List<AuthScheme> authSchemes,
            Map<String, Object> properties) {
        String path = parsed.path();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return new Endpoint(url, parsed.origin(), path.substring(0, end), headers, authSchemes, properties);
    }
}
