package io.awsx.resource.dynamodb;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ServiceException;
import io.awsx.model.Operation;
import io.awsx.quirk.DynamoDbValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of many keys, 100 a call, in no order; keys without an item give none. Keys are read, and calls made, while it is
 * walked; each walk begins anew. A key may come again: twice within a call it gives its item once. Immutable.
 *
 * <p>What DynamoDB leaves unprocessed is asked for again after growing waits, as long as anything gets on, and some half a
 * minute more; then the walk ends in a {@link ServiceException} of code {@code UnprocessedKeys}.
 */
public final class BatchGetter implements Iterable<Map<String, Object>> {

    private static final int MOST = 100;
    private static final String GET = "BatchGetItem";
    private static final String REQUESTS = "RequestItems";
    private static final String UNPROCESSED = "UnprocessedKeys";

    private final NativeClient client;
    private final String table;
    private final Iterable<? extends Map<String, ?>> keys;
    private final Map<String, Object> how;

    BatchGetter(NativeClient client, String table, Iterable<? extends Map<String, ?>> keys, Map<String, Object> how) {
        this.client = client;
        this.table = table;
        this.keys = keys;
        this.how = how;
    }

    private BatchGetter with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(how);
        more.put(member, value);
        return new BatchGetter(client, table, keys, more);
    }

    /** Only some attributes of each item, by their paths. */
    public BatchGetter project(String... paths) {
        return with("ProjectionExpression", Projection.of(paths));
    }

    /** Reads that see all that was written before, at double the price. */
    public BatchGetter consistent() {
        return with("ConsistentRead", true);
    }

    /** The items as a sequential stream. */
    public Stream<Map<String, Object>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<Map<String, Object>> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<Map<String, Object>> {

        private final AwsClient raw = client.client();
        private final Operation operation = raw.operation(GET);
        private final Iterator<? extends Map<String, ?>> source = keys.iterator();
        private final Backoff backoff = new Backoff(raw);
        private final Queue<Map<String, Object>> found = new ArrayDeque<>();
        /** Keys of typed values that were not processed. */
        private final List<Map<?, ?>> left = new ArrayList<>();

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && (!left.isEmpty() || source.hasNext())) {
                fetch();
            }
            return !found.isEmpty();
        }

        @Override
        public Map<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return found.remove();
        }

        private void fetch() {
            Map<ItemKey, Map<?, ?>> asked = new LinkedHashMap<>();
            left.forEach(key -> asked.put(ItemKey.of(key), key));
            while (asked.size() < MOST && source.hasNext()) {
                Map<?, ?> key = (Map<?, ?>) Objects.requireNonNull(
                        DynamoDbValues.typed(source.next()).get("M"));
                asked.put(ItemKey.of(key), key);
            }
            Map<String, Object> request = new LinkedHashMap<>(how);
            request.put("Keys", new ArrayList<>(asked.values()));
            AwsResponse answer =
                    raw.exchange(GET, Expressions.written(operation, Map.of(REQUESTS, Map.of(table, request))));
            Map<String, Object> output = DynamoDbValues.plain(operation, answer.output());
            found.addAll(items(output.get("Responses")));
            left.clear();
            Map<?, ?> unprocessed = (Map<?, ?>) answer.output().getOrDefault(UNPROCESSED, Map.of());
            for (Object ofTable : unprocessed.values()) {
                if (((Map<?, ?>) ofTable).get("Keys") instanceof List<?> keys) {
                    keys.forEach(key -> left.add((Map<?, ?>) key));
                }
            }
            if (!left.isEmpty() && !backoff.again(left.size() < asked.size())) {
                throw new ServiceException(
                        raw.service(),
                        GET,
                        UNPROCESSED,
                        (left.size() == 1 ? "1 key" : left.size() + " keys") + " of " + table
                                + " could not be read: DynamoDB leaves them unprocessed again and again",
                        answer.statusCode(),
                        answer.requestId(),
                        Map.of(),
                        answer.attempts());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(@Nullable Object byTable) {
        List<Map<String, Object>> items = new ArrayList<>();
        if (byTable instanceof Map<?, ?> tables) {
            tables.values().forEach(ofTable -> items.addAll((List<Map<String, Object>>) ofTable));
        }
        return items;
    }
}
