package io.awsx.s3x.aws2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same after a case.
 *
 * @param path what it is, such as {@code result/headers/CamelAwsS3ETag} or {@code store/bucket b/object k/content}
 * @param peers what it is with the peer, or null where it is not there
 */
record Difference(
        String tried,
        String path,
        @Nullable String peers,
        @Nullable String ours) {

    /** Messages of exceptions say the same in other words. */
    private static final String MESSAGE = "/message";

    /** What differs; where a step was done on one side only, that alone. */
    static List<Difference> between(String tried, Map<String, Object> peers, Map<String, Object> ours) {
        List<Difference> differences = new ArrayList<>();
        for (String step : peers.keySet()) {
            String there = outcome(peers.get(step));
            String here = outcome(ours.get(step));
            if (!there.equals(here)) {
                differences.add(new Difference(tried, step + "/outcome", there, here));
            }
        }
        if (differences.isEmpty()) {
            compare(tried, "", peers, ours, differences);
        }
        return differences;
    }

    private static String outcome(@Nullable Object step) {
        Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(step);
        boolean failed = result.containsKey("failure");
        if (!failed && !result.containsKey("start")) {
            return "done";
        }
        Map<?, ?> failure = (Map<?, ?>) result.get(failed ? "failure" : "start");
        return (failed ? "" : "at start: ")
                + failure.get("kind")
                + (failure.containsKey("code") ? " with " + failure.get("status") + ' ' + failure.get("code") : "");
    }

    private static void compare(
            String tried, String path, @Nullable Object peers, @Nullable Object ours, List<Difference> differences) {
        Map<Object, Object> there = members(peers);
        Map<Object, Object> here = members(ours);
        if (there != null && here != null) {
            Set<Object> names = new LinkedHashSet<>(there.keySet());
            names.addAll(here.keySet());
            for (Object name : names) {
                String inner = path.isEmpty() ? String.valueOf(name) : path + '/' + name;
                if (!inner.endsWith(MESSAGE)) {
                    compare(tried, inner, there.get(name), here.get(name), differences);
                }
            }
        } else if (!String.valueOf(peers).equals(String.valueOf(ours))) {
            // A header that is null is as good as one that is not there.
            differences.add(new Difference(tried, path, text(peers), text(ours)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Map<Object, Object> members(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new LinkedHashMap<>(map);
        } else if (value instanceof List<?> items) {
            Map<Object, Object> members = new LinkedHashMap<>();
            for (int i = 0; i < items.size(); i++) {
                members.put(i, items.get(i));
            }
            return members;
        }
        return null;
    }

    @Override
    public String toString() {
        return tried + " | " + path + " | " + peers + " | " + ours;
    }
}
