package io.awsx.resource.dynamodb;

import io.awsx.Paginated;
import io.awsx.model.Operation;
import io.awsx.model.Shape;
import io.awsx.paging.PageLimits;
import io.awsx.quirk.DynamoDbValues;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages and items of a query or scan, as plain values. */
record Listing(Operation operation, Paginated pages) {

    static Paginated limited(Paginated pages, PageLimits limits) {
        Paginated limited = pages;
        if (limits.pageSize() != null) {
            limited = limited.pageSize(limits.pageSize());
        }
        if (limits.maxItems() != null) {
            limited = limited.maxItems(limits.maxItems());
        }
        return limits.startingToken() == null ? limited : limited.startingToken(limits.startingToken());
    }

    Iterator<Map<String, Object>> outputs() {
        return mapped(pages.pages().iterator(), page -> DynamoDbValues.plain(operation, page));
    }

    Iterator<Map<String, Object>> items() {
        Shape items = Objects.requireNonNull(operation.output().member("Items")).shape();
        Shape item = items.listMember().shape();
        return mapped(pages.items().iterator(), typed -> plain(item, typed));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(Shape item, Object typed) {
        return DynamoDbValues.plain(item, (Map<String, ?>) typed);
    }

    @Nullable String resumeToken() {
        return (String) pages.resumeToken();
    }

    private static <A, B> Iterator<B> mapped(Iterator<A> from, Function<A, B> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return function.apply(from.next());
            }
        };
    }
}
