package io.awsx.paging;

import org.jspecify.annotations.Nullable;

/**
 * How much of a listing is wanted.
 *
 * @param pageSize how many items the service is asked to put on a page, or null for its own choice
 * @param maxItems how many items there are at most, over all pages, or null for all; where it is given, a thousand pages
 *     without an item in a row end the walk, too, and it goes on from its token
 * @param startingToken a token that {@link Pages#resumeToken()} gave earlier, or null for the beginning
 */
public record PageLimits(
        @Nullable Integer pageSize,
        @Nullable Long maxItems,
        @Nullable String startingToken) {

    /** All of it from the beginning. */
    public static final PageLimits ALL = new PageLimits(null, null, null);

    public PageLimits {
        if (pageSize != null && pageSize < 1) {
            throw new IllegalArgumentException("A page size must be 1 or more, not " + pageSize);
        }
        if (maxItems != null && maxItems < 1) {
            throw new IllegalArgumentException("The most items must be 1 or more, not " + maxItems);
        }
    }
}
