package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.camel.AllowedOperations;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.CallMetadata;
import io.awsx.camel.message.MessageBinding;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.AwsException;
import io.awsx.s3x.transfer.S3Transfer;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Does what URI or header say: a verb, or any operation of the API by its name. */
final class S3Producer extends DefaultProducer {

    private final S3Endpoint endpoint;
    private final UnderWay underWay = new UnderWay();
    private @Nullable Prepared prepared;

    /** What is made once when the producer starts; it serves messages under way also when the endpoint stops meanwhile. */
    private record Prepared(
            AwsClient client,
            S3Transfer transfer,
            OperationCall operations,
            AllowedOperations allowed,
            Map<String, Object> members,
            OptionExpression keyName,
            LocalFile localFile,
            OptionExpression localDirectory) {}

    S3Producer(S3Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        S3Configuration options = options();
        AwsClient client = endpoint.client();
        check(options, client);
        OperationCall operations = new OperationCall(
                endpoint.getCamelContext(), client, options, new MessageBinding(S3Headers.BINDING, true, false));
        prepared = new Prepared(
                client,
                endpoint.transfer(),
                operations,
                new AllowedOperations(options.getOperation(), options.getAllowedOperations()),
                S3Options.members(options),
                OptionExpression.compile(endpoint.getCamelContext(), options.getKeyName()),
                LocalFile.compile(endpoint.getCamelContext(), options.getLocalFile()),
                OptionExpression.compile(endpoint.getCamelContext(), options.getLocalDirectory()));
    }

    /** Tells now all that is wrong with the options, rather than one by one at the first messages. */
    private void check(S3Configuration options, AwsClient client) {
        CallCheck check = new CallCheck();
        String name = options.getOperation();
        boolean walks =
                !options.getPaginate().equals("none") || S3Verbs.of(S3Verbs.orDefault(name)) instanceof ListVerb;
        check.options(options, walks);
        String unknown = name == null ? null : S3Verbs.problem(client, name);
        if (unknown != null) {
            check.problem(unknown);
        }
        String operation = unknown == null ? S3Verbs.operation(options) : null;
        check.model(endpoint.getCamelContext(), client, options, operation, walks, false);
        check.allowed(client, options, S3Verbs.names());
        check.expression(endpoint.getCamelContext(), "keyName", options.getKeyName());
        check.expression(endpoint.getCamelContext(), "localFile", options.getLocalFile());
        check.expression(endpoint.getCamelContext(), "localDirectory", options.getLocalDirectory());
        if (options.getLocalFile() != null && options.getLocalDirectory() != null) {
            check.problem("localFile and localDirectory both say where to download to; leave one of them out");
        }
        check.end("awsx-s3:" + options.getBucketNameOrArn());
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        UnderWay.Entry entry = underWay.enter(exchange);
        try {
            dispatch(exchange);
        } catch (AwsException e) {
            CallMetadata.set(exchange.getMessage(), e);
            throw e;
        } finally {
            entry.close();
        }
    }

    @Override
    protected void doStop() throws Exception {
        underWay.giveUp();
        super.doStop();
    }

    private void dispatch(Exchange exchange) throws Exception {
        S3Request request = new S3Request(exchange, this);
        String operation = operation(exchange.getMessage());
        String waiter = options().getWaitFor();
        Verb verb = S3Verbs.of(S3Verbs.orDefault(operation));
        if (operation == null && waiter != null) {
            request.waitFor(waiter);
        } else if (verb != null) {
            verb.process(request);
            request.waitAfterVerb();
        } else {
            request.call(Objects.requireNonNull(operation));
        }
    }

    /** The operation by header, where the endpoint allows it, else by URI; or null where neither names one. */
    private @Nullable String operation(Message message) {
        String header = message.getHeader(S3Constants.S3_OPERATION, String.class);
        if (header == null) {
            header = message.getHeader(AwsxConstants.OPERATION, String.class);
        }
        return header == null ? options().getOperation() : prepared().allowed().check(header);
    }

    private Prepared prepared() {
        return Objects.requireNonNull(prepared, "the producer is not started");
    }

    S3Configuration options() {
        return endpoint.getConfiguration();
    }

    AwsClient client() {
        return prepared().client();
    }

    S3Transfer transfer() {
        return prepared().transfer();
    }

    OperationCall operations() {
        return prepared().operations();
    }

    Map<String, Object> members() {
        return prepared().members();
    }

    OptionExpression keyName() {
        return prepared().keyName();
    }

    LocalFile localFile() {
        return prepared().localFile();
    }

    OptionExpression localDirectory() {
        return prepared().localDirectory();
    }
}
