package io.awsx.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids of a service's operations, found by any spelling of their names. Immutable. */
final class OperationIds {

    /** Sorted by the spelling of names. */
    private final String[] ids;

    private OperationIds(String[] ids) {
        this.ids = ids;
    }

    /** @param ids in any order; what is there twice counts once */
    static OperationIds of(List<String> ids) {
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort((a, b) -> Spelling.compare(a, start(a), b, start(b)));
        List<String> distinct = new ArrayList<>(sorted.size());
        for (String id : sorted) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(id)) {
                distinct.add(id);
            }
        }
        return new OperationIds(distinct.toArray(String[]::new));
    }

    /** The id of an operation, or null where there is none of that name. */
    @Nullable String find(String spelled) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int difference = Spelling.compare(spelled, 0, ids[middle], start(ids[middle]));
            if (difference == 0) {
                return ids[middle];
            }
            if (difference < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }

    /** The names of all, sorted. */
    List<String> names() {
        String[] names = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            names[i] = nameOf(ids[i]);
        }
        Arrays.sort(names);
        return List.of(names);
    }

    /** The ids of all. */
    List<String> all() {
        return List.of(ids);
    }

    /** The name within an id. */
    static String nameOf(String id) {
        return id.substring(start(id));
    }

    private static int start(String id) {
        return id.indexOf('#') + 1;
    }
}
