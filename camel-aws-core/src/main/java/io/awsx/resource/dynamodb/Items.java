package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;
import io.awsx.paging.PageLimits;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Items of a table or index over all pages. Pages are fetched while it is walked, one at a time; each walk begins anew. Immutable
 * but for {@link #resumeToken()}: each method gives a further listing. Items are Maps of plain values, each the reader's own.
 *
 * @param <S> what kind of listing
 */
public abstract sealed class Items<S extends Items<S>> implements Iterable<Map<String, Object>> permits Query, Scan {

    private final NativeClient client;
    private final Map<String, Object> parameters;
    private final PageLimits limits;
    private volatile @Nullable Listing last;

    Items(NativeClient client, Map<String, ?> parameters, PageLimits limits) {
        this.client = client;
        this.parameters = Map.copyOf(parameters);
        this.limits = limits;
    }

    abstract String operation();

    abstract S copy(NativeClient client, Map<String, ?> parameters, PageLimits limits);

    /**
     * The same listing with a member of the operation's input, by the name the API gives it.
     *
     * @param value a plain value, or a {@link Condition} or {@link Projection} where the API takes an expression
     */
    public S with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(member, value);
        return copy(client, more, limits);
    }

    private S limited(@Nullable Integer pageSize, @Nullable Long maxItems, @Nullable String token) {
        return copy(client, parameters, new PageLimits(pageSize, maxItems, token));
    }

    /** Only items of which something is true, besides what was filtered by before. DynamoDB reads, and charges, the others too. */
    public S filter(Condition condition) {
        Object before = parameters.get("FilterExpression");
        return with("FilterExpression", before instanceof Condition other ? other.and(condition) : condition);
    }

    /** The items as an index has them. */
    public S index(String name) {
        return with("IndexName", name);
    }

    /** Only some attributes of each item, by their paths. */
    public S project(String... paths) {
        return with("ProjectionExpression", Projection.of(paths));
    }

    /** What is given of each item, such as {@code ALL_ATTRIBUTES} where an index does not have all. */
    public S select(String what) {
        return with("Select", what);
    }

    /** Reads that see all that was written before, at double the price; not for global indexes. */
    public S consistent() {
        return with("ConsistentRead", true);
    }

    /**
     * At most so many items, after the filter.
     *
     * @param items 1 or more
     */
    public S limit(long items) {
        requirePositive("limit", items);
        return limited(limits.pageSize(), items, limits.startingToken());
    }

    /**
     * How many items DynamoDB reads for a page, before the filter.
     *
     * @param items 1 or more
     */
    public S pageSize(int items) {
        requirePositive("page size", items);
        return limited(items, limits.maxItems(), limits.startingToken());
    }

    /** From where another walk of the same listing stopped, by its {@link #resumeToken()}; null is the beginning. */
    public S startingToken(@Nullable String token) {
        return limited(limits.pageSize(), limits.maxItems(), token);
    }

    private static void requirePositive(String what, long items) {
        if (items < 1) {
            throw new ClientException("The " + what + " must be 1 item or more, not " + items);
        }
    }

    private Listing begin() {
        Listing begun = client.list(operation(), parameters, limits);
        last = begun;
        return begun;
    }

    /** Begins a walk. It may fail at each page with an {@link io.awsx.error.AwsException}. */
    @Override
    public Iterator<Map<String, Object>> iterator() {
        return begin().items();
    }

    /** The items as a sequential stream. */
    public Stream<Map<String, Object>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The outputs of the calls, each a page. */
    public Iterable<Map<String, Object>> pages() {
        return () -> begin().outputs();
    }

    /** The first item, or null where there is none. */
    public @Nullable Map<String, Object> first() {
        Iterator<Map<String, Object>> found = limit(1).iterator();
        return found.hasNext() ? found.next() : null;
    }

    /** How many items there are, whatever the limit: counted by DynamoDB, page by page, at the price of reading them. */
    public long count() {
        long count = 0;
        S counting = limited(limits.pageSize(), null, limits.startingToken()).with("Select", "COUNT");
        for (Map<String, Object> page : counting.pages()) {
            count += page.get("Count") instanceof Number number ? number.longValue() : 0;
        }
        return count;
    }

    /**
     * Where the walk of this object begun last can go on later, or null where it came to its end or gave nothing yet. Exact
     * where {@link #limit} ended the walk; where it was left midway, it points behind the page in hand.
     */
    public @Nullable String resumeToken() {
        Listing listing = last;
        return listing == null ? null : listing.resumeToken();
    }

    @Override
    public String toString() {
        return operation() + parameters;
    }
}
