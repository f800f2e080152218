package io.awsx.resource.dynamodb;

/** A key of a table or index, to be compared with a value. Immutable. */
public final class KeyAttribute {

    private final Part part;

    KeyAttribute(AttributePath path) {
        this.part = placeholders -> placeholders.path(path);
    }

    /** Equal; the one comparison that a partition key takes. */
    public KeyCondition eq(Object value) {
        return compare("=", value);
    }

    /** Less. */
    public KeyCondition lt(Object value) {
        return compare("<", value);
    }

    /** Less or equal. */
    public KeyCondition le(Object value) {
        return compare("<=", value);
    }

    /** Greater. */
    public KeyCondition gt(Object value) {
        return compare(">", value);
    }

    /** Greater or equal. */
    public KeyCondition ge(Object value) {
        return compare(">=", value);
    }

    /** Between two values, which count as between. */
    public KeyCondition between(Object low, Object high) {
        return new KeyCondition(Operand.within(part, low, high));
    }

    /** Text or bytes that begin with some. */
    public KeyCondition beginsWith(Object start) {
        return new KeyCondition(Operand.function("begins_with", part, start));
    }

    private KeyCondition compare(String sign, Object value) {
        return new KeyCondition(Operand.comparison(part, sign, value));
    }
}
