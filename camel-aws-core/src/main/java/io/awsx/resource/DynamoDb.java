package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.resource.dynamodb.NativeClient;
import io.awsx.resource.dynamodb.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final Set<String> KEY_TYPES = Set.of("S", "N", "B");

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

    /**
     * Creates a table that is paid by use.
     *
     * @param keys the attribute that is the key of partitions, and that of the order within one where there is one, each with its
     *     type behind it: {@code customer:S} for text, {@code number:N} for numbers, {@code id:B} for bytes
     */
    public Table createTable(String name, String... keys) {
        if (keys.length < 1 || keys.length > 2) {
            throw new ClientException("A table has one key or two, not " + keys.length);
        }
        List<Map<String, String>> schema = new ArrayList<>();
        List<Map<String, String>> attributes = new ArrayList<>();
        for (String key : keys) {
            int colon = key.lastIndexOf(':');
            String type = key.substring(colon + 1);
            if (colon < 1 || !KEY_TYPES.contains(type)) {
                throw new ClientException(
                        "A key is a name and a type, such as customer:S, number:N, or id:B, not " + key);
            }
            String attribute = key.substring(0, colon);
            schema.add(Map.of("AttributeName", attribute, "KeyType", schema.isEmpty() ? "HASH" : "RANGE"));
            attributes.add(Map.of("AttributeName", attribute, "AttributeType", type));
        }
        return createTable(Map.of(
                "TableName",
                name,
                "KeySchema",
                schema,
                "AttributeDefinitions",
                attributes,
                "BillingMode",
                "PAY_PER_REQUEST"));
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
