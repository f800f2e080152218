package io.awsx.camel.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an option or a header gives.
 *
 * @param places the members, each of which takes the value where an operation has it
 * @param as the name of what is made of the value, or null where it is the member's as it is
 * @param values what words mean; an empty meaning gives nothing. Those of options may be Simple expressions, and are all there are; none where
 *     the value counts as it is
 * @param otherwise the value of an option that is not given, or null
 */
public record Target(
        List<Place> places,
        @Nullable String as,
        Map<String, String> values,
        @Nullable String otherwise) {

    public Target {
        places = List.copyOf(places);
        values = Map.copyOf(values);
    }
}
