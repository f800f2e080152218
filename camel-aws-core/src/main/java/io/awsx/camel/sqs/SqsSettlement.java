package io.awsx.camel.sqs;

import io.awsx.camel.consume.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Deletes messages that were consumed, and releases those that failed, in batches. */
public final class SqsSettlement implements Settlement<SqsMessage> {

    private static final Duration LINGER = Duration.ofMillis(100);

    /** What a filter sets to false, where its statusPropertyName is this, as filters once did by themselves. */
    static final String FILTER_MATCHED = "CamelFilterMatched";

    /** What a route, or a filter with this statusPropertyName, sets to true to have a message deleted although messages are not. */
    static final String DELETE_FILTERED = "CamelAwsSqsDeleteFiltered";

    /** What becomes of messages. */
    private enum Fate {
        DELETED,
        RELEASED,
        KEPT
    }

    private final class Fated implements Due {

        final SqsMessage message;
        final Fate fate;

        Fated(SqsMessage message, Fate fate) {
            this.message = message;
            this.fate = fate;
        }

        @Override
        public Outcome settle() {
            Result result = SqsSettlement.this.settle(List.of(this)).get(0);
            if (result.failure() != null) {
                throw result.failure();
            }
            return Objects.requireNonNull(result.outcome());
        }
    }

    private final SqsQueue queue;
    private final boolean deletes;
    private final boolean deletesFiltered;
    private final boolean releases;

    /**
     * @param deletes whether what was consumed is deleted
     * @param deletesFiltered whether also what a filter kept from being worked on, and what the route says
     * @param releases whether what failed is released rather than left until its visibility timeout is over
     */
    public SqsSettlement(SqsQueue queue, boolean deletes, boolean deletesFiltered, boolean releases) {
        this.queue = queue;
        this.deletes = deletes;
        this.deletesFiltered = deletesFiltered;
        this.releases = releases;
    }

    @Override
    public Due due(SqsMessage message, Exchange exchange) {
        boolean delete = deletes
                ? deletesFiltered || !Boolean.FALSE.equals(exchange.getProperty(FILTER_MATCHED))
                : deletesFiltered && exchange.getProperty(DELETE_FILTERED, false, Boolean.class);
        return new Fated(message, delete ? Fate.DELETED : Fate.KEPT);
    }

    @Override
    public @Nullable Due failed(SqsMessage message, Exchange exchange) {
        return releases ? new Fated(message, Fate.RELEASED) : null;
    }

    @Override
    public int most() {
        return SqsQueue.MOST;
    }

    @Override
    public Duration linger() {
        return LINGER;
    }

    @Override
    public List<Result> settle(List<Due> dues) {
        if (dues.stream().allMatch(due -> due instanceof Fated fated && fated.fate == Fate.DELETED)) {
            return queue.delete(dues.stream().map(due -> ((Fated) due).message).toList());
        }
        List<Result> results = new ArrayList<>(Collections.nCopies(dues.size(), Result.DONE));
        for (Fate fate : Fate.values()) {
            List<Integer> places = new ArrayList<>();
            List<SqsMessage> messages = new ArrayList<>();
            for (int i = 0; i < dues.size(); i++) {
                if (dues.get(i) instanceof Fated fated && fated.fate == fate) {
                    places.add(i);
                    messages.add(fated.message);
                }
            }
            List<Result> ended = settle(fate, messages);
            for (int i = 0; i < places.size(); i++) {
                results.set(places.get(i), ended.get(i));
            }
        }
        return results;
    }

    private List<Result> settle(Fate fate, List<SqsMessage> messages) {
        try {
            return switch (fate) {
                case DELETED -> queue.delete(messages);
                case RELEASED -> queue.hide(messages, 0);
                case KEPT -> Collections.nCopies(messages.size(), Result.DONE);
            };
        } catch (RuntimeException e) {
            return Collections.nCopies(messages.size(), Result.failed(e));
        }
    }

    @Override
    public String verb() {
        return "deleted";
    }

    @Override
    public String superseded() {
        return "its visibility timeout was over before, or its queue is gone; it may come again, which a longer"
                + " visibilityTimeout or extendMessageVisibility=true avoids";
    }
}
