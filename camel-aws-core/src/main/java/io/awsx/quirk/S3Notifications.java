package io.awsx.quirk;

import java.util.List;
import java.util.Map;

/** The older form of notifications, in which an element is two members at once: the list of events, and the one event. */
final class S3Notifications {

    private static final String OPERATION = "GetBucketNotification";
    private static final List<String> CONFIGURATIONS =
            List.of("TopicConfiguration", "QueueConfiguration", "CloudFunctionConfiguration");

    private S3Notifications() {}

    static boolean appliesTo(String operation) {
        return operation.equals(OPERATION);
    }

    @SuppressWarnings("unchecked")
    static void complete(Map<String, Object> output) {
        for (String name : CONFIGURATIONS) {
            if (output.get(name) instanceof Map<?, ?> configuration
                    && configuration.get("Events") instanceof List<?> events
                    && !events.isEmpty()) {
                ((Map<String, Object>) configuration).put("Event", events.get(0));
            }
        }
    }
}
