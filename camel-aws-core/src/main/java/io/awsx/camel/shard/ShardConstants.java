package io.awsx.camel.shard;

/** Headers of records, as aws2-kinesis and aws2-ddbstream have them, and one of DynamoDB that they do not have. */
public final class ShardConstants {

    /** The sequence number of a record of Kinesis. */
    public static final String KINESIS_SEQUENCE_NUMBER = "CamelAwsKinesisSequenceNumber";

    /** When a record of Kinesis came, about: an Instant. */
    public static final String KINESIS_ARRIVAL = "CamelAwsKinesisApproximateArrivalTimestamp";

    /** The partition key of a record of Kinesis. */
    public static final String KINESIS_PARTITION_KEY = "CamelAwsKinesisPartitionKey";

    /** The shard of a record of Kinesis. */
    public static final String KINESIS_SHARD_ID = "CamelAwsKinesisShardId";

    /** The service that a change is of: aws:dynamodb. */
    public static final String DDB_EVENT_SOURCE = "CamelAwsDdbStreamEventSource";

    /** The id of a change. */
    public static final String DDB_EVENT_ID = "CamelAwsDdbStreamEventId";

    /** What happened to an item: INSERT, MODIFY, or REMOVE. */
    public static final String DDB_EVENT_NAME = "CamelAwsDdbStreamEventName";

    /** The sequence number of a change. */
    public static final String DDB_SEQUENCE_NUMBER = "CamelAwsDdbStreamSequenceNumber";

    /** When a change was made, about: an Instant. */
    public static final String DDB_CREATED = "CamelAwsDdbStreamApproximateCreationDateTime";

    /** How many bytes a change has: a Long. */
    public static final String DDB_SIZE_BYTES = "CamelAwsDdbStreamSizeBytes";

    /** The shard of a change. */
    public static final String DDB_SHARD_ID = "CamelAwsDdbStreamShardId";

    private ShardConstants() {}
}
