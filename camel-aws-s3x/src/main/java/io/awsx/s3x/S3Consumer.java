package io.awsx.s3x;

import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.sqs.SqsQueue;
import io.awsx.camel.sqs.SqsReceiver;
import io.awsx.camel.sqs.SqsRequest;
import io.awsx.s3x.consume.AfterRead;
import io.awsx.s3x.consume.ObjectKey;
import io.awsx.s3x.consume.S3Load;
import io.awsx.s3x.consume.S3ObjectFilter;
import io.awsx.s3x.consume.S3Scan;
import io.awsx.s3x.event.EventOptions;
import io.awsx.s3x.event.EventParts;
import io.awsx.s3x.object.S3Object;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Consumes a bucket's objects as messages. A round lists first; each object is fetched when its turn comes, so a round holds one
 * object at a time. What is done to the object afterwards goes by what was read, not by headers that the route may have changed.
 */
final class S3Consumer extends ItemConsumer<S3Object> {

    /** The options that are Simple expressions, and those that may look like one. */
    private static final Set<String> EXPRESSIONS =
            Set.of("destinationBucketPrefix", "destinationBucketSuffix", "idempotentKey", "customerKeyId", "policy");

    private final S3Endpoint endpoint;
    private final S3Configuration options;

    S3Consumer(S3Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    @Override
    protected void doStart() throws Exception {
        endpoint.makeBucket();
        super.doStart();
    }

    @Override
    protected Parts<S3Object> parts() {
        CallCheck check = new CallCheck();
        check(check);
        Function<S3Object, String> key = check.attempt(() -> ObjectKey.of(
                endpoint.getCamelContext(), options.getIdempotentKey(), options.remembersConsumed(), this::listed));
        AfterRead settlement = check.attempt(() -> AfterRead.of(endpoint.getCamelContext(), endpoint.store(), options));
        S3ObjectFilter wanted =
                settlement == null ? null : check.attempt(() -> new S3ObjectFilter(options, settlement));
        S3Scan scan =
                wanted == null ? null : check.attempt(() -> new S3Scan(endpoint.client(), options, wanted::accepts));
        SqsQueue queue = EventOptions.queue(check, options, endpoint::eventsClient);
        check.end("awsx-s3:" + options.getBucketNameOrArn());
        Function<S3Object, String> identity = Objects.requireNonNull(key);
        AfterRead afterRead = Objects.requireNonNull(settlement);
        S3ObjectFilter filter = Objects.requireNonNull(wanted);
        S3Scan listing = Objects.requireNonNull(scan);
        Parts<S3Object> parts = new Parts<>(
                        "The consumer of bucket " + options.getBucketNameOrArn(),
                        object -> "object " + object.key() + " of bucket " + object.bucket(),
                        listing,
                        Claims.of(options, S3Object::key, identity, options.getInProgressRepository()),
                        new S3Load(endpoint.store(), options),
                        afterRead)
                .concurrently(options.getConcurrentConsumers());
        return queue == null ? parts : byEvents(parts, listing, queue, afterRead, filter, identity);
    }

    private Parts<S3Object> byEvents(
            Parts<S3Object> listed,
            S3Scan listing,
            SqsQueue queue,
            AfterRead afterRead,
            S3ObjectFilter filter,
            Function<S3Object, String> identity) {
        SqsRequest request = EventOptions.request(options);
        int most = options.getMaxMessagesPerPoll();
        SqsReceiver receiver =
                new SqsReceiver(queue, request.request(false, most), threads(listed.consumer() + " receives events"));
        return EventParts.of(listed, listing, options, queue, receiver, afterRead, filter::accepts, identity);
    }

    private void check(CallCheck check) {
        check.options(options, true);
        check.literals(endpoint, EXPRESSIONS);
        check.remembering(options);
        check.concurrency(options);
        if (options.getWaitFor() != null) {
            check.problem("waitFor is for producers; leave it out");
        }
        if (options.getOutputType() != null) {
            check.problem("outputType is for producers; let the route unmarshal objects");
        }
        if (options.getStartingToken() != null) {
            check.problem("startingToken is for producers; a consumer begins at the beginning");
        }
        if (options.getMaxItems() != null) {
            check.problem("maxItems is for producers; set maxMessagesPerPoll");
        }
        for (String path : new TreeSet<>(Objects.requireNonNullElse(options.getParam(), Map.<String, Object>of())
                .keySet())) {
            if (!options.sharedParams().contains(path)) {
                check.problem("param." + path + " is for producers; leave it out");
            }
        }
    }

    /** A message of what was listed, for expressions. */
    private Exchange listed(S3Object object) {
        Exchange exchange = endpoint.createExchange();
        Message message = exchange.getMessage();
        S3Load.listed(object, message);
        return exchange;
    }
}
