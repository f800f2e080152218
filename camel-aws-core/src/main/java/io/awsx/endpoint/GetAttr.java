package io.awsx.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step or several into a value: {@code name}, {@code resourceId[1]}, {@code [-1]}. A negative index counts from the end;
 * an index beyond the list gives no value.
 */
final class GetAttr implements Expression {

    private final Expression value;
    private final Object[] steps;
    private final boolean isUrlPath;

    private GetAttr(Expression value, Object[] steps, boolean isUrlPath) {
        this.value = value;
        this.steps = steps;
        this.isUrlPath = isUrlPath;
    }

    /** @throws IllegalArgumentException where the path is not one */
    static GetAttr of(Expression value, String path) {
        List<Object> steps = new ArrayList<>(2);
        for (int start = 0; start <= path.length(); ) {
            int end = path.indexOf('.', start);
            end = end < 0 ? path.length() : end;
            addSteps(path.substring(start, end), steps);
            start = end + 1;
        }
        Object last = steps.get(steps.size() - 1);
        return new GetAttr(value, steps.toArray(), last.equals("path") || last.equals("normalizedPath"));
    }

    private static void addSteps(String part, List<Object> steps) {
        int bracket = part.indexOf('[');
        String name = bracket < 0 ? part : part.substring(0, bracket);
        if (!name.isEmpty()) {
            steps.add(name);
        }
        if (bracket < 0 ? name.isEmpty() : !part.endsWith("]")) {
            throw new IllegalArgumentException("Not an attribute path: " + part);
        }
        if (bracket >= 0) {
            steps.add(Integer.valueOf(part.substring(bracket + 1, part.length() - 1)));
        }
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object current = value.evaluate(scope);
        for (Object step : steps) {
            if (step instanceof Integer index) {
                current = element(current, index);
            } else {
                current = current instanceof Attributes attributes ? attributes.attribute((String) step) : null;
            }
        }
        return current;
    }

    private static @Nullable Object element(@Nullable Object value, int index) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        int position = index < 0 ? list.size() + index : index;
        return position >= 0 && position < list.size() ? list.get(position) : null;
    }

    @Override
    public boolean isUrlPath() {
        return isUrlPath;
    }
}
