package io.awsx.http.client;

import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.TransportSettings;
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

    private final @Nullable Way secure;
    private final @Nullable Way plain;
    private final Map<Origin, HttpRoute> routes = new ConcurrentHashMap<>();

    /**
     * @param secure the proxy that tunnels to hosts with TLS, or null
     * @param plain the proxy that forwards to hosts without it, or null
     */
    HttpClientRoutes(TransportSettings.@Nullable Proxy secure, TransportSettings.@Nullable Proxy plain) {
        this.secure = secure == null ? null : Way.through(secure);
        this.plain = plain == null ? null : Way.through(plain);
    }

    /** A proxy, ready for use. */
    private record Way(HttpHost host, @Nullable String authorization, ProxyExceptions exceptions) {

        static Way through(TransportSettings.Proxy proxy) {
            return new Way(
                    new HttpHost(proxy.scheme(), proxy.host(), proxy.port()),
                    basic(proxy.user(), proxy.password()),
                    new ProxyExceptions(proxy.nonProxyHosts()));
        }
    }

    private static @Nullable String authorization(@Nullable Way way) {
        return way == null ? null : way.authorization;
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
        Way way = origin.secure() ? secure : plain;
        return way == null || way.exceptions.cover(host, origin.effectivePort())
                ? new HttpRoute(target, null, origin.secure())
                : new HttpRoute(target, null, way.host, origin.secure());
    }

    /** The request as this route wants it: in absolute form, with the proxy's credentials, where a proxy forwards it. */
    HttpClientMessage message(HttpRequest request, HttpRoute route) {
        return route.getProxyHost() != null && !route.isTunnelled()
                ? HttpClientMessage.forwarded(request, authorization(plain))
                : HttpClientMessage.direct(request);
    }

    /** The request that opens a tunnel to an origin. */
    HttpClientMessage tunnel(Origin origin) {
        return HttpClientMessage.tunnel(origin, authorization(secure));
    }
}
