package io.awsx;

import io.awsx.model.JmesPath;
import io.awsx.paging.MergedPages;
import io.awsx.paging.PageLimits;
import io.awsx.paging.Pages;
import java.util.Collections;
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
 * anew. Empty pages in the middle are passed over; a service whose tokens go round in a circle ends the walk with a {@link
 * io.awsx.error.ClientException}. The listing is immutable but for {@link #resumeToken()}, which tells of the walk begun last.
 */
public final class Paginated {

    private final Function<PageLimits, Pages> walk;
    private final PageLimits limits;
    private volatile @Nullable Walk last;

    /** A walk, and how many items of the page in hand it gave. Used by one thread. */
    private static final class Walk {

        final Pages pages;
        int taken = Integer.MAX_VALUE;

        Walk(Pages pages) {
            this.pages = pages;
        }
    }

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

    private Walk begin() {
        Walk begun = new Walk(walk.apply(limits));
        last = begun;
        return begun;
    }

    /** The pages, each as the output of one call. */
    public Iterable<Map<String, Object>> pages() {
        return () -> begin().pages;
    }

    /**
     * The items of the listing's primary result, over all pages; those of a map are its entries.
     *
     * @throws io.awsx.error.ClientException in the walk, where the model does not say what the items are, and pages do not hold
     *     just one list; walk the pages then, or {@link #search} one of the lists
     */
    public Iterable<Object> items() {
        return () -> {
            Walk begun = begin();
            begun.taken = 0;
            return flatten(begun, begun.pages::items);
        };
    }

    /**
     * All pages as one output, in memory: of the listing's results, lists and maps hold those of all pages, numbers are added,
     * texts are put together; what is alike on all pages is that of the first. Where {@code maxItems} ended the walk, {@code
     * NextToken} is the resume token.
     *
     * @throws io.awsx.error.ClientException where {@link #items()} would throw it
     */
    public Map<String, Object> result() {
        return MergedPages.of(begin().pages);
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
     * Where the walk begun last can go on later, or null where it came to its end or gave nothing yet. It is exact where {@code
     * maxItems} ended the walk, and where a walk of {@link #items()} was left midway; that of pages or a search goes on behind the
     * page in hand.
     */
    public @Nullable Object resumeToken() {
        Walk walked = last;
        return walked == null ? null : walked.pages.resumeToken(walked.taken);
    }

    private static Iterator<Object> flatten(Walk walk, Function<Map<String, Object>, List<?>> items) {
        Pages pages = walk.pages;
        boolean counts = walk.taken == 0;
        return new Iterator<>() {
            private Iterator<?> page = List.of().iterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && pages.hasNext()) {
                    // Or it would be held while the next one comes.
                    page = Collections.emptyIterator();
                    page = items.apply(pages.next()).iterator();
                    walk.taken = counts ? 0 : walk.taken;
                }
                return page.hasNext();
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Object item = page.next();
                walk.taken += counts ? 1 : 0;
                return item;
            }
        };
    }
}
