package io.awsx.call;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Forms, as the query protocols post them, as links: whoever follows a link sends no body. */
final class FormLink {

    private FormLink() {}

    /** A posted form as a GET with the same parameters in its query; other requests as they are. */
    static HttpRequest of(HttpRequest request) {
        String contentType = request.headers().first("Content-Type");
        if (!request.method().equals("POST") || !isForm(contentType)) {
            return request;
        }
        return request.toBuilder()
                .method("GET")
                .query(request.query().plus(form(request.body()).parameters()))
                .headers(request.headers().toBuilder().remove("Content-Type").build())
                .body(RequestBody.EMPTY)
                .build();
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("application/x-www-form-urlencoded");
    }

    private static Query form(RequestBody body) {
        try (InputStream in = body.open()) {
            return Query.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new ClientException("Cannot read the request body: " + e.getMessage(), e);
        }
    }
}
