package io.awsx.testing;

import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.model.Operation;
import java.util.Map;

/** What happens to a request. Thread-safe. */
@FunctionalInterface
interface Reply {

    /**
     * A request that a script answers.
     *
     * @param operation the operation that is called
     * @param input the input as it was sent
     * @param request the request
     * @param requestId the id that its answer has
     */
    record Arrival(Operation operation, Map<String, Object> input, HttpRequest request, String requestId) {}

    HttpResponse to(Arrival arrival);
}
