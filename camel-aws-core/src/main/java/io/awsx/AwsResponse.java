package io.awsx;

import io.awsx.call.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An output and what came with it.
 *
 * @param output the output's members by the names the API gives them. Where the operation streams its output, the payload
 *     member is an {@link java.io.InputStream} that the caller closes
 * @param statusCode the HTTP status
 * @param requestId the service's id of the request, or null where it sent none
 * @param headers the answer's header fields; names compare without case
 * @param attempts how often the request was sent, 1 or more
 */
public record AwsResponse(
        Map<String, Object> output,
        int statusCode,
        @Nullable String requestId,
        Map<String, List<String>> headers,
        int attempts) {

    static AwsResponse of(Answer answer) {
        return new AwsResponse(
                answer.output(),
                answer.statusCode(),
                answer.requestId(),
                answer.headers().toMap(),
                answer.attempts());
    }
}
