package io.awsx.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a service shape says, read in one pass over its text, which is long where there are many operations. The endpoint rules
 * are passed over: only who calls needs them.
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
        try (JsonParser parser = file.parser(id)) {
            return read(file, parser);
        } catch (IOException e) {
            throw new ModelException("shape " + id + ": " + e.getMessage());
        }
    }

    /** The endpoint rules of a service, parsed now, or a missing node. */
    static JsonNode rules(ModelFile file, String id) {
        try (JsonParser parser = file.parser(id)) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean traits = parser.currentName().equals("traits");
                parser.nextToken();
                while (traits && parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean rules = parser.currentName().equals(RULES);
                    parser.nextToken();
                    if (rules) {
                        return JsonTree.value(parser, Set.of());
                    }
                    parser.skipChildren();
                }
                parser.skipChildren();
            }
            return JsonNodeFactory.instance.missingNode();
        } catch (IOException e) {
            throw new ModelException("shape " + id + ": " + e.getMessage());
        }
    }

    private static ServiceShape read(ModelFile file, JsonParser parser) throws IOException {
        String version = "";
        List<String> operations = new ArrayList<>();
        Deque<String> resources = new ArrayDeque<>();
        List<String> errors = new ArrayList<>();
        JsonNode traits = JsonNodeFactory.instance.missingNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "version" -> version = parser.getText();
                case "operations" -> targets(JsonTree.value(parser, Set.of()), operations);
                case "resources" -> targets(JsonTree.value(parser, Set.of()), resources);
                case "errors" -> targets(JsonTree.value(parser, Set.of()), errors);
                case "traits" -> traits = JsonTree.value(parser, Set.of(RULES));
                default -> parser.skipChildren();
            }
        }
        collect(file, resources, operations);
        return new ServiceShape(version, OperationIds.of(operations), List.copyOf(errors), Traits.ofFields(traits));
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
