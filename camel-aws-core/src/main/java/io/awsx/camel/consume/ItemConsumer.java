package io.awsx.camel.consume;

import io.awsx.error.AwsException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one life of a consumer: polls a source, and claims, loads, routes, and settles each item. The states an item goes through are
 * drawn in the documentation of this package.
 */
public abstract class ItemConsumer<T> extends WatchedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ItemConsumer.class);

    /** A batch is held in memory. */
    private static final int MOST_AT_ONCE = 1000;

    /** How long a stop waits for a round, behind the wait of Camel's own. */
    private static final int PATIENCE_SECONDS = 10;

    private final AtomicLong passedOver = new AtomicLong();
    private final ReentrantLock polling = new ReentrantLock();
    private volatile @Nullable Running<T> running;
    private @Nullable ExecutorService calls;

    /**
     * What a component adds.
     *
     * @param consumer what messages call the consumer, without secrets
     * @param name what messages call an item, such as {@code object a/b of bucket c}
     * @param concurrently how many exchanges are under way at once at most, 1 or more; with 1 the thread that polls routes, and goes
     *     on where a route goes on elsewhere
     * @param group what tells the groups of items, which are routed one after the other; null for an item without one. Where one
     *     fails, the later ones of its group that were taken up are given back
     * @param heartbeat what is done at times; null for nothing
     */
    public record Parts<T>(
            String consumer,
            Function<T, String> name,
            Source<T> source,
            Claims<T> claims,
            Load<T> load,
            Settlement<T> settlement,
            int concurrently,
            Function<T, @Nullable Object> group,
            @Nullable Heartbeat<T> heartbeat) {

        /** One exchange at a time, without groups. */
        public Parts(
                String consumer,
                Function<T, String> name,
                Source<T> source,
                Claims<T> claims,
                Load<T> load,
                Settlement<T> settlement) {
            this(consumer, name, source, claims, load, settlement, 1, item -> null, null);
        }

        /** The same with so many exchanges under way at once. */
        public Parts<T> concurrently(int concurrentConsumers) {
            return new Parts<>(consumer, name, source, claims, load, settlement, concurrentConsumers, group, heartbeat);
        }

        /** The same, with order in groups. */
        public Parts<T> inGroups(Function<T, @Nullable Object> by) {
            return new Parts<>(consumer, name, source, claims, load, settlement, concurrently, by, heartbeat);
        }

        /** The same with what is done at times. */
        public Parts<T> with(Heartbeat<T> beating) {
            return new Parts<>(consumer, name, source, claims, load, settlement, concurrently, group, beating);
        }
    }

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
                ItemWork::new,
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
    private boolean routesOn() {
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
            long before = passedOver.get();
            routed += route(items);
            routed = Math.max(0, routed - (int) (passedOver.get() - before));
            if (!running().parts.source().midway()) {
                break;
            }
        }
        return routed;
    }

    private Queue<T> next(int most) {
        try {
            Parts<T> parts = running().parts;
            Queue<T> items = parts.source.next(most, parts.claims::free);
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
                                item, index, total, running().parts.group.apply(item)));
                routed++;
            }
        } finally {
            running().giveBack(null, List.copyOf(items));
        }
        return routed;
    }

    /** What becomes of items whose turn has come. */
    private final class ItemWork implements Turns.Work<T> {

        private final Running<T> own;

        ItemWork(Running<T> own) {
            this.own = own;
        }

        @Override
        public boolean allowed() {
            return routesOn();
        }

        @Override
        public void giveBack(@Nullable T failed, List<T> unrouted) {
            own.giveBack(failed, unrouted);
        }

        @Override
        public void route(Turns.Turn<T> turn) {
            if (claim(turn)) {
                consume(own, turn);
            }
        }

        private boolean claim(Turns.Turn<T> turn) {
            boolean claimed;
            try {
                claimed = own.parts.claims.claim(turn.item());
            } catch (RuntimeException e) {
                own.turns.failed(turn);
                if (own.parts.concurrently == 1) {
                    throw e;
                }
                getExceptionHandler().handleException("Cannot claim " + own.parts.name.apply(turn.item()), e);
                return false;
            }
            if (!claimed) {
                passedOver.incrementAndGet();
                own.discard(turn.item());
                own.turns.done(turn);
            }
            return claimed;
        }
    }

    private void consume(Running<T> own, Turns.Turn<T> turn) {
        Parts<T> parts = own.parts;
        T item = turn.item();
        Exchange exchange = createExchange(true);
        tally.begun();
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, turn.index());
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, turn.total());
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, turn.index() == turn.total() - 1);
        T read;
        try {
            read = parts.load.load(item, exchange);
        } catch (Exception | Error e) {
            tally.failed();
            parts.claims.giveBack(item);
            String text = "Cannot read " + parts.name.apply(item) + "; the others go on";
            getExceptionHandler().handleException(text, exchange, e);
            releaseExchange(exchange, true);
            own.turns.failed(turn);
            return;
        }
        if (read == null) {
            parts.claims.giveBack(item);
            tally.gone();
            LOG.debug("{} is gone since it was listed", parts.name.apply(item));
            releaseExchange(exchange, true);
            own.settled(item);
            own.turns.done(turn);
            return;
        }
        exchange.getExchangeExtension().addOnCompletion(new Completion(own, turn, read));
        try {
            getAsyncProcessor().process(exchange, defaultConsumerCallback(exchange, true));
        } catch (Error e) {
            fail(exchange, e);
        }
    }

    /**
     * Ends an exchange whose route threw an error. Camel catches exceptions on the way, but no errors: its poll would end for good, and a
     * stop would wait for the exchange.
     */
    private void fail(Exchange exchange, Error error) {
        exchange.setException(error);
        doneUoW(exchange);
        exchange.getContext().getInflightRepository().remove(exchange, getRouteId());
        getExceptionHandler().handleException("An error ended the exchange; the others go on", exchange, error);
        releaseExchange(exchange, true);
    }

    /** What becomes of an item when its exchange is done. */
    private final class Completion implements Synchronization {

        private final Running<T> own;
        private final Turns.Turn<T> turn;
        private final T read;

        Completion(Running<T> own, Turns.Turn<T> turn, T read) {
            this.own = own;
            this.turn = turn;
            this.read = read;
        }

        @Override
        public void onComplete(Exchange exchange) {
            tally.consumed();
            try {
                RuntimeException failure =
                        own.settling.settle(new Settling.Consumed<>(turn.item(), read, due(exchange)));
                if (failure != null) {
                    getExceptionHandler().handleException(unsettled(read), exchange, failure);
                }
            } catch (RuntimeException e) {
                // Nobody remembers that it was consumed, so it may come again.
                own.parts.claims.release(turn.item());
                own.settled(turn.item());
                getExceptionHandler()
                        .handleException(own.parts.name.apply(read) + " cannot be remembered as consumed", exchange, e);
            } finally {
                own.turns.done(turn);
            }
        }

        private Settlement.Due due(Exchange exchange) {
            try {
                return own.parts.settlement.due(read, exchange);
            } catch (RuntimeException e) {
                return () -> {
                    throw e;
                };
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            // What is done at once is done before anyone can take the item up again; a batch is not waited for.
            tally.failed();
            boolean alone = own.settling.failedAtOnce();
            try {
                if (alone) {
                    settleFailed(exchange);
                }
            } finally {
                try {
                    own.parts.claims.giveBack(turn.item());
                    LOG.warn("{} was not consumed; it will be tried again", own.parts.name.apply(turn.item()));
                } finally {
                    own.turns.failed(turn);
                }
            }
            if (!alone) {
                settleFailed(exchange);
            }
        }

        private void settleFailed(Exchange exchange) {
            Settlement.Due due = own.parts.settlement.failed(read, exchange);
            if (due != null) {
                own.settling.failed(new Settling.Consumed<>(turn.item(), read, due));
            }
        }
    }

    private void cannotSettle(T read, RuntimeException failure) {
        getExceptionHandler().handleException(unsettled(read), failure);
    }

    private String unsettled(T read) {
        Parts<T> parts = running().parts;
        return "What was consumed, " + parts.name.apply(read) + ", cannot be " + parts.settlement.verb()
                + "; that is tried again, with growing pauses, and it is not consumed again";
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
