package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KinesisIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aStreamIsCreatedFilledReadChangedAndDeleted() {
        create("clicks");
        Object shard = aws.call(
                "awsx:kinesis?operation=PutRecord&param.StreamName=clicks&param.PartitionKey=me&query=ShardId",
                Map.of("Data", new byte[] {0, 1, -1}));
        Object iterator = aws.call(
                "awsx:kinesis?operation=GetShardIterator&param.StreamName=clicks&param.ShardIteratorType=TRIM_HORIZON"
                        + "&query=ShardIterator",
                Map.of("ShardId", shard));
        assertThat(aws.call(
                        "awsx:kinesis?operation=GetRecords&query=Records[0].[Data,PartitionKey]",
                        Map.of("ShardIterator", iterator)))
                .usingRecursiveComparison()
                .isEqualTo(List.of(new byte[] {0, 1, -1}, "me"));
        aws.call("awsx:kinesis?operation=IncreaseStreamRetentionPeriod&param.StreamName=clicks"
                + "&param.RetentionPeriodHours=48");
        assertThat(aws.call("awsx:kinesis?operation=DescribeStreamSummary&param.StreamName=clicks"
                        + "&query=StreamDescriptionSummary.RetentionPeriodHours"))
                .isEqualTo(48);
        aws.call("awsx:kinesis?operation=DeleteStream&param.StreamName=clicks&waitFor=StreamNotExists");
        assertThat(aws.errorCode("awsx:kinesis?operation=DescribeStream&param.StreamName=clicks"))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void shardsAreListedByPages() {
        create("sharded");
        assertThat(aws.list("awsx:kinesis?operation=ListShards&param.StreamName=sharded&paginate=pages&pageSize=2"
                        + "&query=length(Shards)"))
                .containsExactly(2, 1);
        assertThat(aws.list("awsx:kinesis?operation=ListShards&param.StreamName=sharded&paginate=items&pageSize=2"
                        + "&query=Shards[].ShardId"))
                .containsExactly("shardId-000000000000", "shardId-000000000001", "shardId-000000000002");
    }

    private static void create(String name) {
        aws.call(
                "awsx:kinesis?operation=CreateStream&param.ShardCount=3&waitFor=StreamExists",
                Map.of("StreamName", name));
    }
}
