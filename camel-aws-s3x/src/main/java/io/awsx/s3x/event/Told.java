package io.awsx.s3x.event;

import io.awsx.s3x.S3Constants;
import io.awsx.s3x.object.Origin;
import io.awsx.s3x.object.S3Object;
import java.util.Objects;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * How an object came to be known: by an event that a message told of.
 *
 * @param event what happened
 * @param delivery the message
 * @param index which of the message's events it is
 */
record Told(S3Event event, Delivery delivery, int index) implements Origin {

    /** The event that told of an object, or null where it was listed. */
    static @Nullable Told of(S3Object object) {
        return object.origin() instanceof Told told ? told : null;
    }

    /** The object that it tells of. */
    S3Object object() {
        return object(event, this);
    }

    /** What an event tells of an object, for those who ask whether it is wanted. */
    static S3Object object(S3Event event, @Nullable Told told) {
        return new S3Object(
                event.bucket(),
                event.key(),
                event.etag(),
                event.size(),
                event.hasObject() ? event.time() : null,
                event.versionId(),
                told);
    }

    @Override
    public void describe(Message message) {
        message.setHeader(S3Constants.EVENT_NAME, event.name());
        message.setHeader(S3Constants.EVENT, event.json());
        message.setHeader(S3Constants.EVENT_MESSAGE_ID, delivery.message().id());
        if (event.sequencer() != null) {
            message.setHeader(S3Constants.EVENT_SEQUENCER, event.sequencer().hex());
        }
        if (event.time() != null) {
            message.setHeader(S3Constants.MESSAGE_TIMESTAMP, event.time().toEpochMilli());
        }
    }

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
