package io.awsx.s3x.event;

import io.awsx.camel.consume.Claims;
import io.awsx.camel.consume.Parts;
import io.awsx.camel.consume.Source;
import io.awsx.camel.sqs.SqsQueue;
import io.awsx.camel.sqs.SqsReceiver;
import io.awsx.camel.sqs.SqsVisibility;
import io.awsx.s3x.consume.AfterRead;
import io.awsx.s3x.consume.S3Scan;
import io.awsx.s3x.object.S3Object;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a consumer is made of that is told of objects by a queue. */
public final class EventParts {

    /** How many events and keys are remembered, to know what is told twice or late. */
    private static final int REMEMBERED = 10_000;

    private EventParts() {}

    /**
     * Makes the parts.
     *
     * @param listed those of a consumer of the same objects that lists them
     * @param accepted which objects the options want, by their keys
     * @param identity what an object is remembered by
     */
    public static Parts<S3Object> of(
            Parts<S3Object> listed,
            S3Scan listing,
            S3EventConfiguration options,
            SqsQueue queue,
            SqsReceiver receiver,
            AfterRead afterRead,
            Predicate<S3Object> accepted,
            Function<S3Object, String> identity) {
        String bucket = options.getBucketNameOrArn();
        Claims<S3Object> claims = claims(options, identity);
        Deliveries deliveries = new Deliveries(queue, receiver, options.isReleaseOnFailure());
        ConsumedEvents consumed = new ConsumedEvents(REMEMBERED);
        EventReading reading = new EventReading(
                bucket,
                EventTypes.of(options.getEventTypes()),
                inListing(options).and(accepted),
                deliveries);
        EventSource events = new EventSource(
                receiver,
                new SqsVisibility(queue, options.getVisibilityTimeout()),
                reading,
                deliveries,
                claims,
                listing::done);
        Source<S3Object> source = options.isEventsBacklog() ? new BacklogFirst(bucket, listing, events) : events;
        return new Parts<>(
                        listed.consumer() + " by events",
                        object -> name(object, listed.name()),
                        source,
                        claims,
                        new EventLoad(listed.load(), consumed, deliveries),
                        new EventSettlement(afterRead, consumed, deliveries))
                .concurrently(options.getConcurrentConsumers())
                .inGroups(S3Object::key)
                .with(events);
    }

    private static String name(S3Object object, Function<S3Object, String> name) {
        Told told = Told.of(object);
        return told == null ? name.apply(object) : told.event().name() + " of " + name.apply(object);
    }

    /**
     * What is remembered is added when it succeeded: that a message is hidden decides between nodes, and one that comes again because a
     * process died must be consumed.
     */
    private static Claims<S3Object> claims(S3EventConfiguration options, Function<S3Object, String> identity) {
        S3EventConfiguration own = (S3EventConfiguration) options.copy();
        own.setIdempotentEager(false);
        boolean byKey = own.getInProgressRepository() != null;
        boolean byETag = own.getIdempotentKey().contains("${etag}");
        return Claims.of(
                own,
                object -> inProgress(object, byKey),
                object -> identity(object, byETag, identity),
                own.getInProgressRepository());
    }

    private static String inProgress(S3Object object, boolean byKey) {
        Told told = Told.of(object);
        return told == null || byKey ? object.key() : told.inMessage();
    }

    /** That an object was written is remembered as if it were listed; other events, and such of which too little is told, as themselves. */
    private static String identity(S3Object object, boolean byETag, Function<S3Object, String> identity) {
        Told told = Told.of(object);
        if (told == null || (told.isCreation() && (object.etag() != null || !byETag))) {
            return identity.apply(object);
        }
        return told.identity();
    }

    /** Whether a listing would have the object. */
    private static Predicate<S3Object> inListing(S3EventConfiguration options) {
        String begin = options.getFileName() == null ? options.getPrefix() : options.getFileName();
        String prefix = Objects.requireNonNullElse(begin, "");
        String delimiter = options.getDelimiter();
        return object -> object.key().startsWith(prefix)
                && (delimiter == null || delimiter.isEmpty() || object.key().indexOf(delimiter, prefix.length()) < 0);
    }
}
