package io.awsx.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set wants to know.
 *
 * @param name its name in the rules
 * @param type what its values are
 * @param builtIn where the value comes from when the client knows it, such as {@code AWS::Region}; or null
 * @param defaultValue the value where none is given, or null
 * @param required whether the rules refuse to start without it
 */
public record Parameter(
        String name,
        Type type,
        @Nullable String builtIn,
        @Nullable Object defaultValue,
        boolean required) {

    /** The types of parameters: {@link String}, {@link Boolean}, and {@link List} of String. */
    public enum Type {
        STRING(String.class),
        BOOLEAN(Boolean.class),
        STRING_ARRAY(List.class);

        private final Class<?> plainClass;

        Type(Class<?> plainClass) {
            this.plainClass = plainClass;
        }

        /** The class that makes a value one of this type without a further look; that of a list never does. */
        Class<?> plainClass() {
            return plainClass;
        }
    }

    /** Whether the value is of this parameter's type. */
    boolean accepts(Object value) {
        return switch (type) {
            case STRING -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case STRING_ARRAY -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
    }
}
