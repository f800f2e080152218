package io.awsx.http;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Header fields as a map, sorted only where somebody walks through them: most callers ask for one field or none. */
final class HeaderMap extends AbstractMap<String, List<String>> {

    private final Headers headers;

    HeaderMap(Headers headers) {
        this.headers = headers;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && headers.contains(text);
    }

    @Override
    public @Nullable List<String> get(@Nullable Object name) {
        List<String> values = name instanceof String text ? headers.all(text) : List.of();
        return values.isEmpty() ? null : Collections.unmodifiableList(values);
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.size(); i++) {
            sorted.computeIfAbsent(headers.name(i), name -> new ArrayList<>(1)).add(headers.value(i));
        }
        sorted.replaceAll((name, values) -> Collections.unmodifiableList(values));
        return Collections.unmodifiableMap(sorted).entrySet();
    }
}
