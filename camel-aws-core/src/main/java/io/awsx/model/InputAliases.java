package io.awsx.model;

import io.awsx.error.ClientException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Other names by which members of some inputs may be given; see the trait {@code io.awsx#alias}. */
public final class InputAliases {

    private InputAliases() {}

    /**
     * A copy of an input whose members have the names of the model.
     *
     * @throws ClientException where one is given by both its names
     */
    public static Map<String, Object> resolve(Operation operation, Map<String, ?> given) {
        Map<String, Object> input = new LinkedHashMap<>(given);
        for (Map.Entry<String, String> alias : operation.aliases().entrySet()) {
            Object value = input.remove(alias.getKey());
            if (value != null && input.put(alias.getValue(), value) != null) {
                throw new ClientException("Input of " + operation + " is not valid: " + alias.getKey()
                        + " is another name of " + alias.getValue() + "; give one of them");
            }
        }
        return input;
    }
}
