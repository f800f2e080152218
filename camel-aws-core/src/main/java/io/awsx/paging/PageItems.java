package io.awsx.paging;

import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.Shape;
import io.awsx.model.ShapeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The items of pages, and what stands beside them. Immutable. */
final class PageItems {

    private final Operation operation;
    private final List<String> results;
    private final @Nullable JmesPath primary;
    /** Structures are Maps, too, but one item. */
    private final boolean map;

    PageItems(Operation operation, Pagination pagination) {
        this.operation = operation;
        this.results = pagination.results();
        this.primary = results.isEmpty() ? null : JmesPath.compile(results.get(0));
        this.map = !results.isEmpty() && isMap(operation.output(), results.get(0));
    }

    private static boolean isMap(Shape output, String path) {
        Shape found = output;
        for (String step : path.split("\\.", -1)) {
            Member member = found.member(step);
            if (member == null) {
                return false;
            }
            found = member.shape();
        }
        return found.type() == ShapeType.MAP;
    }

    /** Whether the model tells what the items are. */
    boolean known() {
        return primary != null;
    }

    /** Says that nobody knows what the items are, and what to do. */
    ClientException unknown() {
        List<String> lists = operation.output().members().stream()
                .filter(member -> member.shape().type() == ShapeType.LIST)
                .map(Member::name)
                .toList();
        return new ClientException("What the items of " + operation + " are is not certain: its pages hold "
                + (lists.isEmpty()
                        ? "no list; walk the pages"
                        : String.join(" and ", lists) + "; walk the pages, or query one of them, as in " + lists.get(0)
                                + "[]"));
    }

    /** The items of a page; those of a map are its entries, and what is neither list nor map is one. */
    List<?> of(Map<String, Object> page) {
        if (primary == null) {
            throw unknown();
        }
        Object found = primary.search(page);
        if (found instanceof List<?> list) {
            return list;
        } else if (map && found instanceof Map<?, ?> entries) {
            return List.copyOf(entries.entrySet());
        }
        return found == null ? List.of() : List.of(found);
    }

    /** Puts items into a page in place of its own. */
    void replace(Map<String, Object> page, List<?> items) {
        Object value = items;
        if (map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (Object item : items) {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) item;
                entries.put(entry.getKey(), entry.getValue());
            }
            value = entries;
        }
        replace(page, results.get(0), value);
    }

    /** The other lists and texts of a page that was given in part were given with that part; numbers stay. */
    void blankOthers(Map<String, Object> page) {
        for (String result : results.subList(1, results.size())) {
            Object found = JmesPath.compile(result).search(page);
            if (found instanceof Collection<?>) {
                replace(page, result, List.of());
            } else if (found instanceof String) {
                replace(page, result, "");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void replace(Map<String, Object> page, String result, Object value) {
        String[] path = result.split("\\.", -1);
        Map<String, Object> owner = page;
        for (int i = 0; i < path.length - 1; i++) {
            owner = (Map<String, Object>) Objects.requireNonNull(owner.get(path[i]));
        }
        owner.put(path[path.length - 1], value);
    }
}
