package io.awsx.s3x.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The batches that are open, one a group, and which of them was used longest ago. Thread-safe. */
final class OpenBatches<B extends OpenBatch> {

    private final int most;
    private final Function<Group, B> made;
    private final Map<Group, B> open = new LinkedHashMap<>(16, 0.75f, true);

    /** What makes room where there are too many. */
    interface Room<B, E extends Exception> {

        /** Closes a batch, unless another thread does. */
        void make(B eldest) throws E;
    }

    /**
     * @param most how many there may be
     * @param made makes the batch of a group
     */
    OpenBatches(int most, Function<Group, B> made) {
        this.most = most;
        this.made = made;
    }

    /** The batch of a group, locked and open; where there are too many, room is made by the one that was used longest ago. */
    <E extends Exception> B lock(Group group, Room<B, E> room) throws E {
        while (true) {
            B batch = get(group);
            if (batch == null) {
                B eldest = eldest();
                if (eldest != null) {
                    room.make(eldest);
                }
            } else if (batch.enter()) {
                return batch;
            }
        }
    }

    private synchronized @Nullable B get(Group group) {
        B batch = open.get(group);
        if (batch == null && open.size() < most) {
            batch = made.apply(group);
            open.put(group, batch);
        }
        return batch;
    }

    private synchronized @Nullable B eldest() {
        return open.isEmpty() ? null : open.values().iterator().next();
    }

    /** Takes a batch out, by who has its lock; it takes no more messages. */
    void close(B batch) {
        batch.closed = true;
        batch.cancelDeadline();
        synchronized (this) {
            open.remove(batch.group, batch);
        }
    }

    synchronized List<B> all() {
        return new ArrayList<>(open.values());
    }
}
