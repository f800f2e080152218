package io.awsx.s3x;

import io.awsx.camel.transform.CloudEventTransformer;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.spi.DataTypeTransformer;

/** Objects of S3 as CloudEvents, with the attributes that Camel's own component gives them. */
@DataTypeTransformer(
        name = "awsx-s3:application-cloudevents",
        description = "Adds the headers of a CloudEvent to an object that was got from S3")
public final class S3CloudEvents extends CloudEventTransformer {

    /** Made by Camel. */
    public S3CloudEvents() {
        super(
                "org.apache.camel.event.aws.s3.getObject",
                "aws.s3.bucket.",
                S3Constants.BUCKET_NAME,
                S3Constants.KEY,
                CloudEvent.APPLICATION_OCTET_STREAM_MIME_TYPE);
    }

    /** What an event told to be deleted was not got. */
    @Override
    protected String type(Message message) {
        String event = message.getHeader(S3Constants.EVENT_NAME, "", String.class);
        return event.startsWith("ObjectRemoved") || event.startsWith("LifecycleExpiration")
                ? "org.apache.camel.event.aws.s3.deleteObject"
                : super.type(message);
    }
}
