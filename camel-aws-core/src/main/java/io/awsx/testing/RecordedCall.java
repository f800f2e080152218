package io.awsx.testing;

import java.util.List;
import java.util.Map;

/**
 * A call that reached the scripted AWS.
 *
 * @param service the service as boto3 names it, such as {@code sqs}
 * @param operation the operation's name in the API, such as {@code SendMessage}
 * @param region the region of the client
 * @param input the input as it was sent: with defaults and idempotency tokens; a streamed payload is {@code byte[]};
 *     unmodifiable
 * @param requests all requests of the call in their order, one for each attempt; at least one
 */
public record RecordedCall(
        String service, String operation, String region, Map<String, Object> input, List<RecordedRequest> requests) {

    /** How often it was sent. */
    public int attempts() {
        return requests.size();
    }

    /** Service, operation, and attempts; not the input, which may be secret. */
    @Override
    public String toString() {
        return service + ' ' + operation + (attempts() == 1 ? "" : ", " + attempts() + " attempts");
    }
}
