package io.awsx.resource.dynamodb;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.model.Operation;
import io.awsx.quirk.DynamoDbValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes many items of a table, 25 a call. Items are kept until there are 25, or until {@link #flush} or {@link #close}.
 *
 * <pre>{@code
 * try (BatchWriter batch = table.batchWriter()) {
 *     items.forEach(batch::put);
 * }
 * }</pre>
 *
 * <p>What DynamoDB leaves unprocessed is sent again after growing waits, as long as anything gets on, and some half a minute
 * more. What cannot be written even so ends in an exception that tells how many items it is about; they are in
 * {@link #unwritten}, and in the field {@code UnprocessedItems} where it is a {@link ServiceException}. They are not sent again, but
 * writing may go on. Where a block of try-with-resources ends in an exception, the items kept are written all the same, and a
 * failure of that is suppressed in it.
 *
 * <p>Thread-safe; a thread that writes keeps others from it.
 */
public final class BatchWriter implements AutoCloseable {

    private static final int MOST = 25;
    private static final String WRITE = "BatchWriteItem";
    private static final String REQUESTS = "RequestItems";
    private static final String UNPROCESSED = "UnprocessedItems";

    private final AwsClient client;
    private final Operation operation;
    private final String table;
    private final List<String> keys;
    /** Requests of typed values; those of a key in place of an earlier one where keys are known. */
    private final Map<Object, Map<?, ?>> buffer = new LinkedHashMap<>();

    private final List<Map<String, Object>> unwritten = new ArrayList<>();
    private boolean closed;

    BatchWriter(AwsClient client, String table, List<String> keys) {
        this.client = client;
        this.operation = client.operation(WRITE);
        this.table = table;
        this.keys = keys;
    }

    /**
     * Stores an item in place of one of the same key, some time before {@link #close} ends. It is taken as it is now.
     *
     * @throws ClientException where a value cannot be one of DynamoDB's, or the writer is closed; other items do not mind
     */
    public void put(Map<String, ?> item) {
        add("PutRequest", "Item", item);
    }

    /** Deletes the item of a key, some time before {@link #close} ends. */
    public void delete(Map<String, ?> key) {
        add("DeleteRequest", "Key", key);
    }

    private synchronized void add(String request, String member, Map<String, ?> values) {
        if (closed) {
            throw new ClientException("This batch writer of " + table + " is closed");
        }
        Map<String, Object> input = Map.of(REQUESTS, Map.of(table, List.of(Map.of(request, Map.of(member, values)))));
        Map<?, ?> typed =
                requests(DynamoDbValues.typed(operation, input).get(REQUESTS)).get(0);
        Object place = keys.isEmpty() ? new Object() : key(typed);
        // Taken out first: what is said last of a key comes last
        buffer.remove(place);
        buffer.put(place, typed);
        if (buffer.size() == MOST) {
            write();
        }
    }

    private ItemKey key(Map<?, ?> request) {
        Map<?, ?> values = (Map<?, ?>) request.values().iterator().next();
        return ItemKey.of((Map<?, ?>) values.values().iterator().next(), keys);
    }

    /** Writes what is kept now. */
    public synchronized void flush() {
        if (!buffer.isEmpty()) {
            write();
        }
    }

    private void write() {
        List<Map<?, ?>> left = List.copyOf(buffer.values());
        buffer.clear();
        Backoff backoff = new Backoff(client);
        try {
            while (!left.isEmpty()) {
                AwsResponse answer = client.exchange(WRITE, Map.of(REQUESTS, Map.of(table, left)));
                List<Map<?, ?>> unprocessed = requests(answer.output().get(UNPROCESSED));
                boolean progress = unprocessed.size() < left.size();
                left = unprocessed;
                if (!left.isEmpty() && !backoff.again(progress)) {
                    throw new ServiceException(
                            client.service(),
                            WRITE,
                            UNPROCESSED,
                            "DynamoDB leaves them unprocessed again and again",
                            answer.statusCode(),
                            answer.requestId(),
                            Map.of(),
                            answer.attempts());
                }
            }
        } catch (AwsException e) {
            throw failure(e, left);
        }
    }

    private AwsException failure(AwsException cause, List<Map<?, ?>> left) {
        List<Map<String, Object>> lost = left.stream().map(this::plain).toList();
        unwritten.addAll(lost);
        String told =
                (lost.size() == 1 ? "1 item was" : lost.size() + " items were") + " not written to table " + table;
        if (cause instanceof ServiceException e) {
            return e.withHint(told).withField(UNPROCESSED, lost);
        } else if (cause instanceof TransportException e) {
            return new TransportException(told + ": " + e.getMessage(), e, e.sent());
        }
        return new ClientException(told + ": " + cause.getMessage(), cause);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> plain(Map<?, ?> request) {
        Map<String, Object> input = Map.of(REQUESTS, Map.of(table, List.of(request)));
        Object plain = DynamoDbValues.plain(operation.input(), input).get(REQUESTS);
        return (Map<String, Object>) requests(plain).get(0);
    }

    /** The requests of the one table, by whatever name the service gives it. */
    private static List<Map<?, ?>> requests(@Nullable Object byTable) {
        List<Map<?, ?>> requests = new ArrayList<>();
        if (byTable instanceof Map<?, ?> tables) {
            for (Object ofTable : tables.values()) {
                for (Object request : (List<?>) ofTable) {
                    requests.add((Map<?, ?>) request);
                }
            }
        }
        return requests;
    }

    /**
     * What could not be written so far, each as a {@code PutRequest} with an {@code Item} or a {@code DeleteRequest} with a {@code Key},
     * of plain values. Where no answer came, it may have been written all the same.
     */
    public synchronized List<Map<String, Object>> unwritten() {
        return List.copyOf(unwritten);
    }

    /** Writes what is kept, and ends it; idempotent. */
    @Override
    public synchronized void close() {
        closed = true;
        flush();
    }
}
