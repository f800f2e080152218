package io.awsx.http;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, exactly as it goes out: nothing is normalised, decoded, or added behind its back, except that the
 * transport writes {@code Host} and {@code Content-Length} from {@link #origin()} and {@link #body()}. Immutable; a body
 * may be one-shot.
 */
public final class HttpRequest {

    /** RFC 9110, section 9.2.2. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

    private final String method;
    private final @Nullable Origin origin;
    private final String path;
    private final Query query;
    private final Headers headers;
    private final RequestBody body;
    private final boolean resendable;
    private final boolean http2;
    private final @Nullable Object tag;

    private HttpRequest(Builder builder) {
        this.method = builder.method;
        this.origin = builder.origin;
        this.path = builder.path;
        this.query = builder.query;
        this.headers = builder.headers;
        this.body = builder.body;
        this.resendable = builder.resendable;
        this.http2 = builder.http2;
        this.tag = builder.tag;
    }

    /** A builder of a request to {@code /} without query, headers, and body. */
    public static Builder builder(String method) {
        return new Builder(method);
    }

    /** The method, such as {@code GET}. */
    public String method() {
        return method;
    }

    /**
     * Where it is sent.
     *
     * @throws IllegalStateException where none was set yet: protocols write requests without a host
     */
    public Origin origin() {
        if (origin == null) {
            throw new IllegalStateException("The request has no origin yet");
        }
        return origin;
    }

    /** The path as it is sent, percent-encoded; begins with {@code /}. */
    public String path() {
        return path;
    }

    /** The query, decoded. */
    public Query query() {
        return query;
    }

    /** The header fields, without {@code Host} and {@code Content-Length}. */
    public Headers headers() {
        return headers;
    }

    /** The body; {@link RequestBody#EMPTY} where there is none. */
    public RequestBody body() {
        return body;
    }

    /**
     * Whether it does no harm that a server may get it twice: by its method, or because its caller would send it again anyway.
     * Whether its body can be sent again is another question.
     */
    public boolean resendable() {
        return resendable || IDEMPOTENT.contains(method);
    }

    /** Whether the server answers it over HTTP/2 alone. */
    public boolean http2() {
        return http2;
    }

    /** What its maker tells those on its way, such as a {@link Transport} of one's own; null where nothing. Not sent. */
    public @Nullable Object tag() {
        return tag;
    }

    /** This request with a header field in place of those of the same name. */
    public HttpRequest withHeader(String name, String value) {
        return toBuilder().headers(headers.toBuilder().set(name, value).build()).build();
    }

    /** Path and query as they stand in the request line. */
    public String target() {
        return query.isEmpty() ? path : path + '?' + query.encoded();
    }

    /** A builder that starts with all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder(method);
        builder.origin = origin;
        builder.path = path;
        builder.query = query;
        builder.headers = headers;
        builder.body = body;
        builder.resendable = resendable;
        builder.http2 = http2;
        builder.tag = tag;
        return builder;
    }

    /** Method, host, and path; neither query nor header values, which may be secret. */
    @Override
    public String toString() {
        return method + ' ' + (origin == null ? "" : origin) + path;
    }

    /** Builds a request; not thread-safe. */
    public static final class Builder {

        private String method;
        private @Nullable Origin origin;
        private String path = "/";
        private Query query = Query.EMPTY;
        private Headers headers = Headers.EMPTY;
        private RequestBody body = RequestBody.EMPTY;
        private boolean resendable;
        private boolean http2;
        private @Nullable Object tag;

        private Builder(String method) {
            this.method = Objects.requireNonNull(method, "method");
        }

        public Builder method(String method) {
            this.method = method;
            return this;
        }

        public Builder origin(Origin origin) {
            this.origin = origin;
            return this;
        }

        /** Sets the path: percent-encoded, beginning with {@code /}. */
        public Builder path(String path) {
            this.path = path;
            return this;
        }

        public Builder query(Query query) {
            this.query = query;
            return this;
        }

        public Builder headers(Headers headers) {
            this.headers = headers;
            return this;
        }

        public Builder body(RequestBody body) {
            this.body = body;
            return this;
        }

        /** Says that it may be sent again where nothing shows that it arrived, even if its method is not idempotent. */
        public Builder resendable(boolean resendable) {
            this.resendable = resendable;
            return this;
        }

        /** Says whether the server answers it over HTTP/2 alone. */
        public Builder http2(boolean http2) {
            this.http2 = http2;
            return this;
        }

        /** Sets what those on its way are told. */
        public Builder tag(@Nullable Object tag) {
            this.tag = tag;
            return this;
        }

        public HttpRequest build() {
            return new HttpRequest(this);
        }
    }
}
