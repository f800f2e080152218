package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.resource.dynamodb.NativeClient;
import io.awsx.resource.dynamodb.Table;
import java.util.Map;

/**
 * DynamoDB with tables as objects and plain Java values. Thread-safe; there is nothing to close, it ends with the session.
 *
 * <pre>{@code
 * Table orders = DynamoDb.of(session).table("orders");
 * orders.put(Map.of("customer", "ann", "number", 1, "price", new BigDecimal("9.90")));
 * for (Map<String, Object> order : orders.query(key("customer").eq("ann")).descending().limit(10)) { ... }
 * }</pre>
 */
public final class DynamoDb {

    private final NativeClient client;

    private DynamoDb(NativeClient client) {
        this.client = client;
    }

    /** DynamoDB with the session's settings. */
    public static DynamoDb of(AwsSession session) {
        return of(session.client("dynamodb"));
    }

    /**
     * DynamoDB through a client.
     *
     * @param client stays open until its maker closes it
     * @throws ClientException where it is one of another service
     */
    public static DynamoDb of(AwsClient client) {
        return new DynamoDb(new NativeClient(client));
    }

    /** The client below, whose values are typed ({@code {"S": "text"}}). */
    public AwsClient client() {
        return client.client();
    }

    /** A table, which need not be there; nothing is sent. */
    public Table table(String name) {
        return new Table(client, name);
    }

    /**
     * Creates a table, which can be used some time later: {@link Table#waitUntilExists}.
     *
     * @param parameters the members of CreateTable
     */
    public Table createTable(Map<String, ?> parameters) {
        Object name = client.call("CreateTable", parameters).get("TableDescription") instanceof Map<?, ?> created
                ? created.get("TableName")
                : null;
        return table(String.valueOf(name == null ? parameters.get("TableName") : name));
    }

    /** All tables of the region, over all pages; asked for while it is walked. */
    public Resources<Table> tables() {
        return new Resources<>(
                client().resource().collection("Tables"),
                found -> table(found.identifier("Name").toString()));
    }

    /**
     * Calls any operation with plain values, such as {@code TransactWriteItems}; its expressions may be conditions and updates
     * written in Java, see {@link NativeClient}.
     *
     * @param input the members by the names the API gives them
     */
    public Map<String, Object> call(String operation, Map<String, ?> input) {
        return client.call(operation, input);
    }
}
