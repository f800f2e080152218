package io.awsx.camel.sqs;

import io.awsx.camel.AwsxCallConfiguration;
import io.awsx.camel.message.CallCheck;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is received as the options say. */
public final class SqsRequest {

    private static final int LONGEST_WAIT = 20;
    private static final int LONGEST_HIDDEN = 43_200;
    private static final int MOST_CALLS = 1000;

    private static final List<String> USUAL = List.of("SentTimestamp", "ApproximateReceiveCount");
    private static final List<String> USUAL_OF_FIFO =
            List.of("MessageGroupId", "MessageDeduplicationId", "SequenceNumber");

    private final AwsxCallConfiguration options;
    private final SqsConfiguration queue;

    /**
     * Of the options of an endpoint.
     *
     * @param options how calls are made, and how many exchanges are under way
     */
    public SqsRequest(AwsxCallConfiguration options, SqsConfiguration queue) {
        this.options = options;
        this.queue = queue;
    }

    /** Checks all options. */
    public void check(CallCheck check) {
        within(check, "visibilityTimeout", queue.getVisibilityTimeout(), 0, LONGEST_HIDDEN);
        within(check, "waitTimeSeconds", queue.getWaitTimeSeconds(), 0, LONGEST_WAIT);
        within(check, "concurrentRequestLimit", queue.getConcurrentRequestLimit(), 1, MOST_CALLS);
        Integer wait = queue.getWaitTimeSeconds();
        Duration shortest = shortest();
        if (wait != null && shortest != null && shortest.compareTo(Duration.ofSeconds(wait)) <= 0) {
            check.problem("waitTimeSeconds is " + wait + ", but readTimeout or callTimeout end the call after "
                    + shortest.toMillis() + " ms, and what was received would be lost until it is visible again");
        }
        Integer hidden = queue.getVisibilityTimeout();
        if (queue.isExtendMessageVisibility() && hidden != null && hidden == 0) {
            check.problem("extendMessageVisibility needs a visibilityTimeout of 1 or more");
        }
        if ("All".equals(queue.getSortAttributeName())) {
            check.problem("sortAttributeName is All, but must name one attribute, such as SentTimestamp");
        }
    }

    private static void within(CallCheck check, String option, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            check.problem(option + " is " + value + ", but must be from " + least + " to " + most);
        }
    }

    /** How long a call may take; null where nothing is said. */
    private @Nullable Duration shortest() {
        return Stream.of(options.getReadTimeout(), options.getCallTimeout())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How long a call waits, in seconds. */
    private int seconds() {
        Integer wait = queue.getWaitTimeSeconds();
        Duration shortest = shortest();
        if (wait != null) {
            return wait;
        }
        return shortest == null ? LONGEST_WAIT : (int) Math.max(0, Math.min(LONGEST_WAIT, shortest.toSeconds() - 1));
    }

    /**
     * What is asked for.
     *
     * @param most how many a round takes at most, 0 for any number
     */
    public SqsReceiver.Request request(boolean fifo, int most) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("MessageSystemAttributeNames", List.copyOf(attributes(fifo)));
        List<String> own = parts(queue.getMessageAttributeNames());
        if (!own.isEmpty()) {
            members.put("MessageAttributeNames", own);
        }
        members.put("WaitTimeSeconds", seconds());
        if (queue.getVisibilityTimeout() != null) {
            members.put("VisibilityTimeout", queue.getVisibilityTimeout());
        }
        int atOnce = most > 0 ? most : Math.max(SqsQueue.MOST, options.getConcurrentConsumers());
        String sort = queue.getSortAttributeName();
        return new SqsReceiver.Request(
                members,
                atOnce,
                calls(most),
                sort == null
                        ? null
                        : Comparator.comparing(message -> Objects.requireNonNullElse(message.attribute(sort), "")));
    }

    /** How many calls are under way at once at most. */
    private int calls(int most) {
        int atOnce = most > 0 ? most : Math.max(SqsQueue.MOST, options.getConcurrentConsumers());
        return Math.min(queue.getConcurrentRequestLimit(), (atOnce + SqsQueue.MOST - 1) / SqsQueue.MOST);
    }

    private Set<String> attributes(boolean fifo) {
        Set<String> names = new LinkedHashSet<>(USUAL);
        String wanted = queue.getAttributeNames();
        if (wanted != null) {
            names = new LinkedHashSet<>(parts(wanted));
        } else if (fifo) {
            names.addAll(USUAL_OF_FIFO);
        }
        if (!names.contains("All")) {
            if (fifo) {
                // Order is kept by it.
                names.add("MessageGroupId");
            }
            if (queue.getSortAttributeName() != null) {
                names.add(queue.getSortAttributeName());
            }
        }
        return names;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
