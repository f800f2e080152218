package io.awsx.camel.message;

import java.util.Collections;

/**
 * The items of a listing.
 *
 * @param walk its pages
 * @param results what becomes of them
 * @param byPage whether each page is an item
 */
record ListedItems(PageWalk walk, Results results, boolean byPage) implements ItemWalk {

    @Override
    public boolean hasNext() {
        return walk.hasNext();
    }

    @Override
    public Page next() {
        PageWalk.Page page = walk.next();
        return new Page(
                byPage ? Collections.singletonList(results.found(page.output())) : walk.items(page),
                page.response(),
                false);
    }

    @Override
    public void close() {
        // Nothing is open between two pages.
    }
}
