package io.awsx.resource.data;

import io.awsx.error.ClientException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One walk through the pages of a collection; asks for a page when it is wanted. Used by one thread. */
final class PageWalk implements Iterator<List<Resource>> {

    private final Resource parent;
    private final Result result;
    private final Map<String, @Nullable Object> input;
    private final Iterator<Map<String, Object>> answers;
    private long left;

    PageWalk(
            Resource parent,
            Action listing,
            Map<String, @Nullable Object> input,
            @Nullable Integer pageSize,
            long limit) {
        this.parent = parent;
        this.result = Objects.requireNonNull(listing.result());
        this.input = input;
        this.left = limit;
        String operation = listing.request().operation();
        ResourceClient client = parent.client();
        if (client.model().operation(operation).pagination() != null) {
            this.answers = client.pages(operation, input, pageSize);
        } else if (pageSize != null) {
            throw new ClientException(operation + " has no pages; leave the page size out");
        } else {
            this.answers = new One(client, operation, input);
        }
    }

    @Override
    public boolean hasNext() {
        return left > 0 && answers.hasNext();
    }

    @Override
    public List<Resource> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Resource> page = result.resources(parent, input, answers.next());
        if (page.size() > left) {
            page = List.copyOf(page.subList(0, (int) left));
        }
        left -= page.size();
        return page;
    }

    /** The one answer of an operation without pages. */
    private static final class One implements Iterator<Map<String, Object>> {

        private final ResourceClient client;
        private final String operation;
        private final Map<String, @Nullable Object> input;
        private boolean given;

        One(ResourceClient client, String operation, Map<String, @Nullable Object> input) {
            this.client = client;
            this.operation = operation;
            this.input = input;
        }

        @Override
        public boolean hasNext() {
            return !given;
        }

        @Override
        public Map<String, Object> next() {
            if (given) {
                throw new NoSuchElementException();
            }
            given = true;
            return client.call(operation, input);
        }
    }
}
