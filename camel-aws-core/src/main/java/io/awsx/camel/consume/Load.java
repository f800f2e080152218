package io.awsx.camel.consume;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What is fetched when an item's turn comes. Thread-safe. */
@FunctionalInterface
public interface Load<T> {

    /**
     * Makes an exchange of an item.
     *
     * @param exchange the exchange, still without a body
     * @return the item in the version that was read, which is what is settled later; null where it is gone, which is nobody's fault
     * @throws Exception where it cannot be loaded now: it is given back
     */
    @Nullable T load(T item, Exchange exchange) throws Exception;
}
