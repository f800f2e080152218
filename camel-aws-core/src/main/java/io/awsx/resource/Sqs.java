package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import java.util.Map;

/**
 * SQS as objects. Thread-safe; there is nothing to close, it ends with the session.
 *
 * <pre>{@code
 * Queue jobs = Sqs.of(session).queue("jobs");
 * jobs.send("work");
 * for (Message message : jobs.receive(10, Duration.ofSeconds(20))) {
 *     work(message.body());
 *     message.delete();
 * }
 * }</pre>
 */
public final class Sqs extends AwsService {

    private Sqs(AwsClient client) {
        super(client, "sqs");
    }

    /** SQS with the session's settings. */
    public static Sqs of(AwsSession session) {
        return of(session.client("sqs"));
    }

    /**
     * SQS through a client.
     *
     * @param client stays open until its maker closes it
     * @throws ClientException where it is one of another service
     */
    public static Sqs of(AwsClient client) {
        return new Sqs(client);
    }

    /**
     * A queue by its name; asks for its URL.
     *
     * @throws io.awsx.error.ServiceException where there is none
     */
    public Queue queue(String name) {
        return queueByUrl(String.valueOf(
                client().call("GetQueueUrl", Map.of("QueueName", name)).get("QueueUrl")));
    }

    /** A queue by its URL; nothing is sent. */
    public Queue queueByUrl(String url) {
        return new Queue(client(), resource().subResource("Queue", url));
    }

    /** Creates a queue; one of this name that is as wanted is given as it is. */
    public Queue createQueue(String name) {
        return createQueue(name, Map.of());
    }

    /**
     * Creates a queue.
     *
     * @param name where it ends with {@code .fifo}, messages keep their order, also where the attributes do not say so
     * @param attributes such as {@code VisibilityTimeout} in seconds; texts, numbers, or Booleans
     */
    public Queue createQueue(String name, Map<String, ?> attributes) {
        Map<String, String> all = AwsResource.texts(attributes);
        if (MessageBatch.isFifo(name)) {
            all.putIfAbsent("FifoQueue", "true");
        }
        return queueByUrl(String.valueOf(client().call("CreateQueue", Map.of("QueueName", name, "Attributes", all))
                .get("QueueUrl")));
    }

    /** All queues of the region. */
    public Resources<Queue> queues() {
        return new Resources<>(resource().collection("Queues"), found -> new Queue(client(), found));
    }

    /** The queues whose name begins with something. */
    public Resources<Queue> queues(String prefix) {
        return queues().filter(Map.of("QueueNamePrefix", prefix));
    }
}
