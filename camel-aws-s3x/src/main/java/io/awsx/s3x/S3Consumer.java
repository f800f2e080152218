package io.awsx.s3x;

import io.awsx.camel.consume.Bookmark;
import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.ItemConsumer;
import io.awsx.camel.consume.Load;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.consume.ResumedPositions;
import io.awsx.camel.lease.Leases;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.sqs.SqsQueue;
import io.awsx.camel.sqs.SqsReceiver;
import io.awsx.camel.sqs.SqsRequest;
import io.awsx.s3x.consume.AfterRead;
import io.awsx.s3x.consume.ClusterClaims;
import io.awsx.s3x.consume.ObjectGroup;
import io.awsx.s3x.consume.ObjectKey;
import io.awsx.s3x.consume.S3Load;
import io.awsx.s3x.consume.S3ObjectFilter;
import io.awsx.s3x.consume.S3Scan;
import io.awsx.s3x.consume.WalkOptions;
import io.awsx.s3x.event.EventOptions;
import io.awsx.s3x.event.EventParts;
import io.awsx.s3x.object.S3Object;
import io.awsx.s3x.walk.Ground;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.resume.ResumeAware;
import org.apache.camel.resume.ResumeStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Consumes a bucket's objects as messages. A round lists first; each object is fetched when its turn comes, so a round holds one
 * object at a time. What is done to the object afterwards goes by what was read, not by headers that the route may have changed.
 */
final class S3Consumer extends ItemConsumer<S3Object> implements ResumeAware<ResumeStrategy> {

    /** The options that are Simple expressions, and those that may look like one. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "destinationBucketPrefix",
            "destinationBucketSuffix",
            "idempotentKey",
            "customerKeyId",
            "policy",
            "orderBy");

    private final S3Endpoint endpoint;
    private final S3Configuration options;
    private @Nullable ResumeStrategy resumeStrategy;

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
        Function<S3Object, String> key = check.attempt(
                () -> ObjectKey.of(endpoint.getCamelContext(), options.getIdempotentKey(), tellsApart(), this::listed));
        AfterRead settlement = check.attempt(() -> AfterRead.of(endpoint.getCamelContext(), endpoint.store(), options));
        S3ObjectFilter wanted =
                settlement == null ? null : check.attempt(() -> new S3ObjectFilter(options, settlement));
        Function<S3Object, @Nullable Object> group =
                check.attempt(() -> ObjectGroup.of(endpoint.getCamelContext(), options.getOrderBy(), this::listed));
        S3Scan scan =
                wanted == null || group == null || !check.clean() ? null : check.attempt(() -> scan(wanted, group));
        SqsQueue queue = EventOptions.queue(check, options, endpoint::eventsClient);
        S3Load load = check.attempt(() -> new S3Load(endpoint.store(), options));
        check.end("awsx-s3:" + options.getBucketNameOrArn());
        Function<S3Object, String> identity = Objects.requireNonNull(key);
        AfterRead afterRead = Objects.requireNonNull(settlement);
        S3ObjectFilter filter = Objects.requireNonNull(wanted);
        S3Scan listing = Objects.requireNonNull(scan);
        Parts<S3Object> parts = new Parts<>(
                        "The consumer of bucket " + options.getBucketNameOrArn(),
                        object -> "object " + object.key() + " of bucket " + object.bucket(),
                        listing,
                        claims(identity),
                        load(listing, Objects.requireNonNull(load)),
                        afterRead)
                .concurrently(options.getConcurrentConsumers())
                .inGroups(Objects.requireNonNull(group));
        return queue == null ? parts : byEvents(parts, listing, queue, afterRead, filter, identity);
    }

    private S3Scan scan(S3ObjectFilter wanted, Function<S3Object, @Nullable Object> group) {
        Ground ground = WalkOptions.ground(endpoint.client(), options, this::threads);
        Predicate<S3Object> accepted =
                WalkOptions.inGround(options).and(ClusterClaims.work(options)).and(wanted::accepts);
        return new S3Scan(endpoint.client(), options, accepted, ground, group, bookmark());
    }

    private @Nullable Bookmark bookmark() {
        Bookmark.Place place = null;
        if (options.getStateRepository() != null) {
            place = Bookmark.in(options.getStateRepository(), stateKey(), endpoint.getCamelContext());
        } else if (resumeStrategy != null) {
            place = Bookmark.in(resumeStrategy, stateKey());
        }
        return place == null
                ? null
                : new Bookmark(
                        place,
                        "The consumer of bucket " + options.getBucketNameOrArn(),
                        options.getCheckpointInterval());
    }

    private String stateKey() {
        return WalkOptions.stateKey(options, getRouteId());
    }

    private Load<S3Object> load(S3Scan listing, S3Load load) {
        if (resumeStrategy == null) {
            return load;
        }
        String key = stateKey();
        return (object, exchange) -> {
            // How far the walk got when the exchange is done, which its own object alone does not tell.
            exchange.getMessage().setHeader(Exchange.OFFSET, new ResumedPositions.Now(key, listing::position));
            return load.load(object, exchange);
        };
    }

    @Override
    public void setResumeStrategy(@Nullable ResumeStrategy resumeStrategy) {
        this.resumeStrategy = resumeStrategy;
    }

    @Override
    public @Nullable ResumeStrategy getResumeStrategy() {
        return resumeStrategy;
    }

    @Override
    public String adapterFactoryService() {
        return ResumedPositions.SERVICE;
    }

    private Claims<S3Object> claims(Function<S3Object, String> identity) {
        Leases leases = ClusterClaims.leases(
                options, getEndpoint().getCamelContext().getName(), endpoint.client(), endpoint::claimsClient);
        S3Configuration own = options.copy();
        if (leases != null && own.getIdempotentRepository() == null) {
            // The leases remember it.
            own.setIdempotent(false);
        }
        Claims<S3Object> claims = Claims.of(own, S3Object::key, identity, own.getInProgressRepository());
        return leases == null ? claims : claims.among(leases);
    }

    /** Whether it matters what an object is told from others by. */
    private boolean tellsApart() {
        return options.remembersConsumed() || options.getClusterClaim() != null;
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
        boolean remembers = options.getStateRepository() != null || resumeStrategy != null;
        WalkOptions.check(check, options, remembers, options.getEvents() != null);
        ClusterClaims.check(check, options, remembers, options.getEvents() != null);
        if (options.getWaitFor() != null) {
            check.problem("waitFor is for producers; leave it out");
        }
        if (options.getLocalWorkDirectory() != null && (options.isIgnoreBody() || !options.isIncludeBody())) {
            check.problem(
                    "localWorkDirectory stores objects in files, but ignoreBody=true fetches none, and includeBody=false"
                            + " gives the stream of the answer; leave one of them out");
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
