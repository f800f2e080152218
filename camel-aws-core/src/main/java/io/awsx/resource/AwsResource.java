package io.awsx.resource;

import io.awsx.AwsClient;
import io.awsx.resource.data.Resource;
import io.awsx.waiting.WaitLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What objects with methods have in common. One stands for something of a service, which need not exist; making one sends nothing.
 * What is known of it is asked for once, when first needed, anew by {@link #reload} and after each wait for a state.
 *
 * <p>Thread-safe; there is nothing to close: objects end with the client or session they come from. Methods throw {@link
 * io.awsx.error.AwsException}.
 *
 * @param <S> the kind of object
 */
public abstract class AwsResource<S extends AwsResource<S>> {

    private final AwsClient client;
    private final Resource resource;

    AwsResource(AwsClient client, Resource resource) {
        this.client = client;
        this.resource = resource;
    }

    /** The client it is reached through. */
    public final AwsClient client() {
        return client;
    }

    /** The same with all attributes, actions, references, and collections of its kind, by name. */
    public final Resource resource() {
        return resource;
    }

    @SuppressWarnings("unchecked") // Each kind names itself
    final S self() {
        return (S) this;
    }

    /** Asks what it is now. */
    public S reload() {
        resource.reload();
        return self();
    }

    final S act(String action, Map<String, ?> input) {
        resource.action(action, input);
        return self();
    }

    final S await(String state, WaitLimits limits) {
        resource.waitUntil(state, Map.of(), limits);
        return self();
    }

    /** An attribute as text, deep in others where there are several names; null where it is not known. */
    final @Nullable String text(String attribute, String... further) {
        Object value = resource.get(attribute);
        for (String name : further) {
            value = value instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return value == null ? null : value.toString();
    }

    /** An attribute that is a Map of texts; empty where it is not known. */
    final Map<String, String> texts(String attribute) {
        return resource.get(attribute) instanceof Map<?, ?> told ? texts(told) : Map.of();
    }

    /** Whatever is in a Map as text. */
    static Map<String, String> texts(Map<?, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return texts;
    }

    final @Nullable Instant instant(String attribute) {
        return resource.get(attribute) instanceof Instant time ? time : null;
    }

    final long number(String attribute) {
        return resource.get(attribute) instanceof Number number ? number.longValue() : 0;
    }

    final <T> @Nullable T reference(String name, Function<Resource, T> kind) {
        Resource found = resource.reference(name);
        return found == null ? null : kind.apply(found);
    }

    /** What an action gave, each of a kind. */
    static <T> List<T> all(@Nullable Object result, Function<Resource, T> kind) {
        List<T> all = new ArrayList<>();
        for (Object made : result instanceof List<?> list ? list : List.of()) {
            all.add(kind.apply((Resource) made));
        }
        return all;
    }

    /** What an action made, which it tells of. */
    static <T> T one(@Nullable Object result, Function<Resource, T> kind) {
        return kind.apply((Resource) Objects.requireNonNull(result, "The answer does not tell what was made"));
    }

    /** Whether both stand for the same of the same client. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof AwsResource<?> own && resource.equals(own.resource);
    }

    @Override
    public final int hashCode() {
        return resource.hashCode();
    }

    /** Such as {@code ec2.Instance(id='i-1')}. */
    @Override
    public String toString() {
        return resource.toString();
    }
}
