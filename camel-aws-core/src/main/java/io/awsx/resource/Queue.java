package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.resource.data.Resource;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A queue of SQS. */
public final class Queue extends AwsResource<Queue> {

    Queue(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its URL. */
    public String url() {
        return resource().identifier("Url").toString();
    }

    /** Its name. */
    public String name() {
        return url().substring(url().lastIndexOf('/') + 1);
    }

    /** All of its attributes, such as {@code QueueArn}; asked for once, and anew by {@link #reload}. */
    public Map<String, String> attributes() {
        return texts("Attributes");
    }

    /** Its ARN. */
    public String arn() {
        return String.valueOf(attributes().get("QueueArn"));
    }

    /** About how many messages wait in it, when that was asked last. */
    public long messageCount() {
        return Long.parseLong(attributes().getOrDefault("ApproximateNumberOfMessages", "0"));
    }

    /** Changes attributes, such as {@code VisibilityTimeout} in seconds; {@link #attributes} has them after {@link #reload}. */
    public Queue setAttributes(Map<String, ?> attributes) {
        return act("SetAttributes", Map.of("Attributes", texts(attributes)));
    }

    /**
     * Sends a message.
     *
     * @return its id
     */
    public String send(String body) {
        return send(Map.of("MessageBody", body));
    }

    /**
     * Sends a message with attributes.
     *
     * @param attributes texts, numbers, or {@code byte[]}; or a Map as the API has it
     * @return its id
     */
    public String send(String body, Map<String, ?> attributes) {
        return send(Map.of("MessageBody", body, "MessageAttributes", MessageAttributes.typed(attributes)));
    }

    /**
     * Sends a message.
     *
     * @param members those of SendMessage: {@code MessageBody}, {@code DelaySeconds}, {@code MessageGroupId}, and so on
     * @return its id
     */
    public String send(Map<String, ?> members) {
        Map<String, Object> input = new LinkedHashMap<>(members);
        input.put("QueueUrl", url());
        return String.valueOf(client().call("SendMessage", input).get("MessageId"));
    }

    /**
     * Sends many messages, up to ten a call; one that fails does not keep the others, but where the queue keeps their order,
     * nothing is sent after the batch it was in.
     *
     * @param messages each a text, or a Map of the members of an entry of SendMessageBatch but for its {@code Id}; walked lazily
     * @return their ids, in order
     * @throws io.awsx.error.ServiceException where any failed; its field {@code Failed} tells {@code Index}, {@code Code}, {@code
     *     Message}, and {@code SenderFault} of each, up to 100
     */
    public List<String> sendAll(Iterable<?> messages) {
        return new MessageBatch(client(), "SendMessageBatch", Map.of("QueueUrl", url()), "Entries", isFifo())
                .run(entries(messages, "MessageBody"));
    }

    /** Entries of a batch; those that are no Maps are the text of a message. */
    static Iterable<Map<String, Object>> entries(Iterable<?> messages, String textMember) {
        return mapped(messages, message -> {
            if (!(message instanceof Map<?, ?> members)) {
                return Map.of(textMember, String.valueOf(message));
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            members.forEach((name, value) -> entry.put(String.valueOf(name), value));
            return entry;
        });
    }

    private static <A> Iterable<Map<String, Object>> mapped(
            Iterable<? extends A> from, Function<A, Map<String, Object>> function) {
        return () ->
                StreamSupport.stream(from.spliterator(), false).map(function).iterator();
    }

    /** Whether messages keep their order. */
    public boolean isFifo() {
        return MessageBatch.isFifo(url());
    }

    /** The messages that are there, up to ten, without waiting for any; SQS may have more than it gives. */
    public List<Message> receive() {
        return receive(10, Duration.ZERO);
    }

    /**
     * The messages that are there, or come within some time. They are hidden from others for the visibility timeout of the queue
     * and come again where they are not deleted until then.
     *
     * @param most how many, 1 to 10
     * @param wait how long to wait for one, up to 20 seconds
     */
    public List<Message> receive(int most, Duration wait) {
        return receive(Map.of("MaxNumberOfMessages", most, "WaitTimeSeconds", wait.toSeconds()));
    }

    /**
     * The messages that are there, or come within some time, with all of their attributes unless something else is said.
     *
     * @param members those of ReceiveMessage: {@code VisibilityTimeout}, {@code WaitTimeSeconds}, and so on
     */
    public List<Message> receive(Map<String, ?> members) {
        Map<String, Object> input = new LinkedHashMap<>(members);
        input.putIfAbsent("MessageAttributeNames", List.of("All"));
        if (!input.containsKey("MessageSystemAttributeNames")) {
            input.putIfAbsent("AttributeNames", List.of("All"));
        }
        return all(resource().action("ReceiveMessages", input), found -> new Message(client(), found));
    }

    /**
     * Deletes messages that were received from it, ten a call; one that fails does not keep the others.
     *
     * @throws io.awsx.error.ServiceException where any failed; its field {@code Failed} tells which, as that of {@link #sendAll}
     */
    public void deleteAll(Collection<Message> messages) {
        batch("DeleteMessageBatch", messages, Map.of());
    }

    /**
     * Hides messages that were received from it for some time from now on, ten a call; 0 gives them back at once.
     *
     * @throws io.awsx.error.ServiceException as {@link #deleteAll}
     */
    public void changeVisibility(Collection<Message> messages, Duration hidden) {
        batch("ChangeMessageVisibilityBatch", messages, Map.of("VisibilityTimeout", hidden.toSeconds()));
    }

    private void batch(String operation, Collection<Message> messages, Map<String, ?> more) {
        for (Message message : messages) {
            if (!message.queueUrl().equals(url())) {
                throw new ClientException(
                        "Message " + message.id() + " is of queue " + message.queueUrl() + ", not of " + url());
            }
        }
        new MessageBatch(client(), operation, Map.of("QueueUrl", url()), "Entries", false)
                .run(mapped(messages, message -> {
                    Map<String, Object> entry = new LinkedHashMap<>(more);
                    entry.put("ReceiptHandle", message.receiptHandle());
                    return entry;
                }));
    }

    /** Deletes all messages; SQS takes up to a minute, and allows it once a minute. */
    public Queue purge() {
        return act("Purge", Map.of());
    }

    /** Deletes it with all messages. */
    public Queue delete() {
        return act("Delete", Map.of());
    }
}
