package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shapes that matter: everything an operation reaches, and every error of the service, since an error may be answered by an
 * operation that does not list it. Shapes nothing reaches are left out of the catalog.
 */
final class ShapeGraph {
    private final BotocoreService service;
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> listedErrors = new TreeSet<>();
    private final Set<String> errors = new TreeSet<>();

    ShapeGraph(BotocoreService service) {
        this.service = service;
        var queue = new ArrayDeque<String>();
        for (JsonNode operation : service.operations()) {
            for (String part : new String[] {"input", "output"}) {
                if (operation.has(part)) {
                    queue.add(operation.get(part).get("shape").asText());
                }
            }
            for (JsonNode error : operation.path("errors")) {
                listedErrors.add(error.get("shape").asText());
            }
        }
        errors.addAll(listedErrors);
        service.shapes().properties().forEach(entry -> {
            if (entry.getValue().path("exception").asBoolean()) {
                errors.add(entry.getKey());
            }
        });
        queue.addAll(errors);
        reach(queue);
    }

    private void reach(Deque<String> queue) {
        while (!queue.isEmpty()) {
            String name = queue.remove();
            if (reached.add(name)) {
                JsonNode shape = service.shape(name);
                shape.path("members")
                        .forEach(member -> queue.add(member.get("shape").asText()));
                for (String part : new String[] {"member", "key", "value"}) {
                    if (shape.has(part)) {
                        queue.add(shape.get(part).get("shape").asText());
                    }
                }
            }
        }
    }

    /** The names of all shapes that matter, in code point order. */
    Set<String> reached() {
        return reached;
    }

    boolean isError(String name) {
        return errors.contains(name);
    }

    /** The errors no operation lists. */
    Set<String> unlistedErrors() {
        var unlisted = new TreeSet<>(errors);
        unlisted.removeAll(listedErrors);
        return unlisted;
    }
}
