package io.awsx.camel.consume;

import java.util.function.Consumer;
import org.apache.camel.Exchange;

/** What is done to an item when its exchange succeeded, such as deleting it. Thread-safe. */
public interface Settlement<T> {

    /** How a settlement ended. */
    enum Outcome {
        /** It is done. */
        DONE,
        /** It can never be done: what was read is no longer there, but another version may be. */
        SUPERSEDED
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
     * What is to be done to an item. Sends nothing.
     *
     * @param item the item in the version that was read
     * @param exchange the exchange that succeeded, for options that are expressions
     */
    Due due(T item, Exchange exchange);

    /** What the item is afterwards, for messages, such as {@code deleted}. */
    String verb();

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
