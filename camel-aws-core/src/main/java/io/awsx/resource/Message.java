package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import java.time.Duration;
import java.util.Map;

/** A message that was received from a queue of SQS, and must be deleted before it comes again. */
public final class Message extends AwsResource<Message> {

    Message(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its id. */
    public String id() {
        return String.valueOf(text("MessageId"));
    }

    /** What it says. */
    public String body() {
        String body = text("Body");
        return body == null ? "" : body;
    }

    /** What its sender put beside its body: texts, BigDecimal, or {@code byte[]}. */
    public Map<String, Object> attributes() {
        return MessageAttributes.plain(resource().get("MessageAttributes"));
    }

    /** What SQS tells of it, such as {@code SentTimestamp} and {@code ApproximateReceiveCount}. */
    public Map<String, String> systemAttributes() {
        return texts("Attributes");
    }

    /** How often it was received, or 0 where that is not told. */
    public int receiveCount() {
        return Integer.parseInt(systemAttributes().getOrDefault("ApproximateReceiveCount", "0"));
    }

    /** By what it is deleted. */
    public String receiptHandle() {
        return resource().identifier("ReceiptHandle").toString();
    }

    String queueUrl() {
        return resource().identifier("QueueUrl").toString();
    }

    /** Deletes it: it does not come again. */
    public void delete() {
        act("Delete", Map.of());
    }

    /** Hides it for some time from now on; 0 gives it back at once. */
    public Message changeVisibility(Duration hidden) {
        return act("ChangeVisibility", Map.of("VisibilityTimeout", hidden.toSeconds()));
    }

    @Override
    public String toString() {
        return "sqs.Message(" + id() + ')';
    }
}
