package io.awsx.camel.consume;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What is done to an item when its exchange is done, such as deleting it; one at a time, or many at once. Thread-safe. */
public interface Settlement<T> {

    /** How a settlement ended. */
    enum Outcome {
        /** It is done. */
        DONE,
        /** It can never be done: what was read is no longer there, but another version may be. */
        SUPERSEDED,
        /** It is not for this node to do any more: another one may have the item. */
        LOST
    }

    /** A settlement of one item, bound to the very version that was read. May be tried many times, by one thread at a time. */
    interface Due {

        /**
         * Does it.
         *
         * @throws RuntimeException where it cannot be done now; it is tried again later
         */
        Outcome settle();
    }

    /**
     * How one of several ended.
     *
     * @param outcome null where it cannot be done now
     * @param failure why; null where there is an outcome
     */
    record Result(@Nullable Outcome outcome, @Nullable RuntimeException failure) {

        public static final Result DONE = new Result(Outcome.DONE, null);

        /** It cannot be done now; it is tried again later. */
        public static Result failed(RuntimeException failure) {
            return new Result(null, failure);
        }
    }

    /**
     * What is to be done to an item. Sends nothing.
     *
     * @param item the item in the version that was read
     * @param exchange the exchange that succeeded, for options that are expressions
     */
    Due due(T item, Exchange exchange);

    /**
     * What is to be done to an item whose exchange failed. Sends nothing. It is tried once, since the item is given back and may be
     * anyone's.
     *
     * @return null for nothing
     */
    default @Nullable Due failed(T item, Exchange exchange) {
        return null;
    }

    /** How many are settled at once at most; where it is 1, each is when its exchange is done. */
    default int most() {
        return 1;
    }

    /** Whether what failed is settled when its exchange is done, before anyone can take it up again, though others are many at once. */
    default boolean failedAtOnce() {
        return most() == 1;
    }

    /** Whether those that wait for others are settled when a round ends, too. */
    default boolean endsWithRound() {
        return false;
    }

    /** How long the first of several waits for others at most. */
    default Duration linger() {
        return Duration.ZERO;
    }

    /**
     * Settles several at once, each on its own.
     *
     * @param dues what {@link #due} and {@link #failed} gave, {@link #most} at most
     * @return how they ended, in their order
     * @throws RuntimeException where none can be done now
     */
    default List<Result> settle(List<Due> dues) {
        return dues.stream().map(due -> new Result(due.settle(), null)).toList();
    }

    /** What the item is afterwards, for messages, such as {@code deleted}. */
    String verb();

    /** Why it could never be done, for messages. */
    default String superseded() {
        return "it was written or deleted meanwhile; what is there now is consumed in its turn";
    }

    /** Leaves items as they are. */
    static <T> Settlement<T> none() {
        return new Settlement<>() {
            @Override
            public Due due(T item, Exchange exchange) {
                return () -> Outcome.DONE;
            }

            @Override
            public String verb() {
                return "kept";
            }
        };
    }

    /** Notes that an item was consumed, and leaves it as it is. */
    static <T> Settlement<T> remembering(Consumer<T> memory) {
        return new Settlement<>() {
            @Override
            public Due due(T item, Exchange exchange) {
                return () -> {
                    memory.accept(item);
                    return Outcome.DONE;
                };
            }

            @Override
            public String verb() {
                return "remembered";
            }
        };
    }
}
