package io.awsx.protocol;

import java.util.Map;
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
}
