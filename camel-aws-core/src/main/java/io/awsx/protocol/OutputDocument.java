package io.awsx.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a successful answer says.
 *
 * @param output the output by the names of its members; the caller's to change
 * @param requestId the service's id of the request, be it in a header or in the document; null where it told none
 */
public record OutputDocument(
        Map<String, Object> output, @Nullable String requestId) {}
