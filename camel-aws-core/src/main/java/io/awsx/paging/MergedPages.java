package io.awsx.paging;

import io.awsx.model.JmesPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All pages of a walk as one output. Used by one thread. */
public final class MergedPages {

    private static final String NEXT_TOKEN = "NextToken";

    private final Map<String, Object> whole = new LinkedHashMap<>();

    private MergedPages() {}

    /**
     * Walks to the end. Of the results that the model names, lists and maps hold those of all pages, numbers are added, texts
     * are put together; what is alike on all pages is that of the first. Where a limit ended the walk, {@code NextToken} is the
     * token to go on with.
     *
     * @throws io.awsx.error.ClientException where it is not certain what the results are
     */
    public static Map<String, Object> of(Pages pages) {
        MergedPages merged = new MergedPages();
        boolean first = true;
        while (pages.hasNext()) {
            Map<String, Object> page = pages.next();
            if (first) {
                pages.items(page);
                pages.pagination().nonAggregate().forEach(path -> merged.add(path, page));
                first = false;
            }
            pages.pagination().results().forEach(path -> merged.add(path, page));
        }
        String token = pages.resumeToken();
        if (token != null) {
            merged.whole.put(NEXT_TOKEN, token);
        }
        return merged.whole;
    }

    private void add(String path, Map<String, Object> page) {
        JmesPath expression = JmesPath.compile(path);
        Object more = expression.search(page);
        if (more != null) {
            put(path, sum(expression.search(whole), more));
        }
    }

    private static Object sum(@Nullable Object before, Object more) {
        if (more instanceof List<?> list) {
            List<Object> all = before instanceof List<?> known ? elements(known) : new ArrayList<>();
            all.addAll(list);
            return all;
        } else if (more instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            if (before instanceof Map<?, ?> known) {
                all.putAll(known);
            }
            all.putAll(map);
            return all;
        } else if (before instanceof Number one && more instanceof Number other) {
            return sum(one, other);
        }
        return before instanceof String text && more instanceof String other ? text + other : more;
    }

    /** The list that was made here for the page before. */
    @SuppressWarnings("unchecked")
    private static List<Object> elements(List<?> known) {
        return (List<Object>) known;
    }

    private static Number sum(Number one, Number other) {
        if (one instanceof Integer a && other instanceof Integer b) {
            long sum = (long) a + b;
            return sum == (int) sum ? (Number) (int) sum : (Number) sum;
        } else if (one instanceof Double || other instanceof Double || one instanceof Float) {
            return one.doubleValue() + other.doubleValue();
        }
        return one.longValue() + other.longValue();
    }

    @SuppressWarnings("unchecked")
    private void put(String path, Object value) {
        String[] steps = path.split("\\.", -1);
        Map<String, Object> owner = whole;
        for (int i = 0; i < steps.length - 1; i++) {
            owner = (Map<String, Object>) owner.computeIfAbsent(steps[i], step -> new LinkedHashMap<>());
        }
        owner.put(steps[steps.length - 1], value);
    }
}
