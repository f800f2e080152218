package io.awsx.camel.profile;

import org.jspecify.annotations.Nullable;

/**
 * A name that Camel has for an operation.
 *
 * @param operation the operation of the API
 * @param body the member of the output, or its path, that the body becomes; {@link #KEEP} where the body stays as it was; null for the whole
 *     output
 */
public record Verb(String operation, @Nullable String body) {

    /** The body stays as it was. */
    public static final String KEEP = "keep";
}
