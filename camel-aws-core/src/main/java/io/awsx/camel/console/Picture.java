package io.awsx.camel.console;

import io.awsx.AwsClient;
import io.awsx.camel.ClientComponent;
import io.awsx.camel.LastFailure;
import io.awsx.camel.consume.ConsumerState;
import io.awsx.camel.consume.WatchedConsumer;
import io.awsx.transfer.TransferState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/**
 * All components of a context at one moment.
 *
 * @param consumers by route
 * @param failures newest first
 */
record Picture(
        List<ClientPicture> clients,
        Map<String, ConsumerState> consumers,
        List<TransferState> transfers,
        List<LastFailure> failures) {

    static Picture of(CamelContext context) {
        List<ClientPicture> clients = new ArrayList<>();
        List<TransferState> transfers = new ArrayList<>();
        List<LastFailure> failures = new ArrayList<>();
        for (String name : new TreeSet<>(context.getComponentNames())) {
            if (context.hasComponent(name) instanceof ClientComponent component) {
                for (AwsClient client : component.clients().inUse()) {
                    clients.add(ClientPicture.of(name, client));
                }
                transfers.addAll(component.transfers());
                failures.addAll(component.failures());
            }
        }
        Map<String, ConsumerState> consumers = new TreeMap<>();
        for (Route route : context.getRoutes()) {
            if (route.getConsumer() instanceof WatchedConsumer consumer) {
                consumers.put(route.getRouteId(), consumer.state());
            }
        }
        return new Picture(clients, consumers, transfers, LastFailure.newestFirst(failures));
    }
}
