package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The waiters that poll an operation. {@code io.awsx#waitable} names every one with its delay in seconds and its attempts,
 * which Smithy cannot say. The acceptors are in {@code smithy.waiters#waitable} where Smithy can say all of them; else they are
 * here, in the same form with one more matcher, {@code status}, and {@code output} matchers of further comparators:
 * {@code equals}, {@code allEqual} and {@code anyEqual}, whose expected value is any JSON value.
 */
final class WaiterTraits {
    private static final Map<String, String> COMPARATORS =
            Map.of("path", "stringEquals", "pathAll", "allStringEquals", "pathAny", "anyStringEquals");
    private static final Map<String, String> OWN_COMPARATORS =
            Map.of("path", "equals", "pathAll", "allEqual", "pathAny", "anyEqual");

    /** The longest delay of a Smithy waiter that says nothing. */
    private static final int DEFAULT_MAX_DELAY = 120;

    private final BotocoreService service;

    WaiterTraits(BotocoreService service) {
        this.service = service;
    }

    void write(ObjectNode traits, String operation) {
        ObjectNode standard = Ast.object();
        ObjectNode own = Ast.object();
        for (var entry : service.waiters().properties()) {
            JsonNode waiter = entry.getValue();
            if (waiter.get("operation").asText().equals(operation)) {
                ObjectNode mine = own.putObject(entry.getKey());
                mine.set("delay", waiter.get("delay"));
                mine.set("maxAttempts", waiter.get("maxAttempts"));
                Optional<ArrayNode> acceptors = standard(waiter);
                if (acceptors.isPresent()) {
                    standard.set(entry.getKey(), standardWaiter(waiter, acceptors.get()));
                } else {
                    mine.set("acceptors", own(waiter));
                }
            }
        }
        if (!standard.isEmpty()) {
            traits.set("smithy.waiters#waitable", standard);
        }
        if (!own.isEmpty()) {
            traits.set("io.awsx#waitable", own);
        }
    }

    private static ObjectNode standardWaiter(JsonNode waiter, ArrayNode acceptors) {
        ObjectNode trait = Ast.object();
        trait.set("acceptors", acceptors);
        int delay = waiter.get("delay").asInt();
        trait.put("minDelay", delay);
        if (delay > DEFAULT_MAX_DELAY) {
            trait.put("maxDelay", delay);
        }
        return trait;
    }

    private static Optional<ArrayNode> standard(JsonNode waiter) {
        ArrayNode acceptors = BotocoreData.JSON.createArrayNode();
        for (JsonNode acceptor : waiter.get("acceptors")) {
            Optional<ObjectNode> matcher = standardMatcher(acceptor);
            if (matcher.isEmpty()) {
                return Optional.empty();
            }
            acceptors.add(acceptor(acceptor, matcher.get()));
        }
        return Optional.of(acceptors);
    }

    private static ArrayNode own(JsonNode waiter) {
        ArrayNode acceptors = BotocoreData.JSON.createArrayNode();
        for (JsonNode acceptor : waiter.get("acceptors")) {
            acceptors.add(acceptor(acceptor, standardMatcher(acceptor).orElseGet(() -> ownMatcher(acceptor))));
        }
        return acceptors;
    }

    private static ObjectNode acceptor(JsonNode acceptor, ObjectNode matcher) {
        ObjectNode result = Ast.object().put("state", acceptor.get("state").asText());
        result.set("matcher", matcher);
        return result;
    }

    private static Optional<ObjectNode> standardMatcher(JsonNode acceptor) {
        JsonNode expected = acceptor.get("expected");
        String kind = acceptor.get("matcher").asText();
        ObjectNode matcher = Ast.object();
        if (kind.equals("error")) {
            return Optional.of(
                    expected.isBoolean()
                            ? matcher.put("success", !expected.asBoolean())
                            : matcher.put("errorType", expected.asText()));
        }
        if (expected.isTextual() && COMPARATORS.containsKey(kind)) {
            output(matcher, acceptor, COMPARATORS.get(kind)).put("expected", expected.asText());
            return Optional.of(matcher);
        }
        if (expected.isBoolean() && kind.equals("path")) {
            output(matcher, acceptor, "booleanEquals").put("expected", expected.toString());
            return Optional.of(matcher);
        }
        return Optional.empty();
    }

    private static ObjectNode ownMatcher(JsonNode acceptor) {
        ObjectNode matcher = Ast.object();
        String kind = acceptor.get("matcher").asText();
        if (kind.equals("status")) {
            matcher.set("status", acceptor.get("expected"));
        } else {
            output(matcher, acceptor, OWN_COMPARATORS.get(kind)).set("expected", acceptor.get("expected"));
        }
        return matcher;
    }

    private static ObjectNode output(ObjectNode matcher, JsonNode acceptor, String comparator) {
        return matcher.putObject("output")
                .put("path", acceptor.get("argument").asText())
                .put("comparator", Objects.requireNonNull(comparator));
    }
}
