package io.awsx.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an operation is paginated. {@code smithy.api#paginated} is written where it can say all of it: one optional string token,
 * one result that is a list or map, an integer page size, plain paths. Everything else is {@code io.awsx#paginator}, which says
 * what botocore says in the same terms.
 */
final class PaginatorTrait {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");

    private final BotocoreService service;

    PaginatorTrait(BotocoreService service) {
        this.service = service;
    }

    void write(ObjectNode traits, String operationName, JsonNode operation) {
        JsonNode paginator = service.paginators().path(operationName);
        if (paginator.isMissingNode()) {
            return;
        }
        if (isStandard(paginator, operation)) {
            ObjectNode trait = traits.putObject("smithy.api#paginated");
            trait.set("inputToken", Ast.strings(paginator.get("input_token")).get(0));
            trait.set("outputToken", Ast.strings(paginator.get("output_token")).get(0));
            if (paginator.has("result_key")) {
                trait.set("items", Ast.strings(paginator.get("result_key")).get(0));
            }
            if (paginator.has("limit_key")) {
                trait.set("pageSize", paginator.get("limit_key"));
            }
        } else {
            ObjectNode trait = traits.putObject("io.awsx#paginator");
            trait.set("inputTokens", Ast.strings(paginator.get("input_token")));
            trait.set("outputTokens", Ast.strings(paginator.get("output_token")));
            trait.set("results", Ast.strings(paginator.path("result_key")));
            copy(trait, "pageSize", paginator.path("limit_key"));
            copy(trait, "moreResults", paginator.path("more_results"));
            if (paginator.has("non_aggregate_keys")) {
                trait.set("nonAggregate", Ast.strings(paginator.get("non_aggregate_keys")));
            }
        }
    }

    private boolean isStandard(JsonNode paginator, JsonNode operation) {
        if (paginator.has("more_results")
                || paginator.has("non_aggregate_keys")
                || !operation.has("input")
                || !operation.has("output")) {
            return false;
        }
        JsonNode input = operation.get("input");
        JsonNode output = operation.get("output");
        return isOne(input, paginator.path("input_token"), Set.of("string"), false)
                && isOne(output, paginator.path("output_token"), Set.of("string"), true)
                && (!paginator.has("result_key")
                        || isOne(output, paginator.get("result_key"), Set.of("list", "map"), true))
                && (!paginator.has("limit_key")
                        || isOne(input, paginator.get("limit_key"), Set.of("integer", "long"), false));
    }

    /** Whether it is one path that leads to a member of one of the types, not required if it belongs to the input. */
    private boolean isOne(JsonNode root, JsonNode oneOrMany, Set<String> types, boolean nested) {
        if (Ast.strings(oneOrMany).size() != 1) {
            return false;
        }
        String path = Ast.strings(oneOrMany).get(0).asText();
        if (!PATH.matcher(path).matches() || (!nested && path.contains("."))) {
            return false;
        }
        ShapeRef at = service.ref(root);
        for (String name : Pattern.compile("\\.").splitAsStream(path).toList()) {
            JsonNode member = at.shape().path("members").path(name);
            if (member.isMissingNode()) {
                return false;
            }
            if (!nested && Ast.strings(at.shape().path("required")).toString().contains("\"" + name + "\"")) {
                return false;
            }
            at = service.ref(member);
        }
        return types.contains(at.type());
    }

    private static void copy(ObjectNode trait, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            trait.set(name, value);
        }
    }
}
