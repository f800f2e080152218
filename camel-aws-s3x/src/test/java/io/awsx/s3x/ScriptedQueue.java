package io.awsx.s3x;

import io.awsx.testing.ScriptedAws;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** A queue of a scripted AWS, whose messages stay hidden until they are released. Thread-safe. */
final class ScriptedQueue {

    private final Queue<Map<String, Object>> visible = new ArrayDeque<>();
    private final Map<Object, Map<String, Object>> hidden = new LinkedHashMap<>();
    private final List<Object> deleted = new ArrayList<>();
    private int received;
    private int failures;

    ScriptedQueue(ScriptedAws aws) {
        aws.on("sqs", "GetQueueUrl").optional().answer(Map.of("QueueUrl", "https://sqs.eu-west-1.amazonaws.com/1/q"));
        aws.on("sqs", "GetQueueAttributes").optional().answer(Map.of("Attributes", Map.of("VisibilityTimeout", "30")));
        aws.on("sqs", "ReceiveMessage").answer(this::receive);
        aws.on("sqs", "DeleteMessageBatch").optional().answer(this::delete);
        aws.on("sqs", "ChangeMessageVisibilityBatch").optional().answer(this::release);
    }

    synchronized void tell(String id, String body) {
        visible.add(Map.of("MessageId", id, "Body", body));
    }

    /** The next deletes fail. */
    synchronized void failDeletes(int times) {
        failures = times;
    }

    synchronized List<Object> deleted() {
        return List.copyOf(deleted);
    }

    synchronized int left() {
        return visible.size() + hidden.size();
    }

    /** How often it was asked for messages and had none. */
    private int idle;

    synchronized int idle() {
        return idle;
    }

    private synchronized Map<String, ?> receive(Map<String, Object> input) {
        List<Object> messages = new ArrayList<>();
        int most = ((Number) Objects.requireNonNull(input.get("MaxNumberOfMessages"))).intValue();
        while (messages.size() < most && !visible.isEmpty()) {
            Map<String, Object> message = new LinkedHashMap<>(visible.remove());
            message.put("ReceiptHandle", "r" + received++);
            hidden.put(message.get("ReceiptHandle"), message);
            messages.add(message);
        }
        idle += messages.isEmpty() ? 1 : 0;
        return messages.isEmpty() ? Map.of() : Map.of("Messages", messages);
    }

    private synchronized Map<String, ?> delete(Map<String, Object> input) {
        List<Object> successful = new ArrayList<>();
        List<Object> failed = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNull(input.get("Entries"))) {
            Map<?, ?> entry = (Map<?, ?>) one;
            if (failures > 0) {
                failures--;
                failed.add(Map.of("Id", entry.get("Id"), "Code", "InternalError", "SenderFault", false));
            } else {
                Map<String, Object> message = hidden.remove(entry.get("ReceiptHandle"));
                deleted.add(Objects.requireNonNull(message).get("MessageId"));
                successful.add(Map.of("Id", entry.get("Id")));
            }
        }
        return Map.of("Successful", successful, "Failed", failed);
    }

    private synchronized Map<String, ?> release(Map<String, Object> input) {
        List<Object> successful = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNull(input.get("Entries"))) {
            Map<?, ?> entry = (Map<?, ?>) one;
            if (((Number) entry.get("VisibilityTimeout")).intValue() == 0) {
                visible.add(Objects.requireNonNull(hidden.remove(entry.get("ReceiptHandle"))));
            }
            successful.add(Map.of("Id", entry.get("Id")));
        }
        return Map.of("Successful", successful, "Failed", List.of());
    }

    /** What was received and neither deleted nor released is visible again. */
    synchronized void endVisibilityTimeouts() {
        visible.addAll(hidden.values());
        hidden.clear();
    }
}
