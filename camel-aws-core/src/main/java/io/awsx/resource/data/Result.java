package io.awsx.resource.data;

import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How resources are made of an answer, or of what another resource knows.
 *
 * @param type the type of the resources
 * @param identifiers where each identifier comes from
 * @param text where their data are, or null where there are none
 * @param path the same, compiled
 * @param forEach the identifier each of whose values goes with all values of the others, or null
 */
record Result(
        String type,
        Map<String, Source> identifiers,
        @Nullable String text,
        @Nullable JmesPath path,
        @Nullable String forEach) {

    /** Whether it gives any number of resources rather than one or none. */
    boolean plural() {
        return isList(text) || identifiers.values().stream().anyMatch(source -> isList(source.text()));
    }

    private static boolean isList(@Nullable String path) {
        return path != null && path.contains("[]");
    }

    /**
     * The resources in the order of the answer. Items without one of the identifiers give none.
     *
     * @throws ClientException where lists of identifiers do not pair up
     */
    List<Resource> resources(Resource parent, Map<String, ?> input, @Nullable Object response) {
        Object items = path == null ? null : path.search(response);
        Map<String, Object> values = new LinkedHashMap<>();
        int count = -1;
        for (Map.Entry<String, Source> identifier : identifiers.entrySet()) {
            Object value = identifier.getValue().values(parent, input, response);
            if (value == null) {
                return List.of();
            }
            values.put(identifier.getKey(), value);
            if (value instanceof List<?> list && !identifier.getKey().equals(forEach)) {
                if (count >= 0 && count != list.size()) {
                    throw new ClientException("There are " + count + " of one identifier of " + type + " and "
                            + list.size() + " of another, so they do not pair up");
                }
                count = list.size();
            }
        }
        int rounds = forEach != null && values.get(forEach) instanceof List<?> outer ? outer.size() : 1;
        List<Resource> made = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < (count < 0 ? 1 : count); i++) {
                Resource resource = resource(parent, values, round, i, data(items, i));
                if (resource != null) {
                    made.add(resource);
                }
            }
        }
        return made;
    }

    private @Nullable Resource resource(
            Resource parent, Map<String, Object> values, int round, int i, @Nullable Object data) {
        Map<String, Object> own = new LinkedHashMap<>();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Object id = value.getValue();
            if (id instanceof List<?> list) {
                id = list.get(value.getKey().equals(forEach) ? round : i);
            }
            if (id == null) {
                return null;
            }
            own.put(value.getKey(), id);
        }
        return parent.made(type, own, data);
    }

    private @Nullable Object data(@Nullable Object items, int i) {
        if (!plural()) {
            return items;
        }
        return items instanceof List<?> list && i < list.size() ? list.get(i) : null;
    }
}
