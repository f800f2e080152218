package io.awsx.camel.consume;

import io.awsx.camel.message.ItemWalk;
import io.awsx.camel.message.OperationCall;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks the items of an operation over many rounds: a round takes up some and the next goes on behind them, to the end and
 * then from the beginning again; so items that fail each time do not keep those behind them waiting. One page is in memory.
 * Used by one thread, but for closing.
 */
public final class ItemScan implements Source<ItemScan.Item> {

    /**
     * One item.
     *
     * @param value the item as callers are to see it
     * @param page what it came with
     * @param key what tells it from others
     */
    public record Item(Object value, ItemWalk.Page page, String key) {}

    private final Supplier<ItemWalk> listing;
    private final Function<Object, String> key;
    private volatile @Nullable ItemWalk walk;
    private ItemWalk.@Nullable Page page;
    private Iterator<?> rest = Collections.emptyIterator();

    /**
     * @param listing begins a walk from the beginning
     * @param key the key of an item
     */
    public ItemScan(Supplier<ItemWalk> listing, Function<Object, String> key) {
        this.listing = listing;
        this.key = key;
    }

    @Override
    public boolean midway() {
        return walk != null;
    }

    /** The next items of one page that are wanted. Where a page cannot be had, the next call begins anew. */
    @Override
    public Queue<Item> next(int most, Predicate<Item> wanted) {
        Queue<Item> items = new ArrayDeque<>();
        if (walk == null) {
            // It was closed amid a page, and begins anew.
            page = null;
            rest = Collections.emptyIterator();
        }
        while (true) {
            while (page != null && rest.hasNext() && items.size() < most) {
                Object value = rest.next();
                Item item = value == null ? null : new Item(value, page, key.apply(value));
                if (item != null && wanted.test(item)) {
                    items.add(item);
                }
            }
            if (!items.isEmpty() || !turn()) {
                return items;
            }
        }
    }

    /** Turns to the next page; false at the end. */
    private boolean turn() {
        boolean turned = false;
        page = null;
        rest = Collections.emptyIterator();
        try {
            ItemWalk walked = walk == null ? listing.get() : walk;
            walk = walked;
            if (walked.hasNext()) {
                page = walked.next();
                rest = page.items().iterator();
                turned = true;
            }
        } finally {
            if (!turned) {
                close();
            }
        }
        return turned;
    }

    @Override
    public void discard(Item item) {
        OperationCall.discard(item.page());
    }

    @Override
    public void close() {
        ItemWalk walked = walk;
        walk = null;
        if (walked != null) {
            walked.close();
        }
    }
}
