package io.awsx.camel.consume;

import io.awsx.camel.lease.Leases;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.camel.spi.ExecutorServiceManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a consumer has while it runs: its threads, whose turn it is, what is under way, and what is to be settled. Thread-safe. */
final class Running<T> implements Settling.Listener<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** How long a stop waits for what is under way, behind the wait of Camel's own. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    /** How often what waits to be settled in batches is looked after, besides each round. */
    private static final int LOOK_SECONDS = 1;

    /** Takes failures that come without an exchange. */
    interface Failing<T> {
        void cannotSettle(T read, RuntimeException failure);
    }

    final Parts<T> parts;
    final Settling<T> settling;
    final Turns<T> turns;
    private final AtomicLong passedOver = new AtomicLong();
    private final Failing<T> failing;
    private final ExecutorServiceManager executors;
    private final @Nullable ScheduledExecutorService timer;
    private final @Nullable ExecutorService workers;
    private final @Nullable ScheduledExecutorService lessor;
    private final @Nullable Set<T> underWay;

    Running(
            Parts<T> parts,
            ExecutorServiceManager executors,
            Function<Running<T>, Turns.Work<T>> work,
            Failing<T> failing) {
        this.parts = parts;
        this.executors = executors;
        this.failing = failing;
        boolean batches = parts.settlement().most() > 1;
        this.underWay = parts.heartbeat() == null ? null : ConcurrentHashMap.newKeySet();
        this.timer = batches || underWay != null
                ? executors.newSingleThreadScheduledExecutor(this, parts.consumer() + ", in time")
                : null;
        // Others would take this node for dead where a settlement takes long.
        this.lessor = parts.claims().leases() == null
                ? null
                : executors.newSingleThreadScheduledExecutor(this, parts.consumer() + ", leases");
        this.workers = parts.concurrently() > 1
                ? executors.newFixedThreadPool(this, parts.consumer(), parts.concurrently())
                : null;
        this.turns = new Turns<>(parts.concurrently(), workers, work.apply(this));
        this.settling = new Settling<>(
                parts.consumer(),
                parts.name(),
                parts.settlement(),
                parts.claims(),
                batches ? timer : null,
                this,
                System::nanoTime);
    }

    void start() {
        parts.claims().start();
        Leases leases = parts.claims().leases();
        if (lessor != null && leases != null) {
            long pause = leases.pause().toMillis();
            var unused = lessor.scheduleWithFixedDelay(leases::beat, pause, pause, TimeUnit.MILLISECONDS);
        }
        if (timer != null && parts.settlement().most() > 1) {
            var unused = timer.scheduleWithFixedDelay(settling::again, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
        nextBeat();
    }

    private void nextBeat() {
        Heartbeat<T> heartbeat = parts.heartbeat();
        if (heartbeat == null || timer == null) {
            return;
        }
        try {
            var unused = timer.schedule(
                    () -> beat(heartbeat), Math.max(1, heartbeat.pause().toNanos()), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("{} stops", parts.consumer());
        }
    }

    private void beat(Heartbeat<T> heartbeat) {
        try {
            heartbeat.beat(underWay == null ? List.of() : List.copyOf(underWay));
        } catch (RuntimeException | Error e) {
            LOG.warn("{}: what is done at times for what is under way failed; it is done again", parts.consumer(), e);
        }
        nextBeat();
    }

    /** Items were taken up. */
    void taken(Collection<T> items) {
        if (underWay != null) {
            underWay.addAll(items);
        }
    }

    @Override
    public void ended(T item) {
        if (underWay != null) {
            underWay.remove(item);
        }
    }

    @Override
    public void settled(T item) {
        ended(item);
        parts.source().settled(item);
    }

    @Override
    public void failing(T read, RuntimeException failure) {
        failing.cannotSettle(read, failure);
    }

    /** Another one has it. */
    void passOver(T item) {
        passedOver.incrementAndGet();
        ended(item);
        parts.source().discard(item);
    }

    /** How many items another one had, since it started. */
    long passedOver() {
        return passedOver.get();
    }

    void giveBack(@Nullable T failed, List<T> unrouted) {
        if (failed != null) {
            ended(failed);
        }
        unrouted.forEach(this::ended);
        if (failed != null || !unrouted.isEmpty()) {
            parts.source().giveBack(failed, unrouted);
        }
    }

    /** Waits for workers, settles what can be settled, and tells what is left. */
    void stop() throws InterruptedException {
        int left = turns.awaitWorkers(PATIENCE);
        if (left > 0) {
            LOG.warn("{} stops while {} exchanges are under way", parts.consumer(), left);
        }
        turns.stop();
        settling.stop();
        if (timer != null) {
            awaitTimer(timer);
            executors.shutdownNow(timer);
        }
        if (workers != null) {
            executors.shutdown(workers);
        }
        parts.source().stopped();
        if (lessor != null) {
            executors.shutdown(lessor);
        }
        parts.claims().stop();
    }

    /** What the timer's thread has begun may be a settlement. */
    private static void awaitTimer(ScheduledExecutorService timer) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        timer.execute(reached::countDown);
        if (!reached.await(PATIENCE, TimeUnit.NANOSECONDS)) {
            LOG.debug("A settlement takes longer than a stop waits");
        }
    }
}
