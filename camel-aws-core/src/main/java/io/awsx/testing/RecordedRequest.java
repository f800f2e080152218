package io.awsx.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A signed request as it would have gone over the network. Immutable. */
public final class RecordedRequest {

    private final String method;
    private final URI url;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Instant time;

    RecordedRequest(String method, URI url, Map<String, List<String>> headers, byte[] body, Instant time) {
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.time = time;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** Where it was sent, with its query. */
    public URI url() {
        return url;
    }

    /** The header fields by name, whose case does not matter; unmodifiable. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** A copy of the bytes as they go out, such as with chunk signatures. */
    public byte[] body() {
        return body.clone();
    }

    /** The same as text in UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** When it was sent, in virtual time. */
    public Instant time() {
        return time;
    }

    /** Method and place; neither query nor headers, which may be secret. */
    @Override
    public String toString() {
        return method + ' ' + url.getScheme() + "://" + url.getAuthority() + url.getRawPath();
    }
}
