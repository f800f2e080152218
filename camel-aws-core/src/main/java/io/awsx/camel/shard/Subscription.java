package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.error.AwsException;
import io.awsx.protocol.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Kinesis sends of one shard. One thread reads, any may close.
 *
 * <pre>
 *   (none) ── next: SubscribeToShard ──▶ open ── next: an event ──▶ open
 *      ▲                                  │
 *      └── over after five minutes, or broken: goes on behind what came ── or closed: nothing comes any more
 * </pre>
 */
final class Subscription implements AutoCloseable {

    /**
     * What came.
     *
     * @param records in their order; may be none
     * @param reached where to go on; null where that was not told
     * @param children the shards behind this one, where it is at its end
     * @param more whether to read on at once
     */
    record Event(List<StreamRecord> records, @Nullable Position reached, List<Shard> children, boolean more) {

        static final Event CLOSED = new Event(List.of(), null, List.of(), false);
    }

    private final AwsClient client;
    private final String shard;
    private Position from;
    private @Nullable EventStream events;
    private boolean fruitful;
    private volatile boolean closed;

    Subscription(AwsClient client, String shard, Position from) {
        this.client = client;
        this.shard = shard;
        this.from = from;
    }

    /**
     * Waits for what comes next, and subscribes where that is due.
     *
     * @throws AwsException where the subscription cannot be had, or breaks; the next call takes another one
     */
    Event next(String consumer) {
        try {
            EventStream open = open(consumer);
            if (open == null) {
                return Event.CLOSED;
            } else if (!open.hasNext()) {
                end();
                // One that brought nothing is not asked for again at once.
                return new Event(List.of(), null, List.of(), fruitful);
            }
            Event event = event(open.next());
            fruitful |= event.reached() != null;
            return event;
        } catch (AwsException e) {
            end();
            if (closed) {
                return Event.CLOSED;
            }
            throw e;
        }
    }

    private @Nullable EventStream open(String consumer) {
        synchronized (this) {
            if (closed || events != null) {
                return closed ? null : events;
            }
        }
        fruitful = false;
        Map<String, Object> output = client.call(
                "SubscribeToShard",
                Map.of("ConsumerARN", consumer, "ShardId", shard, "StartingPosition", FanOutStream.start(from)));
        EventStream opened = (EventStream) output.get("EventStream");
        synchronized (this) {
            if (!closed) {
                events = opened;
                return opened;
            }
        }
        if (opened != null) {
            opened.close();
        }
        return null;
    }

    private Event event(Map<String, Object> event) {
        if (!(event.get("SubscribeToShardEvent") instanceof Map<?, ?> told)) {
            return new Event(List.of(), null, List.of(), true);
        }
        List<Shard> children = new ArrayList<>();
        for (Map<String, Object> child : Members.list(told, "ChildShards")) {
            List<String> parents = child.get("ParentShards") instanceof List<?> ids
                    ? ids.stream().map(String::valueOf).toList()
                    : List.of(shard);
            children.add(new Shard(Members.text(child, "ShardId"), parents, false));
        }
        List<StreamRecord> records = KinesisStream.records(told);
        Position reached = told.get("ContinuationSequenceNumber") instanceof String number && !number.isEmpty()
                ? Position.after(number)
                : records.isEmpty()
                        ? null
                        : Position.after(records.get(records.size() - 1).sequenceNumber());
        if (reached != null) {
            from = reached;
        }
        return new Event(records, reached, children, true);
    }

    private void end() {
        EventStream over;
        synchronized (this) {
            over = events;
            events = null;
        }
        if (over != null) {
            over.close();
        }
    }

    /** Nothing more comes; ends a wait. */
    @Override
    public void close() {
        closed = true;
        end();
    }
}
