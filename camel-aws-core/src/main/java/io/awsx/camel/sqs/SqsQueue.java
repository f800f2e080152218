package io.awsx.camel.sqs;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Settlement;
import io.awsx.camel.consume.Settlement.Result;
import io.awsx.error.ServiceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** A queue as consumers need it: receives, deletes, and hides messages, up to {@value #MOST} a call. Thread-safe. */
public final class SqsQueue {

    /** How many messages one call receives, deletes, or hides at most. */
    public static final int MOST = 10;

    private static final Set<String> GONE = Set.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");

    /** The receipt is of no use any more: the message was deleted, or may have been received again. */
    private static final Set<String> LOST = Set.of(
            "ReceiptHandleIsInvalid",
            "InvalidParameterValue",
            "MessageNotInflight",
            "AWS.SimpleQueueService.MessageNotInflight");

    private static final String ADVICE =
            "the queue must be there: create it, or set autoCreateQueue=true; one of another account"
                    + " is named by its ARN, its URL, or with queueOwnerAWSAccountId";

    private final AwsClient client;
    private final QueueAddress address;

    /** @param client of SQS; stays open until its maker closes it */
    public SqsQueue(AwsClient client, QueueAddress address) {
        this.client = client;
        this.address = address;
    }

    /**
     * Receives messages.
     *
     * @param request the members of {@code ReceiveMessage}, but for the queue
     * @return what came, maybe nothing
     * @throws io.awsx.error.AwsException where they cannot be had; where the queue is not there, it is looked up anew next time
     */
    public List<SqsMessage> receive(Map<String, Object> request) {
        Object messages = call("ReceiveMessage", request).get("Messages");
        if (!(messages instanceof List<?> list) || list.isEmpty()) {
            return List.of();
        }
        long now = System.nanoTime();
        List<SqsMessage> received = new ArrayList<>(list.size());
        list.forEach(message -> received.add(new SqsMessage((Map<?, ?>) message, now)));
        return received;
    }

    /**
     * Deletes messages, in as many calls as that needs.
     *
     * @return how that ended for each, in their order; {@link Settlement.Outcome#SUPERSEDED} where its receipt is of no use any more
     * @throws RuntimeException where there are {@value #MOST} or fewer, and none can be deleted now
     */
    public List<Result> delete(List<SqsMessage> messages) {
        return inBatches("DeleteMessageBatch", messages, Map.of());
    }

    /**
     * Hides messages from now on, or releases them.
     *
     * @param seconds for how long, 0 for not any more
     * @return and throws as {@link #delete} does
     */
    public List<Result> hide(List<SqsMessage> messages, int seconds) {
        return inBatches("ChangeMessageVisibilityBatch", messages, Map.of("VisibilityTimeout", seconds));
    }

    /** What the queue says of itself by a name, as a number. */
    int attribute(String name, int otherwise) {
        Object attributes = call("GetQueueAttributes", Map.of("AttributeNames", List.of(name)))
                .get("Attributes");
        Object value = attributes instanceof Map<?, ?> told ? told.get(name) : null;
        return value == null ? otherwise : Integer.parseInt(value.toString());
    }

    private List<Result> inBatches(String operation, List<SqsMessage> messages, Map<String, Object> more) {
        if (messages.size() <= MOST) {
            return batch(operation, messages, more);
        }
        List<Result> results = new ArrayList<>(messages.size());
        for (int from = 0; from < messages.size(); from += MOST) {
            List<SqsMessage> some = messages.subList(from, Math.min(messages.size(), from + MOST));
            try {
                results.addAll(batch(operation, some, more));
            } catch (RuntimeException e) {
                results.addAll(Collections.nCopies(some.size(), Result.failed(e)));
            }
        }
        return results;
    }

    private List<Result> batch(String operation, List<SqsMessage> messages, Map<String, Object> more) {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<Object> entries = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            Map<String, Object> entry = new LinkedHashMap<>(more);
            entry.put("Id", Integer.toString(i));
            entry.put("ReceiptHandle", messages.get(i).receiptHandle());
            entries.add(entry);
        }
        Map<String, Object> output;
        try {
            output = call(operation, Map.of("Entries", entries));
        } catch (ServiceException e) {
            if (GONE.contains(e.code())) {
                // The messages went with their queue.
                return Collections.nCopies(messages.size(), new Result(Settlement.Outcome.SUPERSEDED, null));
            }
            throw e;
        }
        Map<String, Result> failed = new HashMap<>();
        if (output.get("Failed") instanceof List<?> list) {
            list.forEach(entry ->
                    failed.put(String.valueOf(((Map<?, ?>) entry).get("Id")), failure(operation, (Map<?, ?>) entry)));
        }
        IntFunction<Result> result = i -> failed.getOrDefault(Integer.toString(i), Result.DONE);
        List<Result> results = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            results.add(result.apply(i));
        }
        return results;
    }

    private static Result failure(String operation, Map<?, ?> entry) {
        String code = String.valueOf(entry.get("Code"));
        if (LOST.contains(code)) {
            return new Result(Settlement.Outcome.SUPERSEDED, null);
        }
        Object words = entry.get("Message");
        return Result.failed(new ServiceException(
                "sqs", operation, code, words == null ? null : words.toString(), 200, null, Map.of(), 1));
    }

    private Map<String, Object> call(String operation, Map<String, ?> members) {
        Map<String, Object> input = new LinkedHashMap<>(members);
        try {
            input.put("QueueUrl", address.url());
            return client.call(operation, input);
        } catch (ServiceException e) {
            if (!GONE.contains(e.code())) {
                throw e;
            }
            address.forget();
            throw e.withHint(ADVICE);
        }
    }
}
