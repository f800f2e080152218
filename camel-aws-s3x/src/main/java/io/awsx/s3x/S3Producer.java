package io.awsx.s3x;

import io.awsx.AwsClient;
import io.awsx.camel.AllowedOperations;
import io.awsx.camel.AwsxConstants;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.message.CallMetadata;
import io.awsx.error.AwsException;
import io.awsx.s3x.batch.StreamingUpload;
import io.awsx.s3x.verb.ProducerCheck;
import io.awsx.s3x.verb.ProducerParts;
import io.awsx.s3x.verb.S3Request;
import io.awsx.s3x.verb.S3Verbs;
import io.awsx.s3x.verb.Verb;
import java.util.Objects;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Does what URI or header say: a verb, or any operation of the API by its name. */
final class S3Producer extends DefaultAsyncProducer {

    private final S3Endpoint endpoint;
    private final UnderWay underWay = new UnderWay();
    private @Nullable ProducerParts parts;
    private @Nullable AllowedOperations allowed;
    private @Nullable StreamingUpload streaming;

    S3Producer(S3Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        S3Configuration options = endpoint.getConfiguration();
        AwsClient client = endpoint.client();
        CallCheck check = new CallCheck();
        ProducerCheck.check(check, endpoint, options, client);
        if (options.isStreamingUploadMode()) {
            StreamingUpload.check(check, options);
        }
        check.end("awsx-s3:" + options.getBucketNameOrArn());
        endpoint.makeBucket();
        ProducerParts made = ProducerParts.of(endpoint.getCamelContext(), options, client, endpoint.transfer());
        parts = made;
        allowed = new AllowedOperations(options.getOperation(), options.getAllowedOperations());
        if (options.isStreamingUploadMode()) {
            streaming = new StreamingUpload(endpoint.getCamelContext(), made, options, UnderWay::isDraining);
            streaming.start();
        }
        endpoint.starts(this);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        UnderWay.Entry entry = underWay.enter(exchange);
        try {
            String operation = operation(exchange.getMessage());
            S3Request request = request(exchange, operation);
            if (streaming != null) {
                return streaming.process(request, callback);
            }
            dispatch(request, operation);
        } catch (AwsException e) {
            CallMetadata.set(exchange.getMessage(), e);
            exchange.setException(e);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            entry.close();
        }
        callback.done(true);
        return true;
    }

    @Override
    protected void doSuspend() throws Exception {
        super.doSuspend();
        if (streaming != null) {
            streaming.flush();
        }
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.stops(this);
        underWay.giveUp();
        if (streaming != null) {
            streaming.stop();
        }
        super.doStop();
    }

    private S3Request request(Exchange exchange, @Nullable String operation) {
        S3Request request = new S3Request(
                exchange,
                Objects.requireNonNull(parts, "the producer is not started"),
                S3Verbs.body(S3Verbs.orDefault(operation)));
        request.checkHeld();
        return request;
    }

    private static void dispatch(S3Request request, @Nullable String operation) throws Exception {
        String waiter = request.options().getWaitFor();
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
        return header == null
                ? endpoint.getConfiguration().getOperation()
                : Objects.requireNonNull(allowed).check(header);
    }
}
