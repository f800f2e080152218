package io.awsx.resource;

import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCollection;
import java.util.function.Function;

/**
 * Objects of a kind; see {@link Listed}.
 *
 * @param <T> the kind
 */
public final class Resources<T> extends Listed<T, Resources<T>> {

    private final Function<Resource, T> kind;

    Resources(ResourceCollection collection, Function<Resource, T> kind) {
        super(collection);
        this.kind = kind;
    }

    @Override
    Resources<T> with(ResourceCollection narrowed) {
        return new Resources<>(narrowed, kind);
    }

    @Override
    T typed(Resource resource) {
        return kind.apply(resource);
    }
}
