package io.awsx;

import io.awsx.model.JmesPath;
import io.awsx.paging.PageLimits;
import io.awsx.paging.Pages;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A listing of many pages. Pages are fetched while it is walked, one at a time; at most one is in memory. Each walk begins
 * anew. The listing is immutable but for {@link #resumeToken()}, which tells of the walk begun last.
 */
public final class Paginated {

    private final Function<PageLimits, Pages> walk;
    private final PageLimits limits;
    private volatile @Nullable Pages last;

    Paginated(Function<PageLimits, Pages> walk, PageLimits limits) {
        this.walk = walk;
        this.limits = limits;
    }

    /** The same listing with pages of about a size, which the service may lower. */
    public Paginated pageSize(int items) {
        return new Paginated(walk, new PageLimits(items, limits.maxItems(), limits.startingToken()));
    }

    /** The same listing, ending after a number of items. */
    public Paginated maxItems(long items) {
        return new Paginated(walk, new PageLimits(limits.pageSize(), items, limits.startingToken()));
    }

    /** The same listing from where another one stopped; the token is that of {@link #resumeToken()} or of boto3. */
    public Paginated startingToken(@Nullable String token) {
        return new Paginated(walk, new PageLimits(limits.pageSize(), limits.maxItems(), token));
    }

    private Pages begin() {
        Pages pages = walk.apply(limits);
        last = pages;
        return pages;
    }

    /** The pages, each as the output of one call. */
    public Iterable<Map<String, Object>> pages() {
        return this::begin;
    }

    /** The items of the listing's primary result, over all pages. */
    public Iterable<Object> items() {
        return () -> {
            Pages pages = begin();
            return flatten(pages, pages::items);
        };
    }

    /** The items as a sequential stream. */
    public Stream<Object> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }

    /**
     * What a JMESPath finds on each page, lists taken apart.
     *
     * @throws io.awsx.error.ClientException where it is not JMESPath
     */
    public Iterable<Object> search(String jmespath) {
        JmesPath path = JmesPath.compile(jmespath);
        return () -> flatten(begin(), page -> {
            Object found = path.search(page);
            if (found instanceof List<?> list) {
                return list;
            }
            return found == null ? List.of() : List.of(found);
        });
    }

    /**
     * Where the walk begun last can go on later, or null where it came to its end or gave nothing yet. It is exact where
     * {@code maxItems} ended the walk; where the walk was left midway it points at the page after the one in hand.
     */
    public @Nullable Object resumeToken() {
        Pages pages = last;
        return pages == null ? null : pages.resumeToken();
    }

    private static Iterator<Object> flatten(Pages pages, Function<Map<String, Object>, List<?>> items) {
        return new Iterator<>() {
            private Iterator<?> page = List.of().iterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && pages.hasNext()) {
                    page = items.apply(pages.next()).iterator();
                }
                return page.hasNext();
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }
}
