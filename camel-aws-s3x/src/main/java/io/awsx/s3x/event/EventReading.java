package io.awsx.s3x.event;

import io.awsx.camel.sqs.SqsMessage;
import io.awsx.error.ClientException;
import io.awsx.error.NearestNames;
import io.awsx.s3x.object.S3Object;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What messages tell of that is to be consumed. Those that tell of nothing else are deleted; those that cannot be read, or tell of another
 * bucket, are left as they are, and told once. Used by one thread.
 */
final class EventReading {

    private static final Logger LOG = LoggerFactory.getLogger(EventReading.class);

    private final String bucket;
    private final EventTypes types;
    private final Predicate<S3Object> accepted;
    private final Deliveries deliveries;
    private final ToldOnce toldOnce = new ToldOnce();

    /**
     * @param bucket the bucket whose events are consumed
     * @param accepted which objects the options want
     */
    EventReading(String bucket, EventTypes types, Predicate<S3Object> accepted, Deliveries deliveries) {
        this.bucket = bucket;
        this.types = types;
        this.accepted = accepted;
        this.deliveries = deliveries;
    }

    /** The objects that some messages tell of; those of one key in their order. */
    List<S3Object> read(Collection<SqsMessage> messages) {
        List<S3Object> objects = new ArrayList<>();
        List<Delivery> nothing = new ArrayList<>();
        for (SqsMessage message : messages) {
            List<S3Event> events = events(message);
            if (events == null) {
                continue;
            }
            List<S3Event> wanted = events.stream()
                    .filter(event -> types.wants(event) && accepted.test(Told.object(event, null)))
                    .toList();
            Delivery delivery = deliveries.begin(message, wanted);
            if (wanted.isEmpty()) {
                nothing.add(delivery);
            }
            for (int i = 0; i < wanted.size(); i++) {
                objects.add(new Told(wanted.get(i), delivery, i).object());
            }
        }
        deliveries.drop(nothing);
        return EventOrder.of(objects);
    }

    /** What a message tells of; null where it is to be left. */
    private @Nullable List<S3Event> events(SqsMessage message) {
        List<S3Event> events;
        try {
            events = S3Events.read(message.body(), "Message " + message.id());
        } catch (ClientException e) {
            if (toldOnce.first(message.id())) {
                LOG.warn("{}. It is left in the queue of events of bucket {}", e.getMessage(), bucket);
            }
            return null;
        }
        for (S3Event event : events) {
            if (!event.bucket().equals(bucket)) {
                // A message must not choose the bucket that is read.
                if (toldOnce.first("bucket " + event.bucket())) {
                    LOG.warn(
                            "Message {} tells of bucket {}, and not of {}. It and others of that bucket are left in the queue; give"
                                    + " each bucket a queue of its own",
                            message.id(),
                            NearestNames.shown(event.bucket()),
                            bucket);
                }
                return null;
            }
        }
        return events;
    }
}
