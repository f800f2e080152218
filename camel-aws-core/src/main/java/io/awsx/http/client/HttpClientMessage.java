package io.awsx.http.client;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to the wire. The library's own header list stays empty on purpose: {@link HttpClientHeadWriter}
 * writes our fields as they are, and the library's header log has nothing to show.
 */
final class HttpClientMessage extends BasicClassicHttpRequest {

    private static final long serialVersionUID = 1L;

    /** Neither {@code Content-Length} nor {@code Transfer-Encoding}. */
    static final long NO_BODY = Long.MIN_VALUE;

    private final String target;
    private final String host;
    private final transient Headers headers;
    private final @Nullable String proxyAuthorization;
    private final long length;

    private HttpClientMessage(
            String method,
            String target,
            String host,
            Headers headers,
            @Nullable String proxyAuthorization,
            long length) {
        // The shorter constructor parses a URI, only to throw it away.
        super(method, null, null, "/");
        this.target = target;
        this.host = host;
        this.headers = headers;
        this.proxyAuthorization = proxyAuthorization;
        this.length = length;
    }

    /** A request to a server, directly or through a tunnel. */
    static HttpClientMessage direct(HttpRequest request) {
        return of(request, request.target(), null);
    }

    /** A request a proxy forwards (RFC 9112, section 3.2.2: absolute form). */
    static HttpClientMessage forwarded(HttpRequest request, @Nullable String proxyAuthorization) {
        return of(request, request.origin() + request.target(), proxyAuthorization);
    }

    /** The request that opens a tunnel through a proxy (RFC 9110, section 9.3.6). */
    static HttpClientMessage tunnel(Origin origin, @Nullable String proxyAuthorization) {
        String authority = origin.host() + ':' + origin.effectivePort();
        return new HttpClientMessage("CONNECT", authority, authority, Headers.EMPTY, proxyAuthorization, NO_BODY);
    }

    private static HttpClientMessage of(HttpRequest request, String target, @Nullable String proxyAuthorization) {
        RequestBody body = request.body();
        long bodyLength = body.length();
        boolean framed = bodyLength != 0 || expectsContent(request.method());
        HttpClientMessage message = new HttpClientMessage(
                request.method(),
                target,
                request.origin().authority(),
                request.headers(),
                proxyAuthorization,
                framed ? Math.max(bodyLength, ContentLengthStrategy.CHUNKED) : NO_BODY);
        if (bodyLength != 0) {
            message.setEntity(new HttpClientRequestEntity(body));
        }
        return message;
    }

    /** Methods for which RFC 9110, section 8.6, wants a {@code Content-Length: 0} where there is no content. */
    private static boolean expectsContent(String method) {
        return method.equals("PUT") || method.equals("POST") || method.equals("PATCH");
    }

    /** The length strategy of the connection: what {@link #length()} says. */
    static long length(HttpMessage message) {
        return ((HttpClientMessage) message).length;
    }

    /** Bytes of the body; -1 where it is sent in chunks, {@link #NO_BODY} where there is none. */
    long length() {
        return length;
    }

    /** The request target as it stands in the request line. */
    String target() {
        return target;
    }

    /** The value of {@code Host}. */
    String host() {
        return host;
    }

    /** The caller's header fields. */
    Headers headers() {
        return headers;
    }

    /** The value of {@code Proxy-Authorization}, or null. */
    @Nullable String proxyAuthorization() {
        return proxyAuthorization;
    }

    /** Whether the body waits until the server asks for it. */
    boolean awaitsContinue() {
        return getEntity() != null && "100-continue".equalsIgnoreCase(headers.first("Expect"));
    }

    /** Whether the caller wants the connection closed after this request. */
    boolean closesConnection() {
        return "close".equalsIgnoreCase(headers.first("Connection"));
    }

    /** For the library's log: without the query, which holds the signature of a presigned request. */
    @Override
    public String getRequestUri() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query + 1) + "...";
    }
}
