package io.awsx.resource.data;

import io.awsx.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * A part of what tells a resource from others of its type.
 *
 * @param name such as {@code Id}
 * @param member the member of the data that says the same, such as {@code InstanceId}, or null
 * @param isInteger whether it is a number
 */
record Identifier(String name, @Nullable String member, boolean isInteger) {

    /** A value as calls take it. */
    Object value(Object given, String type) {
        if (given instanceof CharSequence text && text.isEmpty()) {
            throw new ClientException("The identifier " + name + " of " + type + " must not be empty");
        }
        if (isInteger && given instanceof String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new ClientException(
                        "The identifier " + name + " of " + type + " must be a number, not " + text, e);
            }
        }
        return given;
    }
}
