package io.awsx.camel.consume;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.spi.Synchronization;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an item whose turn has come: it is claimed, loaded, routed, and, when its exchange is done, settled or given back. Thread-safe. */
final class Routing<T> implements Turns.Work<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

    private final ItemConsumer<T> consumer;
    private final Running<T> running;
    private final Parts<T> parts;

    Routing(ItemConsumer<T> consumer, Running<T> running) {
        this.consumer = consumer;
        this.running = running;
        this.parts = running.parts;
    }

    @Override
    public boolean allowed() {
        return consumer.routesOn();
    }

    @Override
    public void giveBack(@Nullable T failed, List<T> unrouted) {
        running.giveBack(failed, unrouted);
    }

    @Override
    public void route(Turns.Turn<T> turn) {
        if (claim(turn)) {
            consume(turn);
        }
    }

    private boolean claim(Turns.Turn<T> turn) {
        boolean claimed;
        try {
            claimed = parts.claims().claim(turn.item());
        } catch (RuntimeException e) {
            running.turns.failed(turn);
            if (parts.concurrently() == 1) {
                throw e;
            }
            consumer.getExceptionHandler().handleException("Cannot claim " + name(turn.item()), e);
            return false;
        }
        if (!claimed) {
            running.passOver(turn.item());
            running.turns.done(turn);
        }
        return claimed;
    }

    private void consume(Turns.Turn<T> turn) {
        T item = turn.item();
        Exchange exchange = consumer.createExchange(true);
        consumer.tally.begun();
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, turn.index());
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, turn.total());
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, turn.index() == turn.total() - 1);
        T read;
        try {
            read = parts.load().load(item, exchange);
        } catch (Exception | Error e) {
            consumer.tally.failed(e);
            parts.claims().giveBack(item);
            String text = "Cannot read " + name(item) + "; the others go on";
            consumer.getExceptionHandler().handleException(text, exchange, e);
            consumer.releaseExchange(exchange, true);
            running.turns.failed(turn);
            return;
        }
        if (read == null) {
            parts.claims().giveBack(item);
            consumer.tally.gone();
            LOG.debug("{} is gone since it was listed", name(item));
            consumer.releaseExchange(exchange, true);
            running.settled(item);
            running.turns.done(turn);
            return;
        }
        exchange.getExchangeExtension().addOnCompletion(new Completion(turn, read));
        try {
            consumer.getAsyncProcessor().process(exchange, consumer.defaultConsumerCallback(exchange, true));
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
        consumer.doneUoW(exchange);
        exchange.getContext().getInflightRepository().remove(exchange, consumer.getRouteId());
        consumer.getExceptionHandler()
                .handleException("An error ended the exchange; the others go on", exchange, error);
        consumer.releaseExchange(exchange, true);
    }

    private String name(T item) {
        return parts.name().apply(item);
    }

    /** What becomes of an item when its exchange is done. */
    private final class Completion implements Synchronization {

        private final Turns.Turn<T> turn;
        private final T read;

        Completion(Turns.Turn<T> turn, T read) {
            this.turn = turn;
            this.read = read;
        }

        @Override
        public void onComplete(Exchange exchange) {
            consumer.tally.consumed();
            try {
                RuntimeException failure =
                        running.settling.settle(new Settling.Consumed<>(turn.item(), read, due(exchange)));
                if (failure != null) {
                    consumer.getExceptionHandler().handleException(parts.unsettled(read), exchange, failure);
                }
            } catch (RuntimeException e) {
                // Nobody remembers that it was consumed, so it may come again.
                parts.claims().release(turn.item());
                running.settled(turn.item());
                consumer.getExceptionHandler()
                        .handleException(name(read) + " cannot be remembered as consumed", exchange, e);
            } finally {
                running.turns.done(turn);
            }
        }

        private Settlement.Due due(Exchange exchange) {
            try {
                return parts.settlement().due(read, exchange);
            } catch (RuntimeException e) {
                return () -> {
                    throw e;
                };
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            // What is done at once is done before anyone can take the item up again; a batch is not waited for.
            consumer.tally.failed(exchange.getException());
            boolean alone = running.settling.failedAtOnce();
            try {
                if (alone) {
                    settleFailed(exchange);
                }
            } finally {
                try {
                    parts.claims().giveBack(turn.item());
                    LOG.warn("{} was not consumed; it will be tried again", name(turn.item()));
                } finally {
                    running.turns.failed(turn);
                }
            }
            if (!alone) {
                settleFailed(exchange);
            }
        }

        private void settleFailed(Exchange exchange) {
            Settlement.Due due = parts.settlement().failed(read, exchange);
            if (due != null) {
                running.settling.failed(new Settling.Consumed<>(turn.item(), read, due));
            }
        }
    }
}
