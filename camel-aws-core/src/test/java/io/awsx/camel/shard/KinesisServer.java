package io.awsx.camel.shard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.awsx.error.ServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Kinesis over HTTP for other processes, with a {@link FakeStream} behind it: unlike moto's, its shards end when they are split or merged, and
 * keep their records.
 */
final class KinesisServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARN = "arn:aws:kinesis:us-east-1:123456789012:stream/orders";

    private final FakeStream stream;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Map<String, Integer> consumers = new HashMap<>();

    KinesisServer(FakeStream stream) throws IOException {
        this.stream = stream;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, this::kinesis));
        server.start();
    }

    private interface Answer {
        String to(String target, String body) throws IOException;
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        int status = 200;
        String text;
        try {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            text = answer.to(exchange.getRequestHeaders().getFirst("X-Amz-Target"), body);
        } catch (ServiceException e) {
            status = 400;
            text = JSON.createObjectNode().put("__type", e.code()).toString();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String kinesis(String target, String body) throws IOException {
        JsonNode input = JSON.readTree(body);
        return switch (target.substring(target.indexOf('.') + 1)) {
            case "ListShards" -> shards();
            case "GetShardIterator" ->
                JSON.createObjectNode()
                        .put(
                                "ShardIterator",
                                stream.iterator(input.get("ShardId").asText(), position(input)))
                        .toString();
            case "DescribeStreamSummary" ->
                JSON.createObjectNode()
                        .<ObjectNode>set(
                                "StreamDescriptionSummary",
                                JSON.createObjectNode().put("StreamARN", ARN))
                        .toString();
            case "DescribeStreamConsumer" -> described(input.get("ConsumerName").asText());
            case "RegisterStreamConsumer" ->
                registered(input.get("ConsumerName").asText());
            case "DeregisterStreamConsumer" ->
                deregistered(input.get("ConsumerARN").asText());
            case "GetRecords" -> records(input.get("ShardIterator").asText());
            default -> throw new IOException(target + " is not served");
        };
    }

    /** A consumer is ready when it was looked at twice. */
    private synchronized String described(String name) {
        Integer looks = consumers.computeIfPresent(name, (same, before) -> before + 1);
        if (looks == null) {
            throw new ServiceException(
                    "kinesis", "DescribeStreamConsumer", "ResourceNotFoundException", null, 400, "R1", Map.of(), 1);
        }
        return consumer("ConsumerDescription", name, looks > 1 ? "ACTIVE" : "CREATING");
    }

    private synchronized String registered(String name) {
        if (consumers.putIfAbsent(name, 0) != null) {
            throw new ServiceException(
                    "kinesis", "RegisterStreamConsumer", "ResourceInUseException", null, 400, "R1", Map.of(), 1);
        }
        return consumer("Consumer", name, "CREATING");
    }

    private synchronized String deregistered(String arn) {
        consumers.keySet().removeIf(name -> arn(name).equals(arn));
        return "{}";
    }

    private static String consumer(String member, String name, String status) {
        ObjectNode consumer = JSON.createObjectNode()
                .put("ConsumerName", name)
                .put("ConsumerARN", arn(name))
                .put("ConsumerStatus", status);
        return JSON.createObjectNode().<ObjectNode>set(member, consumer).toString();
    }

    static String arn(String consumer) {
        return ARN + "/consumer/" + consumer + ":1";
    }

    /** The consumers that are registered. */
    synchronized Set<String> consumers() {
        return Set.copyOf(consumers.keySet());
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static Position position(JsonNode input) {
        Position.Kind kind =
                Position.Kind.valueOf(input.get("ShardIteratorType").asText());
        JsonNode time = input.get("Timestamp");
        JsonNode number = input.get("StartingSequenceNumber");
        return new Position(
                kind,
                number == null ? null : number.asText(),
                time == null ? null : Instant.ofEpochMilli((long) (time.asDouble() * 1000)));
    }

    private String shards() {
        ArrayNode shards = JSON.createArrayNode();
        for (Shard shard : stream.shards().shards()) {
            ObjectNode node = shards.addObject().put("ShardId", shard.id());
            if (!shard.parents().isEmpty()) {
                node.put("ParentShardId", shard.parents().get(0));
            }
            if (shard.parents().size() > 1) {
                node.put("AdjacentParentShardId", shard.parents().get(1));
            }
            node.putObject("HashKeyRange").put("StartingHashKey", "0").put("EndingHashKey", "1");
            ObjectNode range = node.putObject("SequenceNumberRange").put("StartingSequenceNumber", "0");
            if (shard.closed()) {
                range.put("EndingSequenceNumber", "1");
            }
        }
        return JSON.createObjectNode().<ObjectNode>set("Shards", shards).toString();
    }

    private String records(String iterator) {
        ShardedStream.Fetched fetched = stream.records(iterator);
        ObjectNode output = JSON.createObjectNode();
        put(fetched.records(), output);
        if (fetched.next() != null) {
            output.put("NextShardIterator", fetched.next());
        }
        return output.put("MillisBehindLatest", fetched.behind() ? 1000 : 0).toString();
    }

    static void put(List<StreamRecord> from, ObjectNode output) {
        ArrayNode records = output.putArray("Records");
        for (StreamRecord record : from) {
            String key = String.valueOf(record.value().get("Key"));
            records.addObject()
                    .put("SequenceNumber", record.sequenceNumber())
                    .put("PartitionKey", key)
                    .put("Data", Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
