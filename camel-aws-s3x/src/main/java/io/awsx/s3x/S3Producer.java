package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.camel.AllowedOperations;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.OptionExpression;
import io.awsx.camel.message.BodyUse;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.CallMetadata;
import io.awsx.camel.message.MessageBinding;
import io.awsx.camel.message.OperationCall;
import io.awsx.error.AwsException;
import io.awsx.transfer.S3Transfer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Does what URI or header say: a verb, or any operation of the API by its name. */
final class S3Producer extends DefaultProducer {

    /** The options that are Simple expressions, and those that may look like one. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "keyName",
            "prefix",
            "localFile",
            "localDirectory",
            "destinationBucketPrefix",
            "destinationBucketSuffix",
            "idempotentKey",
            "customerKeyId",
            "policy");

    private final S3Endpoint endpoint;
    private final UnderWay underWay = new UnderWay();
    private @Nullable Prepared prepared;
    private @Nullable StreamingUpload streaming;

    /** What is made once when the producer starts; it serves messages under way also when the endpoint stops meanwhile. */
    private record Prepared(
            AwsClient client,
            S3Transfer transfer,
            OperationCall operations,
            AllowedOperations allowed,
            Map<String, Object> members,
            OptionExpression keyName,
            OptionExpression paramKey,
            OptionExpression prefix,
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
        endpoint.makeBucket();
        OptionExpression keyName = compile(options.getKeyName());
        OptionExpression prefix = compile(options.getPrefix());
        OptionExpression localDirectory = compile(options.getLocalDirectory());
        boolean readsBody = Stream.of(keyName, prefix, compile(options.getLocalFile()), localDirectory)
                .anyMatch(OptionExpression::readsBody);
        prepared = new Prepared(
                client,
                endpoint.transfer(),
                new OperationCall(
                        endpoint.getCamelContext(),
                        client,
                        options,
                        new MessageBinding(S3Headers.BINDING, readsBody, false)),
                new AllowedOperations(options.getOperation(), options.getAllowedOperations()),
                S3Options.members(options),
                keyName,
                compile(param(options, "Key")),
                prefix,
                LocalFile.compile(endpoint.getCamelContext(), options.getLocalFile()),
                localDirectory);
        if (options.isStreamingUploadMode()) {
            streaming = new StreamingUpload(this, options);
            streaming.start();
        }
    }

    private OptionExpression compile(@Nullable Object option) {
        return OptionExpression.compile(endpoint.getCamelContext(), option);
    }

    private static @Nullable Object param(S3Configuration options, String member) {
        Map<String, Object> params = options.getParam();
        return params == null ? null : params.get(member);
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
        check.literals(endpoint, EXPRESSIONS);
        held(check, options);
        body(check, options);
        if (options.isStreamingUploadMode()) {
            StreamingUpload.check(check, options);
        }
        if (options.getOutputType() != null && !S3Verbs.givesOutput(S3Verbs.orDefault(name))) {
            check.problem("outputType is for listings and operations of the API, but " + S3Verbs.orDefault(name)
                    + " gives no output; leave it out");
        }
        check.expression(endpoint.getCamelContext(), "keyName", options.getKeyName());
        check.expression(endpoint.getCamelContext(), "prefix", options.getPrefix());
        check.expression(endpoint.getCamelContext(), "localFile", options.getLocalFile());
        check.expression(endpoint.getCamelContext(), "localDirectory", options.getLocalDirectory());
        folders(check, options);
        if (options.getLocalFile() != null && options.getLocalDirectory() != null) {
            check.problem("localFile and localDirectory both say where to download to; leave one of them out");
        }
        check.attempt(() -> PresignVerb.duration(options.getPresignDuration()));
        check.attempt(() -> PresignPostVerb.conditions(options.getPresignConditions()));
        if (options.isIgnoreBody() && (options.getLocalFile() != null || options.getLocalDirectory() != null)) {
            check.problem(
                    "ignoreBody=true fetches nothing, but localFile or localDirectory says where to; leave one out");
        }
        check.end("awsx-s3:" + options.getBucketNameOrArn());
    }

    /** What fixes bucket and key must be said once, and must not be let loose beside. */
    private static void held(CallCheck check, S3Configuration options) {
        Object bucket = param(options, "Bucket");
        if (bucket != null && !bucket.equals(options.getBucketNameOrArn())) {
            check.problem("param.Bucket is another bucket than that of the URI; name it in one place");
        }
        if (options.isFixedKey() && options.getKeyName() == null && param(options, "Key") == null) {
            check.problem("fixedKey=true, but the URI gives no key; set keyName");
        }
        List<String> open = open(options);
        if (options.isFixedKey() && open.contains("Key")) {
            check.problem("fixedKey=true holds the key, but overridable=Key lets messages choose it; leave one out");
        }
        if (options.isFixedBucket() && open.contains("Bucket")) {
            check.problem(
                    "fixedBucket=true holds the bucket, but overridable=Bucket lets messages choose it; leave one out");
        }
    }

    private static void folders(CallCheck check, S3Configuration options) {
        String name = options.getOperation();
        Verb verb = name == null ? null : S3Verbs.of(name);
        if (verb instanceof DirectoryVerb && options.getLocalDirectory() == null) {
            check.problem("operation=" + name + " needs the folder; set localDirectory");
        } else if (verb instanceof DeletePrefixVerb
                && options.getPrefix() == null
                && param(options, "Prefix") == null) {
            check.problem("operation=deletePrefix needs the prefix; set prefix");
        } else if (options.isDryRun()
                && name != null
                && !(verb instanceof DirectoryVerb)
                && !(verb instanceof DeletePrefixVerb)) {
            check.problem(
                    "dryRun=true is for uploadDirectory, downloadDirectory, sync, and deletePrefix, but operation="
                            + name + " would be done; leave it out");
        }
    }

    private static List<String> open(S3Configuration options) {
        return Arrays.stream(
                        Objects.requireNonNullElse(options.getOverridable(), "").split(",", -1))
                .map(String::trim)
                .toList();
    }

    private static void body(CallCheck check, S3Configuration options) {
        String name = options.getOperation();
        BodyUse use = name == null ? null : S3Verbs.body(name);
        String given = options.getInput();
        if (use != null && !given.equals("auto") && !given.equalsIgnoreCase(use.name())) {
            check.problem("input=" + given + " does nothing with operation=" + name + ", to which the body is "
                    + (use == BodyUse.NONE ? "nothing" : "the payload")
                    + "; name an operation as the API does, such as DeleteObject, to have the body as its input");
        }
        if ((name != null && S3Verbs.of(name) instanceof CopyVerb)
                && (param(options, "Key") != null || param(options, "CopySource") != null)) {
            check.problem("operation=" + name + " takes the source from keyName or " + S3Constants.KEY
                    + " and the target from " + S3Constants.DESTINATION_KEY + "; leave param.Key and param.CopySource"
                    + " out");
        }
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
        if (streaming != null) {
            streaming.stop();
        }
        super.doStop();
    }

    private void dispatch(Exchange exchange) throws Exception {
        String operation = operation(exchange.getMessage());
        S3Request request = new S3Request(exchange, this, S3Verbs.body(S3Verbs.orDefault(operation)));
        request.checkHeld();
        if (streaming != null) {
            streaming.process(request);
            return;
        }
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

    OptionExpression paramKey() {
        return prepared().paramKey();
    }

    /** Whether the URI fixes the key, so that even headers do not choose it. */
    boolean holdsKey() {
        return param(options(), "Key") != null && !open(options()).contains("Key");
    }

    OptionExpression prefix() {
        return prepared().prefix();
    }

    LocalFile localFile() {
        return prepared().localFile();
    }

    OptionExpression localDirectory() {
        return prepared().localDirectory();
    }
}
