package io.awsx.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation follow each other, as the model says, or as its names tell. Tokens, results, and {@code moreResults} of outputs are JMESPath
 * expressions; input tokens and the page size are member names.
 *
 * @param inputTokens the input members that continue the listing
 * @param outputTokens where the next tokens stand in a page, in the order of {@code inputTokens}
 * @param results where the items stand; the first is the primary one. Empty where it is not certain what they are
 * @param pageSize the input member that limits a page, or null
 * @param moreResults what says that there is a next page, or null where the token alone does
 * @param nonAggregate what stands in each page alike
 */
public record Pagination(
        List<String> inputTokens,
        List<String> outputTokens,
        List<String> results,
        @Nullable String pageSize,
        @Nullable String moreResults,
        List<String> nonAggregate) {

    static @Nullable Pagination of(Traits operation, Traits service) {
        JsonNode own = operation.get("io.awsx#paginator");
        if (!own.isMissingNode()) {
            return new Pagination(
                    Traits.textsOf(own.path("inputTokens")),
                    Traits.textsOf(own.path("outputTokens")),
                    Traits.textsOf(own.path("results")),
                    Traits.textOf(own.path("pageSize")),
                    Traits.textOf(own.path("moreResults")),
                    Traits.textsOf(own.path("nonAggregate")));
        }
        JsonNode standard = operation.get("smithy.api#paginated");
        if (standard.isMissingNode()) {
            return null;
        }
        JsonNode defaults = service.get("smithy.api#paginated");
        String input = either(standard, defaults, "inputToken");
        String output = either(standard, defaults, "outputToken");
        String items = either(standard, defaults, "items");
        if (input == null || output == null) {
            return null;
        }
        return new Pagination(
                List.of(input),
                List.of(output),
                items == null ? List.of() : List.of(items),
                either(standard, defaults, "pageSize"),
                null,
                List.of());
    }

    private static @Nullable String either(JsonNode first, JsonNode second, String field) {
        String text = Traits.textOf(first.path(field));
        return text == null ? Traits.textOf(second.path(field)) : text;
    }
}
