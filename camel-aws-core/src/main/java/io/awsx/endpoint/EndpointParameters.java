package io.awsx.endpoint;

import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked about one call: the client's settings, then what the operation always says, then what its input
 * says.
 */
public final class EndpointParameters {

    private EndpointParameters() {}

    /**
     * Binds a call.
     *
     * @param settings the client's settings by parameter name, such as {@code Region} and {@code ForcePathStyle}
     * @param operation the operation
     * @param input its input
     * @return the values by parameter name
     */
    public static Map<String, Object> bind(Map<String, ?> settings, Operation operation, Map<String, ?> input) {
        Map<String, Object> values = new HashMap<>(settings);
        values.putAll(operation.staticContext());
        operation.inputContext().forEach((parameter, path) -> {
            Object value = search(path, input);
            if (value instanceof CharSequence || value instanceof Enum<?>) {
                values.put(parameter, value.toString());
            } else if (value instanceof Boolean || value instanceof Collection<?>) {
                values.put(parameter, value);
            }
        });
        return values;
    }

    /** What is missing or of another type is no parameter: validation tells, where there is a call to validate. */
    private static @Nullable Object search(JmesPath path, Map<String, ?> input) {
        try {
            return path.search(input);
        } catch (ClientException e) {
            return null;
        }
    }
}
