package io.awsx.camel.message;

import java.util.Map;

/**
 * Members of an input that a component gives besides those of {@code param.*}; they count where an operation has them.
 *
 * @param ofUri what options of the URI say: bodies cannot change it, headers of the component can
 * @param ofMessage what headers say that are no members themselves
 */
public record GivenMembers(Map<String, ?> ofUri, Map<String, ?> ofMessage) {

    /** None at all. */
    public static final GivenMembers NONE = new GivenMembers(Map.of(), Map.of());
}
