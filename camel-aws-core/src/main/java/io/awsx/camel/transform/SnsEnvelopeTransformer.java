package io.awsx.camel.transform;

import io.awsx.camel.message.HeaderBinding;
import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Takes a message of SNS out of its envelope, as a queue, a function, or an HTTP endpoint gets it: the message becomes the body, its
 * attributes the Map header {@value #ATTRIBUTES}, never headers of their own. Thread-safe.
 */
@DataTypeTransformer(
        name = "awsx:sns-envelope",
        description = "Takes a message of SNS out of its envelope, without a look at its signature")
public class SnsEnvelopeTransformer extends Transformer {

    /** The id of the message within SNS. */
    public static final String MESSAGE_ID = "CamelAwsSnsMessageId";

    /** The topic that it was published to. */
    public static final String TOPIC_ARN = "CamelAwsSnsTopicArn";

    /** Its subject. */
    public static final String SUBJECT = "CamelAwsSnsSubject";

    /** Its attributes by name: text, numbers, bytes. */
    public static final String ATTRIBUTES = "CamelAwsSnsMessageAttributes";

    /** Made by Camel. */
    public SnsEnvelopeTransformer() {}

    @Override
    public void transform(Message message, DataType from, DataType to) {
        Map<?, ?> json = json(message);
        SnsEnvelope envelope = SnsEnvelope.of(json);
        if (envelope == null) {
            throw new ClientException(
                    "The body is no notification of SNS, which is JSON with Type Notification, TopicArn, and"
                            + " Message; with raw delivery there is no envelope to take it out of");
        }
        verify(json);
        message.setBody(envelope.message());
        HeaderBinding.set(message, MESSAGE_ID, envelope.messageId());
        HeaderBinding.set(message, TOPIC_ARN, envelope.topicArn());
        HeaderBinding.set(message, SUBJECT, envelope.subject());
        message.setHeader(ATTRIBUTES, envelope.attributes());
    }

    /**
     * Looks whether SNS wrote an envelope.
     *
     * @param json its members
     * @throws RuntimeException where it did not, or that cannot be told now
     */
    void verify(Map<?, ?> json) {}

    private static Map<?, ?> json(Message message) {
        Object body = message.getBody();
        if (!(body instanceof Map<?, ?>)) {
            String text = message.getBody(String.class);
            body = text == null ? null : Json.read(text, "The body", "; a notification of SNS is");
        }
        return body instanceof Map<?, ?> json ? json : Map.of();
    }
}
