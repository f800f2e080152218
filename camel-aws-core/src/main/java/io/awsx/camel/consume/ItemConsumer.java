package io.awsx.camel.consume;

import io.awsx.error.AwsException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * The one life of a consumer: polls a source, and claims, loads, routes, and settles each item. The states an item goes through are
 * drawn in the documentation of this package.
 */
public abstract class ItemConsumer<T> extends WatchedConsumer {

    /** A batch is held in memory. */
    private static final int MOST_AT_ONCE = 1000;

    /** How long a stop waits for a round, behind the wait of Camel's own. */
    private static final int PATIENCE_SECONDS = 10;

    private final ReentrantLock polling = new ReentrantLock();
    private volatile @Nullable Running<T> running;
    private @Nullable ExecutorService calls;

    protected ItemConsumer(ScheduledPollEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /**
     * Makes the parts when the consumer starts.
     *
     * @throws RuntimeException where an option cannot be
     */
    protected abstract Parts<T> parts();

    /**
     * Threads for the calls of a source, as many as it has under way: one that was left alone keeps its own until it ends, also when the
     * consumer stops. To be asked for once, when the {@linkplain #parts() parts} are made.
     *
     * @param name what they are called
     */
    protected final ExecutorService threads(String name) {
        ExecutorService made =
                getEndpoint().getCamelContext().getExecutorServiceManager().newCachedThreadPool(this, name);
        calls = made;
        return made;
    }

    @Override
    protected void doStart() throws Exception {
        Running<T> made = new Running<>(
                parts(),
                getEndpoint().getCamelContext().getExecutorServiceManager(),
                own -> new Routing<>(this, own),
                this::cannotSettle);
        running = made;
        made.start();
        super.doStart();
    }

    @Override
    protected void doSuspend() throws Exception {
        // Ends a wait for items, which would keep the route from stopping.
        running().parts.source().close();
        super.doSuspend();
    }

    @Override
    protected void doStop() throws Exception {
        Running<T> stopped = running;
        if (stopped != null) {
            stopped.parts.source().close();
        }
        super.doStop();
        if (stopped != null) {
            // A round that is under way gives back what it does not route.
            if (polling.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                polling.unlock();
            }
            stopped.stop();
        }
        ExecutorService ended = calls;
        calls = null;
        if (ended != null) {
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdown(ended);
        }
    }

    private Running<T> running() {
        return Objects.requireNonNull(running, "the consumer is not started");
    }

    @Override
    public int getPendingExchangesSize() {
        Running<T> current = running;
        int pending = super.getPendingExchangesSize();
        if (current == null) {
            return pending;
        }
        int behind = shutdownRunningTask == ShutdownRunningTask.CompleteAllTasks ? current.turns.behind() : 0;
        // What was handed to a worker may have no exchange yet.
        return Math.max(pending + behind, Math.min(1, current.turns.working()));
    }

    /** Whether items that were taken up are routed. */
    final boolean routesOn() {
        return isBatchAllowed() && (shutdownRunningTask != null || !isSuspendingOrSuspended());
    }

    @Override
    protected int poll() throws Exception {
        polling.lock();
        try {
            shutdownRunningTask = null;
            pendingExchanges = 0;
            running().settling.again();
            boolean midway = running().parts.source().midway();
            int routed = round();
            routed = routed == 0 && midway ? round() : routed;
            if (!running().parts.claims().knowProgress()) {
                // The next round would take up again what workers have.
                running().turns.awaitWorkers(Long.MAX_VALUE);
            }
            running().settling.endRound();
            tally.polled(routed);
            return routed;
        } catch (Exception | Error e) {
            tally.pollFailed(e);
            throw e;
        } finally {
            polling.unlock();
        }
    }

    /** Goes on from where the last round ended, to the end of the source or until there are enough. */
    private int round() throws Exception {
        int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : Integer.MAX_VALUE;
        int routed = 0;
        while (routed < most
                && isBatchAllowed()
                && !isSuspendingOrSuspended()
                && !running().settling.full()) {
            running().turns.begin();
            Queue<T> items = next(Math.min(MOST_AT_ONCE, most - routed));
            forceConsumerAsReady();
            if (items.isEmpty() && running().parts.source().passing()) {
                continue;
            } else if (items.isEmpty()) {
                break;
            }
            // What other nodes have counts as if it were not there.
            long before = running().passedOver();
            routed += route(items);
            routed = Math.max(0, routed - (int) (running().passedOver() - before));
            if (!running().parts.source().midway()) {
                break;
            }
        }
        return routed;
    }

    private Queue<T> next(int most) {
        try {
            Parts<T> parts = running().parts;
            Queue<T> items = parts.source().next(most, parts.claims()::free);
            running().taken(items);
            return items;
        } catch (AwsException e) {
            if (isSuspendingOrSuspended() || !isRunAllowed()) {
                // A wait for items that was ended on purpose.
                return new ArrayDeque<>();
            }
            throw e;
        }
    }

    @Override
    public int processBatch(Queue<Object> items) throws Exception {
        throw new UnsupportedOperationException("Batches come from the source");
    }

    private int route(Queue<T> items) throws InterruptedException {
        int total = items.size();
        int routed = 0;
        try {
            for (int index = 0; index < total && routesOn(); index++) {
                T item = items.remove();
                pendingExchanges = total - index - 1;
                running()
                        .turns
                        .take(new Turns.Turn<>(
                                item, index, total, running().parts.group().apply(item)));
                routed++;
            }
        } finally {
            running().giveBack(null, List.copyOf(items));
        }
        return routed;
    }

    private void cannotSettle(T read, RuntimeException failure) {
        getExceptionHandler().handleException(running().parts.unsettled(read), failure);
    }

    @Override
    final String what() {
        Running<T> current = running;
        return current == null ? getEndpoint().toString() : current.parts.consumer();
    }

    @Override
    final @Nullable Source<T> source() {
        Running<T> current = running;
        return current == null ? null : current.parts.source();
    }

    @Override
    public void settleNow() {
        Running<T> current = running;
        if (current != null) {
            current.settling.again();
        }
    }

    @Override
    public int getUnsettled() {
        Running<T> current = running;
        return current == null ? 0 : current.settling.unsettled();
    }
}
