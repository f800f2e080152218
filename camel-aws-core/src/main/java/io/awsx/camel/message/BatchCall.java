package io.awsx.camel.message;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.camel.profile.Batch;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.Operation;
import io.awsx.resource.dynamodb.Backoff;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the things in one body as entries of as few calls as the service allows. What it says to try again is sent again after growing
 * waits; an entry that fails keeps no other from being sent, unless their order counts. Used once, by one thread.
 */
final class BatchCall {

    private final AwsClient client;
    private final Operation operation;
    private final Batch batch;
    private final Map<String, Object> whole;
    private final String resource;
    private final boolean ordered;
    private final Function<Map<String, Object>, AwsResponse> sender;
    private final BatchOutcome outcome;

    private List<Entry> waiting = new ArrayList<>();
    private long bytes;
    private int index;
    private int sent;
    private @Nullable AwsResponse last;

    /**
     * An entry on its way.
     *
     * @param index which of all it is, or -1 where that is not known
     * @param refusal what the service said of it last, or null
     */
    record Entry(
            int index,
            Map<String, Object> members,
            @Nullable Map<?, ?> refusal) {}

    /**
     * @param whole the members of the input that are the same for all
     * @param resource what follows the service in the URI, or an empty text
     * @param ordered whether nothing is sent behind an entry that failed
     * @param sender sends an input
     */
    BatchCall(
            AwsClient client,
            Operation operation,
            Batch batch,
            Map<String, Object> whole,
            String resource,
            boolean ordered,
            Function<Map<String, Object>, AwsResponse> sender) {
        this.client = client;
        this.operation = operation;
        this.batch = batch;
        this.whole = whole;
        this.resource = resource;
        this.ordered = ordered;
        this.sender = sender;
        this.outcome = new BatchOutcome(batch);
    }

    /**
     * Sends them.
     *
     * @param parts the things, walked lazily
     * @param entries makes an entry of a thing and its index
     * @return the answers in one
     * @throws ClientException where an entry cannot be sent; it tells what was sent before
     */
    AwsResponse run(Iterator<?> parts, BiFunction<Object, Integer, Map<String, Object>> entries) {
        while (parts.hasNext() && !stopped()) {
            add(parts.next(), entries);
        }
        if (!waiting.isEmpty() && !stopped()) {
            flush();
        }
        AwsResponse answer = last;
        if (answer == null) {
            throw new ClientException("The body holds nothing to send by " + operation);
        }
        return new AwsResponse(
                outcome.output(), answer.statusCode(), answer.requestId(), answer.headers(), answer.attempts());
    }

    private boolean stopped() {
        return ordered && outcome.failures() > 0;
    }

    private void add(@Nullable Object part, BiFunction<Object, Integer, Map<String, Object>> entries) {
        Map<String, Object> members = made(part, entries);
        long size = EntrySize.of(members, true);
        if (waiting.size() == batch.most() || (!waiting.isEmpty() && bytes + size > batch.bytes())) {
            flush();
        }
        if (batch.id() != null) {
            members.putIfAbsent(batch.id(), Integer.toString(index));
        }
        waiting.add(new Entry(index++, members, null));
        bytes += size;
    }

    private Map<String, Object> made(@Nullable Object part, BiFunction<Object, Integer, Map<String, Object>> entries) {
        try {
            if (part == null) {
                throw new ClientException("it is null");
            }
            Map<String, Object> members = entries.apply(part, index);
            long least = EntrySize.of(members, false);
            if (least > batch.entryBytes()) {
                throw new ClientException("it has " + least + " bytes, but may have " + batch.entryBytes());
            }
            return members;
        } catch (ClientException e) {
            throw new ClientException(
                    "Entry " + index + " of the body cannot be sent: " + e.getMessage() + "; " + done(), e);
        }
    }

    private String done() {
        return sent == 0 ? "nothing was sent" : "of the " + index + " before it " + sent + " were sent";
    }

    /** Sends what waits, until each entry is sent or given up. */
    private void flush() {
        List<Entry> left = waiting;
        waiting = new ArrayList<>();
        bytes = 0;
        Backoff backoff = new Backoff(client);
        while (!left.isEmpty()) {
            AwsResponse answer = send(left);
            last = answer;
            int before = left.size();
            int failures = outcome.failures();
            left = outcome.read(left, answer.output(), !ordered);
            sent += before - left.size() - (outcome.failures() - failures);
            if (!left.isEmpty() && !backoff.again(left.size() < before)) {
                outcome.giveUp(left);
                return;
            }
        }
    }

    private AwsResponse send(List<Entry> entries) {
        Map<String, Object> input = new LinkedHashMap<>(whole);
        List<Object> elements = new ArrayList<>();
        entries.forEach(entry -> elements.add(batch.wrapped(entry.members)));
        boolean named = !batch.entries().equals(batch.list());
        input.put(batch.list(), named ? Map.of(resource, elements) : elements);
        try {
            return sender.apply(input);
        } catch (AwsException e) {
            if (sent == 0) {
                throw e;
            }
            throw new ClientException(
                    operation + " failed for entries from index " + entries.get(0).index + " on, after " + sent
                            + " were sent: " + e.getMessage(),
                    e);
        }
    }

    /**
     * The error that tells what failed; null where nothing did.
     *
     * @param answer what came of {@link #run}
     */
    @Nullable ServiceException failure(AwsResponse answer) {
        List<Map<String, Object>> failed = outcome.failed();
        if (failed.isEmpty()) {
            return null;
        }
        Map<String, Object> first = failed.get(0);
        return new ServiceException(
                client.service(),
                operation.name(),
                String.valueOf(first.get("Code")),
                outcome.failures() + " of " + (sent + outcome.failures()) + " entries failed, first that of index "
                        + first.get("Index") + ": "
                        + first.get("Message")
                        + (ordered ? "; nothing was sent after its call" : "; the others were sent"),
                answer.statusCode(),
                answer.requestId(),
                Map.of("Failed", List.copyOf(failed)),
                answer.attempts());
    }
}
