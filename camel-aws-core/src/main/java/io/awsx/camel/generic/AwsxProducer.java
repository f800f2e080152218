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
        call = endpoint.call();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        OperationCall prepared = Objects.requireNonNull(call, "the producer is not started");
        String header = exchange.getMessage().getHeader(AwsxConstants.OPERATION, String.class);
        String operation = header == null ? options.getOperation() : allowed.check(header);
        String waiter = options.getWaitFor();
        try {
            if (operation != null) {
                prepared.process(exchange, operation, GivenMembers.NONE);
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
}
