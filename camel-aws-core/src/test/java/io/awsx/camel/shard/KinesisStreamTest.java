package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KinesisStreamTest {

    private static final String ARN = "arn:aws:kinesis:us-east-1:123456789012:stream/orders";

    private final ScriptedAws aws = ScriptedAws.create();
    private final KinesisStream stream = new KinesisStream(aws.client("kinesis"), "orders", 100, aws.time());

    @AfterEach
    void close() {
        aws.close();
    }

    private static Map<String, Object> shard(String id, Map<String, String> more, boolean closed) {
        var shard = new java.util.LinkedHashMap<String, Object>(more);
        shard.put("ShardId", id);
        shard.put("HashKeyRange", Map.of("StartingHashKey", "0", "EndingHashKey", "1"));
        shard.put(
                "SequenceNumberRange",
                closed
                        ? Map.of("StartingSequenceNumber", "1", "EndingSequenceNumber", "2")
                        : Map.of("StartingSequenceNumber", "1"));
        return shard;
    }

    @Test
    void allPagesOfShardsAreListedWithTheirParents() {
        aws.on("kinesis", "ListShards")
                .with(Map.of("StreamName", "orders"))
                .answer(Map.of(
                        "Shards", List.of(shard("s1", Map.of(), true), shard("s2", Map.of(), true)), "NextToken", "t"));
        aws.on("kinesis", "ListShards")
                .when(input -> input.equals(Map.of("NextToken", "t")))
                .answer(Map.of(
                        "Shards",
                        List.of(shard("s3", Map.of("ParentShardId", "s1", "AdjacentParentShardId", "s2"), false))));
        ShardedStream.Listing listing = stream.shards();
        assertThat(listing.shards())
                .containsExactly(
                        new Shard("s1", List.of(), true),
                        new Shard("s2", List.of(), true),
                        new Shard("s3", List.of("s1", "s2"), false));
        assertThat(listing.time()).isEqualTo(aws.time().instant());
        aws.verify();
    }

    @Test
    void positionsBecomeIterators() {
        aws.on("kinesis", "GetShardIterator").answer(Map.of("ShardIterator", "i"));
        assertThat(stream.iterator("s1", Position.OLDEST)).isEqualTo("i");
        stream.iterator("s1", Position.latest(Instant.EPOCH));
        stream.iterator("s1", Position.at(Instant.EPOCH));
        stream.iterator("s1", Position.at("7"));
        stream.iterator("s1", Position.after("7"));
        assertThat(aws.calls("kinesis", "GetShardIterator"))
                .extracting(call -> call.input())
                .containsExactly(
                        Map.of("StreamName", "orders", "ShardId", "s1", "ShardIteratorType", "TRIM_HORIZON"),
                        Map.of("StreamName", "orders", "ShardId", "s1", "ShardIteratorType", "LATEST"),
                        Map.of(
                                "StreamName",
                                "orders",
                                "ShardId",
                                "s1",
                                "ShardIteratorType",
                                "AT_TIMESTAMP",
                                "Timestamp",
                                Instant.EPOCH),
                        Map.of(
                                "StreamName",
                                "orders",
                                "ShardId",
                                "s1",
                                "ShardIteratorType",
                                "AT_SEQUENCE_NUMBER",
                                "StartingSequenceNumber",
                                "7"),
                        Map.of(
                                "StreamName",
                                "orders",
                                "ShardId",
                                "s1",
                                "ShardIteratorType",
                                "AFTER_SEQUENCE_NUMBER",
                                "StartingSequenceNumber",
                                "7"));
    }

    @Test
    void recordsComeWithTheNextIteratorUntilTheShardIsAtItsEnd() {
        Map<String, Object> record = Map.of(
                "SequenceNumber",
                "7",
                "Data",
                "hello".getBytes(StandardCharsets.UTF_8),
                "PartitionKey",
                "p",
                "ApproximateArrivalTimestamp",
                Instant.EPOCH);
        aws.on("kinesis", "GetRecords")
                .with(Map.of("ShardIterator", "i", "Limit", 100))
                .answer(Map.of("Records", List.of(record), "NextShardIterator", "j", "MillisBehindLatest", 1000));
        aws.on("kinesis", "GetRecords")
                .with(Map.of("ShardIterator", "j"))
                .answer(Map.of("Records", List.of(), "MillisBehindLatest", 0));
        ShardedStream.Fetched first = stream.records("i");
        assertThat(first.records()).singleElement().satisfies(read -> {
            assertThat(read.sequenceNumber()).isEqualTo("7");
            assertThat(read.time()).isEqualTo(Instant.EPOCH);
            assertThat(read.value()).containsEntry("PartitionKey", "p");
        });
        assertThat(first.next()).isEqualTo("j");
        assertThat(first.behind()).isTrue();
        assertThat(stream.records("j").next()).isNull();
        aws.verify();
    }

    @Test
    void aStreamByItsArnIsNamedInEveryCall() {
        KinesisStream byArn = new KinesisStream(aws.client("kinesis"), ARN, 100, aws.time());
        aws.on("kinesis", "ListShards").with(Map.of("StreamARN", ARN)).answer(Map.of("Shards", List.of()));
        aws.on("kinesis", "GetShardIterator").with(Map.of("StreamARN", ARN)).answer(Map.of("ShardIterator", "i"));
        aws.on("kinesis", "GetRecords")
                .with(Map.of("StreamARN", ARN))
                .answer(Map.of("Records", List.of(), "NextShardIterator", "j"));
        byArn.shards();
        byArn.iterator("s", Position.OLDEST);
        byArn.records("i");
        aws.verify();
    }
}
