package io.awsx.camel.property;

import io.awsx.AwsClient;
import io.awsx.camel.message.Json;
import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Events of Secrets Manager that EventBridge puts into a queue: calls that change a secret, and rotations, straight or through SNS. They are
 * deleted when what they name was looked at; messages that are no such events stay, for the queue's own dead-letter rules.
 */
final class SecretEvents {

    /** How many receives a round makes at most, 10 messages each. */
    private static final int MOST_ROUNDS = 10;

    private final AwsClient client;
    private final String queue;

    SecretEvents(AwsClient client, String queue) {
        this.client = client;
        this.queue = queue;
    }

    /** The secrets that events name, by name or ARN. */
    record Named(Collection<String> ids) {

        /** Which of some secrets they name. */
        List<Store.Key> of(Collection<Store.Key> keys) {
            return keys.stream()
                    .filter(key -> ids.stream().anyMatch(id -> same(id, key.name())))
                    .toList();
        }

        private static boolean same(String id, String name) {
            return id.equals(name) || isArnOf(id, name) || isArnOf(name, id);
        }

        /** An ARN ends in six characters that the name does not have, which may be left out. */
        private static boolean isArnOf(String arn, String name) {
            int begin = arn.indexOf(":secret:");
            if (!arn.startsWith("arn:") || begin < 0) {
                return false;
            }
            String last = arn.substring(begin + ":secret:".length());
            return last.equals(name)
                    || (last.length() == name.length() + 7
                            && last.startsWith(name)
                            && last.charAt(name.length()) == '-');
        }
    }

    /**
     * Receives what there is, and deletes what was taken.
     *
     * @param taker is told what a batch names; where it fails, the batch stays
     */
    void receive(Consumer<Named> taker) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Object messages = client.call("ReceiveMessage", Map.of("QueueUrl", queue, "MaxNumberOfMessages", 10))
                    .get("Messages");
            Set<String> ids = new LinkedHashSet<>();
            List<Map<String, Object>> done = new ArrayList<>();
            for (Object one : messages instanceof List<?> list ? list : List.of()) {
                if (one instanceof Map<?, ?> message && ids(message.get("Body"), ids)) {
                    done.add(Map.of("Id", "m" + done.size(), "ReceiptHandle", message.get("ReceiptHandle")));
                }
            }
            if (done.isEmpty()) {
                return;
            }
            taker.accept(new Named(ids));
            client.call("DeleteMessageBatch", Map.of("QueueUrl", queue, "Entries", done));
        }
    }

    /** Adds the ids that a message names; false where it is no event of Secrets Manager. */
    private static boolean ids(@Nullable Object body, Set<String> ids) {
        Map<?, ?> event = object(body);
        if (event.get("Message") instanceof String notified) {
            event = object(notified);
        }
        if (!(event.get("detail") instanceof Map<?, ?> detail)
                || !"secretsmanager.amazonaws.com".equals(detail.get("eventSource"))) {
            return false;
        }
        for (String place : List.of("requestParameters", "additionalEventData", "responseElements")) {
            if (detail.get(place) instanceof Map<?, ?> members) {
                members.forEach((name, value) -> {
                    if (value instanceof String id
                            && (name.equals("secretId") || name.equals("SecretId") || name.equals("arn"))) {
                        ids.add(id);
                    }
                });
            }
        }
        return true;
    }

    private static Map<?, ?> object(@Nullable Object text) {
        try {
            return text instanceof String json && Json.read(json, "The message", "") instanceof Map<?, ?> object
                    ? object
                    : Map.of();
        } catch (ClientException e) {
            return Map.of();
        }
    }
}
