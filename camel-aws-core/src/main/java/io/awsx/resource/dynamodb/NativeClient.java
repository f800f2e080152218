package io.awsx.resource.dynamodb;

import io.awsx.AwsClient;
import io.awsx.error.ClientException;
import io.awsx.model.Operation;
import io.awsx.paging.PageLimits;
import io.awsx.quirk.DynamoDbValues;
import java.util.Map;

/**
 * A client of DynamoDB whose inputs and outputs hold plain Java values in place of typed ones, and whose inputs may hold
 * {@link Condition}, {@link Update}, and {@link Projection} wherever the API takes the text of an expression; names and values are put
 * beside it. Immutable and thread-safe; what values become is told by {@link DynamoDbValues}. There is nothing to close.
 */
public final class NativeClient {

    private final AwsClient client;

    /**
     * A client around another.
     *
     * @param client a client of DynamoDB, which stays its maker's
     * @throws ClientException where it is one of another service
     */
    public NativeClient(AwsClient client) {
        if (!client.service().equals("dynamodb")) {
            throw new ClientException("Tables need a client of dynamodb, not one of " + client.service());
        }
        this.client = client;
    }

    /** The client whose inputs and outputs hold typed values. */
    public AwsClient client() {
        return client;
    }

    /**
     * Calls an operation.
     *
     * @param operation its name as {@code TransactWriteItems}, {@code transactWriteItems}, or {@code transact_write_items}
     * @param input the members by the names the API gives them; not changed
     * @return the output
     */
    public Map<String, Object> call(String operation, Map<String, ?> input) {
        Operation called = client.operation(operation);
        return DynamoDbValues.plain(called, client.call(called.name(), typed(called, input)));
    }

    Listing list(String operation, Map<String, ?> input, PageLimits limits) {
        Operation listed = client.operation(operation);
        return new Listing(listed, Listing.limited(client.paginate(listed.name(), typed(listed, input)), limits));
    }

    private static Map<String, Object> typed(Operation operation, Map<String, ?> input) {
        return DynamoDbValues.typed(operation, Expressions.written(operation, input));
    }
}
