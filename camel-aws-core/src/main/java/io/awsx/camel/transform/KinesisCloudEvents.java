package io.awsx.camel.transform;

import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.spi.DataTypeTransformer;

/** Records of Kinesis as CloudEvents, with the attributes that Camel's own component gives them. */
@DataTypeTransformer(
        name = "awsx-kinesis:application-cloudevents",
        description = "Adds the headers of a CloudEvent to a record that was read from Kinesis")
public final class KinesisCloudEvents extends CloudEventTransformer {

    /** Made by Camel. */
    public KinesisCloudEvents() {
        super(
                "org.apache.camel.event.aws.kinesis.getRecords",
                "aws.kinesis.partition.key.",
                "CamelAwsKinesisPartitionKey",
                "CamelAwsKinesisShardId",
                CloudEvent.APPLICATION_OCTET_STREAM_MIME_TYPE);
    }
}
