package io.awsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.awsx.error.ClientException;
import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;

/** A link holds no body: a form goes into its query, and whoever follows the link need not know that it was to be posted. */
final class FormLink {

    private static final String FORM = "application/x-www-form-urlencoded";

    private FormLink() {}

    /** The request to follow instead of one that posts a form; any other request as it is. */
    static HttpRequest of(HttpRequest request) {
        String type = request.headers().first("Content-Type");
        if (type == null || !type.startsWith(FORM)) {
            return request;
        }
        try (InputStream form = request.body().open()) {
            Query query = Query.parse(new String(form.readAllBytes(), UTF_8));
            return request.toBuilder()
                    .method("GET")
                    .query(request.query().plus(query.parameters()))
                    .headers(
                            request.headers().toBuilder().remove("Content-Type").build())
                    .body(RequestBody.EMPTY)
                    .build();
        } catch (IOException e) {
            throw new ClientException("The form cannot be read: " + e.getMessage(), e);
        }
    }
}
