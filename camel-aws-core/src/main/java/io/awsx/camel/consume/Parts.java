package io.awsx.camel.consume;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a component adds to the one life of a consumer.
 *
 * @param consumer what messages call the consumer, without secrets
 * @param name what messages call an item, such as {@code object a/b of bucket c}
 * @param concurrently how many exchanges are under way at once at most, 1 or more; with 1 the thread that polls routes, and goes
 *     on where a route goes on elsewhere
 * @param group what tells the groups of items, which are routed one after the other; null for an item without one. Where one
 *     fails, the later ones of its group that were taken up are given back
 * @param heartbeat what is done at times; null for nothing
 */
public record Parts<T>(
        String consumer,
        Function<T, String> name,
        Source<T> source,
        Claims<T> claims,
        Load<T> load,
        Settlement<T> settlement,
        int concurrently,
        Function<T, @Nullable Object> group,
        @Nullable Heartbeat<T> heartbeat) {

    /** One exchange at a time, without groups. */
    public Parts(
            String consumer,
            Function<T, String> name,
            Source<T> source,
            Claims<T> claims,
            Load<T> load,
            Settlement<T> settlement) {
        this(consumer, name, source, claims, load, settlement, 1, item -> null, null);
    }

    /** The same with so many exchanges under way at once. */
    public Parts<T> concurrently(int concurrentConsumers) {
        return new Parts<>(consumer, name, source, claims, load, settlement, concurrentConsumers, group, heartbeat);
    }

    /** The same, with order in groups. */
    public Parts<T> inGroups(Function<T, @Nullable Object> by) {
        return new Parts<>(consumer, name, source, claims, load, settlement, concurrently, by, heartbeat);
    }

    /** The same with what is done at times. */
    public Parts<T> with(Heartbeat<T> beating) {
        return new Parts<>(consumer, name, source, claims, load, settlement, concurrently, group, beating);
    }

    /** Says that an item was consumed and what it is owed could not be done yet. */
    String unsettled(T read) {
        return "What was consumed, " + name.apply(read) + ", cannot be " + settlement.verb()
                + "; that is tried again, with growing pauses, and it is not consumed again";
    }
}
