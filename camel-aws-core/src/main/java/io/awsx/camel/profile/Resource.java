package io.awsx.camel.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows the service in a URI.
 *
 * @param name what it is, such as queue, for texts
 * @param members the members that it gives; none where it is a label
 * @param arn the members that an ARN gives instead; none where an ARN is as good as a name
 * @param lookup how a name becomes what some members want, or null where a name is as good
 */
public record Resource(
        String name,
        List<Place> members,
        List<Place> arn,
        @Nullable Lookup lookup) {

    public Resource {
        members = List.copyOf(members);
        arn = List.copyOf(arn);
    }
}
