package io.awsx.camel.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the inputs or outputs of a service's operations: {@code MEMBER} in all that have it, {@code Operation:MEMBER} in one alone.
 *
 * @param operation the operation, or null for all that have the member
 * @param path of inputs: names of members separated by dots, indexes of lists in brackets, {@code []} for all elements of a list; of
 *     outputs: a JMESPath
 */
public record Place(@Nullable String operation, String path) {

    private static final Pattern OF_OPERATION = Pattern.compile("(\\w+):(.+)", Pattern.DOTALL);

    /** The place of a text. */
    public static Place of(String text) {
        Matcher parts = OF_OPERATION.matcher(text);
        return parts.matches() ? new Place(parts.group(1), parts.group(2)) : new Place(null, text);
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
