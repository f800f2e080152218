package io.awsx.resource.dynamodb;

import io.awsx.AwsResponse;
import io.awsx.model.Operation;
import io.awsx.paging.PageLimits;
import io.awsx.waiting.WaitLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table, which need not be there yet. Items and keys are Maps of plain values: String, numbers (BigDecimal where they are
 * read), Boolean, {@code byte[]}, null, List, Map, and Set; a float or double is what its text says, so 0.1 is 0.1. More on
 * values is in {@link io.awsx.quirk.DynamoDbValues}.
 *
 * <p>What the table is, is asked once, when first needed, and anew by {@link #reload()}. Thread-safe; there is nothing to close. All
 * methods throw {@link io.awsx.error.AwsException}; where a condition is not true, it is a {@link
 * io.awsx.error.ServiceException} of code {@code ConditionalCheckFailedException}.
 */
public final class Table {

    private static final String NAME = "TableName";

    private final NativeClient client;
    private final String name;
    private volatile @Nullable Map<String, Object> description;

    /**
     * A table; nothing is sent.
     *
     * @param name its name or ARN
     */
    public Table(NativeClient client, String name) {
        this.client = client;
        this.name = Objects.requireNonNull(name, "name");
    }

    /** Its name, or the ARN it was given by. */
    public String name() {
        return name;
    }

    /** What DynamoDB tells of it, by the API's names ({@code TableDescription}); asked once. */
    public Map<String, Object> description() {
        Map<String, Object> known = description;
        return known == null ? reload().description() : known;
    }

    /** Asks what it is now. */
    public Table reload() {
        describedBy(call("DescribeTable", Map.of()));
        return this;
    }

    private void describedBy(Map<String, Object> output) {
        description = members(output.get("Table"));
    }

    private static Map<String, Object> members(@Nullable Object structure) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (structure instanceof Map<?, ?> given) {
            given.forEach((member, value) -> members.put((String) member, value));
        }
        return members;
    }

    /** Its state when it was asked last, such as {@code CREATING} or {@code ACTIVE}. */
    public String status() {
        return String.valueOf(description().get("TableStatus"));
    }

    /** About how many items it has; DynamoDB counts every six hours. */
    public long itemCount() {
        return description().get("ItemCount") instanceof Number count ? count.longValue() : 0;
    }

    /** Its ARN. */
    public String arn() {
        return String.valueOf(description().get("TableArn"));
    }

    /** The attributes that are its key: that of the partition, then that of the order, where it has one. */
    public List<String> keyNames() {
        return description().get("KeySchema") instanceof List<?> schema
                ? schema.stream()
                        .map(element -> String.valueOf(members(element).get("AttributeName")))
                        .toList()
                : List.of();
    }

    /** Waits until it can be used, for up to some eight minutes. */
    public Table waitUntilExists() {
        return waitUntilExists(WaitLimits.MODEL);
    }

    /** Waits until it can be used. */
    public Table waitUntilExists(WaitLimits limits) {
        AwsResponse answer = client.client().exchangeUntil("TableExists", Map.of(NAME, name), limits);
        describedBy(answer.output());
        return this;
    }

    /** Waits until it is gone, for up to some eight minutes. */
    public void waitUntilNotExists() {
        waitUntilNotExists(WaitLimits.MODEL);
    }

    /** Waits until it is gone. */
    public void waitUntilNotExists(WaitLimits limits) {
        client.client().exchangeUntil("TableNotExists", Map.of(NAME, name), limits);
    }

    /** Deletes the table with all of its items; it is gone a while later. */
    public void delete() {
        call("DeleteTable", Map.of());
    }

    /**
     * Calls an operation on this table, with plain values and expressions as {@link NativeClient} takes them.
     *
     * @param input its members by the names the API gives them, but for {@code TableName}
     */
    public Map<String, Object> call(String operation, Map<String, ?> input) {
        Operation called = client.client().operation(operation);
        Map<String, Object> own = new LinkedHashMap<>(input);
        if (called.input().member(NAME) != null) {
            own.put(NAME, name);
        }
        return client.call(called.name(), own);
    }

    private Map<String, Object> call(
            String operation, String item, Map<String, ?> value, @Nullable Condition condition) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put(item, value);
        if (condition != null) {
            input.put("ConditionExpression", condition);
        }
        return call(operation, input);
    }

    /** Stores an item, in place of one of the same key. */
    public void put(Map<String, ?> item) {
        call("PutItem", "Item", item, null);
    }

    /** Stores an item where a condition is true of the one that it takes the place of, or of none. */
    public void put(Map<String, ?> item, Condition condition) {
        call("PutItem", "Item", item, condition);
    }

    /**
     * The item of a key as it is, or soon was.
     *
     * @param paths the attributes wanted; all where there is none
     * @return null where there is none
     */
    public @Nullable Map<String, Object> get(Map<String, ?> key, String... paths) {
        return get(key, false, paths);
    }

    /** The item of a key after all that was written before; at double the price. */
    public @Nullable Map<String, Object> getConsistent(Map<String, ?> key, String... paths) {
        return get(key, true, paths);
    }

    private @Nullable Map<String, Object> get(Map<String, ?> key, boolean consistent, String... paths) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("Key", key);
        input.put("ConsistentRead", consistent);
        if (paths.length > 0) {
            input.put("ProjectionExpression", Projection.of(paths));
        }
        Object item = call("GetItem", input).get("Item");
        return item == null ? null : members(item);
    }

    /**
     * Changes the item of a key, or makes it.
     *
     * @return the item as it is now
     */
    public Map<String, Object> update(Map<String, ?> key, Update update) {
        return updated(key, update, null);
    }

    /**
     * Changes the item of a key, or makes it, where a condition is true of it.
     *
     * @return the item as it is now
     */
    public Map<String, Object> update(Map<String, ?> key, Update update, Condition condition) {
        return updated(key, update, condition);
    }

    /**
     * Gives attributes of the item of a key other values; the names are whole names.
     *
     * @return the item as it is now
     */
    public Map<String, Object> update(Map<String, ?> key, Map<String, ?> values) {
        return updated(key, setting(values), null);
    }

    /**
     * Gives attributes other values where a condition is true of the item.
     *
     * @return the item as it is now
     */
    public Map<String, Object> update(Map<String, ?> key, Map<String, ?> values, Condition condition) {
        return updated(key, setting(values), condition);
    }

    private static Update setting(Map<String, ?> values) {
        Update update = new Update();
        for (Map.Entry<String, ?> value : values.entrySet()) {
            update = update.setNamed(value.getKey(), value.getValue());
        }
        return update;
    }

    private Map<String, Object> updated(Map<String, ?> key, Update update, @Nullable Condition condition) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("Key", key);
        input.put("UpdateExpression", update);
        input.put("ReturnValues", "ALL_NEW");
        if (condition != null) {
            input.put("ConditionExpression", condition);
        }
        return members(call("UpdateItem", input).get("Attributes"));
    }

    /** Deletes the item of a key; where there is none, nothing happens. */
    public void delete(Map<String, ?> key) {
        call("DeleteItem", "Key", key, null);
    }

    /** Deletes the item of a key where a condition is true of it. */
    public void delete(Map<String, ?> key, Condition condition) {
        call("DeleteItem", "Key", key, condition);
    }

    /** The items of a partition, all or some by their sort key. */
    public Query query(KeyCondition condition) {
        return new Query(client, Map.of(NAME, name, "KeyConditionExpression", condition), PageLimits.ALL);
    }

    /** All items. */
    public Scan scan() {
        return new Scan(client, Map.of(NAME, name), PageLimits.ALL);
    }

    /**
     * Writes many items, 25 a call.
     *
     * @param overwriteByKeys the attributes of the table's key, where several items of a key may come close together, of which
     *     then the last counts; without them DynamoDB refuses a batch with two items of a key
     */
    public BatchWriter batchWriter(String... overwriteByKeys) {
        return new BatchWriter(client.client(), name, List.of(overwriteByKeys));
    }

    /** The items of many keys, 100 a call. */
    public BatchGetter batchGetter(Iterable<? extends Map<String, ?>> keys) {
        return new BatchGetter(client, name, keys, Map.of());
    }

    @Override
    public String toString() {
        return "Table[" + name + ']';
    }
}
