package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a service shape says. The endpoint rules are passed over: only who calls needs them.
 *
 * @param version the version of the API
 * @param operations all operations, those of resources too
 * @param errors the ids of the errors that any operation may answer
 * @param traits all traits but the endpoint rules
 */
record ServiceShape(String version, OperationIds operations, List<String> errors, Traits traits) {

    private static final String RULES = "smithy.rules#endpointRuleSet";
    private static final List<String> LISTS = List.of("operations", "collectionOperations");
    private static final List<String> LIFECYCLE = List.of("create", "put", "read", "update", "delete", "list");

    static ServiceShape read(ModelFile file, String id) {
        JsonNode service = file.definition(id, Set.of(RULES));
        List<String> operations = new ArrayList<>();
        Deque<String> resources = new ArrayDeque<>();
        List<String> errors = new ArrayList<>();
        targets(service.path("operations"), operations);
        targets(service.path("resources"), resources);
        targets(service.path("errors"), errors);
        collect(file, resources, operations);
        return new ServiceShape(
                service.path("version").asText(), OperationIds.of(operations), List.copyOf(errors), Traits.of(service));
    }

    /** The endpoint rules of a service, parsed now, or a missing node. */
    static JsonNode rules(ModelFile file, String id) {
        return file.definition(id).path("traits").path(RULES);
    }

    private static void targets(JsonNode references, Collection<String> ids) {
        for (JsonNode reference : references) {
            ids.add(reference.path("target").asText());
        }
    }

    private static void collect(ModelFile file, Deque<String> resources, List<String> operations) {
        Set<String> seen = new HashSet<>();
        while (!resources.isEmpty()) {
            String id = resources.remove();
            if (!seen.add(id)) {
                continue;
            }
            JsonNode resource = file.definition(id);
            LISTS.forEach(list -> targets(resource.path(list), operations));
            for (String lifecycle : LIFECYCLE) {
                if (resource.path(lifecycle).has("target")) {
                    operations.add(resource.path(lifecycle).path("target").asText());
                }
            }
            targets(resource.path("resources"), resources);
        }
    }
}
