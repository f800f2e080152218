package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Paginators and waiters of both worlds in one form, so that they can be compared. */
final class PollFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> MATCHERS = Map.of(
            "stringEquals", "path",
            "booleanEquals", "path",
            "equals", "path",
            "allStringEquals", "pathAll",
            "allEqual", "pathAll",
            "anyStringEquals", "pathAny",
            "anyEqual", "pathAny");

    private PollFacts() {}

    static Map<String, String> botocorePaginator(JsonNode paginator) {
        var facts = new TreeMap<String, String>();
        for (var field : paginator.properties()) {
            facts.put(field.getKey(), field.getValue().toString().replaceAll("^\\[|]$", ""));
        }
        facts.remove("py_input_token");
        return facts;
    }

    static Map<String, String> astPaginator(JsonNode operation) {
        var facts = new TreeMap<String, String>();
        JsonNode standard = AstFacts.trait(operation, "smithy.api#paginated");
        JsonNode own = AstFacts.trait(operation, "io.awsx#paginator");
        put(facts, "input_token", standard.path("inputToken"), own.path("inputTokens"));
        put(facts, "output_token", standard.path("outputToken"), own.path("outputTokens"));
        put(facts, "result_key", standard.path("items"), own.path("results"));
        put(facts, "limit_key", standard.path("pageSize"), own.path("pageSize"));
        put(facts, "more_results", own.path("moreResults"));
        put(facts, "non_aggregate_keys", own.path("nonAggregate"));
        return facts;
    }

    private static void put(Map<String, String> facts, String name, JsonNode... places) {
        for (JsonNode value : places) {
            if (!value.isMissingNode() && !(value.isArray() && value.isEmpty())) {
                facts.put(name, value.toString().replaceAll("^\\[|]$", ""));
            }
        }
    }

    /** The waiters of an operation as botocore's file would have them, each without the operation's name. */
    static Map<String, JsonNode> botocoreWaiters(JsonNode waiters, String operation) {
        var result = new TreeMap<String, JsonNode>();
        for (var entry : waiters.properties()) {
            if (entry.getValue().get("operation").asText().equals(operation)) {
                ObjectNode waiter = entry.getValue().deepCopy();
                waiter.remove("operation");
                waiter.remove("description");
                result.put(entry.getKey(), waiter);
            }
        }
        return result;
    }

    /** The same from the catalog's two traits. */
    static Map<String, JsonNode> astWaiters(JsonNode operation) {
        var result = new TreeMap<String, JsonNode>();
        for (var entry : AstFacts.trait(operation, "io.awsx#waitable").properties()) {
            JsonNode own = entry.getValue();
            JsonNode standard =
                    AstFacts.trait(operation, "smithy.waiters#waitable").path(entry.getKey());
            ObjectNode waiter = JSON.createObjectNode();
            waiter.set("delay", own.get("delay"));
            waiter.set("maxAttempts", own.get("maxAttempts"));
            ArrayNode acceptors = waiter.putArray("acceptors");
            for (JsonNode acceptor : own.has("acceptors") ? own.get("acceptors") : standard.path("acceptors")) {
                acceptors.add(botocoreAcceptor(acceptor));
            }
            result.put(entry.getKey(), waiter);
        }
        return result;
    }

    private static ObjectNode botocoreAcceptor(JsonNode acceptor) {
        ObjectNode result = JSON.createObjectNode();
        result.set("state", acceptor.get("state"));
        var matcher = acceptor.get("matcher").properties().iterator().next();
        JsonNode value = matcher.getValue();
        switch (matcher.getKey()) {
            case "status" -> result.put("matcher", "status").set("expected", value);
            case "errorType" -> result.put("matcher", "error").set("expected", value);
            case "success" -> result.put("matcher", "error").put("expected", !value.asBoolean());
            default -> {
                String comparator = value.get("comparator").asText();
                result.put("matcher", MATCHERS.get(comparator)).set("argument", value.get("path"));
                if (comparator.equals("booleanEquals")) {
                    result.put("expected", value.get("expected").asBoolean());
                } else {
                    result.set("expected", value.get("expected"));
                }
            }
        }
        return result;
    }
}
