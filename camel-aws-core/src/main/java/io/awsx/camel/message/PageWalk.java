package io.awsx.camel.message;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.model.Operation;
import io.awsx.paging.PageLimits;
import io.awsx.paging.Pages;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One walk through the pages of a listing, each with what came beside it. Keeps no page. Used by one thread at a time. */
final class PageWalk implements Iterator<PageWalk.Page> {

    /**
     * A page.
     *
     * @param output the page as callers are to see it
     * @param response the answer it came with
     */
    record Page(Map<String, Object> output, AwsResponse response) {}

    private final Operation operation;
    private final Results results;
    private final Pages pages;
    private @Nullable AwsResponse last;

    /**
     * Prepares a walk; sends nothing yet.
     *
     * @param form what becomes of each page before anything is taken from it
     * @throws io.awsx.error.ClientException where the operation has no pages
     */
    PageWalk(
            AwsClient client,
            Operation operation,
            Map<String, Object> input,
            PageLimits limits,
            Results results,
            UnaryOperator<Map<String, Object>> form) {
        this.operation = operation;
        this.results = results;
        this.pages = new Pages(operation, input, limits, page -> {
            AwsResponse response = client.exchange(operation.name(), page);
            last = response;
            return form.apply(response.output());
        });
    }

    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public Page next() {
        Map<String, Object> output = results.plain(operation, pages.next());
        AwsResponse response = Objects.requireNonNull(last);
        last = null;
        return new Page(output, response);
    }

    /** The items of a page, or what the query finds in it. */
    List<?> items(Page page) {
        List<?> found = results.foundItems(page.output());
        return found == null ? pages.items(page.output()) : found;
    }

    /** Where a later walk can go on, or null where there is nothing more. */
    @Nullable String resumeToken() {
        return pages.resumeToken();
    }
}
