package io.awsx.s3x.event;

import io.awsx.camel.sqs.SqsMessage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A message that was received, and what became of the events that it told of. It is done with when all of them are; where one is not, it
 * is to be given back when none is open any more. Thread-safe.
 */
final class Delivery {

    /** What becomes of the message. */
    enum End {
        /** Nothing yet, or it was said before. */
        OPEN,
        /** All that it told of was consumed. */
        DONE,
        /** Something was not routed, because the consumer stops. */
        UNROUTED,
        /** Something is another one's, or was. */
        LEFT,
        /** Something failed. */
        FAILED
    }

    private final SqsMessage message;
    private final Set<S3Event> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private End end = End.DONE;

    /** @param events what it tells of; with none it is never over */
    Delivery(SqsMessage message, List<S3Event> events) {
        this.message = message;
        open.addAll(events);
    }

    SqsMessage message() {
        return message;
    }

    /**
     * An event is over, for the first time or again.
     *
     * @param how {@link End#DONE} where it was consumed or is not wanted
     * @return what is to be done to the message, once
     */
    synchronized End over(S3Event event, End how) {
        if (!open.remove(event)) {
            return End.OPEN;
        }
        if (how.compareTo(end) > 0) {
            end = how;
        }
        return open.isEmpty() ? end : End.OPEN;
    }
}
