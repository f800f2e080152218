package io.awsx.camel.transform;

import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.spi.DataTypeTransformer;

/** Changes of a table of DynamoDB as CloudEvents, with the attributes that Camel's own component gives them. */
@DataTypeTransformer(
        name = "awsx-ddbstream:application-cloudevents",
        description = "Adds the headers of a CloudEvent to a change that was read from a stream of DynamoDB")
public final class DynamoDbStreamCloudEvents extends CloudEventTransformer {

    /** Made by Camel. */
    public DynamoDbStreamCloudEvents() {
        super(
                "org.apache.camel.event.aws.ddbstream.getRecords",
                "aws.ddbstream.",
                "CamelAwsDdbStreamEventSource",
                "CamelAwsDdbStreamEventId",
                CloudEvent.APPLICATION_OCTET_STREAM_MIME_TYPE);
    }
}
