package io.awsx.camel.transform;

import org.apache.camel.spi.DataTypeTransformer;

/** Messages of SQS as CloudEvents, with the attributes that Camel's own component gives them. */
@DataTypeTransformer(
        name = "awsx-sqs:application-cloudevents",
        description = "Adds the headers of a CloudEvent to a message that was received from SQS")
public final class SqsCloudEvents extends CloudEventTransformer {

    /** Made by Camel. */
    public SqsCloudEvents() {
        super(
                "org.apache.camel.event.aws.sqs.receiveMessage",
                "aws.sqs.queue.",
                "CamelAwsSqsReceiptHandle",
                "CamelAwsSqsMessageId",
                null);
    }
}
