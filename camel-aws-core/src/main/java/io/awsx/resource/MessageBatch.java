package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends, or deletes, many messages, up to ten a call; one that fails does not keep the others, unless their order counts. Used once.
 */
final class MessageBatch {

    private static final int MOST = 10;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_TOLD = 100;

    private final AwsClient client;
    private final String operation;
    private final Map<String, ?> target;
    private final String member;
    private final boolean ordered;
    private final List<Map<String, Object>> failed = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int failures;

    /**
     * @param target the members of the input that are the same for all
     * @param member the one that takes the entries
     * @param ordered whether nothing is sent behind one that failed
     */
    MessageBatch(AwsClient client, String operation, Map<String, ?> target, String member, boolean ordered) {
        this.client = client;
        this.operation = operation;
        this.target = target;
        this.member = member;
        this.ordered = ordered;
    }

    /** Whether a queue or topic keeps messages in order, by its name, URL, or ARN. */
    static boolean isFifo(String name) {
        return name.endsWith(".fifo");
    }

    /**
     * Sends them.
     *
     * @param entries as the API has them, but for their ids
     * @return the ids of the messages, in order
     * @throws ServiceException where any failed; its field {@code Failed} tells which, by their {@code Index}
     */
    List<String> run(Iterable<Map<String, Object>> entries) {
        List<Map<String, Object>> batch = new ArrayList<>();
        int bytes = 0;
        int index = 0;
        AwsResponse last = null;
        for (Map<String, Object> entry : entries) {
            int size = size(entry);
            if (batch.size() == MOST || (!batch.isEmpty() && bytes + size > MOST_BYTES)) {
                last = send(batch, index - batch.size());
                batch.clear();
                bytes = 0;
                if (ordered && failures > 0) {
                    break;
                }
            }
            Map<String, Object> own = new LinkedHashMap<>(entry);
            own.put("Id", Integer.toString(batch.size()));
            batch.add(own);
            bytes += size;
            index++;
        }
        if (!batch.isEmpty()) {
            last = send(batch, index - batch.size());
        }
        if (failures > 0 && last != null) {
            throw failure(last, index);
        }
        return ids;
    }

    private static int size(Map<String, Object> entry) {
        Object body = entry.getOrDefault("MessageBody", entry.getOrDefault("Message", ""));
        return String.valueOf(body).getBytes(StandardCharsets.UTF_8).length;
    }

    private AwsResponse send(List<Map<String, Object>> batch, int first) {
        Map<String, Object> input = new LinkedHashMap<>(target);
        input.put(member, List.copyOf(batch));
        AwsResponse response = client.exchange(operation, input);
        Map<?, ?>[] told = new Map<?, ?>[batch.size()];
        list(response, "Successful").forEach(success -> put(told, (Map<?, ?>) success));
        list(response, "Failed").forEach(failure -> put(told, (Map<?, ?>) failure));
        for (int i = 0; i < told.length; i++) {
            if (told[i] == null) {
                fail(Map.of("Code", "Unanswered", "Message", "the answer does not tell of it"), first + i);
            } else if (told[i].containsKey("Code")) {
                fail(told[i], first + i);
            } else {
                ids.add(String.valueOf(told[i].get("MessageId")));
            }
        }
        return response;
    }

    private static void put(Map<?, ?>[] told, Map<?, ?> entry) {
        String id = String.valueOf(entry.get("Id"));
        for (int i = 0; i < told.length; i++) {
            if (id.equals(Integer.toString(i))) {
                told[i] = entry;
            }
        }
    }

    private void fail(Map<?, ?> told, int index) {
        failures++;
        if (failed.size() < MOST_TOLD) {
            Map<String, Object> failure = new LinkedHashMap<>();
            told.forEach((name, value) -> failure.put(String.valueOf(name), value));
            failure.remove("Id");
            failure.put("Index", index);
            failed.add(failure);
        }
    }

    private static List<?> list(AwsResponse response, String name) {
        return response.output().get(name) instanceof List<?> list ? list : List.of();
    }

    private ServiceException failure(AwsResponse last, int all) {
        Map<String, Object> first = failed.get(0);
        return new ServiceException(
                client.service(),
                operation,
                String.valueOf(first.get("Code")),
                failures + " of " + all + " messages failed, first that of index " + first.get("Index") + ": "
                        + first.get("Message") + (ordered ? "; nothing was sent after its batch" : ""),
                last.statusCode(),
                last.requestId(),
                Map.of("Failed", List.copyOf(failed)),
                last.attempts());
    }
}
