package io.awsx.camel.sqs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message that was received, once: received again it is another one of the same id. Thread-safe. */
public final class SqsMessage {

    private final Map<?, ?> received;
    private volatile long hiddenAt;
    private volatile boolean lost;

    /**
     * @param received as the API has it
     * @param hiddenAt when it was hidden from others, in nanoseconds of {@link System#nanoTime}
     */
    SqsMessage(Map<?, ?> received, long hiddenAt) {
        this.received = received;
        this.hiddenAt = hiddenAt;
    }

    /** Its id, which it keeps however often it is received. */
    public String id() {
        return text("MessageId");
    }

    /** What this receipt is settled by. */
    public String receiptHandle() {
        return text("ReceiptHandle");
    }

    /** Its text. */
    public String body() {
        return text("Body");
    }

    /** The MD5 of its body in hexadecimal. */
    public String md5OfBody() {
        return text("MD5OfBody");
    }

    /** What SQS says of it, such as {@code SentTimestamp}, as far as it was asked for. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (received.get("Attributes") instanceof Map<?, ?> told) {
            told.forEach((name, value) -> attributes.put(String.valueOf(name), String.valueOf(value)));
        }
        return attributes;
    }

    /** One of its attributes; null where there is none. */
    public @Nullable String attribute(String name) {
        return received.get("Attributes") instanceof Map<?, ?> told ? Objects.toString(told.get(name), null) : null;
    }

    /** What its sender said of it, as the API has it. */
    @Nullable Object typedAttributes() {
        return received.get("MessageAttributes");
    }

    private String text(String member) {
        return Objects.toString(received.get(member), "");
    }

    /** When it was hidden last. */
    long hiddenAt() {
        return hiddenAt;
    }

    /** It is hidden again from now on. */
    void hidden(long now) {
        hiddenAt = now;
    }

    /** Whether it cannot be kept hidden any more. */
    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    @Override
    public String toString() {
        return "message " + id();
    }
}
