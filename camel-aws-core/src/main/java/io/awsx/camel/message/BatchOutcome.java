package io.awsx.camel.message;

import io.awsx.camel.message.BatchCall.Entry;
import io.awsx.camel.profile.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the entries of a batch, as the outputs of its calls tell. Used by one thread. */
final class BatchOutcome {

    private static final int MOST_TOLD = 100;

    private final Batch batch;
    private final Batch.Outcome where;
    private final Map<String, Object> output = new LinkedHashMap<>();
    private final Map<Integer, Object> results = new TreeMap<>();
    private final List<Map<String, Object>> failed = new ArrayList<>();
    private int failures;

    BatchOutcome(Batch batch) {
        this.batch = batch;
        this.where = batch.outcome();
    }

    /** How many entries failed for good. */
    int failures() {
        return failures;
    }

    /** The first of those that failed for good: {@code Index}, {@code Code}, and {@code Message}. */
    List<Map<String, Object>> failed() {
        return failed;
    }

    /** The outputs of all calls in one. */
    Map<String, Object> output() {
        Map<String, Object> all = new LinkedHashMap<>(output);
        if (where.results() != null && where.failed() == null) {
            all.put(where.results(), List.copyOf(results.values()));
        }
        if (where.failed() != null && failures > 0) {
            all.put(where.failed(), List.copyOf(failed));
        }
        if (where.count() != null) {
            all.put(where.count(), failures);
        }
        return all;
    }

    /**
     * Reads what an output tells of the entries of its call.
     *
     * @param again whether entries may be sent again
     * @return those that are to be sent again
     */
    List<Entry> read(List<Entry> sent, Map<String, Object> told, boolean again) {
        told.forEach(this::merge);
        List<Entry> left = new ArrayList<>();
        if (where.unprocessed() != null) {
            left.addAll(unprocessed(sent, told.get(where.unprocessed())));
            return left;
        }
        List<@Nullable Map<?, ?>> each = where.failed() == null ? inOrder(told, sent.size()) : byId(sent, told);
        for (int i = 0; i < sent.size(); i++) {
            Map<?, ?> one = each.get(i);
            Entry entry = sent.get(i);
            if (one == null) {
                fail(entry, "Unanswered", "the answer does not tell of it, so that it may have been taken or not");
            } else if (one.get(where.code()) == null) {
                results.put(entry.index(), one);
            } else if (again && isRetryable(one)) {
                left.add(new Entry(entry.index(), entry.members(), one));
            } else {
                fail(entry, String.valueOf(one.get(where.code())), String.valueOf(one.get(where.message())));
            }
        }
        return left;
    }

    /** Notes entries as failed that were sent again too often. */
    void giveUp(List<Entry> left) {
        for (Entry entry : left) {
            Map<?, ?> why = entry.refusal();
            fail(
                    entry,
                    why == null ? Objects.toString(where.unprocessed()) : String.valueOf(why.get(where.code())),
                    (why == null ? "left undone" : String.valueOf(why.get(where.message()))) + ", again and again");
        }
    }

    private void fail(Entry entry, String code, String message) {
        failures++;
        if (failed.size() < MOST_TOLD) {
            failed.add(Map.of("Index", entry.index(), "Code", code, "Message", message));
        }
    }

    private boolean isRetryable(Map<?, ?> refusal) {
        boolean blamed = where.fault() != null && Boolean.TRUE.equals(refusal.get(where.fault()));
        return !blamed
                && (where.retryable().isEmpty()
                        || where.retryable().contains(String.valueOf(refusal.get(where.code()))));
    }

    private List<@Nullable Map<?, ?>> inOrder(Map<String, Object> told, int count) {
        List<@Nullable Map<?, ?>> each = new ArrayList<>();
        List<?> list = told.get(Objects.requireNonNull(where.results())) instanceof List<?> some ? some : List.of();
        for (int i = 0; i < count; i++) {
            each.add(i < list.size() && list.get(i) instanceof Map<?, ?> one ? one : null);
        }
        return each;
    }

    private List<@Nullable Map<?, ?>> byId(List<Entry> sent, Map<String, Object> told) {
        String id = Objects.requireNonNull(batch.id());
        Map<String, Map<?, ?>> known = new HashMap<>();
        for (String list : new String[] {where.results(), where.failed()}) {
            if (list != null && told.get(list) instanceof List<?> some) {
                for (Object one : some) {
                    if (one instanceof Map<?, ?> members) {
                        known.put(String.valueOf(members.get(id)), members);
                    }
                }
            }
        }
        List<@Nullable Map<?, ?>> each = new ArrayList<>();
        sent.forEach(entry -> each.add(known.get(String.valueOf(entry.members().get(id)))));
        return each;
    }

    /** The entries that are in what was left undone; the service may write a value in another way, then which it was is not known. */
    private List<Entry> unprocessed(List<Entry> sent, @Nullable Object undone) {
        List<Object> elements = new ArrayList<>();
        Collection<?> lists = undone instanceof Map<?, ?> map ? map.values() : List.of();
        lists.forEach(list -> elements.addAll(list instanceof List<?> some ? some : List.of()));
        Map<String, Entry> known = new HashMap<>();
        if (!elements.isEmpty()) {
            sent.forEach(entry -> known.put(Json.canonical(batch.wrapped(entry.members())), entry));
        }
        List<Entry> left = new ArrayList<>();
        for (Object element : elements) {
            Entry entry = known.get(Json.canonical(element));
            left.add(entry == null ? new Entry(-1, batch.unwrapped(element), null) : entry);
        }
        return left;
    }

    /** Lists are put together, numbers added up; of the rest the last counts. */
    private void merge(String name, Object value) {
        if (name.equals(where.failed()) || name.equals(where.unprocessed())) {
            return;
        }
        output.merge(name, value, (before, more) -> {
            if (before instanceof List<?> some && more instanceof List<?> others) {
                List<Object> all = new ArrayList<>(some);
                all.addAll(others);
                return all;
            }
            return before instanceof Integer some && more instanceof Integer others ? (Object) (some + others) : more;
        });
    }
}
