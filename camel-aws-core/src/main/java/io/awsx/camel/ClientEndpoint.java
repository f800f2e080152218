package io.awsx.camel;

import io.awsx.AwsClient;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Component;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoints of all components have in common: options, and a client that is made when the first producer or consumer
 * starts, and given back when the endpoint stops.
 */
public abstract class ClientEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {

    private Set<String> secretParams = Set.of();
    private @Nullable AwsClient client;

    protected ClientEndpoint(String uri, Component component) {
        super(uri, component);
    }

    /** The options of the endpoint. */
    protected abstract AwsxConfiguration options();

    /** The service that it calls. */
    protected abstract String service();

    /** Takes a client for the options from the component; sends nothing. */
    protected abstract AwsClient take();

    /** Gives a client back to the component. */
    protected abstract void release(AwsClient client);

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        AwsxClients.passOver(options(), service());
    }

    @Override
    protected synchronized void doStop() throws Exception {
        super.doStop();
        if (client != null) {
            release(client);
            client = null;
        }
    }

    /**
     * The client, which belongs to the component; sends nothing. A producer may be made from an endpoint that was stopped just now
     * to make room for others.
     */
    public synchronized AwsClient client() {
        AwsClient own = client == null ? take() : client;
        client = own;
        return own;
    }

    @Override
    public String getServiceUrl() {
        String override = options().getUriEndpointOverride();
        return override == null ? Objects.requireNonNullElse(options().getRegion(), "") : override;
    }

    /** Says which {@code param.} options are secret, besides the options that are so always. */
    public void hide(Set<String> params) {
        this.secretParams = Set.copyOf(params);
    }

    /** The URI without secrets. */
    @Override
    public String toString() {
        return SecretOptions.shown(this, secretParams);
    }
}
