package io.awsx.camel.profile;

import org.jspecify.annotations.Nullable;

/**
 * A place in the inputs or outputs of a service's operations: {@code MEMBER} in all that have it, {@code Operation:MEMBER} in one alone.
 *
 * @param operation the operation, or null for all that have the member
 * @param path names of members separated by dots, indexes of lists in brackets
 */
public record Place(@Nullable String operation, String path) {

    /** The place of a text. */
    public static Place of(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new Place(null, text) : new Place(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether an operation has it, as far as its name tells. */
    public boolean isOf(String name) {
        return operation == null || operation.equals(name);
    }

    @Override
    public String toString() {
        return operation == null ? path : operation + ':' + path;
    }
}
