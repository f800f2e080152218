package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A topic of SNS. */
public final class Topic extends AwsResource<Topic> {

    Topic(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its ARN. */
    public String arn() {
        return resource().identifier("Arn").toString();
    }

    /** Its name. */
    public String name() {
        return arn().substring(arn().lastIndexOf(':') + 1);
    }

    /** All of its attributes; asked for once, and anew by {@link #reload}. */
    public Map<String, String> attributes() {
        return texts("Attributes");
    }

    /** Changes an attribute, such as {@code DisplayName}; {@link #attributes} has it after {@link #reload}. */
    public Topic setAttribute(String name, Object value) {
        return act("SetAttributes", Map.of("AttributeName", name, "AttributeValue", value.toString()));
    }

    /**
     * Tells all subscribers.
     *
     * @return the id of the message
     */
    public String publish(String message) {
        return publish(Map.of("Message", message));
    }

    /**
     * Tells all subscribers, with a subject for those who get mail.
     *
     * @return the id of the message
     */
    public String publish(String message, String subject) {
        return publish(Map.of("Message", message, "Subject", subject));
    }

    /**
     * Tells all subscribers whose filter takes the attributes.
     *
     * @param attributes texts, numbers, or {@code byte[]}; or a Map as the API has it
     * @return the id of the message
     */
    public String publish(String message, Map<String, ?> attributes) {
        return publish(Map.of("Message", message, "MessageAttributes", MessageAttributes.typed(attributes)));
    }

    /**
     * Tells all subscribers.
     *
     * @param members those of Publish: {@code Message}, {@code MessageStructure}, {@code MessageGroupId}, and so on
     * @return the id of the message
     */
    public String publish(Map<String, ?> members) {
        Map<String, Object> input = new LinkedHashMap<>(members);
        input.put("TopicArn", arn());
        return String.valueOf(client().call("Publish", input).get("MessageId"));
    }

    /**
     * Publishes many messages, up to ten a call, as {@link Queue#sendAll} sends them.
     *
     * @param messages each a text, or a Map of the members of an entry of PublishBatch but for its {@code Id}; walked lazily
     * @return their ids, in order
     * @throws io.awsx.error.ServiceException where any failed, as that of {@link Queue#sendAll}
     */
    public List<String> publishAll(Iterable<?> messages) {
        return new MessageBatch(
                        client(),
                        "PublishBatch",
                        Map.of("TopicArn", arn()),
                        "PublishBatchRequestEntries",
                        MessageBatch.isFifo(arn()))
                .run(Queue.entries(messages, "Message"));
    }

    /**
     * Subscribes someone, who may have to agree before they are told anything.
     *
     * @param protocol such as {@code sqs}, {@code lambda}, {@code email}, {@code https}
     * @param endpoint such as the ARN of a queue, an address, a URL
     */
    public Subscription subscribe(String protocol, String endpoint) {
        return subscribe(protocol, endpoint, Map.of());
    }

    /** Subscribes someone, with attributes such as {@code FilterPolicy} and {@code RawMessageDelivery}. */
    public Subscription subscribe(String protocol, String endpoint, Map<String, ?> attributes) {
        Map<String, Object> input = Map.of(
                "Protocol",
                protocol,
                "Endpoint",
                endpoint,
                "Attributes",
                texts(attributes),
                "ReturnSubscriptionArn",
                true);
        return one(resource().action("Subscribe", input), made -> new Subscription(client(), made));
    }

    /** Who is subscribed to it. */
    public Resources<Subscription> subscriptions() {
        return new Resources<>(resource().collection("Subscriptions"), found -> new Subscription(client(), found));
    }

    /** Deletes it with its subscriptions; where there is none, nothing happens. */
    public Topic delete() {
        return act("Delete", Map.of());
    }
}
