package io.awsx.s3x;

import io.awsx.s3x.event.S3Event;
import io.awsx.s3x.event.Sequencer;
import java.util.Objects;

/**
 * How an object came to be known: by an event that a message told of.
 *
 * @param event what happened
 * @param delivery the message
 * @param index which of the message's events it is
 */
record Told(S3Event event, Delivery delivery, int index) {

    /** What is the same where an event is told again: by another message, where events have an order. */
    String identity() {
        Sequencer sequencer = event.sequencer();
        if (sequencer == null) {
            return inMessage();
        }
        return String.join(
                " ",
                event.name(),
                Objects.requireNonNullElse(event.versionId(), ""),
                sequencer.shortest(),
                event.key());
    }

    /** What tells it from other events that are under way. */
    String inMessage() {
        return delivery.message().id() + '#' + index;
    }

    /** Whether what is there now is what matters, as to a listing: an object was written. */
    boolean isCreation() {
        return event.name().startsWith("ObjectCreated:");
    }
}
