package io.awsx.call;

import io.awsx.http.Headers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call ended with: an output and what came with it.
 *
 * @param output the output's members by the names the API gives them; a streamed payload is an open stream
 * @param statusCode the HTTP status
 * @param requestId the service's id of the request, or null where it sent none
 * @param headers the answer's header fields
 * @param attempts how often the request was sent, 1 or more
 */
public record Answer(
        Map<String, Object> output,
        int statusCode,
        @Nullable String requestId,
        Headers headers,
        int attempts) {}
