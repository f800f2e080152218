package io.awsx.endpoint;

import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked about one call: what was put here, then what the input says, then what the operation always says,
 * then the client's settings. Used by one thread.
 */
public final class EndpointParameters {

    private final Map<String, ?> settings;
    private final Operation operation;
    private final Map<String, ?> input;
    private Map<String, Object> own = Map.of();

    /**
     * Binds a call.
     *
     * @param settings the client's settings by parameter name, such as {@code Region} and {@code ForcePathStyle}
     * @param operation the operation
     * @param input its input
     */
    public EndpointParameters(Map<String, ?> settings, Operation operation, Map<String, ?> input) {
        this.settings = settings;
        this.operation = operation;
        this.input = input;
    }

    /** The value of a parameter, or null where it has none. */
    public @Nullable Object get(String name) {
        Object value = own.get(name);
        if (value == null) {
            value = search(operation.inputContext().get(name));
        }
        if (value == null) {
            value = operation.staticContext().get(name);
        }
        return value == null ? settings.get(name) : value;
    }

    /** Gives a parameter a value in place of what others say. */
    public void put(String name, Object value) {
        if (own.isEmpty()) {
            own = new HashMap<>();
        }
        own.put(name, value);
    }

    /** What is missing or of another type is no parameter: validation tells, where there is a call to validate. */
    private @Nullable Object search(@Nullable JmesPath path) {
        try {
            Object value = path == null ? null : path.search(input);
            if (value instanceof CharSequence || value instanceof Enum<?>) {
                return value.toString();
            }
            return value instanceof Boolean || value instanceof Collection<?> ? value : null;
        } catch (ClientException e) {
            return null;
        }
    }
}
