package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A waiter of the model: an operation that is repeated until its outcome says that a state is reached.
 *
 * @param name such as {@code BucketExists}
 * @param operation the operation to repeat
 * @param delay the wait between two attempts, where all are the same
 * @param maxAttempts how often the operation is called at most with that delay; so the two say how long it is worth waiting
 * @param minDelay the shortest wait, where waits grow
 * @param maxDelay the longest wait, where waits grow
 * @param acceptors what decides on an outcome; the first that matches wins
 * @see <a href="https://smithy.io/2.0/additional-specs/waiters.html">Smithy waiters</a>
 */
public record WaiterModel(
        String name,
        String operation,
        Duration delay,
        int maxAttempts,
        Duration minDelay,
        Duration maxDelay,
        List<Acceptor> acceptors) {

    /** The shortest wait of a Smithy waiter that says nothing. */
    private static final Duration MIN_DELAY = Duration.ofSeconds(2);

    private static final int MAX_DELAY_SECONDS = 120;

    /** Smithy leaves to callers how long they wait; this is what is usual. */
    private static final int ATTEMPTS = 60;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A waiter whose waits grow to its delay. */
    public WaiterModel(String name, String operation, Duration delay, int maxAttempts, List<Acceptor> acceptors) {
        this(name, operation, delay, maxAttempts, shorter(delay, MIN_DELAY), delay, acceptors);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long it is worth waiting, the calls themselves aside. */
    public Duration patience() {
        return delay.multipliedBy(maxAttempts);
    }

    /** What a match means. */
    public enum State {
        SUCCESS,
        FAILURE,
        RETRY
    }

    /** What an acceptor looks at. */
    public enum Matcher {
        /** Whether the call succeeded, as the expected text says: {@code true} or {@code false}. */
        SUCCESS,
        /** A JMESPath over the output. */
        OUTPUT,
        /** A JMESPath over {@code {input, output}}. */
        INPUT_OUTPUT,
        /** The code of an error. */
        ERROR_TYPE,
        /** The HTTP status of the answer, error or not. */
        STATUS
    }

    /**
     * One rule.
     *
     * @param state what a match means
     * @param matcher what it looks at
     * @param path the JMESPath, or null where there is none
     * @param expected the text that must be found
     * @param comparator {@code stringEquals}, {@code booleanEquals}, {@code allStringEquals}, {@code anyStringEquals}, or for
     *     any JSON value {@code equals}, {@code allEqual}, {@code anyEqual}; null where there is no path
     */
    public record Acceptor(
            State state,
            Matcher matcher,
            @Nullable String path,
            String expected,
            @Nullable String comparator) {}

    /**
     * The waiters of an operation. Our own trait gives delay and attempts as boto3 has them, and the acceptors where
     * Smithy's trait cannot say them.
     */
    static Map<String, WaiterModel> of(String operation, Traits traits) {
        JsonNode standard = traits.get("smithy.waiters#waitable");
        JsonNode own = traits.get("io.awsx#waitable");
        Map<String, WaiterModel> waiters = new LinkedHashMap<>();
        for (JsonNode trait : List.of(standard, own)) {
            for (Map.Entry<String, JsonNode> entry : trait.properties()) {
                String name = entry.getKey();
                waiters.put(name, read(name, operation, own.path(name), standard.path(name)));
            }
        }
        return waiters;
    }

    private static WaiterModel read(String name, String operation, JsonNode own, JsonNode standard) {
        List<Acceptor> acceptors = new ArrayList<>();
        for (JsonNode acceptor : own.has("acceptors") ? own.path("acceptors") : standard.path("acceptors")) {
            State state = state(acceptor.path("state").asText());
            for (Map.Entry<String, JsonNode> matcher : acceptor.path("matcher").properties()) {
                acceptors.add(acceptor(state, matcher.getKey(), matcher.getValue()));
            }
        }
        if (own.has("delay")) {
            Duration delay = Duration.ofSeconds(own.path("delay").asInt());
            int attempts = own.path("maxAttempts").asInt(ATTEMPTS);
            return new WaiterModel(name, operation, delay, attempts, List.copyOf(acceptors));
        }
        Duration least =
                Duration.ofSeconds(Math.max(1, standard.path("minDelay").asInt((int) MIN_DELAY.toSeconds())));
        Duration most = Duration.ofSeconds(standard.path("maxDelay").asInt(MAX_DELAY_SECONDS));
        int attempts = (int) Math.max(ATTEMPTS, PATIENCE.dividedBy(least));
        return new WaiterModel(
                name,
                operation,
                least,
                attempts,
                least,
                most.compareTo(least) < 0 ? least : most,
                List.copyOf(acceptors));
    }

    private static State state(String name) {
        return switch (name) {
            case "success" -> State.SUCCESS;
            case "failure" -> State.FAILURE;
            case "retry" -> State.RETRY;
            default -> throw new ModelException("unknown waiter state " + name);
        };
    }

    private static Acceptor acceptor(State state, String matcher, JsonNode value) {
        return switch (matcher) {
            case "success" -> new Acceptor(state, Matcher.SUCCESS, null, value.asText(), null);
            case "errorType" -> new Acceptor(state, Matcher.ERROR_TYPE, null, value.asText(), null);
            case "status" -> new Acceptor(state, Matcher.STATUS, null, value.asText(), null);
            case "output", "inputOutput" ->
                new Acceptor(
                        state,
                        matcher.equals("output") ? Matcher.OUTPUT : Matcher.INPUT_OUTPUT,
                        value.path("path").asText(),
                        value.path("expected").asText(),
                        value.path("comparator").asText());
            default -> throw new ModelException("unknown waiter matcher " + matcher);
        };
    }
}
