package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What objects of EC2 have in common: an id, and tags.
 *
 * @param <S> the kind of object
 */
public abstract class Ec2Resource<S extends Ec2Resource<S>> extends AwsResource<S> {

    Ec2Resource(AwsClient client, Resource resource) {
        super(client, resource);
    }

    /** Its id, such as {@code i-0123456789abcdef0}. */
    public String id() {
        return resource().identifier("Id").toString();
    }

    /** Its tags by key, as they were when it was asked last. */
    public final Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Object tag : resource().get("Tags") instanceof List<?> list ? list : List.of()) {
            Map<?, ?> pair = (Map<?, ?>) tag;
            tags.put(String.valueOf(pair.get("Key")), String.valueOf(pair.get("Value")));
        }
        return Collections.unmodifiableMap(tags);
    }

    /** Gives it tags, in place of those of the same keys; {@link #tags} has them after {@link #reload}. */
    public final S createTags(Map<String, String> tags) {
        client().call("CreateTags", Map.of("Resources", List.of(id()), "Tags", Ec2.tags(tags)));
        return self();
    }

    /** Takes tags away by their keys. */
    public final S deleteTags(String... keys) {
        List<Map<String, String>> tags =
                Arrays.stream(keys).map(key -> Map.of("Key", key)).toList();
        client().call("DeleteTags", Map.of("Resources", List.of(id()), "Tags", tags));
        return self();
    }

    /** Waits by a waiter that is none of the resource's own, and asks what it is then. */
    final S await(String waiter, String ids, WaitLimits limits) {
        client().waitUntil(waiter, Map.of(ids, List.of(id())), limits);
        return reload();
    }

    static Map<String, Object> with(Map<String, ?> more, String name, @Nullable Object value) {
        Map<String, Object> input = new LinkedHashMap<>(more);
        if (value != null) {
            input.put(name, value);
        }
        return input;
    }
}
