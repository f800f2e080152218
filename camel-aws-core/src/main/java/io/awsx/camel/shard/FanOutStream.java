package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.error.ServiceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stream of Kinesis whose records come by themselves: each shard by a {@link Subscription} of one consumer. What an iterator is to a
 * stream that is asked, the subscription is here; it lasts five minutes, and is taken anew by who reads on.
 */
final class FanOutStream implements ShardedStream {

    private final AwsClient client;
    private final ShardedStream stream;
    private final FanOutConsumer consumer;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, Shard> children = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * A stream without subscriptions.
     *
     * @param stream the same stream, for its shards
     */
    FanOutStream(AwsClient client, ShardedStream stream, FanOutConsumer consumer) {
        this.client = client;
        this.stream = stream;
        this.consumer = consumer;
    }

    /** {@inheritDoc} The consumer is there before the time is told: what is the latest then comes by its subscriptions. */
    @Override
    public Listing shards() {
        consumer.arn();
        Listing listing = stream.shards();
        Set<String> listed = listing.shards().stream().map(Shard::id).collect(Collectors.toSet());
        children.keySet().removeAll(listed);
        if (children.isEmpty()) {
            return listing;
        }
        // What a shard said of its children when it ended, a listing may not have yet.
        List<Shard> all = new ArrayList<>(listing.shards());
        all.addAll(children.values());
        return new Listing(all, listing.time());
    }

    @Override
    public String iterator(String shard, Position position) {
        // Between the time that was told and the subscription there may be records.
        Subscription previous = subscriptions.put(shard, new Subscription(client, shard, position.lasting()));
        if (previous != null) {
            previous.close();
        }
        return shard;
    }

    @Override
    public Fetched records(String shard) {
        Subscription subscription = subscriptions.get(shard);
        if (subscription == null || closed) {
            return new Fetched(List.of(), shard, false);
        }
        try {
            Subscription.Event event = subscription.next(consumer.arn());
            event.children().forEach(child -> children.put(child.id(), child));
            boolean ended = !event.children().isEmpty();
            if (ended) {
                subscription.close();
            }
            return new Fetched(event.records(), ended ? null : shard, event.more(), event.reached());
        } catch (ServiceException e) {
            if (e.code().equals("ResourceNotFoundException")) {
                // The shard, or the consumer.
                consumer.forget();
            }
            throw e;
        }
    }

    @Override
    public void leave(String shard) {
        Subscription subscription = subscriptions.remove(shard);
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.close();
        subscriptions.keySet().forEach(this::leave);
    }

    /** A place as subscriptions have it. */
    static Map<String, Object> start(Position position) {
        Map<String, Object> start =
                new LinkedHashMap<>(Map.of("Type", position.kind().name()));
        put(start, "SequenceNumber", position.sequenceNumber());
        put(start, "Timestamp", position.time());
        return start;
    }

    private static void put(Map<String, Object> start, String member, @Nullable Object value) {
        if (value != null) {
            start.put(member, value);
        }
    }
}
