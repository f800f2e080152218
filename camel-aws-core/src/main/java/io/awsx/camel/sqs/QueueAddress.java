package io.awsx.camel.sqs;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a queue is. Thread-safe. */
public interface QueueAddress {

    /**
     * Its URL. May ask for it, and makes the queue where that is wanted.
     *
     * @throws io.awsx.error.AwsException where there is no such queue, or that cannot be asked
     */
    String url();

    /** Forgets what was asked: the queue was not there. */
    void forget();

    /**
     * That of a queue by its name, its ARN, or its URL; a URL is taken as it is, anything else is asked for once.
     *
     * @param client of SQS; stays open until its maker closes it
     * @param owner the account of the queue where it is another one, and the name no ARN; else null
     * @throws ClientException where it is an ARN of another service or region
     */
    static QueueAddress named(AwsClient client, String queue, @Nullable String owner) {
        if (queue.startsWith("https://") || queue.startsWith("http://")) {
            return new KnownAddress(queue);
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("QueueName", queue);
        if (queue.startsWith("arn:")) {
            String[] parts = queue.split(":", -1);
            if (parts.length != 6 || !parts[2].equals("sqs")) {
                throw new ClientException(queue + " is no ARN of a queue");
            } else if (!parts[3].equals(client.region())) {
                throw new ClientException(queue + " is in region " + parts[3] + ", but the endpoint in "
                        + client.region() + "; set region=" + parts[3]);
            }
            input.put("QueueName", parts[5]);
            input.put("QueueOwnerAWSAccountId", parts[4]);
        } else if (owner != null) {
            input.put("QueueOwnerAWSAccountId", owner);
        }
        return new AskedAddress(client, Map.copyOf(input));
    }

    /** A URL that was given. */
    record KnownAddress(String url) implements QueueAddress {

        @Override
        public void forget() {}
    }

    /** A URL that is asked for. */
    final class AskedAddress implements QueueAddress {

        private final AwsClient client;
        private final Map<String, Object> input;
        private volatile @Nullable String known;

        AskedAddress(AwsClient client, Map<String, Object> input) {
            this.client = client;
            this.input = input;
        }

        @Override
        public String url() {
            String url = known;
            if (url == null) {
                url = Objects.requireNonNull(client.call("GetQueueUrl", input).get("QueueUrl"), "QueueUrl")
                        .toString();
                known = url;
            }
            return url;
        }

        @Override
        public void forget() {
            known = null;
        }
    }
}
