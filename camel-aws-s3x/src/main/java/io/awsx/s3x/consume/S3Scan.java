package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import io.awsx.camel.consume.Bookmark;
import io.awsx.camel.consume.Elapsed;
import io.awsx.camel.consume.Source;
import io.awsx.camel.consume.Watermark;
import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.camel.consume.Watermark.Stretch;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.walk.Ground;
import io.awsx.s3x.walk.Walk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks the objects of a bucket over many rounds: each takes up some and the next goes on behind them, to the end and then from the beginning
 * again; so objects that fail each time do not keep those behind them waiting. Where there is a bookmark, the place to go on from outlives
 * the process. Used by one thread, but for what is given back and closing.
 */
public final class S3Scan implements Source<S3Object> {

    /** How long what was read ahead counts; then it is read again. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** How many that failed are kept by name, so that a place to go on from need not wait for them. */
    private static final int MOST_FAILED = 100;

    private final S3ConsumerConfiguration options;
    private final NamedObjects named;
    private final Predicate<S3Object> accepted;
    private final Ground ground;
    private final FailedGroups failedGroups;
    private final WalkMemory memory;
    private final MinAge minAge;
    private final @Nullable Comparator<S3Object> order;
    private final Watermark mark = new Watermark(MOST_FAILED);
    private final GivenObjects given = new GivenObjects();
    private final Elapsed held = new Elapsed();
    private final Elapsed asked = new Elapsed();
    private final Queue<String> left = new ArrayDeque<>();
    private @Nullable Predicate<S3Object> old;
    private volatile @Nullable Walk walk;
    private volatile boolean closed;
    private boolean begun;
    private boolean ended;
    private boolean passing;

    /**
     * A scan that sends nothing yet.
     *
     * @param accepted which objects the options want
     * @param group what tells the groups in which order is kept; null for an object without one
     * @param bookmark where the place to go on from is remembered; null for memory
     */
    public S3Scan(
            AwsClient client,
            S3ConsumerConfiguration options,
            Predicate<S3Object> accepted,
            Ground ground,
            Function<S3Object, @Nullable Object> group,
            @Nullable Bookmark bookmark) {
        this.options = options;
        this.named = new NamedObjects(client, options);
        this.accepted = accepted;
        this.ground = ground;
        this.failedGroups = new FailedGroups(group);
        this.memory = new WalkMemory(ground, mark, bookmark);
        this.minAge = new MinAge(client, options.getBucketNameOrArn(), options.getMinAge());
        this.order = S3Order.of(options.getSortBy());
    }

    @Override
    public boolean midway() {
        return begun && (given.hasUnrouted() || !mark.unwalked().isEmpty());
    }

    @Override
    public boolean passing() {
        return passing;
    }

    /** Whether the last call came to the end. */
    public boolean ended() {
        return ended;
    }

    /** The next objects that are wanted, of a page at most: from where the last walk stopped. */
    @Override
    public Queue<S3Object> next(int most, Predicate<S3Object> wanted) {
        closed = false;
        ended = false;
        if (!passing) {
            old = null;
        }
        passing = false;
        Queue<S3Object> objects = unrouted(most, wanted);
        if (!objects.isEmpty()) {
            return objects;
        } else if (!done()) {
            if (memory.bookmark() == null) {
                drop();
                begun = false;
            }
            return objects;
        } else if (options.getFileName() != null) {
            return one(options.getFileName(), wanted);
        } else if (order != null) {
            return sorted(most, wanted, order);
        }
        begin();
        again(most, wanted, objects);
        if (objects.isEmpty()) {
            take(most, wanted, objects);
        }
        memory.note();
        return objects;
    }

    private void begin() {
        if (!begun) {
            left.clear();
            left.addAll(memory.begin());
            begun = true;
        }
    }

    /** How far the walk got, as it is remembered. */
    public String position() {
        return memory.position();
    }

    /** What was given back unrouted, and is still wanted. */
    private Queue<S3Object> unrouted(int most, Predicate<S3Object> wanted) {
        Queue<S3Object> objects = new ArrayDeque<>();
        List<S3Object> taken = given.takeUnrouted();
        for (int i = 0; i < taken.size(); i++) {
            S3Object object = taken.get(i);
            if (objects.size() >= most) {
                given.keep(taken.subList(i, taken.size()));
                break;
            } else if (failedGroups.contain(object)) {
                given.failed(object, true);
            } else if (isWanted(object, wanted, taken)) {
                objects.add(object);
            } else {
                given.settled(object);
            }
        }
        return objects;
    }

    private boolean isWanted(S3Object object, Predicate<S3Object> wanted, List<S3Object> taken) {
        try {
            return wanted.test(object);
        } catch (RuntimeException e) {
            given.keep(taken);
            throw e;
        }
    }

    /** What failed before the place from which this walk goes on. */
    private void again(int most, Predicate<S3Object> wanted, Queue<S3Object> objects) {
        while (objects.size() < most && !left.isEmpty() && !closed) {
            S3Object object = named.find(left.element());
            if (object == null) {
                mark.give(left.remove()).done();
            } else if (accepted.test(object) && isOld(object) && isWanted(object, wanted, List.copyOf(objects))) {
                objects.add(given.give(object, mark.give(left.remove())));
            } else {
                left.remove();
            }
        }
    }

    private void take(int most, Predicate<S3Object> wanted, Queue<S3Object> objects) {
        Walk on = walk();
        if (on == null) {
            return;
        }
        try {
            do {
                Walk.Met met = on.next();
                if (met == null) {
                    drop();
                    ended = mark.unwalked().isEmpty();
                    return;
                } else if (isWanted(met, wanted)) {
                    objects.add(given.give(
                            met.object(),
                            met.lane().give(met.position(), met.object().key())));
                }
            } while (objects.size() < most && on.isReady());
            passing = objects.isEmpty() && !closed;
        } catch (RuntimeException e) {
            // What was met is behind the place from which the next walk goes on.
            drop();
            given.keep(objects);
            throw e;
        }
    }

    private boolean isWanted(Walk.Met met, Predicate<S3Object> wanted) {
        S3Object object = met.object();
        if (!accepted.test(object) || !isOld(object)) {
            met.lane().pass(met.position());
            return false;
        } else if (failedGroups.contain(object)) {
            met.lane().give(met.position(), object.key()).failed(true);
            return false;
        } else if (wanted.test(object)) {
            return true;
        } else if (given.isOutSinceEarlier(object.key())) {
            met.lane().give(met.position(), object.key()).failed(false);
        } else {
            met.lane().pass(met.position());
        }
        return false;
    }

    private boolean isOld(S3Object object) {
        Predicate<S3Object> now = old;
        if (now == null || asked.isOver(FRESH)) {
            now = minAge.now();
            old = now;
            asked.restart();
        }
        return now.test(object);
    }

    /** The walk that goes on, or another one where it left off; null where there is nothing to be walked now. */
    private @Nullable Walk walk() {
        Walk on = walk;
        if (on != null && ground.isAlive() && ground.hasPositions() && held.isOver(FRESH)) {
            drop();
            on = null;
        }
        if (on != null) {
            return on;
        }
        List<Lane> lanes = mark.unwalked();
        if (lanes.isEmpty() || failedGroups.areTooMany() || !ground.hasPositions()) {
            beginAnew();
            lanes = mark.unwalked();
        }
        if (lanes.isEmpty()) {
            return null;
        }
        held.restart();
        on = ground.walk(lanes);
        walk = on;
        return on;
    }

    private void beginAnew() {
        if (ground.isAlive()) {
            failedGroups.clear();
            given.newWalk();
            mark.begin(List.of(ground.whole()));
        } else if (given.isEmpty()) {
            // What is left of an inventory is what failed.
            List<Stretch> stretches = mark.unsettled();
            List<String> failed = mark.failed();
            mark.begin(stretches);
            mark.failedBefore(failed);
            left.addAll(failed);
        }
    }

    private void drop() {
        Walk dropped = walk;
        walk = null;
        if (dropped != null) {
            dropped.close();
        }
    }

    /** The one object whose key is known needs no listing. */
    private Queue<S3Object> one(String key, Predicate<S3Object> wanted) {
        Queue<S3Object> objects = new ArrayDeque<>();
        S3Object object = named.find(key);
        ended = true;
        if (object != null && accepted.test(object) && isOld(object) && wanted.test(object)) {
            objects.add(object);
        }
        return objects;
    }

    /** The first of all that are wanted, by another order than that of the listing; the rest is not held. */
    private Queue<S3Object> sorted(int most, Predicate<S3Object> wanted, Comparator<S3Object> by) {
        failedGroups.clear();
        SortedListing sorted = new SortedListing(by, most);
        mark.begin(List.of(ground.whole()));
        try (Walk whole = ground.walk(mark.unwalked())) {
            walk = whole;
            for (Walk.Met met = whole.next(); met != null; met = whole.next()) {
                S3Object object = met.object();
                met.lane().pass(met.position());
                if (accepted.test(object) && isOld(object) && wanted.test(object)) {
                    sorted.add(object);
                }
            }
        } finally {
            walk = null;
        }
        return closed ? new ArrayDeque<>() : sorted.first();
    }

    /** Whether the object is there that must be there before anything is consumed, where the options name one. */
    public boolean done() {
        String key = options.getDoneFileName();
        return key == null || named.find(key) != null;
    }

    @Override
    public void discard(S3Object object) {
        given.settled(object);
    }

    @Override
    public void settled(S3Object object) {
        given.settled(object);
    }

    /** What failed, and what is behind it in its group, comes again in the next walk, and nothing of the group before. */
    @Override
    public void giveBack(@Nullable S3Object failed, List<S3Object> unrouted) {
        if (failed == null) {
            given.keep(unrouted);
            return;
        }
        given.failed(failed, failedGroups.add(failed));
        unrouted.forEach(object -> given.failed(object, true));
    }

    @Override
    public void close() {
        closed = true;
        drop();
    }

    @Override
    public void stopped() {
        if (begun) {
            memory.end();
        }
    }
}
