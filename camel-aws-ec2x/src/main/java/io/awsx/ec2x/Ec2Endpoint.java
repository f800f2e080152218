package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.camel.CheapCall;
import io.awsx.camel.ClientEndpoint;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.message.MessageBinding;
import io.awsx.camel.message.OperationCall;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.jspecify.annotations.Nullable;

/**
 * Make, describe, change, and end instances of EC2 and what surrounds them, call any of its operations, and consume resources and
 * their changes as messages, without the AWS SDK. Holds configuration; the client is made when the first producer or consumer
 * starts.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "awsx-ec2",
        title = "AWS EC2 without the SDK",
        syntax = "awsx-ec2:resource",
        category = {Category.CLOUD, Category.MANAGEMENT},
        headersClass = Ec2Constants.class)
public class Ec2Endpoint extends ClientEndpoint {

    @UriParam
    private final Ec2Configuration configuration;

    Ec2Endpoint(String uri, Component component, Ec2Configuration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    public Ec2Configuration getConfiguration() {
        return configuration;
    }

    @Override
    public Producer createProducer() {
        return new Ec2Producer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ItemConsumer<?> consumer = configuration.getOnChange() == null
                ? new Ec2Consumer(this, processor)
                : new Ec2ChangeConsumer(this, processor);
        configureConsumer(consumer);
        consumer.setMaxMessagesPerPoll(configuration.getMaxMessagesPerPoll());
        return consumer;
    }

    @Override
    protected Ec2Configuration options() {
        return configuration;
    }

    @Override
    protected String service() {
        return Ec2Component.SERVICE;
    }

    @Override
    protected AwsClient take() {
        return component().client(configuration);
    }

    @Override
    protected void release(AwsClient given) {
        component().release(given);
    }

    /** A client of STS, to be given back. */
    AwsClient sts() {
        return component().sts(configuration);
    }

    /** The resource that the URI names; null where it names none. */
    @Nullable Ec2Resource resource() {
        return Ec2Resources.of(client(), configuration.getResource());
    }

    /** The options with the members that named ones give, and the waiter by its whole name. */
    Ec2Configuration prepared() {
        Ec2Configuration options = configuration.copy();
        options.addParams(Ec2Options.members(options));
        Ec2Resource resource = resource();
        if (resource != null && options.getWaitFor() != null) {
            options.setWaitFor(resource.waiter(client(), options.getWaitFor()));
        }
        return options;
    }

    /** The options for a listing of the resource, whose items are the resources themselves. */
    Ec2Configuration ofItems(Ec2Configuration options) {
        Ec2Resource resource = resource();
        if (resource == null || !options.getPaginate().equals("items") || options.getQuery() != null) {
            return options;
        }
        Ec2Configuration items = options.copy();
        items.setQuery(resource.items(client()));
        return items;
    }

    /**
     * Calls by the options.
     *
     * @param whole whether listings are walked to their end where nothing says which page is wanted
     */
    OperationCall call(Ec2Configuration options, boolean readsBody, boolean whole) {
        return new OperationCall(
                getCamelContext(),
                client(),
                options,
                new MessageBinding(Ec2Headers.BINDING, readsBody, false),
                new Ec2Batches(client(), whole));
    }

    @Override
    public String name() {
        return "awsx-ec2:" + configuration.getResource();
    }

    private Ec2Component component() {
        return (Ec2Component) getComponent();
    }

    @Override
    public String getServiceProtocol() {
        return "ec2";
    }

    @Override
    protected Map<String, String> named() {
        return Map.of("resource", configuration.getResource());
    }

    @Override
    protected CheapCall cheapCall(AwsClient calling) {
        return new CheapCall("DescribeRegions", Map.of());
    }
}
