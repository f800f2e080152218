package io.awsx.resource.dynamodb;

/**
 * What DynamoDB takes as the text of an expression, written in Java: names and values are sent beside it, so that no name is
 * reserved and no value is read as a part of the expression. Immutable.
 */
public abstract sealed class Expression permits Condition, Projection, Update {

    Expression() {}

    /** The text, with what stands for names and values in it. */
    abstract String text(Placeholders placeholders);

    /** The text alone; values are not shown. */
    @Override
    public String toString() {
        return text(new Placeholders());
    }
}
