package io.awsx.resource.dynamodb;

/**
 * What must be true of an item, for a filter or before it is written; made by {@link Conditions}. Immutable.
 *
 * <pre>{@code
 * attr("status").eq("open").and(attr("tags").contains("new").or(attr("price").lt(10)))
 * }</pre>
 */
public sealed class Condition extends Expression permits KeyCondition {

    private final Part part;

    Condition(Part part) {
        this.part = part;
    }

    /** Both. */
    public Condition and(Condition other) {
        return new Condition(joined("AND", other));
    }

    /** One of the two, or both. */
    public Condition or(Condition other) {
        return new Condition(joined("OR", other));
    }

    /** The contrary. */
    public Condition not() {
        return new Condition(placeholders -> "(NOT " + part.text(placeholders) + ')');
    }

    final Part joined(String word, Condition other) {
        return placeholders -> '(' + part.text(placeholders) + ' ' + word + ' ' + other.text(placeholders) + ')';
    }

    @Override
    final String text(Placeholders placeholders) {
        return part.text(placeholders);
    }
}
