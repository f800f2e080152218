package io.awsx.camel.message;

import io.awsx.AwsResponse;
import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/**
 * What an operation gives, as items, a page at a time. Sends nothing before it is walked and keeps no page. Whoever begins it
 * closes it. Used by one thread, but for closing, which ends a wait for the next page from any thread.
 */
public interface ItemWalk extends Iterator<ItemWalk.Page>, Closeable {

    /**
     * Some items.
     *
     * @param items the items; one that is not taken apart stands for the output itself
     * @param response the answer they came with
     * @param whole whether the one item is the output
     */
    record Page(List<?> items, AwsResponse response, boolean whole) {}

    @Override
    void close();
}
