package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.testing.ScriptedAws;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbStreamTest {

    private static final String ARN =
            "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-02-01T00:00:00.000";
    private static final String OLD =
            "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000";

    private final ScriptedAws aws = ScriptedAws.create();

    @AfterEach
    void close() {
        aws.close();
    }

    private DynamoDbStream stream(String resource) {
        return new DynamoDbStream(aws.client("dynamodbstreams"), resource, 100, aws.time());
    }

    private void table() {
        aws.on("dynamodbstreams", "ListStreams")
                .with(Map.of("TableName", "orders"))
                .answer(Map.of(
                        "Streams",
                        List.of(
                                Map.of("StreamArn", ARN, "StreamLabel", "2026-02-01T00:00:00.000"),
                                Map.of("StreamArn", OLD, "StreamLabel", "2026-01-01T00:00:00.000"))));
    }

    @Test
    void theNewestStreamOfATableIsAskedOnceAndAllPagesOfItsShardsAreListed() {
        table();
        aws.on("dynamodbstreams", "DescribeStream")
                .with(Map.of("StreamArn", ARN))
                .answer(Map.of(
                        "StreamDescription",
                        Map.of(
                                "Shards",
                                List.of(Map.of(
                                        "ShardId",
                                        "shardId-00000000000000000001",
                                        "SequenceNumberRange",
                                        Map.of("StartingSequenceNumber", "1", "EndingSequenceNumber", "2"))),
                                "LastEvaluatedShardId",
                                "shardId-00000000000000000001")));
        aws.on("dynamodbstreams", "DescribeStream")
                .with(Map.of("ExclusiveStartShardId", "shardId-00000000000000000001"))
                .answer(Map.of(
                        "StreamDescription",
                        Map.of(
                                "Shards",
                                List.of(Map.of(
                                        "ShardId",
                                        "shardId-00000000000000000002",
                                        "ParentShardId",
                                        "shardId-00000000000000000001")))));
        DynamoDbStream stream = stream("orders");
        assertThat(stream.shards().shards())
                .containsExactly(
                        new Shard("shardId-00000000000000000001", List.of(), true),
                        new Shard("shardId-00000000000000000002", List.of("shardId-00000000000000000001"), false));
        stream.shards();
        assertThat(aws.calls("dynamodbstreams", "ListStreams")).hasSize(1);
    }

    @Test
    void aStreamByItsArnIsNotLookedFor() {
        aws.on("dynamodbstreams", "DescribeStream")
                .with(Map.of("StreamArn", OLD))
                .answer(Map.of("StreamDescription", Map.of("Shards", List.of())));
        assertThat(stream(OLD).shards().shards()).isEmpty();
        aws.verify();
    }

    @Test
    void aTableWithoutAStreamIsToldWithWhatHelps() {
        aws.on("dynamodbstreams", "ListStreams").answer(Map.of("Streams", List.of()));
        assertThatThrownBy(() -> stream("orders").shards())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("orders has no stream; switch one on");
    }

    @Test
    void whereTheServerKnowsNoTimesReadingBeginsWithTheOldest() {
        aws.on("dynamodbstreams", "GetShardIterator").answer(Map.of("ShardIterator", "i"));
        aws.on("dynamodbstreams", "GetShardIterator")
                .with(Map.of("ShardIteratorType", "AT_TIMESTAMP", "Timestamp", Instant.EPOCH))
                .fail("ValidationException", 400);
        assertThat(stream(ARN).iterator("shardId-00000000000000000001", Position.at(Instant.EPOCH)))
                .isEqualTo("i");
        assertThat(aws.calls("dynamodbstreams", "GetShardIterator"))
                .extracting(call -> call.input().get("ShardIteratorType"))
                .containsExactly("AT_TIMESTAMP", "TRIM_HORIZON");
    }

    @Test
    void recordsHaveTheirNumberAndTheSecondOfTheirTime() {
        aws.on("dynamodbstreams", "GetRecords")
                .with(Map.of("ShardIterator", "i", "Limit", 100))
                .answer(Map.of(
                        "Records",
                        List.of(Map.of(
                                "eventName",
                                "INSERT",
                                "dynamodb",
                                Map.of(
                                        "SequenceNumber",
                                        "700000000000000000000",
                                        "SizeBytes",
                                        50,
                                        "ApproximateCreationDateTime",
                                        Instant.parse("2026-01-01T00:00:01Z"))))));
        ShardedStream.Fetched fetched = stream(ARN).records("i");
        assertThat(fetched.next()).isNull();
        assertThat(fetched.records()).singleElement().satisfies(record -> {
            assertThat(record.sequenceNumber()).isEqualTo("700000000000000000000");
            assertThat(record.time()).isEqualTo(Instant.parse("2026-01-01T00:00:01Z"));
            assertThat(record.value()).containsEntry("eventName", "INSERT");
        });
    }
}
