package io.awsx.camel.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name that Camel has for an operation.
 *
 * @param operation the operation of the API
 * @param body what of the output the body becomes, a member or any other JMESPath; {@link #KEEP} where the body stays as it was; null for the
 *     whole output
 * @param defaults by path the members that are given where nothing else gives them, and where what they are in is there: they complete an
 *     input, and begin nothing
 */
public record Verb(String operation, @Nullable String body, Map<String, String> defaults) {

    /** The body stays as it was. */
    public static final String KEEP = "keep";

    public Verb {
        defaults = Map.copyOf(defaults);
    }
}
