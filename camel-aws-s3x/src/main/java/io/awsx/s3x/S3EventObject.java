package io.awsx.s3x;

import io.awsx.error.ClientException;
import io.awsx.s3x.event.S3Event;
import io.awsx.s3x.event.S3Events;
import java.util.List;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Takes bucket and key of the object that an event tells of to the headers by which {@code awsx-s3} reads it. The body stays. An event of an
 * object that is gone, or that S3 only tests the way with, gives no headers.
 *
 * <p>The message chooses the bucket then: only for queues that nobody but S3 and EventBridge writes to.
 */
@DataTypeTransformer(
        name = "awsx-s3:event-object",
        description = "Sets the headers that name the object which an event of S3 tells of")
public final class S3EventObject extends Transformer {

    /** Made by Camel. */
    public S3EventObject() {}

    /** @throws ClientException where the body is no event of S3, or tells of several objects */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        String text = message.getBody(String.class);
        List<S3Event> events = S3Events.read(text == null ? "" : text, "The body");
        if (events.size() > 1) {
            throw new ClientException("The body tells of " + events.size()
                    + " objects, and a message has the headers of one; consume awsx-s3:BUCKET?events=sqs:QUEUE to have a"
                    + " message for each");
        }
        for (S3Event event : events) {
            if (event.hasObject()) {
                message.setHeader(S3Constants.OVERRIDE_BUCKET_NAME, event.bucket());
                message.setHeader(S3Constants.KEY, event.key());
            }
        }
    }
}
