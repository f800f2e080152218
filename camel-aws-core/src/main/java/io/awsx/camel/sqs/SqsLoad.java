package io.awsx.camel.sqs;

import io.awsx.camel.consume.Load;
import io.awsx.resource.MessageAttributes;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes an exchange of a message. What its sender wrote stays in the body and in one Map, and becomes no header of its own. */
final class SqsLoad implements Load<SqsMessage> {

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
        return received;
    }
}
