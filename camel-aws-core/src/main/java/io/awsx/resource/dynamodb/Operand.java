package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be compared: an attribute, or the size of one. The other side is a plain Java value, or another operand, such as in
 * {@code attr("sold").le(attr("stock"))}. Immutable.
 */
public sealed class Operand permits Attribute {

    final Part part;

    Operand(Part part) {
        this.part = part;
    }

    /** Equal, of the same type. */
    public final Condition eq(@Nullable Object value) {
        return compare("=", value);
    }

    /** Not equal, or of another type, or not there. */
    public final Condition ne(@Nullable Object value) {
        return compare("<>", value);
    }

    /** Less. */
    public final Condition lt(Object value) {
        return compare("<", value);
    }

    /** Less or equal. */
    public final Condition le(Object value) {
        return compare("<=", value);
    }

    /** Greater. */
    public final Condition gt(Object value) {
        return compare(">", value);
    }

    /** Greater or equal. */
    public final Condition ge(Object value) {
        return compare(">=", value);
    }

    /** Between two values, which count as between. */
    public final Condition between(Object low, Object high) {
        return new Condition(within(part, low, high));
    }

    /** Equal to one of some values, of which DynamoDB takes up to 100. */
    public final Condition in(@Nullable Object... values) {
        return in(Arrays.asList(values));
    }

    /**
     * Equal to one of some values, of which DynamoDB takes up to 100.
     *
     * @throws ClientException where there is none
     */
    public final Condition in(Collection<? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            throw new ClientException("in() needs at least one value");
        }
        List<@Nullable Object> all = Collections.unmodifiableList(Arrays.asList(values.toArray()));
        return new Condition(placeholders -> part.text(placeholders)
                + all.stream().map(placeholders::operand).collect(Collectors.joining(", ", " IN (", ")")));
    }

    private Condition compare(String sign, @Nullable Object value) {
        return new Condition(comparison(part, sign, value));
    }

    static Part comparison(Part left, String sign, @Nullable Object right) {
        return placeholders -> left.text(placeholders) + ' ' + sign + ' ' + placeholders.operand(right);
    }

    static Part within(Part part, Object low, Object high) {
        return placeholders -> part.text(placeholders) + " BETWEEN " + placeholders.operand(low) + " AND "
                + placeholders.operand(high);
    }

    static Part function(String name, Part part, @Nullable Object argument) {
        return placeholders -> name + '(' + part.text(placeholders) + ", " + placeholders.operand(argument) + ')';
    }
}
