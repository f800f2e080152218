package io.awsx.s3x.verb;

import io.awsx.model.OutputMap;
import io.awsx.transfer.KeyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages of versions: one list of versions and delete markers, by key and the newest first, in place of a list of each. */
final class VersionsPage {

    static final String OPERATION = "ListObjectVersions";

    private static final String VERSIONS = "Versions";
    private static final String MARKERS = "DeleteMarkers";
    private static final String MARKER = "DeleteMarker";

    private VersionsPage() {}

    /** Merges the lists of a page, and marks the delete markers by {@code DeleteMarker=true}. */
    static Map<String, Object> of(Map<String, Object> page) {
        Map<String, Object> merged = new OutputMap<>(page);
        merged.put(VERSIONS, entries(page));
        merged.remove(MARKERS);
        return merged;
    }

    /** The versions and delete markers of a page, by key and the newest first. */
    static List<Map<?, ?>> entries(Map<String, Object> page) {
        List<?> versions = (List<?>) page.getOrDefault(VERSIONS, List.of());
        List<?> markers = (List<?>) page.getOrDefault(MARKERS, List.of());
        List<Map<?, ?>> all = new ArrayList<>(versions.size() + markers.size());
        int next = 0;
        for (Object told : markers) {
            Map<Object, Object> marker = new OutputMap<>((Map<?, ?>) told);
            marker.put(MARKER, true);
            while (next < versions.size() && isBefore((Map<?, ?>) versions.get(next), marker)) {
                all.add((Map<?, ?>) versions.get(next++));
            }
            all.add(marker);
        }
        versions.subList(next, versions.size()).forEach(version -> all.add((Map<?, ?>) version));
        return all;
    }

    private static boolean isBefore(Map<?, ?> version, Map<?, ?> marker) {
        int keys = KeyOrder.KEYS.compare(key(version), key(marker));
        if (keys != 0) {
            return keys < 0;
        } else if (isLatest(version) || isLatest(marker)) {
            return isLatest(version);
        }
        return version.get("LastModified") instanceof Instant time
                && marker.get("LastModified") instanceof Instant deleted
                && time.isAfter(deleted);
    }

    private static String key(Map<?, ?> entry) {
        return String.valueOf(entry.get("Key"));
    }

    /** Whether an entry is what is there now. */
    static boolean isLatest(Map<?, ?> entry) {
        return Boolean.TRUE.equals(entry.get("IsLatest"));
    }

    /** Whether an entry says that the object was deleted. */
    static boolean isMarker(Map<?, ?> entry) {
        return Boolean.TRUE.equals(entry.get(MARKER));
    }
}
