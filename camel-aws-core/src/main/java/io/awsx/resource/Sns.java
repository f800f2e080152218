package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import java.util.Map;

/**
 * SNS as objects. Thread-safe; there is nothing to close, it ends with the session.
 *
 * <pre>{@code
 * Topic news = Sns.of(session).createTopic("news");
 * news.subscribe("sqs", queue.arn());
 * news.publish("It works", Map.of("kind", "good"));
 * }</pre>
 */
public final class Sns extends AwsService {

    private Sns(AwsClient client) {
        super(client, "sns");
    }

    /** SNS with the session's settings. */
    public static Sns of(AwsSession session) {
        return of(session.client("sns"));
    }

    /**
     * SNS through a client.
     *
     * @param client stays open until its maker closes it
     * @throws ClientException where it is one of another service
     */
    public static Sns of(AwsClient client) {
        return new Sns(client);
    }

    /** A topic by its ARN; nothing is sent. */
    public Topic topic(String arn) {
        return new Topic(client(), resource().subResource("Topic", arn));
    }

    /** Creates a topic; one of this name that is as wanted is given as it is, which is how to find one by its name. */
    public Topic createTopic(String name) {
        return createTopic(name, Map.of());
    }

    /**
     * Creates a topic.
     *
     * @param name where it ends with {@code .fifo}, messages keep their order, also where the attributes do not say so
     * @param attributes such as {@code DisplayName}; texts, numbers, or Booleans
     */
    public Topic createTopic(String name, Map<String, ?> attributes) {
        Map<String, String> all = AwsResource.texts(attributes);
        if (MessageBatch.isFifo(name)) {
            all.putIfAbsent("FifoTopic", "true");
        }
        return topic(String.valueOf(client().call("CreateTopic", Map.of("Name", name, "Attributes", all))
                .get("TopicArn")));
    }

    /** All topics of the region. */
    public Resources<Topic> topics() {
        return new Resources<>(resource().collection("Topics"), found -> new Topic(client(), found));
    }

    /** A subscription by its ARN; nothing is sent. */
    public Subscription subscription(String arn) {
        return new Subscription(client(), resource().subResource("Subscription", arn));
    }

    /** All subscriptions of the region. */
    public Resources<Subscription> subscriptions() {
        return new Resources<>(resource().collection("Subscriptions"), found -> new Subscription(client(), found));
    }
}
