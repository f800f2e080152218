package io.awsx.protocol;

import io.awsx.error.ServiceException;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestId;
import io.awsx.model.Operation;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an error says.
 *
 * @param code the error code, or null where there is none
 * @param message the service's words, or null
 * @param requestId the request id in the body, or null
 * @param fields all members, modelled or not
 */
record ErrorDocument(
        @Nullable String code,
        @Nullable String message,
        @Nullable String requestId,
        Map<String, Object> fields) {

    static final ErrorDocument NOTHING = new ErrorDocument(null, null, null, Map.of());

    /** The exception that an answer is, whose code the document or its reader knows. */
    ServiceException thrown(Operation operation, HttpResponse response) {
        String ofHeaders = RequestId.of(response.headers());
        return new ServiceException(
                operation.service().name(),
                operation.name(),
                Objects.requireNonNull(code, "code"),
                message,
                response.status(),
                ofHeaders == null ? requestId : ofHeaders,
                fields,
                1);
    }
}
