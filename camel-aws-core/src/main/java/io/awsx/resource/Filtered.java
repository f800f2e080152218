package io.awsx.resource;

import io.awsx.resource.data.ResourceCollection;
import java.util.List;
import java.util.Map;

/**
 * Objects of EC2, which can be chosen by its filters.
 *
 * @param <T> the kind of objects
 * @param <S> the kind of listing
 */
public abstract class Filtered<T, S extends Filtered<T, S>> extends Listed<T, S> {

    Filtered(ResourceCollection collection) {
        super(collection);
    }

    /**
     * Only those that pass a filter, besides the filters given before.
     *
     * @param name the filter's in the API, such as {@code instance-state-name} or {@code tag:Name}
     * @param values any of which passes; {@code *} and {@code ?} stand for others
     */
    public S filter(String name, String... values) {
        return filter(Map.of("Filters", List.of(Map.of("Name", name, "Values", List.of(values)))));
    }
}
