package io.awsx.ec2x;

import io.awsx.AwsClient;
import io.awsx.camel.AllowedOperations;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.message.BodyUse;
import io.awsx.camel.message.CallMetadata;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.model.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Does what URI or header say: a verb of the resource, an operation as aws2-ec2 names it, or any operation of the API. */
final class Ec2Producer extends DefaultProducer {

    private final Ec2Endpoint endpoint;
    private @Nullable Prepared prepared;
    private byte @Nullable [] userData;

    /**
     * What is made once when the producer starts.
     *
     * @param options with the members that named options give, and the waiter by its whole name
     * @param listings calls what lists the resource
     * @param sts decodes why something was not authorized, or null where nobody asks
     */
    private record Prepared(
            AwsClient client,
            Ec2Configuration options,
            @Nullable Ec2Resource resource,
            OperationCall operations,
            OperationCall listings,
            AllowedOperations allowed,
            OptionExpression ids,
            Map<String, OptionExpression> tags,
            @Nullable AwsClient sts) {}

    Ec2Producer(Ec2Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Ec2Check.producer(endpoint);
        AwsClient client = endpoint.client();
        Ec2Configuration options = endpoint.prepared();
        Map<String, OptionExpression> tags = new LinkedHashMap<>();
        Objects.requireNonNullElse(options.getTag(), Map.<String, Object>of())
                .forEach((name, value) -> tags.put(name, OptionExpression.compile(endpoint.getCamelContext(), value)));
        OptionExpression ids = OptionExpression.compile(endpoint.getCamelContext(), options.getIds());
        boolean readsBody = ids.readsBody() || tags.values().stream().anyMatch(OptionExpression::readsBody);
        userData = Ec2Options.userData(endpoint.getCamelContext(), options);
        prepared = new Prepared(
                client,
                options,
                endpoint.resource(),
                endpoint.call(options, readsBody, false),
                endpoint.call(endpoint.ofItems(options), readsBody, true),
                new AllowedOperations(options.getOperation(), options.getAllowedOperations()),
                ids,
                tags,
                options.isDecodeAuthorization() ? endpoint.sts() : null);
        endpoint.starts(this);
    }

    @Override
    protected void doStop() throws Exception {
        if (prepared != null && prepared.sts() != null) {
            endpoint.release(prepared.sts());
        }
        endpoint.stops(this);
        prepared = null;
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Prepared made = prepared();
        Message message = exchange.getMessage();
        message.removeHeader(Ec2Constants.AUTHORIZATION_FAILURE);
        String name = operation(message);
        try {
            if (name != null) {
                process(exchange, Ec2Action.of(made.client, made.options.getResource(), name));
            } else if (made.options.getWaitFor() != null) {
                waitFor(exchange, made.options.getWaitFor());
            } else {
                throw new ClientException(
                        "No operation: set the option operation, or the header " + Ec2Constants.EC2_OPERATION);
            }
        } catch (AwsException e) {
            fail(exchange, e);
        }
    }

    private void process(Exchange exchange, Ec2Action action) {
        Operation operation = action.operation();
        if (options().isDryRun() && operation.input().member(DryRun.MEMBER) == null) {
            throw new ClientException("dryRun=true, but " + operation + " has no dry run; nothing was sent");
        }
        Ec2Request request = new Ec2Request(exchange, this, action);
        if (request.nothing()) {
            CallMetadata.none(exchange.getMessage());
            prepared().operations.told(exchange, new LinkedHashMap<>());
            return;
        }
        boolean lists = action.kind() == Ec2Action.Kind.VERB && "describe".equals(action.verb());
        (lists ? prepared().listings : prepared().operations)
                .process(exchange, operation.name(), request.members(), request.body());
        Ec2Headers.written(exchange.getMessage(), operation);
        if (options().isDryRun()) {
            throw new ClientException("dryRun=true, but the server took no notice of it: " + operation + " was done");
        }
    }

    private void waitFor(Exchange exchange, String waiter) {
        Operation polled = client().operation(client().waiterOperation(waiter));
        Ec2Request request = new Ec2Request(exchange, this, new Ec2Action(polled, Ec2Action.Kind.VERB, "describe"));
        prepared().operations.waitFor(exchange, waiter, request.members(), request.body());
    }

    /** Ends with a failure, but for a dry run, whose answer it may be. */
    private void fail(Exchange exchange, AwsException failure) {
        CallMetadata.set(exchange.getMessage(), failure);
        if (failure instanceof ServiceException error) {
            Boolean outcome = options().isDryRun() ? DryRun.outcome(error) : null;
            if (outcome != null) {
                exchange.getMessage().setBody(outcome);
                return;
            }
            AwsClient sts = prepared().sts;
            if (sts != null) {
                AuthorizationFailure.decode(sts, error, exchange.getMessage());
            }
        }
        throw failure;
    }

    /** The operation by header, where the endpoint allows it, else by URI; or null where neither names one. */
    private @Nullable String operation(Message message) {
        String header = message.getHeader(Ec2Constants.EC2_OPERATION, String.class);
        if (header == null) {
            header = message.getHeader(AwsxConstants.OPERATION, String.class);
        }
        return header == null ? options().getOperation() : prepared().allowed.check(header);
    }

    private Prepared prepared() {
        return Objects.requireNonNull(prepared, "the producer is not started");
    }

    Ec2Configuration options() {
        return prepared().options;
    }

    AwsClient client() {
        return prepared().client;
    }

    @Nullable Ec2Resource resource() {
        return prepared().resource;
    }

    /** What the option says that the body is. */
    BodyUse bodyUse() {
        return BodyUse.valueOf(options().getInput().toUpperCase(Locale.ROOT));
    }

    /** Whether the URI gives ids. */
    boolean hasIds() {
        return options().getIds() != null;
    }

    /** The ids that the URI gives, or null. */
    @Nullable String ids(Exchange exchange) {
        return prepared().ids.evaluate(exchange);
    }

    /** The tags that the URI gives. */
    Map<String, String> tags(Exchange exchange) {
        Map<String, String> tags = new LinkedHashMap<>();
        prepared().tags.forEach((name, value) -> {
            String text = value.evaluate(exchange);
            if (text != null) {
                tags.put(name, text);
            }
        });
        return tags;
    }

    /** Whether a param of the URI says which resources are meant. */
    boolean givesIds(Operation operation) {
        Ec2Resource resource = resource();
        return Objects.requireNonNullElse(options().getParam(), Map.<String, Object>of()).keySet().stream()
                .map(path -> path.replaceFirst("[.\\[].*", ""))
                .anyMatch(member -> operation.input().member(member) != null
                        && (member.equals("Resources")
                                || (resource != null
                                        && resource.ids().stream()
                                                .anyMatch(id -> member.equals(id.member())
                                                        || member.equals(id.member() + 's')))));
    }

    /** The script that the URI gives, or null. */
    byte @Nullable [] userData() {
        return userData;
    }

    /** Whether messages may say of a member what the URI does not. */
    boolean lets(String member) {
        String open = options().getOverridable();
        return open != null
                && Arrays.stream(open.split(",", -1)).map(String::trim).anyMatch(member::equals);
    }
}
