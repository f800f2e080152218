package io.awsx.camel.consume;

import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a consumer's items come from: a listing that is walked over many rounds, or what a service hands out. Used by the one
 * thread that polls, but for {@link #close()}.
 */
public interface Source<T> extends AutoCloseable {

    /**
     * The next items that are wanted.
     *
     * @param most how many at most, 1 or more
     * @param wanted tells whether an item is taken up
     * @return the items; none at the end, behind which the next call begins anew. Where they cannot be had, that is thrown, and
     *     the next call goes on or begins anew
     */
    Queue<T> next(int most, Predicate<T> wanted);

    /** Whether the last call may have ended before the end. */
    boolean midway();

    /** Whether the last call gave nothing, but did not come to the end: what it looked at was not wanted, and the next call goes on behind it. */
    default boolean passing() {
        return false;
    }

    /**
     * What keeps items from coming and {@link #next} does not throw, because others may come.
     *
     * @param failure what failed last
     * @param times how often it failed in a row
     */
    record Trouble(RuntimeException failure, int times) {}

    /** What is read in the background and fails; null where nothing does. From any thread. */
    default @Nullable Trouble trouble() {
        return null;
    }

    /** Whether what is read in the background was reached at least once. From any thread. */
    default boolean reached() {
        return true;
    }

    /** An item that was given needs nothing more: it was consumed and settled, or was gone. From any thread. */
    default void settled(T item) {}

    /** Lets go of an item that was given but is not loaded, because another one has it; it may hold something open. From any thread. */
    default void discard(T item) {}

    /**
     * Takes back items that were given and are not consumed. From any thread; where items have groups, the call is over before any
     * that {@link #next} gives later is routed.
     *
     * @param failed one that could not be loaded, or whose exchange failed; null where none did
     * @param unrouted those that were never routed: the later ones of its group, or what was left when the consumer stopped
     */
    default void giveBack(@Nullable T failed, List<T> unrouted) {
        unrouted.forEach(this::discard);
    }

    /** Ends a wait for items from any thread; the next call begins anew. */
    @Override
    default void close() {}

    /** The consumer has stopped: nothing is under way any more, and nothing is asked for. */
    default void stopped() {}
}
