package io.awsx.camel;

import io.awsx.AwsClient;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Component;
import org.apache.camel.Producer;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoints of all components have in common: options, and a client that is made when the first producer or consumer
 * starts, and given back when the endpoint stops.
 */
public abstract class ClientEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {

    private Set<String> secretParams = Set.of();
    private @Nullable AwsClient client;
    private @Nullable ProducerHealthCheck healthCheck;
    private final Set<Producer> producers = new HashSet<>();

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

    /**
     * A call that shows whether the service can be reached and used; null where there is none.
     *
     * @param calling the endpoint's client
     */
    protected abstract @Nullable CheapCall cheapCall(AwsClient calling);

    /** What messages call it, without its options: they may be secret. */
    public abstract String name();

    /** A producer starts: with the first one there is a health check, where Camel has any of producers. */
    public synchronized void starts(Producer producer) {
        if (!producers.add(producer) || producers.size() > 1) {
            return;
        }
        WritableHealthCheckRepository checks = checks();
        if (checks != null && getComponent() instanceof HealthCheckComponent component) {
            // Endpoints with other options may be of the same name.
            healthCheck = new ProducerHealthCheck(
                    this,
                    "producer:" + name() + '@'
                            + Integer.toHexString(getEndpointUri().hashCode()),
                    component.isHealthCheckProducerEnabled());
            checks.addHealthCheck(healthCheck);
        }
    }

    /** A producer stops, whether it started or not: with the last one that did the health check goes. */
    public synchronized void stops(Producer producer) {
        if (!producers.remove(producer) || !producers.isEmpty()) {
            return;
        }
        WritableHealthCheckRepository checks = checks();
        if (checks != null && healthCheck != null) {
            checks.removeHealthCheck(healthCheck);
        }
        healthCheck = null;
    }

    private @Nullable WritableHealthCheckRepository checks() {
        return HealthCheckHelper.getHealthCheckRepository(
                getCamelContext(), "producers", WritableHealthCheckRepository.class);
    }

    /** The members of {@link #getServiceMetadata} besides service and region: what the URI names. */
    protected abstract Map<String, String> named();

    @Override
    public final Map<String, String> getServiceMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("service", service());
        String region = options().getRegion();
        if (region != null) {
            metadata.put("region", region);
        }
        metadata.putAll(named());
        return metadata;
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
