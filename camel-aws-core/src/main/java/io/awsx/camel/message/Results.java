package io.awsx.camel.message;

import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.model.JmesPath;
import io.awsx.model.Operation;
import io.awsx.quirk.DynamoDbValues;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of outputs: DynamoDB's values plain where that is asked for, then what the query finds, then a Map, JSON text, or what the
 * option outputType says. Immutable.
 */
final class Results {

    private final boolean nativeTypes;
    private final @Nullable JmesPath query;
    private final boolean json;
    private final @Nullable OutputType type;

    /** @throws io.awsx.error.ClientException where the query is not JMESPath, or the type no class */
    Results(CamelContext context, AwsxCallConfiguration configuration, boolean nativeTypes) {
        this.nativeTypes = nativeTypes;
        this.query = configuration.getQuery() == null ? null : JmesPath.compile(configuration.getQuery());
        this.json = configuration.getOutputFormat().equals("json");
        String name = configuration.getOutputType();
        this.type = name == null ? null : OutputType.of(context, name);
    }

    /** An output as callers are to see it. */
    Map<String, Object> plain(Operation operation, Map<String, Object> output) {
        return nativeTypes ? DynamoDbValues.plain(operation, output) : output;
    }

    /** Whether a query says what is wanted. */
    boolean queries() {
        return query != null;
    }

    /** What the query finds, which may be nothing; all where there is none. */
    @Nullable Object found(@Nullable Object output) {
        return query == null ? output : query.search(output);
    }

    /** What the query finds, lists taken apart; null where there is no query. */
    @Nullable List<?> foundItems(Map<String, Object> output) {
        if (query == null) {
            return null;
        }
        Object found = query.search(output);
        return found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
    }

    /** A result as a body. */
    @Nullable Object body(@Nullable Object result) {
        return type != null ? type.convert(result) : json ? Json.write(result) : result;
    }
}
