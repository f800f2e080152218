package io.awsx.resource.dynamodb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names and values of the expressions of one call, with what stands for them: {@code #n0}, {@code :v0}. Used once. */
final class Placeholders {

    private final Map<String, Object> names = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private int nextName;
    private int nextValue;

    /** None so far. */
    Placeholders() {}

    /** Those that a call has already; none of them is given to something else. */
    Placeholders(Map<?, ?> names, Map<?, ?> values) {
        names.forEach((placeholder, name) -> this.names.put(String.valueOf(placeholder), name));
        values.forEach((placeholder, value) -> this.values.put(String.valueOf(placeholder), value));
    }

    /** A path with a placeholder for each name, one for all places of a name. */
    String path(AttributePath path) {
        return path.steps().stream()
                .map(step -> name(step.name()) + step.indexes())
                .collect(Collectors.joining("."));
    }

    private String name(String name) {
        return known.computeIfAbsent(name, wanted -> {
            String placeholder = "#n" + nextName++;
            while (names.containsKey(placeholder)) {
                placeholder = "#n" + nextName++;
            }
            names.put(placeholder, wanted);
            return placeholder;
        });
    }

    /** An operand as it is, or a placeholder for a value. */
    String operand(@Nullable Object value) {
        if (value instanceof Operand operand) {
            return operand.part.text(this);
        }
        String placeholder = ":v" + nextValue++;
        while (values.containsKey(placeholder)) {
            placeholder = ":v" + nextValue++;
        }
        values.put(placeholder, value);
        return placeholder;
    }

    Map<String, Object> names() {
        return names;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
