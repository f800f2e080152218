package io.awsx.camel.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name that Camel has for an operation.
 *
 * @param operation the operation of the API
 * @param body a JMESPath over the output that the body becomes; {@link #KEEP} where the body stays as it was; null for the whole output
 * @param text whether a body of bytes becomes text in UTF-8
 * @param many the operation that is called where the body holds several, or null
 * @param defaults by path the members that are given where nothing else gives them, and where what they are in is there: they complete an
 *     input, and begin nothing
 */
public record Verb(
        String operation,
        @Nullable String body,
        boolean text,
        @Nullable String many,
        Map<String, String> defaults) {

    /** The body stays as it was. */
    public static final String KEEP = "keep";

    public Verb {
        defaults = Map.copyOf(defaults);
    }

    /** Whether the body stays as it was. */
    public boolean keepsBody() {
        return KEEP.equals(body);
    }
}
