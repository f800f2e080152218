package io.awsx.resource.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that is made for a resource.
 *
 * @param operation what is called, or for a wait the waiter's name
 * @param parameters what of the input is known beforehand
 */
record Request(String operation, List<Parameter> parameters) {

    /**
     * A part of an input.
     *
     * @param target where it goes
     * @param source where it comes from
     */
    record Parameter(TargetPath target, Source source) {}

    /** The input for one resource; what the caller gives replaces members. */
    Map<String, @Nullable Object> input(Resource resource, Map<String, ?> given) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        add(resource, 0, input);
        input.putAll(given);
        return input;
    }

    /** Adds what one resource of several brings to an input they share. */
    void add(Resource resource, int batchIndex, Map<String, @Nullable Object> input) {
        for (Parameter parameter : parameters) {
            if (parameter.source().kind() != Source.Kind.INPUT) {
                Object value = parameter.source().value(resource, Map.of(), null);
                parameter.target().put(input, value, batchIndex);
            }
        }
    }
}
