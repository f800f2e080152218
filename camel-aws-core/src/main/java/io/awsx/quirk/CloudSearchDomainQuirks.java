package io.awsx.quirk;

import io.awsx.http.HttpRequest;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.model.Operation;
import java.nio.charset.StandardCharsets;

/** A search may be longer than a URL can be, so it goes out as a form. */
final class CloudSearchDomainQuirks implements ServiceQuirks {

    @Override
    public HttpRequest request(Operation operation, HttpRequest request) {
        if (!operation.name().equals("Search")) {
            return request;
        }
        byte[] form = request.query().encoded().getBytes(StandardCharsets.US_ASCII);
        return request.withHeader("Content-Type", "application/x-www-form-urlencoded").toBuilder()
                .method("POST")
                .query(Query.EMPTY)
                .body(RequestBody.ofBytes(form))
                .build();
    }
}
