package io.awsx.s3x.walk;

import io.awsx.camel.consume.Watermark.Lane;
import io.awsx.s3x.object.S3Object;
import io.awsx.transfer.KeyOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Walks several parts of a listing side by side, each from key to key. Where there are fewer parts than may be walked, one of them is halved, as long as
 * it has more than its pages so far: how keys are distributed is asked of the store, and need not be known. So many objects are in memory as
 * there are parts, times {@link #AHEAD}, at most.
 */
public final class SideBySide implements Walk {

    /** How many objects of a part are read ahead before its walk waits; a page may come on top. */
    private static final int AHEAD = 1000;

    /** How many objects of a part are given in turn. */
    private static final int TURN = 1000;

    private static final class Part {

        final Lane lane;
        final Queue<S3Object> ready = new ArrayDeque<>();

        @Nullable String last;

        boolean taken;
        boolean listed;
        boolean beingHalved;
        int pages;
        int worthHalving = 2;

        Part(Lane lane) {
            this.lane = lane;
            this.last = lane.walked();
        }

        boolean isWorthHalving() {
            // Where much is ready it is who takes the objects that is slow.
            return taken && !listed && !beingHalved && last != null && pages >= worthHalving && ready.size() < AHEAD;
        }
    }

    private final KeyPages pages;
    private final Halving halving;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final List<Part> parts = new ArrayList<>();
    private int turn;
    private int left = TURN;
    private @Nullable RuntimeException failure;
    private boolean closed;

    private SideBySide(KeyPages pages, List<Lane> lanes) {
        this.pages = pages;
        this.halving = new Halving(pages);
        lanes.forEach(lane -> parts.add(new Part(lane)));
    }

    /**
     * Begins a walk.
     *
     * @param most how many parts are walked at once
     * @param threads who walks them, as many as that at once
     */
    public static SideBySide begin(KeyPages pages, List<Lane> lanes, int most, Executor threads) {
        SideBySide walk = new SideBySide(pages, lanes);
        try {
            for (int i = 0; i < most; i++) {
                threads.execute(walk::work);
            }
        } catch (RuntimeException e) {
            walk.close();
            throw e;
        }
        return walk;
    }

    private void work() {
        try {
            for (Part part = take(); part != null; part = take()) {
                walk(part);
            }
        } catch (InterruptedException e) {
            fail(new IllegalStateException("Interrupted while a listing was read", e));
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e);
        } catch (Error e) {
            fail(new IllegalStateException("A listing cannot be read", e));
            throw e;
        }
    }

    private void fail(RuntimeException cause) {
        lock.lock();
        try {
            failure = failure == null ? cause : failure;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A part that nobody walks, or one half of another; null where there is nothing left to be walked. */
    private @Nullable Part take() throws InterruptedException {
        while (true) {
            Part halved = null;
            lock.lock();
            try {
                while (halved == null) {
                    if (isOver() || parts.stream().allMatch(part -> part.listed)) {
                        return null;
                    }
                    for (Part part : parts) {
                        if (!part.taken) {
                            part.taken = true;
                            return part;
                        }
                        halved = part.isWorthHalving() && (halved == null || part.pages > halved.pages) ? part : halved;
                    }
                    if (halved == null) {
                        change.await();
                    }
                }
                halved.beingHalved = true;
            } finally {
                lock.unlock();
            }
            Part half = halve(halved);
            if (half != null) {
                return half;
            }
        }
    }

    private boolean isOver() {
        return closed || failure != null;
    }

    /** The second half of a part, taken; null where it cannot be halved. */
    private @Nullable Part halve(Part part) {
        String middle = halving.between(last(part), part.lane.upTo(), this::isStillOn);
        lock.lock();
        try {
            part.beingHalved = false;
            part.worthHalving = middle == null ? 2 * part.pages : part.pages;
            change.signalAll();
            // The lanes are another walk's by now, where this one was closed meanwhile.
            return middle == null || isOver() ? null : split(part, middle);
        } finally {
            lock.unlock();
        }
    }

    private String last(Part part) {
        lock.lock();
        try {
            return Objects.requireNonNull(part.last);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Part split(Part part, String middle) {
        if (part.listed || KeyOrder.KEYS.compare(Objects.requireNonNull(part.last), middle) >= 0) {
            // It was walked beyond that meanwhile.
            return null;
        }
        Part half = new Part(part.lane.split(middle));
        half.taken = true;
        parts.add(parts.indexOf(part) + 1, half);
        return half;
    }

    private boolean isStillOn() {
        lock.lock();
        try {
            return !isOver();
        } finally {
            lock.unlock();
        }
    }

    private void walk(Part part) throws InterruptedException {
        String token = null;
        boolean more = true;
        while (more) {
            String after;
            lock.lock();
            try {
                while (part.ready.size() >= AHEAD && !isOver()) {
                    change.await();
                }
                if (isOver()) {
                    return;
                }
                after = part.last;
            } finally {
                lock.unlock();
            }
            KeyPages.Page page = pages.behind(after, token);
            token = page.token();
            lock.lock();
            try {
                more = add(part, page.objects()) && token != null;
                part.pages++;
                part.listed = !more;
                change.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** @return whether all of them are the part's */
    private static boolean add(Part part, List<S3Object> objects) {
        String upTo = part.lane.upTo();
        for (S3Object object : objects) {
            if (upTo != null && KeyOrder.KEYS.compare(object.key(), upTo) > 0) {
                return false;
            }
            part.ready.add(object);
            part.last = object.key();
        }
        return true;
    }

    @Override
    public @Nullable Met next() {
        lock.lock();
        try {
            while (!closed) {
                Met met = poll();
                if (met != null) {
                    return met;
                } else if (failure != null) {
                    throw failure;
                } else if (parts.stream().allMatch(part -> part.listed)) {
                    return null;
                }
                change.await();
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a listing was read", e);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Met poll() {
        for (int tried = 0; tried <= parts.size(); tried++) {
            Part part = parts.get(turn % parts.size());
            S3Object object = left > 0 ? part.ready.poll() : null;
            if (object != null) {
                left--;
                if (part.ready.size() == AHEAD - 1) {
                    change.signalAll();
                }
                return new Met(object, part.lane, object.key());
            }
            if (part.listed && part.ready.isEmpty()) {
                part.lane.end();
            }
            turn = (turn + 1) % parts.size();
            left = TURN;
        }
        return null;
    }

    @Override
    public boolean isReady() {
        lock.lock();
        try {
            return !closed && parts.stream().anyMatch(part -> !part.ready.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
