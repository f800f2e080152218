package io.awsx.camel;

import io.awsx.AwsClient;
import io.awsx.http.Connections;
import io.awsx.observe.CallTally;
import io.awsx.transfer.TransferState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.HealthCheckComponent;

/** What all components have in common: clients, which end with the component, and what JMX and the developer console tell of them. */
@ManagedResource(description = "Component of awsx")
public abstract class ClientComponent extends HealthCheckComponent {

    private final AwsxClients clients = new AwsxClients();

    /** The clients that endpoints use. */
    public final AwsxClients clients() {
        return clients;
    }

    /** The transfers of whole objects that are under way. */
    public List<TransferState> transfers() {
        return List.of();
    }

    /** The last failed calls of all clients that endpoints use, newest first. */
    public List<LastFailure> failures() {
        List<LastFailure> all = new ArrayList<>();
        for (AwsClient client : clients.inUse()) {
            for (CallTally.Failure failure : client.tally().lastFailures()) {
                all.add(new LastFailure(client.service(), client.region(), failure));
            }
        }
        return LastFailure.newestFirst(all);
    }

    @Override
    protected void doShutdown() throws Exception {
        clients.close();
        super.doShutdown();
    }

    private long sum(ToLongFunction<AwsClient> of) {
        return clients.inUse().stream().mapToLong(of).sum();
    }

    /** Clients share the connections of their session, which count once. */
    private long connections(ToLongFunction<Connections> of) {
        return clients.connections().stream().mapToLong(of).sum();
    }

    private long http2Connections(ToLongFunction<Connections> of) {
        return clients.http2Connections().stream().mapToLong(of).sum();
    }

    /** How many clients endpoints use; those with equal settings share one. */
    @ManagedAttribute(description = "Clients that endpoints use; equal settings share one")
    public int getClients() {
        return clients.inUse().size();
    }

    /** How many calls these clients made. */
    @ManagedAttribute(description = "Calls that these clients made")
    public long getCalls() {
        return sum(client -> client.tally().calls());
    }

    /** How many calls are under way. */
    @ManagedAttribute(description = "Calls under way")
    public long getCallsUnderWay() {
        return sum(client -> client.tally().underWay());
    }

    /** How many calls failed. */
    @ManagedAttribute(description = "Calls that failed, expected failures included")
    public long getFailedCalls() {
        return sum(client -> client.tally().failures());
    }

    /** How many attempts were sent besides the first ones. */
    @ManagedAttribute(description = "Attempts that were sent besides the first ones")
    public long getRetries() {
        return sum(client -> client.tally().retries());
    }

    /** How many connections are in use. */
    @ManagedAttribute(description = "Connections in use")
    public long getConnectionsLeased() {
        return connections(Connections::leased);
    }

    /** How many connections are open and not in use. */
    @ManagedAttribute(description = "Connections that are open and not in use")
    public long getConnectionsIdle() {
        return connections(Connections::idle);
    }

    /** How many calls wait for a connection. */
    @ManagedAttribute(
            description = "Calls that wait for a connection; where it is not 0 for long, raise maxConnections")
    public long getConnectionsAwaited() {
        return connections(Connections::waiting);
    }

    /** How many connections there may be. */
    @ManagedAttribute(description = "Connections that there may be")
    public long getConnectionsMost() {
        return connections(Connections::most);
    }

    /** How many connections of HTTP/2 there are, which are all in use. */
    @ManagedAttribute(
            description = "Connections of HTTP/2, such as subscriptions of consumers of shards; all are in use")
    public long getHttp2Connections() {
        return http2Connections(Connections::leased);
    }

    /** How many calls wait for a connection of HTTP/2. */
    @ManagedAttribute(
            description =
                    "Calls that wait for a connection of HTTP/2; where it is not 0 for long, raise maxConnections")
    public long getHttp2ConnectionsAwaited() {
        return http2Connections(Connections::waiting);
    }

    /** How many connections of HTTP/2 there may be. */
    @ManagedAttribute(description = "Connections of HTTP/2 that there may be; 0 before the first")
    public long getHttp2ConnectionsMost() {
        return http2Connections(Connections::most);
    }

    /** How many transfers of whole objects are under way. */
    @ManagedAttribute(description = "Transfers of whole objects under way")
    public int getTransfersUnderWay() {
        return transfers().size();
    }

    /** A line for each transfer under way. */
    @ManagedOperation(description = "The transfers under way, a line each")
    public String[] listTransfers() {
        return transfers().stream().map(TransferState::toString).toArray(String[]::new);
    }

    /** A line for each of the last failures of all clients, newest first, without the words of a service. */
    @ManagedOperation(description = "The last failed calls, a line each, newest first")
    public String[] listFailures() {
        return failures().stream().map(LastFailure::toString).toArray(String[]::new);
    }
}
