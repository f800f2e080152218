package io.awsx.camel.consume;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: some items are under way at once, those of one group one after the other. When one fails, the later ones of its
 * group that were taken up are given back. Thread-safe; one thread takes up.
 */
final class Turns<T> {

    /** What waits behind others of its group at most. */
    private static final int MOST_WAITING = 1000;

    /** How often a wait looks whether more may be routed: nobody tells. */
    private static final int LOOK_MILLIS = 200;

    /**
     * An item and its place.
     *
     * @param index its place in what was taken up together
     * @param total how much that was
     * @param group null where it has none
     */
    record Turn<T>(T item, int index, int total, @Nullable Object group) {}

    /** What is done with items. */
    interface Work<T> {

        /** Routes an item; {@link Turns#done} is called once, by any thread, before this returns or later. */
        void route(Turn<T> turn);

        /** Whether more may be routed. */
        boolean allowed();

        /** Gives items back. */
        void giveBack(@Nullable T failed, List<T> unrouted);
    }

    /** A group of which an item is under way. */
    private static final class Line<T> {

        final Queue<Turn<T>> behind = new ArrayDeque<>();
        boolean failing;
    }

    private final int most;
    private final @Nullable Executor workers;
    private final Work<T> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Map<Object, Line<T>> lines = new HashMap<>();
    private final Set<Object> failed = new HashSet<>();
    private int busy;
    private int behind;
    private int routing;

    /**
     * @param most how many are under way at once
     * @param workers who routes, as many as that; null where the thread that takes up does
     */
    Turns(int most, @Nullable Executor workers, Work<T> work) {
        this.most = most;
        this.workers = workers;
        this.work = work;
    }

    /** Begins to take up more: what the source gives from now on comes after what was given back. */
    void begin() {
        lock.lock();
        try {
            failed.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Routes an item, or sees to it that it is routed; waits for room. It is given back where that may not be.
     *
     * @throws InterruptedException while it waits; the item is given back
     */
    void take(Turn<T> turn) throws InterruptedException {
        boolean routes = false;
        boolean queued = false;
        lock.lock();
        try {
            while (work.allowed() && !isFailing(turn) && !queued && !routes) {
                Line<T> line = turn.group == null ? null : lines.get(turn.group);
                if (line != null && workers != null && behind < MOST_WAITING) {
                    queued = line.behind.add(turn);
                    behind++;
                } else if (line == null && (busy < most || isUnbounded(turn))) {
                    busy++;
                    routes = true;
                    if (turn.group != null) {
                        lines.put(turn.group, new Line<>());
                    }
                } else {
                    change.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            lock.unlock();
            if (!routes && !queued) {
                work.giveBack(null, List.of(turn.item));
            }
        }
        if (routes) {
            route(turn);
        }
    }

    private boolean isFailing(Turn<T> turn) {
        if (turn.group == null) {
            return false;
        }
        Line<T> line = lines.get(turn.group);
        return failed.contains(turn.group) || (line != null && line.failing);
    }

    /** The thread that takes up goes on when a route does, though the exchange may still be under way: what is not in turn needs no wait. */
    private boolean isUnbounded(Turn<T> turn) {
        return workers == null && turn.group == null;
    }

    private void route(Turn<T> turn) {
        if (workers == null) {
            work.route(turn);
            return;
        }
        routing(1);
        try {
            workers.execute(() -> {
                try {
                    work.route(turn);
                } finally {
                    routing(-1);
                }
            });
        } catch (RejectedExecutionException e) {
            routing(-1);
            work.giveBack(null, List.of(turn.item));
            done(turn);
        }
    }

    private void routing(int more) {
        lock.lock();
        try {
            routing += more;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** An item is not under way any more. */
    void done(Turn<T> turn) {
        Turn<T> next = null;
        List<T> rest = List.of();
        lock.lock();
        try {
            Line<T> line = turn.group == null ? null : lines.get(turn.group);
            if (line != null && !work.allowed()) {
                rest = drain(line);
            }
            next = line == null ? null : line.behind.poll();
            if (next == null) {
                end(turn);
            } else {
                behind--;
            }
        } finally {
            lock.unlock();
        }
        if (!rest.isEmpty()) {
            work.giveBack(null, rest);
        }
        if (next != null) {
            route(next);
        }
    }

    /** An item failed. What is taken up before the source knows of it is given back, too. */
    void failed(Turn<T> turn) {
        List<T> rest = List.of();
        lock.lock();
        try {
            Line<T> line = turn.group == null ? null : lines.get(turn.group);
            if (line != null) {
                line.failing = true;
                rest = drain(line);
            }
        } finally {
            lock.unlock();
        }
        try {
            work.giveBack(turn.item, rest);
        } finally {
            lock.lock();
            try {
                if (turn.group != null) {
                    failed.add(turn.group);
                }
                end(turn);
            } finally {
                lock.unlock();
            }
        }
    }

    private List<T> drain(Line<T> line) {
        List<T> rest = new ArrayList<>();
        line.behind.forEach(turn -> rest.add(turn.item));
        behind -= rest.size();
        line.behind.clear();
        return rest;
    }

    private void end(Turn<T> turn) {
        busy--;
        if (turn.group != null) {
            lines.remove(turn.group);
        }
        change.signalAll();
    }

    /** How many wait behind others of their group. */
    int behind() {
        lock.lock();
        try {
            return behind;
        } finally {
            lock.unlock();
        }
    }

    /** How many workers have something to do. */
    int working() {
        lock.lock();
        try {
            return routing;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no worker has anything to do; gives how many still have when the time is over. */
    int awaitWorkers(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (routing > 0 && left > 0) {
                left = change.awaitNanos(left);
            }
            return routing;
        } finally {
            lock.unlock();
        }
    }

    /** Gives back what waits behind others of its group. */
    void stop() {
        List<T> rest = new ArrayList<>();
        lock.lock();
        try {
            lines.values().forEach(line -> rest.addAll(drain(line)));
        } finally {
            lock.unlock();
        }
        if (!rest.isEmpty()) {
            work.giveBack(null, rest);
        }
    }
}
