package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.camel.ClientComponent;
import io.awsx.camel.SecretOptions;
import io.awsx.error.ClientException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.util.ObjectHelper;
import org.apache.camel.util.PropertiesHelper;
import org.jspecify.annotations.Nullable;

/**
 * EC2 as endpoints: {@code awsx-ec2:instances?operation=create}. Endpoints with equal settings share a client and its
 * connections, which the component closes.
 */
@Component("awsx-ec2")
public class Ec2Component extends ClientComponent {

    static final String SERVICE = "ec2";

    @Metadata(description = "Options that all endpoints begin with")
    private Ec2Configuration configuration = new Ec2Configuration();

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        SecretOptions.mask(getCamelContext());
        SecretOptions.mask(getCamelContext(), "userData");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String resource = remaining.startsWith("//") ? remaining.substring(2) : remaining;
        if (ObjectHelper.isEmpty(resource)) {
            throw new IllegalArgumentException("Name a resource, as in awsx-ec2:instances");
        }
        Ec2Configuration own = configuration.copy();
        own.setResource(resource);
        own.takeParams(getCamelContext(), parameters);
        own.setFilter(taken(own.getFilter(), parameters, "filter."));
        own.setTag(taken(own.getTag(), parameters, "tag."));
        Ec2Endpoint endpoint = new Ec2Endpoint(uri, this, own);
        setProperties(endpoint, parameters);
        Ec2Options.refuseForeign(own);
        hideParams(endpoint, own);
        return endpoint;
    }

    private void hideParams(Ec2Endpoint endpoint, Ec2Configuration own) {
        Set<String> secret = new TreeSet<>();
        if (own.getOperation() != null) {
            for (String operation : Ec2Action.candidates(own.getResource(), own.getOperation())) {
                secret.addAll(SecretOptions.maskParams(getCamelContext(), SERVICE, own, operation));
            }
        }
        endpoint.hide(secret);
    }

    /** Camel itself would take dots and brackets in names for places in what the option holds. */
    private static @Nullable Map<String, Object> taken(
            @Nullable Map<String, Object> shared, Map<String, Object> parameters, String prefix) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (shared != null) {
            all.putAll(shared);
        }
        all.putAll(PropertiesHelper.extractProperties(parameters, prefix));
        return all.isEmpty() ? null : all;
    }

    /** The client for a configuration, to be given back. Sends nothing. */
    AwsClient client(Ec2Configuration own) {
        return clients().client(getCamelContext(), SERVICE, own, Map.of());
    }

    /**
     * A client of STS that speaks for the same, to be given back.
     *
     * @throws ClientException where the configuration has a client that cannot be asked for another
     */
    AwsClient sts(Ec2Configuration own) {
        if (own.getClient() != null) {
            throw new ClientException(
                    "decodeAuthorization=true asks STS, but client=#bean is of EC2 alone; give session=#bean instead");
        }
        return clients().client(getCamelContext(), "sts", own, Map.of());
    }

    /** Takes a client back. */
    void release(AwsClient client) {
        clients().release(client);
    }

    public Ec2Configuration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(Ec2Configuration configuration) {
        this.configuration = configuration;
    }
}
