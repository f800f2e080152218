package io.awsx.camel.sqs;

import io.awsx.camel.consume.Load;
import io.awsx.camel.message.OutputType;
import io.awsx.resource.MessageAttributes;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Makes an exchange of a message. What its sender wrote stays in the body and in one Map, and becomes no header of its own. */
final class SqsLoad implements Load<SqsMessage> {

    private final @Nullable OutputType type;

    /** @param type what bodies become; null where they stay text */
    SqsLoad(@Nullable OutputType type) {
        this.type = type;
    }

    @Override
    public SqsMessage load(SqsMessage received, Exchange exchange) {
        Message message = exchange.getMessage();
        message.setBody(received.body());
        message.setHeader(SqsConstants.MESSAGE_ID, received.id());
        message.setHeader(SqsConstants.MD5_OF_BODY, received.md5OfBody());
        message.setHeader(SqsConstants.RECEIPT_HANDLE, received.receiptHandle());
        message.setHeader(SqsConstants.ATTRIBUTES, received.attributes());
        message.setHeader(SqsConstants.MESSAGE_ATTRIBUTES, MessageAttributes.plain(received.typedAttributes()));
        String sent = received.attribute("SentTimestamp");
        if (sent != null) {
            message.setHeader(SqsConstants.MESSAGE_TIMESTAMP, Long.valueOf(sent));
        }
        if (type != null) {
            type.apply(message);
        }
        return received;
    }
}
