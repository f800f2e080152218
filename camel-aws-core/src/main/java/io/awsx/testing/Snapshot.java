package io.awsx.testing;

import io.awsx.model.Member;
import io.awsx.model.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of inputs that nobody changes any more. */
final class Snapshot {

    private Snapshot() {}

    /** A copy of an input, with the bytes that were sent in place of a stream that is its payload. */
    static Map<String, Object> of(Operation operation, Map<String, Object> input, byte[] payload) {
        Map<String, Object> copy = new LinkedHashMap<>();
        input.forEach((name, value) -> copy.put(name, copy(value)));
        Member streamed = operation.streamsInput() ? operation.inputPayload() : null;
        if (streamed != null && input.get(streamed.name()) != null) {
            copy.put(streamed.name(), payload);
        }
        return Collections.unmodifiableMap(copy);
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> entries) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            entries.forEach((key, element) -> copy.put(key, element == null ? null : copy(element)));
            return Collections.unmodifiableMap(copy);
        } else if (value instanceof Collection<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>(elements.size());
            elements.forEach(element -> copy.add(element == null ? null : copy(element)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}
