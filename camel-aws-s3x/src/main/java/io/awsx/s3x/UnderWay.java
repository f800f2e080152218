package io.awsx.s3x;

import java.util.HashSet;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.StatefulService;
import org.apache.camel.support.ExchangeHelper;

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

        private boolean isGivenUp() {
            if (exchange.getContext().isStopping()) {
                return true;
            }
            // The route's own status does not tell yet, but its consumer is stopped before its producers are.
            Route route = ExchangeHelper.getRoute(exchange);
            return route != null && route.getConsumer() instanceof StatefulService consumer && stops(consumer);
        }

        private static boolean stops(StatefulService service) {
            return service.isStopping() || service.isStopped();
        }

        /** The exchange is done here; no interrupt comes behind this. */
        @Override
        public void close() {
            synchronized (entries) {
                entries.remove(this);
            }
        }
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
                if (entry.isGivenUp()) {
                    entry.thread.interrupt();
                }
            }
        }
    }
}
