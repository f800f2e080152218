package io.awsx.camel.generic;

import io.awsx.AwsClient;
import io.awsx.camel.ClientComponent;
import io.awsx.camel.SecretOptions;
import io.awsx.camel.profile.Profiles;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.shard.ShardConfiguration;
import io.awsx.camel.sqs.SqsConfiguration;
import io.awsx.model.ModelCatalog;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.util.ObjectHelper;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Any service of AWS as endpoints: {@code awsx:dynamodb?operation=PutItem}. Endpoints with equal settings share a client and
 * its connections, which the component closes.
 */
@Component("awsx")
public class AwsxComponent extends ClientComponent {

    @Metadata(description = "Options that all endpoints begin with")
    private AwsxServiceConfiguration configuration = new AwsxServiceConfiguration();

    @Metadata(description = "Options that all consumers of shards begin with")
    private ShardConfiguration shards = new ShardConfiguration();

    @Metadata(description = "Options that all consumers of queues begin with")
    private SqsConfiguration sqs = new SqsConfiguration();

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        SecretOptions.mask(getCamelContext());
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String path = remaining.startsWith("//") ? remaining.substring(2) : remaining;
        String service = StringHelper.before(path, "/", path);
        if (ObjectHelper.isEmpty(service)) {
            throw new IllegalArgumentException("Name a service, as in awsx:dynamodb");
        }
        AwsxServiceConfiguration own = configuration.copy();
        own.setService(SharedNames.service(models(), service, parameters.get("operation")));
        own.setResource(StringHelper.after(path, "/"));
        own.takeParams(getCamelContext(), parameters);
        ServiceProfile profile = profile(own);
        own.takeProfileOptions(profile.optionNames(), declared(profile), parameters);
        AwsxEndpoint endpoint = new AwsxEndpoint(uri, this, own, shards.copy(), sqs.copy(), profile);
        setProperties(endpoint, parameters);
        endpoint.hide(SecretOptions.maskParams(getCamelContext(), own.getService(), own));
        return endpoint;
    }

    /** The options that the endpoint has itself, but for those that mean nothing to the service, as its profile says. */
    private Set<String> declared(ServiceProfile profile) {
        EndpointUriFactory known = getCamelContext().getCamelContextExtension().getEndpointUriFactory("awsx");
        Set<String> declared = new HashSet<>(known == null ? Set.of() : known.propertyNames());
        declared.removeAll(profile.refused().keySet());
        return declared;
    }

    private ServiceProfile profile(AwsxServiceConfiguration own) {
        String name = models().find(own.getService());
        return Profiles.of(
                name == null ? own.getService() : name, getCamelContext().getApplicationContextClassLoader());
    }

    private ModelCatalog models() {
        return ModelCatalog.onClassPath(getCamelContext().getApplicationContextClassLoader());
    }

    /** The client for a configuration, to be given back. Sends nothing. */
    AwsClient client(AwsxServiceConfiguration own) {
        return clients().client(getCamelContext(), own.getService(), own, Map.of());
    }

    /**
     * A client for a configuration of another service, to be given back. Sends nothing.
     *
     * @param url where it is; null where the configuration says so
     */
    AwsClient client(AwsxServiceConfiguration own, String service, @Nullable String url) {
        return clients().client(getCamelContext(), service, own, url == null ? Map.of() : Map.of("endpointUrl", url));
    }

    /** Takes a client back. */
    void release(AwsClient client) {
        clients().release(client);
    }

    public ShardConfiguration getShards() {
        return shards;
    }

    public void setShards(ShardConfiguration shards) {
        this.shards = shards;
    }

    public SqsConfiguration getSqs() {
        return sqs;
    }

    public void setSqs(SqsConfiguration sqs) {
        this.sqs = sqs;
    }

    public AwsxServiceConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(AwsxServiceConfiguration configuration) {
        this.configuration = configuration;
    }
}
