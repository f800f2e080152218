package io.awsx.paging;

import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.model.JmesPath;
import io.awsx.model.Member;
import io.awsx.model.Operation;
import io.awsx.model.Pagination;
import io.awsx.model.ShapeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the pages of a listing; fetches a page when it is asked for and keeps one at most. Used by one thread.
 */
public final class Pages implements Iterator<Map<String, Object>> {

    /** Services may look through much before they find something, but a server that never does would not end. */
    private static final int MOST_EMPTY = 1000;

    private static final int MOST_SHOWN = 25;

    private final Operation operation;
    private final Pagination pagination;
    private final Map<String, Object> input;
    private final Function<Map<String, Object>, Map<String, Object>> call;
    private final List<JmesPath> outputTokens;
    private final @Nullable JmesPath moreResults;
    private final PageItems items;
    private final TokenLoop loop = new TokenLoop();

    private Map<String, @Nullable Object> tokens = new LinkedHashMap<>();
    private int toDrop;
    private Map<String, @Nullable Object> tokensInHand = Map.of();
    private int droppedInHand;
    private int givenInHand;
    private long left;
    private final boolean limited;
    private int empty;
    private boolean done;
    private @Nullable ResumeToken resume;
    private @Nullable ClientException circle;

    /**
     * Prepares a walk; sends nothing yet.
     *
     * @param operation an operation that has pages
     * @param input the input of the first page
     * @param limits how much is wanted
     * @param call fetches a page
     * @throws ClientException where the operation has no pages, or no member for the page size
     */
    public Pages(
            Operation operation,
            Map<String, Object> input,
            PageLimits limits,
            Function<Map<String, Object>, Map<String, Object>> call) {
        Pagination known = paginationOf(operation);
        this.operation = operation;
        this.pagination = known;
        this.input = new LinkedHashMap<>(input);
        this.call = call;
        this.outputTokens = known.outputTokens().stream().map(JmesPath::compile).toList();
        this.moreResults = known.moreResults() == null ? null : JmesPath.compile(known.moreResults());
        this.items = new PageItems(operation, known);
        this.limited = limits.maxItems() != null;
        this.left = limits.maxItems() == null ? Long.MAX_VALUE : limits.maxItems();
        known.inputTokens().forEach(token -> tokens.put(token, null));
        if (limited && !items.known()) {
            throw items.unknown();
        }
        if (limits.pageSize() != null) {
            setPageSize(limits.pageSize());
        }
        if (limits.startingToken() != null) {
            ResumeToken start = ResumeToken.parse(limits.startingToken(), known.inputTokens());
            this.tokens = start.tokens();
            this.toDrop = start.given();
        }
    }

    /**
     * How the pages of an operation follow each other.
     *
     * @throws ClientException where it has none
     */
    public static Pagination paginationOf(Operation operation) {
        Pagination known = operation.pagination();
        if (known == null) {
            throw new ClientException(operation + " has no pages; call it instead. Those that have: "
                    + shown(operation.name(), operation.service().paginators()));
        }
        return known;
    }

    private static String shown(String wrong, List<String> paginators) {
        if (paginators.size() > MOST_SHOWN) {
            List<String> near = NearestNames.of(wrong, paginators);
            return paginators.size() + " of the service"
                    + (near.isEmpty() ? "" : ", such as " + String.join(", ", near));
        }
        return paginators.isEmpty() ? "none of the service" : String.join(", ", paginators);
    }

    private void setPageSize(int size) {
        String member = pagination.pageSize();
        Member limit = member == null ? null : operation.input().member(member);
        if (limit == null) {
            throw new ClientException(operation + " has no member for the size of a page; leave pageSize out");
        }
        input.put(limit.name(), limit.shape().type() == ShapeType.STRING ? Integer.toString(size) : (Object) size);
    }

    @Override
    public boolean hasNext() {
        return !done;
    }

    @Override
    public Map<String, Object> next() {
        if (done) {
            throw new NoSuchElementException();
        } else if (circle != null) {
            throw circle;
        }
        Map<String, Object> request = new LinkedHashMap<>(input);
        tokens.forEach((member, token) -> {
            if (token != null) {
                request.put(member, token);
            }
        });
        Map<String, Object> page = call.apply(request);
        tokensInHand = tokens;
        trim(page, toDrop);
        toDrop = 0;
        Map<String, @Nullable Object> next = done ? null : nextTokens(page);
        if (next == null) {
            done = true;
        } else if (left == 0 || empty == MOST_EMPTY) {
            done = true;
            resume = new ResumeToken(next, 0);
        } else {
            circle = circle(next);
        }
        tokens = next == null ? tokens : next;
        return page;
    }

    /** What is thrown in place of the next page, or null. The page that was fetched is given first. */
    private @Nullable ClientException circle(Map<String, @Nullable Object> next) {
        // Arrays of bytes only equal themselves
        Map<String, @Nullable Object> comparable = new BytesInTokens().encode(next);
        long pages = comparable.equals(new BytesInTokens().encode(tokens)) ? 1 : loop.next(comparable);
        if (pages == 0) {
            return null;
        }
        return new ClientException(operation
                + (pages == 1
                        ? " gave the same token for the next page twice"
                        : " gave a token for the next page that it gave " + pages + " pages before")
                + ": it would never end");
    }

    /**
     * Items of the page, from the primary result.
     *
     * @throws ClientException where it is not certain what the items are, since the model does not say
     */
    public List<?> items(Map<String, Object> page) {
        return items.of(page);
    }

    /** Takes items off the start that were given before, and off the end what is more than wanted. */
    private void trim(Map<String, Object> page, int dropped) {
        if (!items.known()) {
            return;
        }
        List<?> all = items.of(page);
        int from = Math.min(dropped, all.size());
        int to = from + (int) Math.min(all.size() - from, left);
        empty = limited && to == from ? empty + 1 : 0;
        left -= to - from;
        droppedInHand = from;
        givenInHand = to - from;
        if (to < all.size()) {
            done = true;
            resume = new ResumeToken(tokens, to);
        }
        if (dropped > 0) {
            items.blankOthers(page);
        }
        if (from > 0 || to < all.size()) {
            items.replace(page, new ArrayList<>(all.subList(from, to)));
        }
    }

    private @Nullable Map<String, @Nullable Object> nextTokens(Map<String, Object> page) {
        if (moreResults != null && !truthy(moreResults.search(page))) {
            return null;
        }
        Map<String, @Nullable Object> next = new LinkedHashMap<>();
        boolean any = false;
        for (int i = 0; i < outputTokens.size(); i++) {
            Object token = outputTokens.get(i).search(page);
            boolean given = truthy(token);
            next.put(pagination.inputTokens().get(i), given ? token : null);
            any |= given;
        }
        return any ? next : null;
    }

    private static boolean truthy(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        } else if (value instanceof CharSequence text) {
            return !text.isEmpty();
        } else if (value instanceof Collection<?> elements) {
            return !elements.isEmpty();
        } else if (value instanceof Map<?, ?> fields) {
            return !fields.isEmpty();
        }
        return value != null;
    }

    /**
     * Where a later walk can go on: after the items given so far, if the walk was stopped by the limit; else at the next
     * page; null where there is nothing more.
     */
    public @Nullable String resumeToken() {
        if (resume != null) {
            return resume.text();
        }
        boolean begun = tokens.values().stream().anyMatch(Objects::nonNull);
        return done || !begun ? null : new ResumeToken(tokens, toDrop).text();
    }

    /**
     * Where a later walk can go on that has the rest of the page in hand, too.
     *
     * @param taken how many items of the page in hand are not wanted again
     */
    public @Nullable String resumeToken(int taken) {
        return taken < givenInHand ? new ResumeToken(tokensInHand, droppedInHand + taken).text() : resumeToken();
    }

    /** How the pages follow each other. */
    Pagination pagination() {
        return pagination;
    }
}
