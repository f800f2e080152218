package io.awsx.camel.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.spi.ShutdownPrepared;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whether a route is being stopped while it still has exchanges. Nothing else tells: its consumer may be suspended for other
 * reasons, and its status and its producers change behind its last exchange. Camel does tell the services of the route, of which
 * this becomes one. Thread-safe.
 */
final class RouteStop extends ServiceSupport implements ShutdownPrepared {

    private final CamelContext context;
    private volatile @Nullable Long begun;

    private RouteStop(CamelContext context) {
        this.context = context;
    }

    /**
     * Whether nobody waits any more for an exchange: its context is being stopped, or the route that it came from or is in. What
     * routes lie between, Camel does not say.
     */
    static BooleanSupplier of(Exchange exchange) {
        CamelContext context = exchange.getContext();
        List<RouteStop> stops = new ArrayList<>(2);
        Route current = ExchangeHelper.getRoute(exchange);
        String first = exchange.getFromRouteId();
        Route from = first == null ? null : context.getRoute(first);
        if (current != null) {
            stops.add(of(context, current));
        }
        if (from != null && from != current) {
            stops.add(of(context, from));
        }
        return () -> context.isStopping() || context.isStopped() || isAny(stops);
    }

    private static boolean isAny(List<RouteStop> stops) {
        for (RouteStop stop : stops) {
            if (stop.isUnderWay()) {
                return true;
            }
        }
        return false;
    }

    private static synchronized RouteStop of(CamelContext context, Route route) {
        for (Service service : route.getServices()) {
            if (service instanceof RouteStop known) {
                return known;
            }
        }
        RouteStop made = new RouteStop(context);
        ServiceHelper.startService(made);
        route.addService(made);
        return made;
    }

    /** A stop that takes longer than Camel's patience was given up, and the route goes on. */
    private boolean isUnderWay() {
        Long since = begun;
        if (since == null) {
            return false;
        }
        long patience = context.getShutdownStrategy()
                .getTimeUnit()
                .toNanos(context.getShutdownStrategy().getTimeout());
        return System.nanoTime() - since < patience;
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        if (!suspendOnly) {
            begun = System.nanoTime();
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        begun = null;
    }
}
