package io.awsx.s3x.event;

import io.awsx.AwsClient;
import io.awsx.camel.message.CallCheck;
import io.awsx.camel.sqs.QueueAddress;
import io.awsx.camel.sqs.SqsConfiguration;
import io.awsx.camel.sqs.SqsQueue;
import io.awsx.camel.sqs.SqsRequest;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options of a consumer that is told of objects by a queue: what can be wrong with them, and what they say. */
public final class EventOptions {

    private static final String KIND = "sqs:";
    private static final Pattern REGION = Pattern.compile(
            "arn:[^:]+:sqs:(?<arn>[^:]+):.*|https://sqs\\.(?<url>[a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?/.*");

    private EventOptions() {}

    /** The queue that the options name; null where they name none, or one that cannot be. Sends nothing. */
    public static @Nullable SqsQueue queue(CallCheck check, S3EventConfiguration options, Supplier<AwsClient> clients) {
        if (options.getEvents() == null) {
            if (options.isEventsBacklog()) {
                check.problem("eventsBacklog does nothing without events; name the queue, as in events=sqs:my-queue");
            }
            return null;
        }
        check(check, options);
        String name = name(options);
        if (name == null) {
            check.problem("events " + options.getEvents()
                    + " names no queue; write sqs: and its name, ARN, or URL, as in events=sqs:my-queue");
        }
        return name == null || !check.clean()
                ? null
                : check.attempt(() -> {
                    AwsClient client = clients.get();
                    return new SqsQueue(client, QueueAddress.named(client, name, null));
                });
    }

    /** The name, ARN, or URL of the queue; null where there is none. */
    static @Nullable String name(S3EventConfiguration options) {
        String events = options.getEvents();
        return events == null || !events.startsWith(KIND) || events.length() == KIND.length()
                ? null
                : events.substring(KIND.length());
    }

    /** The region that an ARN or a URL of AWS tells; null where the queue is in that of the bucket. */
    public static @Nullable String region(S3EventConfiguration options) {
        Matcher told = REGION.matcher(Objects.requireNonNullElse(name(options), ""));
        return told.matches() ? told.group("arn") == null ? told.group("url") : told.group("arn") : null;
    }

    private static void check(CallCheck check, S3EventConfiguration options) {
        EventTypes unused = check.attempt(() -> EventTypes.of(options.getEventTypes()));
        if (options.getBucketNameOrArn().startsWith("arn:")) {
            check.problem("events tell of buckets, and of no access points; name the bucket in place of "
                    + options.getBucketNameOrArn());
        }
        request(options).check(check);
        if (options.getMinAge() != null) {
            check.problem("minAge is for listings, and an event comes once; let the queue delay its messages instead");
        }
        if (!options.getSortBy().equals("key")) {
            check.problem("sortBy is for listings, and events come in the order of the queue; leave it out");
        }
        if (options.getClient() != null && options.getSession() == null && options.getEventsClient() == null) {
            check.problem(
                    "the client that is given or was found in the registry is one of S3, and events need one of SQS, too;"
                            + " give eventsClient, or a session in place of both");
        }
    }

    /** How messages are received. */
    public static SqsRequest request(S3EventConfiguration options) {
        SqsConfiguration queue = new SqsConfiguration();
        queue.setWaitTimeSeconds(options.getWaitTimeSeconds());
        queue.setVisibilityTimeout(options.getVisibilityTimeout());
        queue.setExtendMessageVisibility(true);
        queue.setMessageAttributeNames("");
        return new SqsRequest(options, queue);
    }
}
