package io.awsx.s3x.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The batches that are open, one a group, and which of them was used longest ago. Thread-safe. */
final class OpenBatches<B> {

    private final int most;
    private final Map<Group, B> open = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how many there may be */
    OpenBatches(int most) {
        this.most = most;
    }

    /** The batch of a group, made where there is none and room for it; else null. */
    synchronized @Nullable B get(Group group, Supplier<B> made) {
        B batch = open.get(group);
        if (batch == null && open.size() < most) {
            batch = made.get();
            open.put(group, batch);
        }
        return batch;
    }

    /** The batch that was used longest ago, or null where there is none. */
    synchronized @Nullable B eldest() {
        return open.isEmpty() ? null : open.values().iterator().next();
    }

    synchronized void remove(Group group, B batch) {
        open.remove(group, batch);
    }

    synchronized List<B> all() {
        return new ArrayList<>(open.values());
    }
}
