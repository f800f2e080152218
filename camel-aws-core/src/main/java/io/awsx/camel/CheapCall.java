package io.awsx.camel;

import java.util.Map;

/**
 * A call that shows whether a service can be reached and used, and changes nothing.
 *
 * @param operation the operation's name in the API
 * @param input the members by the names the API gives them
 */
public record CheapCall(String operation, Map<String, Object> input) {

    public CheapCall {
        input = Map.copyOf(input);
    }
}
