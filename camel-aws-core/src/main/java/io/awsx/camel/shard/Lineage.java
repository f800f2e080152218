package io.awsx.camel.shard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which shards may be read: those whose parents were read to their end, or are gone.
 *
 * @param shards those that the stream has now, by id
 */
record Lineage(Map<String, Shard> shards) {

    static Lineage of(List<Shard> shards) {
        return new Lineage(
                shards.stream().collect(Collectors.toMap(Shard::id, Function.identity(), (first, second) -> second)));
    }

    Set<String> ids() {
        return shards.keySet();
    }

    /**
     * The ids of shards that may be read and are not at their end.
     *
     * @param lease what is known of a shard
     * @param passedOver shards that are not to be read
     * @param alive whether a node lives
     */
    List<String> readable(
            Function<String, @Nullable Lease> lease, Predicate<String> passedOver, Predicate<String> alive) {
        return shards.values().stream()
                .filter(shard -> !isDone(shard.id(), lease, passedOver))
                .filter(shard -> shard.parents().stream()
                        .allMatch(parent -> shards.containsKey(parent)
                                ? isDone(parent, lease, passedOver)
                                : isOver(lease.apply(parent), alive)))
                .map(Shard::id)
                .sorted()
                .toList();
    }

    private static boolean isDone(String shard, Function<String, @Nullable Lease> lease, Predicate<String> passedOver) {
        Lease known = lease.apply(shard);
        return known == null ? passedOver.test(shard) : known.isEnded();
    }

    /** What is left of a parent that is gone may still be under way. */
    private static boolean isOver(@Nullable Lease parent, Predicate<String> alive) {
        return parent == null || parent.isEnded() || parent.owner() == null || !alive.test(parent.owner());
    }
}
