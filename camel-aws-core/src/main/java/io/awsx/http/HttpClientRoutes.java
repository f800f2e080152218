package io.awsx.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * Which way leads to a host: directly, or through the proxy. Thread-safe.
 */
final class HttpClientRoutes {

    /** Virtual-hosted buckets make many origins; more than this are worked out anew rather than remembered. */
    private static final int REMEMBERED = 256;

    private final TransportSettings.@Nullable Proxy proxy;
    private final @Nullable HttpHost proxyHost;
    private final @Nullable String proxyAuthorization;
    private final Map<Origin, HttpRoute> routes = new ConcurrentHashMap<>();

    HttpClientRoutes(TransportSettings.@Nullable Proxy proxy) {
        this.proxy = proxy;
        this.proxyHost = proxy == null ? null : new HttpHost(proxy.scheme(), proxy.host(), proxy.port());
        this.proxyAuthorization = proxy == null ? null : basic(proxy.user(), proxy.password());
    }

    /** RFC 7617, in UTF-8. */
    private static @Nullable String basic(@Nullable String user, @Nullable String password) {
        if (user == null || password == null) {
            return null;
        }
        byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The route to an origin. */
    HttpRoute to(Origin origin) {
        HttpRoute known = routes.get(origin);
        if (known != null) {
            return known;
        }
        HttpRoute route = plan(origin);
        if (routes.size() >= REMEMBERED) {
            routes.clear();
        }
        routes.put(origin, route);
        return route;
    }

    private HttpRoute plan(Origin origin) {
        String host = origin.host();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        HttpHost target = new HttpHost(origin.scheme(), bare, origin.effectivePort());
        return proxy == null || proxy.excepts(host)
                ? new HttpRoute(target, null, origin.secure())
                : new HttpRoute(target, null, proxyHost, origin.secure());
    }

    /** The request as this route wants it: in absolute form, with the proxy's credentials, where a proxy forwards it. */
    HttpClientMessage message(HttpRequest request, HttpRoute route) {
        return route.getProxyHost() != null && !route.isTunnelled()
                ? HttpClientMessage.forwarded(request, proxyAuthorization)
                : HttpClientMessage.direct(request);
    }

    /** The request that opens a tunnel to an origin. */
    HttpClientMessage tunnel(Origin origin) {
        return HttpClientMessage.tunnel(origin, proxyAuthorization);
    }
}
