package io.awsx.camel.consume;

import java.util.Queue;
import java.util.function.Predicate;

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

    /** Lets go of an item that was given but is not loaded; it may hold something open. */
    default void discard(T item) {}

    /** Ends a wait for items from any thread; the next call begins anew. */
    @Override
    default void close() {}
}
