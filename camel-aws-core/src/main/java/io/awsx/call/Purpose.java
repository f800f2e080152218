package io.awsx.call;

import io.awsx.http.HttpRequest;
import io.awsx.model.Operation;
import java.util.Map;

/**
 * What requests are sent for, as their {@link HttpRequest#tag}. All attempts of a call have the same one, and no other call has it.
 *
 * @param operation the operation that is called
 * @param input the completed and valid input; not to be changed
 * @param region the region of the client
 */
public record Purpose(Operation operation, Map<String, Object> input, String region) {}
