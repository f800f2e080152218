package io.awsx.s3x.event;

import io.awsx.camel.consume.Settlement.Result;
import io.awsx.camel.sqs.SqsMessage;
import io.awsx.camel.sqs.SqsQueue;
import io.awsx.camel.sqs.SqsReceiver;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages that are under way, and what is done to them when what they told of is over. Thread-safe. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final SqsQueue queue;
    private final SqsReceiver receiver;
    private final boolean releasesFailed;
    private final Set<Delivery> open = ConcurrentHashMap.newKeySet();

    /** @param releasesFailed whether a message is visible again at once when one of its objects failed */
    Deliveries(SqsQueue queue, SqsReceiver receiver, boolean releasesFailed) {
        this.queue = queue;
        this.receiver = receiver;
        this.releasesFailed = releasesFailed;
    }

    /** A message is under way, until all of its events are over. */
    Delivery begin(SqsMessage message, List<S3Event> events) {
        Delivery delivery = new Delivery(message, events);
        open.add(delivery);
        return delivery;
    }

    /** The messages that are under way. */
    Collection<SqsMessage> underWay() {
        return open.stream().map(Delivery::message).toList();
    }

    /** An event is over, without a settlement. Deletes its message, or gives it back, where it was the last. */
    void over(Told told, Delivery.End how) {
        if (endsWith(told, how)) {
            drop(List.of(told.delivery()));
        }
    }

    /** An event was settled; whether its message is to be deleted now. Gives it back where it is the last, and another one failed. */
    boolean endsWith(Told told) {
        return endsWith(told, Delivery.End.DONE);
    }

    private boolean endsWith(Told told, Delivery.End how) {
        Delivery delivery = told.delivery();
        return switch (delivery.over(told.event(), how)) {
            case OPEN -> false;
            case DONE -> true;
            case UNROUTED -> giveBack(delivery, true);
            case LEFT -> giveBack(delivery, false);
            case FAILED -> giveBack(delivery, releasesFailed);
        };
    }

    private boolean giveBack(Delivery delivery, boolean release) {
        open.remove(delivery);
        if (release) {
            receiver.giveBack(null, List.of(delivery.message()));
        }
        return false;
    }

    /**
     * Deletes the message of a delivery.
     *
     * @throws RuntimeException where it cannot be deleted now
     */
    void delete(Delivery delivery) {
        RuntimeException failure =
                queue.delete(List.of(delivery.message())).get(0).failure();
        if (failure != null) {
            throw failure;
        }
        open.remove(delivery);
    }

    /** Deletes messages of which nothing was consumed. One that cannot be deleted is told again, and nothing is consumed of it then. */
    void drop(List<Delivery> deliveries) {
        try {
            for (Result result :
                    queue.delete(deliveries.stream().map(Delivery::message).toList())) {
                if (result.failure() != null) {
                    throw result.failure();
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("A message that is done with cannot be deleted; it comes again", e);
        }
        deliveries.forEach(open::remove);
    }
}
