package io.awsx.endpoint;

import io.awsx.error.ClientException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one evaluation by number: parameters first, then assigned variables. Used by one thread, then dropped. */
final class Scope {

    private final List<Parameter> parameters;
    private final @Nullable Object[] values;

    /**
     * @param parameters the parameters the rules read, in the order of their numbers
     * @param given their values; copied
     * @param size how many numbers there are with those of the variables
     */
    Scope(List<Parameter> parameters, @Nullable Object[] given, int size) {
        this.parameters = parameters;
        this.values = Arrays.copyOf(given, size);
    }

    @Nullable Object get(int slot) {
        return values[slot];
    }

    void set(int slot, Object value) {
        values[slot] = value;
    }

    /** What to throw where the rules end without an endpoint. */
    ClientException failure(String text) {
        return EndpointFailure.of(text, parameters, values);
    }
}
