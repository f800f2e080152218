package io.awsx.camel.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows the service in a URI.
 *
 * @param name what it is, such as queue, for texts
 * @param members the members that it gives; none where it is a label
 * @param arn the members that an ARN gives instead; none where an ARN is as good as a name
 * @param lookup how a name becomes what some members want, or null where a name is as good
 * @param fifo what is different where the name ends with {@code .fifo}, or null where that means nothing
 */
public record Resource(
        String name,
        List<Place> members,
        List<Place> arn,
        @Nullable Lookup lookup,
        @Nullable Fifo fifo) {

    public Resource {
        members = List.copyOf(members);
        arn = List.copyOf(arn);
    }

    /** Whether a name, an ARN, or a URL is that of something that keeps messages in order. */
    public boolean isOrdered(@Nullable String given) {
        return fifo != null && given != null && given.endsWith(".fifo");
    }

    /**
     * What keeps its messages in order.
     *
     * @param options the options that count for it alone
     * @param needs members that a call must have
     * @param create what is given besides to make one, by path
     */
    public record Fifo(List<String> options, List<Place> needs, Map<String, String> create) {

        public Fifo {
            options = List.copyOf(options);
            needs = List.copyOf(needs);
            create = Map.copyOf(create);
        }
    }
}
