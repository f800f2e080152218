package io.awsx.camel.consume;

import io.awsx.error.AwsException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one life of a consumer: polls a source, and claims, loads, routes, and settles each item. The states an item goes through are
 * drawn in the documentation of this package.
 */
@ManagedResource(description = "Consumer of awsx")
public abstract class ItemConsumer<T> extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ItemConsumer.class);

    /** A batch is held in memory. */
    private static final int MOST_AT_ONCE = 1000;

    private final AtomicLong gone = new AtomicLong();
    private @Nullable Parts<T> parts;
    private @Nullable Settling<T> settling;

    /**
     * What a component adds.
     *
     * @param consumer what messages call the consumer, without secrets
     * @param name what messages call an item, such as {@code object a/b of bucket c}
     */
    public record Parts<T>(
            String consumer,
            Function<T, String> name,
            Source<T> source,
            Claims<T> claims,
            Load<T> load,
            Settlement<T> settlement) {}

    protected ItemConsumer(ScheduledPollEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /**
     * Makes the parts when the consumer starts.
     *
     * @throws RuntimeException where an option cannot be
     */
    protected abstract Parts<T> parts();

    @Override
    protected void doStart() throws Exception {
        Parts<T> made = parts();
        parts = made;
        settling = new Settling<>(made.consumer, made.name, made.settlement, made.claims, System::nanoTime);
        made.claims.start();
        super.doStart();
    }

    @Override
    protected void doSuspend() throws Exception {
        // Ends a wait for items, which would keep the route from stopping.
        started().source.close();
        super.doSuspend();
    }

    @Override
    protected void doStop() throws Exception {
        Parts<T> stopped = parts;
        if (stopped != null) {
            stopped.source.close();
        }
        super.doStop();
        if (settling != null) {
            settling.stop();
        }
        if (stopped != null) {
            stopped.claims.stop();
        }
    }

    private Parts<T> started() {
        return Objects.requireNonNull(parts, "the consumer is not started");
    }

    private Settling<T> settling() {
        return Objects.requireNonNull(settling, "the consumer is not started");
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        settling().again();
        boolean midway = started().source.midway();
        int routed = round();
        return routed == 0 && midway ? round() : routed;
    }

    /** Goes on from where the last round ended, to the end of the source or until there are enough. */
    private int round() throws Exception {
        int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : Integer.MAX_VALUE;
        int routed = 0;
        while (routed < most && isBatchAllowed() && !settling().full()) {
            Queue<T> items = next(Math.min(MOST_AT_ONCE, most - routed));
            forceConsumerAsReady();
            if (items.isEmpty()) {
                break;
            }
            routed += route(items);
            if (!started().source.midway()) {
                break;
            }
        }
        return routed;
    }

    private Queue<T> next(int most) {
        try {
            return started().source.next(most, started().claims::free);
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

    private int route(Queue<T> items) {
        int total = items.size();
        int routed = 0;
        for (int index = 0; index < total && isBatchAllowed(); index++) {
            T item = items.remove();
            pendingExchanges = total - index - 1;
            if (started().claims.claim(item)) {
                consume(item, index, total);
                routed++;
            } else {
                started().source.discard(item);
            }
        }
        items.forEach(started().source::discard);
        return routed;
    }

    private void consume(T item, int index, int total) {
        Exchange exchange = createExchange(true);
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        T read;
        try {
            read = started().load.load(item, exchange);
        } catch (Exception | Error e) {
            started().claims.giveBack(item);
            String text = "Cannot read " + started().name.apply(item) + "; the others go on";
            getExceptionHandler().handleException(text, exchange, e);
            releaseExchange(exchange, true);
            return;
        }
        if (read == null) {
            started().claims.giveBack(item);
            gone.incrementAndGet();
            LOG.debug("{} is gone since it was listed", started().name.apply(item));
            releaseExchange(exchange, true);
            return;
        }
        exchange.getExchangeExtension().addOnCompletion(new Completion(item, read));
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

        private final T claimed;
        private final T read;

        Completion(T claimed, T read) {
            this.claimed = claimed;
            this.read = read;
        }

        @Override
        public void onComplete(Exchange exchange) {
            RuntimeException failure = settling().settle(new Settling.Consumed<>(claimed, read, due(exchange)));
            if (failure != null) {
                getExceptionHandler()
                        .handleException(
                                "What was consumed, " + started().name.apply(read) + ", cannot be "
                                        + started().settlement.verb()
                                        + "; that is tried again, with growing pauses, and it is not consumed again",
                                exchange,
                                failure);
            }
        }

        private Settlement.Due due(Exchange exchange) {
            try {
                return started().settlement.due(read, exchange);
            } catch (RuntimeException e) {
                return () -> {
                    throw e;
                };
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            started().claims.giveBack(claimed);
            LOG.warn(
                    "{} was not consumed; it will be tried again",
                    started().name.apply(claimed));
        }
    }

    /** How many items were gone when their turn came, since the consumer was made. */
    @ManagedAttribute(description = "Items that were listed and gone when their turn came")
    public long getGone() {
        return gone.get();
    }

    /** How many items were consumed and wait to be settled. */
    @ManagedAttribute(description = "Items that were consumed and wait to be deleted or moved")
    public int getUnsettled() {
        return settling == null ? 0 : settling.waiting();
    }
}
