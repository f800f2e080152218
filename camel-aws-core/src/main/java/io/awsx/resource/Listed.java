package io.awsx.resource;

import io.awsx.resource.data.Resource;
import io.awsx.resource.data.ResourceCollection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a kind that something has, over all pages, which are asked for while it is walked; one page is in memory. Each walk
 * begins anew. Immutable: what narrows it gives another one.
 *
 * @param <T> the kind of objects
 * @param <S> the kind of listing
 */
public abstract class Listed<T, S extends Listed<T, S>> implements Iterable<T> {

    private final ResourceCollection collection;

    Listed(ResourceCollection collection) {
        this.collection = collection;
    }

    abstract S with(ResourceCollection narrowed);

    abstract T typed(Resource resource);

    /** The same with all actions of its kind, by name. */
    public final ResourceCollection collection() {
        return collection;
    }

    /** Narrowed by members of the input of the call that lists, by the API's names; lists are joined with those given before. */
    public S filter(Map<String, ?> input) {
        return with(collection.filter(input));
    }

    /** At most so many. */
    public S limit(long most) {
        return with(collection.limit(most));
    }

    /** How many the service is asked for at once; the size of batches, too. */
    public S pageSize(int size) {
        return with(collection.pageSize(size));
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<Resource> resources = collection.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return resources.hasNext();
            }

            @Override
            public T next() {
                return typed(resources.next());
            }
        };
    }

    /** All as a sequential stream. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All of them, in memory. */
    public List<T> list() {
        return stream().toList();
    }

    /** The first, or null where there is none. */
    public @Nullable T first() {
        Iterator<T> all = limit(1).iterator();
        return all.hasNext() ? all.next() : null;
    }

    @Override
    public String toString() {
        return collection.toString();
    }
}
