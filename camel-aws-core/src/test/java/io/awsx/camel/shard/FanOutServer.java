package io.awsx.camel.shard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.awsx.error.ServiceException;
import io.awsx.http.EventFrame;
import io.awsx.http.client.Http2Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hc.core5.http2.H2Error;

/**
 * Kinesis with subscriptions, over HTTP/2, and all else over HTTP/1.1 on the same port. Subscriptions end after some events: properly, or in all the ways
 * in which they may break, as {@link #faults} says. Another subscription of the same shard ends an earlier one.
 */
final class FanOutServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How a subscription ends. */
    enum End {
        PROPERLY,
        RESET,
        CUT,
        WITHIN_A_FRAME,
        GOODBYE,
        EXCEPTION
    }

    private final FakeStream stream;
    private final KinesisServer plain;
    private final Http2Server http2;
    private final Map<String, Http2Server.Exchange> current = new HashMap<>();
    private final List<String> subscribed = new ArrayList<>();
    private Random random = new Random(1);
    private List<End> faults = List.of(End.PROPERLY);
    private int events = Integer.MAX_VALUE;
    private int refusals;

    FanOutServer(FakeStream stream) throws IOException {
        this.stream = stream;
        this.plain = new KinesisServer(stream);
        this.http2 = Http2Server.start(this::subscribe, plain.port());
    }

    KinesisServer plain() {
        return plain;
    }

    Http2Server http2() {
        return http2;
    }

    /** Each subscription has up to so many events, and ends in one of some ways. */
    synchronized void faults(Random chance, int most, End... ends) {
        random = chance;
        events = most;
        faults = List.of(ends);
    }

    /** The next subscriptions are refused, as those within five seconds of another are. */
    synchronized void refuse(int count) {
        refusals = count;
    }

    /** Where each subscription was to begin, behind its shard. */
    synchronized List<String> subscribed() {
        return List.copyOf(subscribed);
    }

    private void subscribe(Http2Server.Exchange exchange) throws Exception {
        JsonNode input = JSON.readTree(exchange.body());
        String shard = input.get("ShardId").asText();
        JsonNode start = input.get("StartingPosition");
        String iterator;
        End end;
        int most;
        try {
            synchronized (this) {
                subscribed.add(shard
                        + ' '
                        + start.get("Type").asText()
                        + (start.has("SequenceNumber")
                                ? ' ' + start.get("SequenceNumber").asText()
                                : ""));
                end = faults.get(random.nextInt(faults.size()));
                most = events == Integer.MAX_VALUE ? events : 1 + random.nextInt(events);
                requireConsumer(input.get("ConsumerARN").asText());
                if (refusals > 0) {
                    refusals--;
                    throw failure("ResourceInUseException");
                }
                current.put(shard, exchange);
            }
            iterator = stream.iterator(shard, position(start));
        } catch (ServiceException e) {
            exchange.respond(400, "content-type", "application/x-amz-json-1.1");
            exchange.send(bytes(JSON.createObjectNode().put("__type", e.code())));
            exchange.end();
            return;
        }
        exchange.respond(200, "content-type", EventFrame.CONTENT_TYPE);
        exchange.send(frame("event", "initial-response", JSON.createObjectNode()));
        send(exchange, shard, iterator, most, end);
    }

    private void requireConsumer(String arn) {
        if (plain.consumers().stream().noneMatch(name -> KinesisServer.arn(name).equals(arn))) {
            throw failure("ResourceNotFoundException");
        }
    }

    private static ServiceException failure(String code) {
        return new ServiceException("kinesis", "SubscribeToShard", code, null, 400, "R1", Map.of(), 1);
    }

    private void send(Http2Server.Exchange exchange, String shard, String iterator, int most, End end)
            throws Exception {
        String at = iterator;
        int silent = 0;
        String last = null;
        for (int sent = 0; sent < most && isCurrent(shard, exchange); ) {
            ShardedStream.Fetched fetched = stream.records(at);
            boolean ended = fetched.next() == null;
            if (!fetched.records().isEmpty() || ended || silent % 20 == 0) {
                List<StreamRecord> records = fetched.records();
                last = records.isEmpty()
                        ? last
                        : records.get(records.size() - 1).sequenceNumber();
                exchange.send(frame("event", "SubscribeToShardEvent", event(shard, records, last, ended)));
                sent++;
            }
            if (ended) {
                exchange.end();
                return;
            }
            silent = fetched.records().isEmpty() ? silent + 1 : 0;
            at = fetched.next();
            if (exchange.goesWithin(Duration.ofMillis(5))) {
                return;
            }
        }
        end(exchange, shard, end);
    }

    private synchronized boolean isCurrent(String shard, Http2Server.Exchange exchange) {
        return current.get(shard) == exchange;
    }

    private void end(Http2Server.Exchange exchange, String shard, End end) throws Exception {
        switch (end) {
            case PROPERLY -> exchange.end();
            case RESET -> exchange.reset(H2Error.INTERNAL_ERROR);
            case CUT -> exchange.cut();
            case WITHIN_A_FRAME -> {
                byte[] frame = frame("event", "SubscribeToShardEvent", event(shard, List.of(), null, false));
                exchange.send(Arrays.copyOf(frame, frame.length / 2));
                exchange.cut();
            }
            case GOODBYE -> exchange.goAway(1, H2Error.INTERNAL_ERROR);
            case EXCEPTION ->
                exchange.send(frame(
                        "exception",
                        "InternalFailureException",
                        JSON.createObjectNode().put("message", "oh")));
        }
    }

    private ObjectNode event(String shard, List<StreamRecord> records, String last, boolean ended) {
        ObjectNode event = JSON.createObjectNode();
        KinesisServer.put(records, event);
        event.put("MillisBehindLatest", 0);
        if (ended) {
            ArrayNode children = event.putArray("ChildShards");
            for (Shard child : stream.shards().shards()) {
                if (child.parents().contains(shard)) {
                    ObjectNode node = children.addObject().put("ShardId", child.id());
                    child.parents().forEach(node.putArray("ParentShards")::add);
                }
            }
        } else if (last != null) {
            event.put("ContinuationSequenceNumber", last);
        }
        return event;
    }

    private static Position position(JsonNode start) {
        JsonNode time = start.get("Timestamp");
        JsonNode number = start.get("SequenceNumber");
        return new Position(
                Position.Kind.valueOf(start.get("Type").asText()),
                number == null ? null : number.asText(),
                time == null ? null : Instant.ofEpochMilli((long) (time.asDouble() * 1000)));
    }

    private static byte[] frame(String kind, String type, ObjectNode payload) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(":message-type", kind);
        headers.put(":" + kind + "-type", type);
        headers.put(":content-type", "application/json");
        return new EventFrame(headers, bytes(payload)).encode();
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    String endpoint() {
        return http2.url();
    }

    @Override
    public void close() throws IOException {
        http2.close();
        plain.close();
    }
}
