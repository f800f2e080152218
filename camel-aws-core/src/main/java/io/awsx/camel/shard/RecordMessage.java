package io.awsx.camel.shard;

import io.awsx.camel.message.OutputType;
import io.awsx.model.Shape;
import io.awsx.quirk.DynamoDbValues;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What a record is as a message. */
interface RecordMessage {

    /** Makes a message of a record. */
    void write(ShardRecord record, Message message);

    /** The same with a body of a type. */
    default RecordMessage as(OutputType type) {
        return (record, message) -> {
            write(record, message);
            type.apply(message);
        };
    }

    /** The data of a record of Kinesis are the body, as bytes. */
    static RecordMessage ofKinesis() {
        return (read, message) -> {
            Map<String, Object> record = read.record().value();
            message.setBody(record.get("Data"));
            message.setHeader(ShardConstants.KINESIS_SEQUENCE_NUMBER, record.get("SequenceNumber"));
            message.setHeader(ShardConstants.KINESIS_PARTITION_KEY, record.get("PartitionKey"));
            message.setHeader(ShardConstants.KINESIS_SHARD_ID, read.shard());
            time(message, ShardConstants.KINESIS_ARRIVAL, record.get("ApproximateArrivalTimestamp"));
        };
    }

    /**
     * A change of DynamoDB is the body, as a Map by the API's names.
     *
     * @param plain the shape of a record where its items shall have plain values; null for typed ones
     */
    static RecordMessage ofDynamoDb(@Nullable Shape plain) {
        return (read, message) -> {
            Map<String, Object> record = read.record().value();
            Map<?, ?> change = record.get("dynamodb") instanceof Map<?, ?> told ? told : Map.of();
            message.setBody(plain == null ? record : DynamoDbValues.plain(plain, record));
            message.setHeader(ShardConstants.DDB_EVENT_SOURCE, record.get("eventSource"));
            message.setHeader(ShardConstants.DDB_EVENT_ID, record.get("eventID"));
            message.setHeader(ShardConstants.DDB_EVENT_NAME, record.get("eventName"));
            message.setHeader(ShardConstants.DDB_SEQUENCE_NUMBER, change.get("SequenceNumber"));
            message.setHeader(ShardConstants.DDB_SIZE_BYTES, change.get("SizeBytes"));
            message.setHeader(ShardConstants.DDB_SHARD_ID, read.shard());
            time(message, ShardConstants.DDB_CREATED, change.get("ApproximateCreationDateTime"));
        };
    }

    private static void time(Message message, String header, @Nullable Object time) {
        message.setHeader(header, time);
        if (time instanceof Instant instant) {
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, instant.toEpochMilli());
        }
    }
}
