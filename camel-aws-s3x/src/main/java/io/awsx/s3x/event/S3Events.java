package io.awsx.s3x.event;

import io.awsx.camel.message.Json;
import io.awsx.camel.transform.SnsEnvelope;
import io.awsx.error.ClientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a queue that is notified of a bucket's objects was told. */
public final class S3Events {

    /** Beyond what a queue takes. */
    private static final int LONGEST = 2 << 20;

    private S3Events() {}

    /**
     * The events of a message: a notification of a bucket, straight or in the envelope of SNS, or an event of EventBridge.
     *
     * @param text the message's body
     * @param what what it is, for messages, such as {@code Message 7}
     * @return the events, in the order in which they were told; none where S3 only tests the way
     * @throws ClientException where it is nothing of S3, or tells something that cannot be
     */
    public static List<S3Event> read(String text, String what) {
        try {
            return read(Members.of(json(text), ""));
        } catch (ClientException e) {
            throw new ClientException(what + " cannot be read as events of S3: " + e.getMessage(), e);
        }
    }

    private static @Nullable Object json(String text) {
        if (text.length() > LONGEST) {
            throw new ClientException("it has " + text.length() + " characters, more than " + LONGEST);
        }
        return Json.read(text, "it", "");
    }

    private static List<S3Event> read(Members json) {
        SnsEnvelope envelope = SnsEnvelope.of(json.json());
        Members told = envelope == null ? json : Members.of(json(envelope.message()), "");
        if (BucketNotification.isTest(told)) {
            return List.of();
        } else if (BucketNotification.is(told)) {
            return BucketNotification.read(told);
        } else if (EventBridgeEvent.is(told)) {
            return EventBridgeEvent.read(told);
        }
        throw new ClientException("it has neither Records nor detail-type and detail");
    }
}
