package io.awsx.camel.shard;

import org.apache.camel.spi.Metadata;

/** Headers of records, as aws2-kinesis and aws2-ddbstream have them, and one of DynamoDB that they do not have. */
public interface ShardConstants {

    @Metadata(description = "The sequence number of a record of Kinesis", javaType = "String", label = "consumer")
    String KINESIS_SEQUENCE_NUMBER = "CamelAwsKinesisSequenceNumber";

    @Metadata(description = "When a record of Kinesis came, about", javaType = "java.time.Instant", label = "consumer")
    String KINESIS_ARRIVAL = "CamelAwsKinesisApproximateArrivalTimestamp";

    @Metadata(description = "The partition key of a record of Kinesis", javaType = "String", label = "consumer")
    String KINESIS_PARTITION_KEY = "CamelAwsKinesisPartitionKey";

    @Metadata(description = "The shard of a record of Kinesis", javaType = "String", label = "consumer")
    String KINESIS_SHARD_ID = "CamelAwsKinesisShardId";

    @Metadata(description = "The service that a change is of: aws:dynamodb", javaType = "String", label = "consumer")
    String DDB_EVENT_SOURCE = "CamelAwsDdbStreamEventSource";

    @Metadata(description = "The id of a change", javaType = "String", label = "consumer")
    String DDB_EVENT_ID = "CamelAwsDdbStreamEventId";

    @Metadata(
            description = "What happened to an item: INSERT, MODIFY, or REMOVE",
            javaType = "String",
            label = "consumer",
            enums = "INSERT,MODIFY,REMOVE")
    String DDB_EVENT_NAME = "CamelAwsDdbStreamEventName";

    @Metadata(description = "The sequence number of a change", javaType = "String", label = "consumer")
    String DDB_SEQUENCE_NUMBER = "CamelAwsDdbStreamSequenceNumber";

    @Metadata(description = "When a change was made, about", javaType = "java.time.Instant", label = "consumer")
    String DDB_CREATED = "CamelAwsDdbStreamApproximateCreationDateTime";

    @Metadata(description = "How many bytes a change has", javaType = "Long", label = "consumer")
    String DDB_SIZE_BYTES = "CamelAwsDdbStreamSizeBytes";

    @Metadata(description = "The shard of a change", javaType = "String", label = "consumer")
    String DDB_SHARD_ID = "CamelAwsDdbStreamShardId";
}
