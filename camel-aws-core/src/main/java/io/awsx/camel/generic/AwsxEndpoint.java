package io.awsx.camel.generic;

import io.awsx.AwsClient;
import io.awsx.camel.CheapCall;
import io.awsx.camel.ClientEndpoint;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.MessageBinding;
import io.awsx.camel.message.OperationCall;
import io.awsx.camel.message.ProfileBinding;
import io.awsx.camel.profile.Resource;
import io.awsx.camel.profile.ServiceProfile;
import io.awsx.camel.shard.ShardConfiguration;
import io.awsx.camel.shard.ShardConsumer;
import io.awsx.camel.sqs.SqsConfiguration;
import io.awsx.model.Operation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Call any operation of any AWS service, and consume the items that an operation lists as messages, without the AWS SDK.
 * Holds configuration; the client is made when the first producer or consumer starts.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "awsx",
        title = "AWS without the SDK",
        syntax = "awsx:service/resource",
        category = {Category.CLOUD},
        headersClass = AwsxHeaders.class)
public class AwsxEndpoint extends ClientEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(AwsxEndpoint.class);

    @UriParam
    private final AwsxServiceConfiguration configuration;

    @UriParam
    private final ShardConfiguration shards;

    @UriParam
    private final SqsConfiguration sqs;

    private final ServiceProfile profile;
    private @Nullable ProfileBinding binding;

    AwsxEndpoint(
            String uri,
            Component component,
            AwsxServiceConfiguration configuration,
            ShardConfiguration shards,
            SqsConfiguration sqs,
            ServiceProfile profile) {
        super(uri, component);
        this.configuration = configuration;
        this.shards = shards;
        this.sqs = sqs;
        this.profile = profile;
    }

    public AwsxServiceConfiguration getConfiguration() {
        return configuration;
    }

    /** What consumers of shards read by. */
    public ShardConfiguration getShards() {
        return shards;
    }

    /** How consumers of queues receive. */
    public SqsConfiguration getSqs() {
        return sqs;
    }

    @Override
    public Producer createProducer() {
        return new AwsxProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ItemConsumer<?> consumer = consumer(processor);
        configureConsumer(consumer);
        consumer.setMaxMessagesPerPoll(configuration.getMaxMessagesPerPoll());
        return consumer;
    }

    /** A listing where an operation is named, else what the profile says. */
    private ItemConsumer<?> consumer(Processor processor) {
        String named = configuration.getOperation() == null ? profile.consumer() : null;
        String kind = Objects.requireNonNullElse(named, "listing");
        return switch (kind) {
            // What profiles call a consumer has one line here.
            case "shards" -> new ShardConsumer(this, processor, new ShardsOfEndpoint(this));
            case "queue" -> new QueueEndpoint(this).consumer(processor);
            default -> new AwsxConsumer(this, processor);
        };
    }

    /** The operation whose items a listing routes: the URI's, else the verb that the profile names; null where there is none. */
    @Nullable String listed() {
        String verb = profile.consumer();
        boolean given = configuration.getOperation() != null || verb == null;
        return given || !profile.verbs().containsKey(verb) ? configuration.getOperation() : verb;
    }

    @Override
    protected AwsxServiceConfiguration options() {
        return configuration;
    }

    @Override
    protected String service() {
        return configuration.getService();
    }

    @Override
    protected AwsClient take() {
        return component().client(configuration);
    }

    @Override
    protected void release(AwsClient given) {
        component().release(given);
    }

    /** A client of DynamoDB with the options of this endpoint, to be given back. */
    AwsClient tables(@Nullable String url) {
        return component().client(configuration, "dynamodb", url);
    }

    /** What is known of the service besides its model. */
    ServiceProfile profile() {
        return profile;
    }

    /** Calls by the options. */
    OperationCall call() {
        return new OperationCall(
                getCamelContext(),
                client(),
                configuration,
                new MessageBinding(binding(), configuration.isNativeTypes()));
    }

    /**
     * Checks all options.
     *
     * @param check takes the problems
     * @param walks whether a listing is walked, be it said by paginate or not
     * @return the operation of the URI, or null where there is none
     */
    @Nullable Operation check(CallCheck check, boolean walks) {
        return check(check, configuration.getOperation(), walks);
    }

    /** The same for an operation that the URI may not name. */
    @Nullable Operation check(CallCheck check, @Nullable String operation, boolean walks) {
        check.options(configuration, walks);
        check.literals(this, Set.of("idempotentKey"));
        check.profile(profile, configuration, configuration.getResource(), configuration.profileOptions());
        AwsClient made = check.attempt(this::client);
        if (made != null) {
            check.attempt(this::binding);
        }
        check.allowed(made, configuration, profile.verbs().keySet());
        return check.model(
                getCamelContext(), made, configuration, operation, walks, configuration.isNativeTypes(), profile);
    }

    /** Tells which options do nothing. */
    void tellIdle() {
        configuration.profileOptions().keySet().forEach(option -> {
            String why = profile.idle().get(option);
            if (why != null) {
                LOG.info("{}: {} does nothing: {}", name(), option, why);
            }
        });
    }

    /** The profile with the options of the URI; one for the life of the endpoint, so that the service is asked once. */
    synchronized ProfileBinding binding() {
        ProfileBinding bound = binding == null
                ? new ProfileBinding(
                        getCamelContext(),
                        client(),
                        profile,
                        configuration.getResource(),
                        configuration.profileOptions(),
                        configuration.isNativeTypes())
                : binding;
        binding = bound;
        return bound;
    }

    @Override
    protected synchronized void doStop() throws Exception {
        super.doStop();
        binding = null; // Its client was given back.
    }

    @Override
    public String name() {
        String resource = configuration.getResource();
        return "awsx:" + configuration.getService() + (resource == null ? "" : '/' + resource);
    }

    private AwsxComponent component() {
        return (AwsxComponent) getComponent();
    }

    @Override
    public String getServiceProtocol() {
        return "aws";
    }

    @Override
    protected Map<String, String> named() {
        String resource = configuration.getResource();
        if (resource == null) {
            return Map.of();
        }
        Resource what = profile.resource();
        return Map.of(what == null ? "resource" : what.name(), resource);
    }

    @Override
    protected @Nullable CheapCall cheapCall(AwsClient calling) {
        return CheapCalls.of(calling, profile.checks(), configuration.getResource(), configuration.getParam());
    }
}
