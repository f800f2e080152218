package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Walks botocore's model and a file of the catalog side by side, from each operation down, and notes what differs. */
final class RoundTrip {
    /** Members that overlays add to botocore's. */
    private static final Set<String> ADDED = Set.of("ExpiresString");

    private final BotocoreFacts botocore;
    private final AstFacts ast;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Pair> queue = new ArrayDeque<>();

    /** A shape of botocore and what should be the same in the AST. */
    private record Pair(String name, String id) {}

    RoundTrip(BotocoreFacts botocore, AstFacts ast) {
        this.botocore = botocore;
        this.ast = ast;
    }

    List<String> differences() {
        compare("service", botocore.service(), ast.serviceFacts());
        JsonNode operations = botocore.model.get("operations");
        same("operations", operations.size(), ast.service().get("operations").size());
        for (var entry : operations.properties()) {
            operation(entry.getKey(), entry.getValue());
        }
        for (var entry : botocore.model.get("shapes").properties()) {
            if (entry.getValue().path("exception").asBoolean()) {
                queue.add(new Pair(entry.getKey(), ast.namespace + entry.getKey()));
            }
        }
        while (!queue.isEmpty()) {
            Pair pair = queue.remove();
            if (seen.add(pair.name() + " " + pair.id())) {
                shape(pair);
            }
        }
        rules();
        return differences;
    }

    private void operation(String name, JsonNode operation) {
        String id = ast.namespace + name;
        JsonNode shape = ast.shape(id);
        compare(name, botocore.operation(operation), ast.operation(id));
        for (String part : List.of("input", "output")) {
            String target = shape.path(part).path("target").asText();
            same(name + " has " + part, operation.has(part), !target.isEmpty());
            if (operation.has(part)) {
                queue.add(new Pair(operation.get(part).get("shape").asText(), target));
            }
        }
        same(
                name + " errors",
                operation.path("errors").size(),
                shape.path("errors").size());
        for (int i = 0; i < operation.path("errors").size(); i++) {
            String error = operation.get("errors").get(i).get("shape").asText();
            queue.add(new Pair(error, shape.get("errors").get(i).get("target").asText()));
        }
        compare(
                name + " paginator",
                PollFacts.botocorePaginator(botocore.paginators.path(name)),
                PollFacts.astPaginator(shape));
        compare(name + " waiters", PollFacts.botocoreWaiters(botocore.waiters, name), PollFacts.astWaiters(shape));
    }

    private void shape(Pair pair) {
        JsonNode theirs = botocore.shape(pair.name());
        JsonNode ours = ast.shape(pair.id());
        compare(pair.name(), botocore.shapeFacts(pair.name()), ast.shapeFacts(pair.id()));
        if (!theirs.path("document").asBoolean()) {
            var names = new HashSet<String>();
            ours.path("members").fieldNames().forEachRemaining(names::add);
            for (var member : theirs.path("members").properties()) {
                String path = pair.name() + "." + member.getKey();
                names.remove(member.getKey());
                compare(path, botocore.member(theirs, member.getKey()), ast.member(ours, member.getKey()));
                follow(member.getValue(), ours.path("members").path(member.getKey()));
            }
            if (theirs.has("members")) {
                names.removeAll(ADDED);
                same(pair.name() + " has more", Set.of(), names);
            }
        }
        for (String part : List.of("member", "key", "value")) {
            if (theirs.has(part)) {
                compare(
                        pair.name() + "." + part,
                        botocore.element(theirs.get(part), part),
                        ast.element(ours.path(part), part));
                follow(theirs.get(part), ours.path(part));
            }
        }
    }

    private void follow(JsonNode theirs, JsonNode ours) {
        queue.add(new Pair(theirs.get("shape").asText(), ours.path("target").asText()));
    }

    private void rules() {
        JsonNode theirs = botocore.rules.deepCopy();
        JsonNode ours =
                AstFacts.trait(ast.service(), "smithy.rules#endpointRuleSet").deepCopy();
        for (JsonNode parameter : theirs.get("parameters")) {
            ((ObjectNode) parameter).remove(List.of("documentation", "deprecated"));
            String type = parameter.get("type").asText();
            ((ObjectNode) parameter)
                    .put("type", type.equals("String") ? "string" : type.equals("Boolean") ? "boolean" : type);
        }
        hideErrors(theirs.path("rules"));
        hideErrors(ours.path("rules"));
        if (!unguarded(theirs)) {
            same("rules", theirs, ours);
        }
    }

    /** Two old rule sets use a region that may be absent; ours ask first. */
    private static boolean unguarded(JsonNode rules) {
        JsonNode first = rules.at("/rules/0/conditions");
        return first.path(0).path("fn").asText().equals("aws.partition");
    }

    private static void hideErrors(JsonNode rules) {
        for (JsonNode rule : rules) {
            if (rule.has("error")) {
                ((ObjectNode) rule).put("error", "");
            }
            ((ObjectNode) rule).remove("documentation");
            hideErrors(rule.path("rules"));
        }
    }

    private void compare(String path, Map<String, ?> theirs, Map<String, ?> ours) {
        var keys = new TreeSet<String>(theirs.keySet());
        keys.addAll(ours.keySet());
        keys.forEach(key -> same(path + " " + key, theirs.get(key), ours.get(key)));
    }

    private void same(String what, Object theirs, Object ours) {
        if (!Objects.equals(theirs, ours)) {
            differences.add(what + ": " + theirs + " is " + ours);
        }
    }
}
