package io.awsx.camel.consume;

import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import io.awsx.model.JmesPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of items by whose change a consumer goes, by name. Immutable. */
public final class Watched {

    private final Map<String, JmesPath> paths;

    private Watched(Map<String, JmesPath> paths) {
        this.paths = paths;
    }

    /**
     * Those that an option names.
     *
     * @param option names and JMESPaths, separated by comma
     * @param names the JMESPaths that short names stand for
     * @throws ClientException where one is no JMESPath
     */
    public static Watched of(String option, Map<String, String> names) {
        Map<String, JmesPath> paths = new LinkedHashMap<>();
        for (String name : parts(option)) {
            paths.put(name, JmesPath.compile(names.getOrDefault(name, name)));
        }
        if (paths.isEmpty()) {
            throw new ClientException("onChange names nothing; write onChange=state, for example");
        }
        return new Watched(paths);
    }

    /** Commas within brackets and quotes are the JMESPath's own. */
    private static List<String> parts(String option) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int begin = 0;
        for (int i = 0; i <= option.length(); i++) {
            char c = i == option.length() ? ',' : option.charAt(i);
            boolean end = i == option.length();
            if (!end && quote != 0) {
                quote = c == quote && option.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (!end && "'\"`".indexOf(c) >= 0) {
                quote = c;
            } else if (!end && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!end && ")]}".indexOf(c) >= 0) {
                depth--;
            } else if (end || (c == ',' && depth == 0)) {
                String part = option.substring(begin, i).trim();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                begin = i + 1;
            }
        }
        return parts;
    }

    /** What an item looks like now. */
    Seen look(Object item) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        paths.forEach((name, path) -> values.put(name, path.search(item)));
        return new Seen(Json.canonical(values), Json.canonical(item));
    }

    /** The names of the values that differ; all where there is nothing to compare with. */
    public List<String> changed(@Nullable Seen before, @Nullable Seen now) {
        if (before == null || now == null) {
            return List.copyOf(paths.keySet());
        }
        Map<?, ?> then = before.values();
        Map<?, ?> today = now.values();
        return paths.keySet().stream()
                .filter(name -> !Objects.equals(then.get(name), today.get(name)))
                .toList();
    }

    /** The value that was seen, or a Map by name where several are watched. */
    public @Nullable Object shown(Seen seen) {
        Map<?, ?> values = seen.values();
        return paths.size() == 1 ? values.get(paths.keySet().iterator().next()) : values;
    }
}
