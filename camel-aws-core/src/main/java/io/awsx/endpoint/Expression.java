package io.awsx.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * A compiled value of a rule set: a constant, a reference, a template, or a function with its arguments. Immutable; all that
 * changes during an evaluation lies in the {@link Scope}.
 */
@FunctionalInterface
interface Expression {

    /** The value: text, boolean, number, list, map, or {@link Attributes}; null where there is none. */
    @Nullable Object evaluate(Scope scope);

    /** Whether the value is the path of a parsed URL: empty, or text that begins with a slash and holds no query. */
    default boolean isUrlPath() {
        return false;
    }

    /** The value where it is text, else null. */
    default @Nullable String text(Scope scope) {
        return evaluate(scope) instanceof String text ? text : null;
    }

    /** Whether the value is {@code true}; one that is missing is not. */
    default boolean holds(Scope scope) {
        return Boolean.TRUE.equals(evaluate(scope));
    }

    /** A constant. */
    record Literal(Object value) implements Expression {

        @Override
        public Object evaluate(Scope scope) {
            return value;
        }
    }

    /** A parameter or an assigned variable. */
    record Reference(int slot, boolean isUrlPath) implements Expression {

        @Override
        public @Nullable Object evaluate(Scope scope) {
            return scope.get(slot);
        }
    }
}
