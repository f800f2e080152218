package io.awsx.camel.consume;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The items of a listing whose watched values changed since they were seen last, those that are new, and, behind its end, those that
 * are not in it any more. What was given counts as seen when it is {@linkplain #settlement settled}, so that what failed comes again.
 * One page is in memory, and what was seen. Used by one thread, but for closing and settling.
 */
public final class ChangeScan implements Source<Change> {

    private final ItemScan scan;
    private final Watched watched;
    private final LastSeen last;
    private final boolean baseline;
    private final Set<String> listed = new HashSet<>();
    private final Queue<String> vanished = new ArrayDeque<>();

    /**
     * @param scan the listing, whose items have keys
     * @param baseline whether the first look is only remembered, rather than all that it sees given as new
     */
    public ChangeScan(ItemScan scan, Watched watched, LastSeen last, boolean baseline) {
        this.scan = scan;
        this.watched = watched;
        this.last = last;
        this.baseline = baseline;
    }

    @Override
    public boolean midway() {
        return scan.midway() || !vanished.isEmpty();
    }

    @Override
    public Queue<Change> next(int most, Predicate<Change> wanted) {
        if (vanished.isEmpty()) {
            Queue<Change> changes = listed(most, wanted);
            if (!changes.isEmpty()) {
                return changes;
            }
            end();
        }
        return vanished(most, wanted);
    }

    private Queue<Change> listed(int most, Predicate<Change> wanted) {
        if (!scan.midway()) {
            listed.clear();
        }
        Map<String, Change> found = new LinkedHashMap<>();
        try {
            scan.next(most, item -> {
                Change change = found.containsKey(item.key()) ? null : look(item, found.size());
                if (change == null || !wanted.test(change)) {
                    return false;
                }
                found.put(item.key(), change);
                return true;
            });
        } catch (RuntimeException e) {
            // What was not looked at would be taken for vanished.
            scan.close();
            throw e;
        }
        return new ArrayDeque<>(found.values());
    }

    /** What changed of an item, or null where nothing did. */
    private @Nullable Change look(ItemScan.Item item, int more) {
        listed.add(item.key());
        Seen now = watched.look(item.value());
        Seen before = last.get(item.key());
        if (before != null && before.valuesText().equals(now.valuesText())) {
            return null;
        }
        last.requireRoom(item.key(), more);
        if (before == null && baseline && !last.begun()) {
            last.note(item.key(), now);
            return null;
        }
        return new Change(item.key(), item, now, before);
    }

    private void end() {
        last.begin();
        last.ids().stream().filter(id -> !listed.contains(id)).forEach(vanished::add);
    }

    private Queue<Change> vanished(int most, Predicate<Change> wanted) {
        Queue<Change> changes = new ArrayDeque<>();
        while (!vanished.isEmpty() && changes.size() < most) {
            String id = vanished.remove();
            Seen before = last.get(id);
            if (before == null) {
                last.remove(id);
                continue;
            }
            Change change = new Change(id, null, null, before);
            if (wanted.test(change)) {
                changes.add(change);
            }
        }
        return changes;
    }

    @Override
    public void close() {
        scan.close();
    }

    /** Remembers a change when its exchange succeeded. */
    public Settlement<Change> settlement() {
        return Settlement.remembering(change -> {
            Seen now = change.now();
            if (now == null) {
                last.remove(change.id());
            } else {
                last.put(change.id(), now);
            }
        });
    }
}
