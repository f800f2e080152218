package io.awsx.resource.dynamodb;

import io.awsx.error.ClientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute of an item, at any depth. Immutable. */
public final class Attribute extends Operand {

    private static final List<String> TYPES = List.of("S", "SS", "N", "NS", "B", "BS", "BOOL", "NULL", "L", "M");

    Attribute(AttributePath path) {
        super(placeholders -> placeholders.path(path));
    }

    /** It is there, be it null. */
    public Condition exists() {
        return new Condition(placeholders -> "attribute_exists(" + part.text(placeholders) + ')');
    }

    /** It is not there. */
    public Condition notExists() {
        return new Condition(placeholders -> "attribute_not_exists(" + part.text(placeholders) + ')');
    }

    /** Text or bytes that begin with some. */
    public Condition beginsWith(Object start) {
        return new Condition(function("begins_with", part, start));
    }

    /** A text with another text in it, or a set or list with an element. */
    public Condition contains(@Nullable Object element) {
        return new Condition(function("contains", part, element));
    }

    /**
     * Of a type of DynamoDB: {@code S}, {@code N}, {@code B}, {@code SS}, {@code NS}, {@code BS}, {@code BOOL}, {@code NULL}, {@code
     * L}, {@code M}.
     *
     * @throws ClientException where there is no such type
     */
    public Condition type(String type) {
        if (!TYPES.contains(type)) {
            throw new ClientException("DynamoDB has no type " + type + "; it has " + String.join(", ", TYPES));
        }
        return new Condition(function("attribute_type", part, type));
    }

    /** How long its text, how many its bytes or elements are. */
    public Operand size() {
        return new Operand(placeholders -> "size(" + part.text(placeholders) + ')');
    }
}
