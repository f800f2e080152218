package io.awsx.resource.data;

import io.awsx.error.ClientException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Resources of one type that another resource has, asked for page by page while they are walked; one page is in memory. Each
 * walk begins anew. Immutable: what narrows it gives another one.
 */
public final class ResourceCollection implements Iterable<Resource> {

    private final Resource parent;
    private final Action listing;
    private final Result result;
    private final Map<String, @Nullable Object> given;
    private final @Nullable Integer pageSize;
    private final long limit;

    ResourceCollection(Resource parent, Action listing) {
        this(parent, listing, Map.of(), null, Long.MAX_VALUE);
    }

    private ResourceCollection(
            Resource parent,
            Action listing,
            Map<String, @Nullable Object> given,
            @Nullable Integer pageSize,
            long limit) {
        this.parent = parent;
        this.listing = listing;
        this.result = Objects.requireNonNull(listing.result());
        this.given = given;
        this.pageSize = pageSize;
        this.limit = limit;
    }

    /** The type of its resources. */
    public String type() {
        return result.type();
    }

    /** This collection, which is of all resources where nothing narrows it. */
    public ResourceCollection all() {
        return this;
    }

    /**
     * The collection narrowed by members of the listing's input, by the API's names. Lists are added to those that are given
     * already, such as further {@code Filters}; other members replace them.
     */
    public ResourceCollection filter(Map<String, ?> input) {
        Map<String, @Nullable Object> merged = copy(given);
        merge(merged, input, true);
        return new ResourceCollection(parent, listing, merged, pageSize, limit);
    }

    /**
     * The collection without what comes after some resources.
     *
     * @param resources 0 or more
     */
    public ResourceCollection limit(long resources) {
        if (resources < 0) {
            throw new ClientException("The limit must be 0 or more resources, not " + resources);
        }
        return new ResourceCollection(parent, listing, given, pageSize, resources);
    }

    /** The collection asked for in pages of about a size, which the service may lower; the size of its batches, too. */
    public ResourceCollection pageSize(int resources) {
        if (resources < 1) {
            throw new ClientException("A page size must be 1 or more, not " + resources);
        }
        return new ResourceCollection(parent, listing, given, resources, limit);
    }

    /** The pages, each as the resources of one answer; some may be empty. */
    public Iterable<List<Resource>> pages() {
        return () -> new PageWalk(parent, listing, input(), pageSize, limit);
    }

    private Map<String, @Nullable Object> input() {
        Map<String, @Nullable Object> input = listing.request().input(parent, Map.of());
        merge(input, copy(given), true);
        return input;
    }

    @Override
    public Iterator<Resource> iterator() {
        Iterator<List<Resource>> pages = pages().iterator();
        return new Iterator<>() {
            private Iterator<Resource> page = List.<Resource>of().iterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && pages.hasNext()) {
                    page = pages.next().iterator();
                }
                return page.hasNext();
            }

            @Override
            public Resource next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }

    /** The resources as a sequential stream. */
    public Stream<Resource> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The names of what {@link #action} does, sorted. */
    public List<String> actions() {
        return List.copyOf(parent.types().type(result.type()).batchActions().keySet());
    }

    /** Does an action without any further input. */
    public List<@Nullable Object> action(String name) {
        return action(name, Map.of());
    }

    /**
     * Does an action on all resources, with one call a page: ask for smaller pages where an operation takes fewer at once.
     *
     * @param input further members of the operation's input by the API's names; they replace those that are known
     * @return what became of each call, mostly its output, which may name resources that the action failed for; empty where
     *     there are no resources
     */
    public List<@Nullable Object> action(String name, Map<String, ?> input) {
        Action action = parent.types().type(result.type()).batchAction(name);
        List<@Nullable Object> answers = new ArrayList<>();
        for (List<Resource> page : pages()) {
            if (page.isEmpty()) {
                continue;
            }
            Map<String, @Nullable Object> batch = new LinkedHashMap<>();
            for (int i = 0; i < page.size(); i++) {
                action.request().add(page.get(i), i, batch);
            }
            batch.putAll(input);
            Map<String, Object> output = parent.client().call(action.request().operation(), batch);
            answers.add(action.answer(parent, batch, output));
        }
        return answers;
    }

    /** Merges one input into another; lists of the outermost members are joined, as boto3 does. */
    private static void merge(Map<String, @Nullable Object> into, Map<?, ?> more, boolean joinLists) {
        for (Map.Entry<?, ?> entry : more.entrySet()) {
            String name = String.valueOf(entry.getKey());
            Object known = into.get(name);
            Object value = copy(entry.getValue());
            if (value instanceof Map<?, ?> map && known instanceof Map<?, ?> object) {
                Map<String, @Nullable Object> merged = copy(object);
                merge(merged, map, false);
                into.put(name, merged);
            } else if (joinLists && value instanceof List<?> list && known instanceof List<?> before) {
                List<@Nullable Object> joined = new ArrayList<>(before);
                joined.addAll(list);
                into.put(name, joined);
            } else {
                into.put(name, value);
            }
        }
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        } else if (value instanceof Collection<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>(elements.size());
            elements.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return value;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
        return copy;
    }

    @Override
    public String toString() {
        return parent + "." + listing.name();
    }
}
