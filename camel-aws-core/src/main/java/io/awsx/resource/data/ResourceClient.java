package io.awsx.resource.data;

import io.awsx.model.ServiceModel;
import io.awsx.waiting.WaitLimits;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What resources need of a client. Two resources are equal only where their clients are. Implementations are thread-safe and
 * throw {@link io.awsx.error.AwsException}.
 */
public interface ResourceClient {

    /** The service's model. */
    ServiceModel model();

    /** Calls an operation and gives its output, which the caller may change. */
    Map<String, Object> call(String operation, Map<String, ?> input);

    /**
     * Walks the pages of an operation that has pages; each is called when it is asked for.
     *
     * @param pageSize how many items the service is asked to put on a page, or null for its own choice
     */
    Iterator<Map<String, Object>> pages(String operation, Map<String, ?> input, @Nullable Integer pageSize);

    /** Waits for a state and gives the output that showed it; empty where an error showed it. */
    Map<String, Object> waitUntil(String waiter, Map<String, ?> input, WaitLimits limits);
}
