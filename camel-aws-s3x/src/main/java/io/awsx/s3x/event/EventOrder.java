package io.awsx.s3x.event;

import io.awsx.s3x.object.S3Object;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The order of events that came together. */
final class EventOrder {

    private EventOrder() {}

    /** The same, with those of one key in the order in which they happened, as far as it is known. Keys stay where they are. */
    static List<S3Object> of(List<S3Object> objects) {
        Map<String, List<S3Object>> keys = new HashMap<>();
        for (S3Object object : objects) {
            if (isOrdered(object)) {
                keys.computeIfAbsent(object.key(), missing -> new ArrayList<>()).add(object);
            }
        }
        Map<String, Queue<S3Object>> sorted = new HashMap<>();
        keys.forEach((key, events) -> {
            events.sort(Comparator.comparing(EventOrder::sequencer));
            sorted.put(key, new ArrayDeque<>(events));
        });
        return objects.stream()
                .map(object -> isOrdered(object)
                        ? Objects.requireNonNull(sorted.get(object.key())).remove()
                        : object)
                .toList();
    }

    private static boolean isOrdered(S3Object object) {
        return sequencerOrNull(object) != null;
    }

    private static Sequencer sequencer(S3Object object) {
        return Objects.requireNonNull(sequencerOrNull(object));
    }

    private static @Nullable Sequencer sequencerOrNull(S3Object object) {
        Told told = Told.of(object);
        return told == null ? null : told.event().sequencer();
    }
}
