package io.awsx.s3x;

import java.util.HashSet;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.StatefulService;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges that are in a producer. Camel stops producers that are in use: where it only puts them out of a cache, exchanges go
 * on; where it stops route or context and its patience is over, they are interrupted. Thread-safe.
 */
final class UnderWay {

    private final Set<Entry> entries = new HashSet<>();

    /** One exchange, on the thread that made this. */
    final class Entry implements AutoCloseable {

        private final Exchange exchange;
        private final Thread thread = Thread.currentThread();

        Entry(Exchange exchange) {
            this.exchange = exchange;
        }

        /** The exchange is done here; no interrupt comes behind this. */
        @Override
        public void close() {
            synchronized (entries) {
                entries.remove(this);
            }
        }
    }

    /** Whether the route of an exchange, or its context, is being stopped. */
    private static boolean isGivenUp(Exchange exchange) {
        StatefulService consumer = consumer(ExchangeHelper.getRoute(exchange));
        return exchange.getContext().isStopping()
                || (consumer != null && (consumer.isStopping() || consumer.isStopped()));
    }

    /** Whether nothing comes any more to a route that an exchange is in: it is being stopped, and waits for those that are in it. */
    static boolean isDraining(Exchange exchange) {
        CamelContext context = exchange.getContext();
        return context.isStopping()
                || rests(consumer(ExchangeHelper.getRoute(exchange)))
                || rests(consumer(
                        exchange.getFromRouteId() == null ? null : context.getRoute(exchange.getFromRouteId())));
    }

    private static boolean rests(@Nullable StatefulService consumer) {
        return consumer != null && !consumer.isStarted() && !consumer.isStarting();
    }

    /** A route's own status does not tell yet, but its consumer is stopped before its producers are. */
    private static @Nullable StatefulService consumer(@Nullable Route route) {
        return route != null && route.getConsumer() instanceof StatefulService consumer ? consumer : null;
    }

    /** An exchange comes in; whoever calls this closes what it gives. */
    Entry enter(Exchange exchange) {
        Entry entry = new Entry(exchange);
        synchronized (entries) {
            entries.add(entry);
        }
        return entry;
    }

    /** Interrupts the exchanges whose route or context is being stopped. */
    void giveUp() {
        synchronized (entries) {
            for (Entry entry : entries) {
                if (isGivenUp(entry.exchange)) {
                    entry.thread.interrupt();
                }
            }
        }
    }
}
