package io.awsx.camel.generic;

import io.awsx.camel.AllowedOperations;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.CallMetadata;
import io.awsx.camel.message.GivenMembers;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Calls the operation that URI or header say, and waits for the state that the URI says. */
final class AwsxProducer extends DefaultProducer {

    private final AwsxEndpoint endpoint;
    private final AwsxServiceConfiguration options;
    private final AllowedOperations allowed;
    private @Nullable OperationCall call;

    AwsxProducer(AwsxEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.allowed = new AllowedOperations(options.getOperation(), options.getAllowedOperations());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        CallCheck check = new CallCheck();
        endpoint.check(check, !options.getPaginate().equals("none"));
        check.end(endpoint.name());
        endpoint.tellIdle();
        call = endpoint.call();
        endpoint.starts(this);
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.stops(this);
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        OperationCall prepared = Objects.requireNonNull(call, "the producer is not started");
        String operation = operation(exchange.getMessage());
        String waiter = options.getWaitFor();
        try {
            if (operation != null) {
                prepared.process(exchange, operation);
            } else if (waiter != null) {
                prepared.waitFor(exchange, waiter, GivenMembers.NONE);
            } else {
                throw new ClientException(
                        "No operation: set the option operation, or the header " + AwsxConstants.OPERATION);
            }
        } catch (AwsException e) {
            CallMetadata.set(exchange.getMessage(), e);
            throw e;
        }
    }

    /** What a header says, the URI, or the profile; null where the URI says what to wait for instead, or nobody says anything. */
    private @Nullable String operation(Message message) {
        String header = message.getHeader(AwsxConstants.OPERATION, String.class);
        for (String other : endpoint.profile().operationHeaders()) {
            header = header == null ? message.getHeader(other, String.class) : header;
        }
        if (header != null) {
            return allowed.check(header);
        } else if (options.getOperation() != null || options.getWaitFor() != null) {
            return options.getOperation();
        }
        return endpoint.profile().operation();
    }
}
