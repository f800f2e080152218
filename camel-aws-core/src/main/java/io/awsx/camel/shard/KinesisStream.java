package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stream of Kinesis. */
final class KinesisStream implements ShardedStream {

    /** What a record takes besides its data. */
    private static final int OVERHEAD = 500;

    private final AwsClient client;
    private final Map<String, Object> stream;
    private final int most;
    private final Clock clock;

    /**
     * A stream.
     *
     * @param stream its name or ARN
     * @param most how many records are read at once at most
     * @param clock for where the service does not tell the time
     */
    KinesisStream(AwsClient client, String stream, int most, Clock clock) {
        this.client = client;
        this.stream = Map.of(stream.startsWith("arn:") ? "StreamARN" : "StreamName", stream);
        this.most = most;
        this.clock = clock;
    }

    @Override
    public Listing shards() {
        List<Shard> shards = new ArrayList<>();
        Instant time = null;
        Map<String, Object> input = stream;
        while (true) {
            AwsResponse page = client.exchange("ListShards", input);
            time = time == null ? ServiceTime.of(page, clock) : time;
            for (Map<?, ?> shard : Members.list(page.output(), "Shards")) {
                shards.add(shard(shard));
            }
            Object token = page.output().get("NextToken");
            if (token == null) {
                return new Listing(shards, time);
            }
            // The token says which stream; both together are refused.
            Map<String, Object> next = new LinkedHashMap<>();
            next.put("NextToken", token);
            if (stream.containsKey("StreamARN")) {
                next.putAll(stream);
            }
            input = next;
        }
    }

    private static Shard shard(Map<?, ?> shard) {
        List<String> parents = Stream.of("ParentShardId", "AdjacentParentShardId")
                .map(shard::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return new Shard(Members.text(shard, "ShardId"), parents, Members.isClosed(shard));
    }

    @Override
    public String iterator(String shard, Position position) {
        Map<String, Object> input = new LinkedHashMap<>(stream);
        input.put("ShardId", shard);
        input.put("ShardIteratorType", position.kind().name());
        if (position.sequenceNumber() != null) {
            input.put("StartingSequenceNumber", position.sequenceNumber());
        } else if (position.kind() == Position.Kind.AT_TIMESTAMP && position.time() != null) {
            input.put("Timestamp", position.time());
        }
        return Members.text(client.call("GetShardIterator", input), "ShardIterator");
    }

    @Override
    public Fetched records(String iterator) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("ShardIterator", iterator);
        input.put("Limit", most);
        if (stream.containsKey("StreamARN")) {
            input.putAll(stream);
        }
        Map<String, Object> output = client.call("GetRecords", input);
        List<StreamRecord> records = records(output);
        boolean behind = output.get("MillisBehindLatest") instanceof Number behindBy && behindBy.longValue() > 0;
        return new Fetched(records, next(output), behind || records.size() == most);
    }

    private static @Nullable String next(Map<String, Object> output) {
        return output.get("NextShardIterator") instanceof String next && !next.isEmpty() ? next : null;
    }

    /** The records of an output or event. */
    static List<StreamRecord> records(Map<?, ?> output) {
        List<StreamRecord> records = new ArrayList<>();
        for (Map<String, Object> record : Members.list(output, "Records")) {
            records.add(record(record));
        }
        return records;
    }

    private static StreamRecord record(Map<String, Object> record) {
        long bytes = record.get("Data") instanceof byte[] data ? data.length : 0;
        Instant time = record.get("ApproximateArrivalTimestamp") instanceof Instant arrival ? arrival : null;
        return new StreamRecord(Members.text(record, "SequenceNumber"), record, time, bytes + OVERHEAD);
    }
}
