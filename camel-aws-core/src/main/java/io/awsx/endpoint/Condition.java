package io.awsx.endpoint;

/**
 * What must hold for a rule to apply.
 *
 * @param function its test
 * @param slot where the result is kept for later use, or -1
 */
record Condition(Expression function, int slot) {

    /** Whether the function gives anything but {@code false} or nothing. */
    boolean matches(Scope scope) {
        Object value = function.evaluate(scope);
        // Asked this way round, as the first equals of a record is slow
        if (value == null || Boolean.FALSE.equals(value)) {
            return false;
        }
        if (slot >= 0) {
            scope.set(slot, value);
        }
        return true;
    }

    /** Whether all match; stops at the first that does not. */
    static boolean allMatch(Condition[] conditions, Scope scope) {
        for (Condition condition : conditions) {
            if (!condition.matches(scope)) {
                return false;
            }
        }
        return true;
    }
}
