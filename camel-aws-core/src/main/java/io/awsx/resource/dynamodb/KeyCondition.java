package io.awsx.resource.dynamodb;

/**
 * Which items of a table or index a query gives, by their key; made by {@link Conditions#key}. Immutable.
 *
 * <p>DynamoDB takes one {@link KeyAttribute#eq} for the partition key, and with it one condition for the sort key.
 */
public final class KeyCondition extends Condition {

    KeyCondition(Part part) {
        super(part);
    }

    /** Both, still a condition of keys. */
    public KeyCondition and(KeyCondition other) {
        return new KeyCondition(joined("AND", other));
    }
}
