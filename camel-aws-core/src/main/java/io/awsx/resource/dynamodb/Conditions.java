package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;

/**
 * Where conditions begin, for static imports.
 *
 * <pre>{@code
 * table.query(key("customer").eq("ann").and(key("number").ge(10))).filter(attr("address.city").eq("Rome"))
 * }</pre>
 */
public final class Conditions {

    private Conditions() {}

    /** A key of the table or index, by its whole name. */
    public static KeyAttribute key(String name) {
        return new KeyAttribute(AttributePath.named(name));
    }

    /**
     * An attribute by its path: names with dots between them, indexes of lists in brackets, such as {@code lines[0].price}.
     *
     * @throws ClientException where it is no path
     */
    public static Attribute attr(String path) {
        return new Attribute(AttributePath.parse(path));
    }

    /** An attribute of the item itself, by its whole name: dots and brackets belong to it. */
    public static Attribute named(String name) {
        return new Attribute(AttributePath.named(name));
    }

    /** The contrary of a condition. */
    public static Condition not(Condition condition) {
        return condition.not();
    }
}
