package io.awsx.camel.transform;

import io.awsx.error.ClientException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What SNS puts around a message that it delivers, unless the subscription has raw delivery.
 *
 * @param message the message itself
 * @param messageId its id within SNS
 * @param topicArn the topic it was published to
 * @param subject its subject, or null
 * @param attributes its attributes by name: text, numbers, and bytes
 */
public record SnsEnvelope(
        String message,
        @Nullable String messageId,
        @Nullable String topicArn,
        @Nullable String subject,
        Map<String, Object> attributes) {

    /** SNS has 38 digits at most; reading longer ones takes its time. */
    private static final int LONGEST_NUMBER = 100;

    /**
     * Opens an envelope.
     *
     * @param json the members of the JSON that was delivered
     * @return what is in it; null where it is no envelope
     * @throws ClientException where it is one that SNS does not write
     */
    public static @Nullable SnsEnvelope of(Map<?, ?> json) {
        if (!"Notification".equals(json.get("Type")) || !json.containsKey("TopicArn") || !json.containsKey("Message")) {
            return null;
        }
        String message = text(json, "Message");
        if (message == null) {
            throw new ClientException("Message of the notification of SNS is null");
        }
        return new SnsEnvelope(
                message, text(json, "MessageId"), text(json, "TopicArn"), text(json, "Subject"), attributes(json));
    }

    private static @Nullable String text(Map<?, ?> json, String name) {
        Object value = json.get(name);
        if (value != null && !(value instanceof String)) {
            throw new ClientException(name + " of the notification of SNS is no text");
        }
        return (String) value;
    }

    private static Map<String, Object> attributes(Map<?, ?> json) {
        Map<String, Object> plain = new LinkedHashMap<>();
        Object typed = json.get("MessageAttributes");
        if (typed == null) {
            return plain;
        } else if (!(typed instanceof Map<?, ?> attributes)) {
            throw new ClientException("MessageAttributes of the notification of SNS are no object");
        } else {
            attributes.forEach((name, attribute) -> plain.put(String.valueOf(name), value(name, attribute)));
            return plain;
        }
    }

    private static Object value(Object name, Object attribute) {
        if (attribute instanceof Map<?, ?> typed
                && typed.get("Type") instanceof String type
                && typed.get("Value") instanceof String value) {
            try {
                return switch (type) {
                    case "Number" -> value.length() > LONGEST_NUMBER ? value : new BigDecimal(value);
                    case "Binary" -> Base64.getDecoder().decode(value);
                    default -> value;
                };
            } catch (IllegalArgumentException e) {
                // Whoever published it said a number and gave something else.
                return value;
            }
        }
        throw new ClientException("Attribute " + name + " of the notification of SNS has no Type and Value");
    }
}
