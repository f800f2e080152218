package io.awsx.camel.shard;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The changes of a table of DynamoDB. */
final class DynamoDbStream implements ShardedStream {

    /** What a change takes as Maps, compared with what it has on disk. */
    private static final int TIMES_LARGER = 8;

    private final AwsClient client;
    private final String resource;
    private final int most;
    private final Clock clock;
    private volatile @Nullable String arn;

    /**
     * A stream.
     *
     * @param resource the name of the table, or the ARN of a stream
     * @param most how many records are read at once at most
     * @param clock for where the service does not tell the time
     */
    DynamoDbStream(AwsClient client, String resource, int most, Clock clock) {
        this.client = client;
        this.resource = resource;
        this.most = most;
        this.clock = clock;
    }

    /** The ARN of the stream: the given one, or that of the table's newest stream, asked once. */
    private String arn() {
        String known = arn;
        if (known == null) {
            known = resource.startsWith("arn:") ? resource : newest();
            arn = known;
        }
        return known;
    }

    /** A table whose stream was switched off and on has several for a day. */
    private String newest() {
        return Members.list(client.call("ListStreams", Map.of("TableName", resource)), "Streams").stream()
                .max(Comparator.comparing(stream -> Members.text(stream, "StreamLabel")))
                .map(stream -> Members.text(stream, "StreamArn"))
                .orElseThrow(
                        () -> new ClientException(
                                "Table " + resource
                                        + " has no stream; switch one on (UpdateTable with StreamSpecification), or check name and region"));
    }

    @Override
    public Listing shards() {
        List<Shard> shards = new ArrayList<>();
        Instant time = null;
        Map<String, Object> input = new LinkedHashMap<>(Map.of("StreamArn", arn()));
        while (true) {
            AwsResponse page = client.exchange("DescribeStream", input);
            time = time == null ? ServiceTime.of(page, clock) : time;
            Map<?, ?> description = page.output().get("StreamDescription") instanceof Map<?, ?> told ? told : Map.of();
            for (Map<?, ?> shard : Members.list(description, "Shards")) {
                List<String> parents =
                        shard.get("ParentShardId") instanceof String parent ? List.of(parent) : List.of();
                shards.add(new Shard(Members.text(shard, "ShardId"), parents, Members.isClosed(shard)));
            }
            Object last = description.get("LastEvaluatedShardId");
            if (last == null) {
                return new Listing(shards, time);
            }
            input.put("ExclusiveStartShardId", last);
        }
    }

    @Override
    public String iterator(String shard, Position position) {
        try {
            return ask(shard, position);
        } catch (ServiceException e) {
            // Not every server that speaks this API knows times; what is older is passed over when it is read.
            if (position.kind() == Position.Kind.AT_TIMESTAMP && e.code().equals("ValidationException")) {
                return ask(shard, Position.OLDEST);
            }
            throw e;
        }
    }

    private String ask(String shard, Position position) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("StreamArn", arn());
        input.put("ShardId", shard);
        input.put("ShardIteratorType", position.kind().name());
        if (position.sequenceNumber() != null) {
            input.put("SequenceNumber", position.sequenceNumber());
        } else if (position.kind() == Position.Kind.AT_TIMESTAMP) {
            input.put("Timestamp", Objects.requireNonNull(position.time()));
        }
        return Members.text(client.call("GetShardIterator", input), "ShardIterator");
    }

    @Override
    public Fetched records(String iterator) {
        Map<String, Object> output = client.call("GetRecords", Map.of("ShardIterator", iterator, "Limit", most));
        List<StreamRecord> records = new ArrayList<>();
        for (Map<String, Object> record : Members.list(output, "Records")) {
            Map<?, ?> change = record.get("dynamodb") instanceof Map<?, ?> told ? told : Map.of();
            Instant time = change.get("ApproximateCreationDateTime") instanceof Instant created ? created : null;
            long bytes = change.get("SizeBytes") instanceof Number size ? size.longValue() : 0;
            records.add(new StreamRecord(
                    Members.text(change, "SequenceNumber"), record, time, 1000 + bytes * TIMES_LARGER));
        }
        String next = output.get("NextShardIterator") instanceof String given && !given.isEmpty() ? given : null;
        // There is no word of how far it is behind; a shard that gave something may give more.
        return new Fetched(records, next, !records.isEmpty());
    }
}
