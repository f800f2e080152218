package io.awsx.s3x.event;

import io.awsx.AwsClient;
import io.awsx.s3x.consume.S3ConsumerConfiguration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of consumers that are told of objects by a queue. */
@UriParams
public abstract class S3EventConfiguration extends S3ConsumerConfiguration {

    @UriParam(
            description =
                    "A queue that tells of the bucket's objects, in place of listings: sqs: and its name, ARN, or URL. It is sent notifications of the bucket, straight or through SNS, or events of EventBridge",
            label = "consumer")
    private @Nullable String events;

    @UriParam(
            description =
                    "Which events are consumed: created, deleted, restored, all, and names that S3 has for them, such as ObjectTagging:*, separated by comma. What was deleted has no body",
            label = "consumer",
            defaultValue = "created")
    private String eventTypes = "created";

    @UriParam(
            description =
                    "Whether what lies in the bucket is consumed first, by a listing, each time the consumer starts; with an idempotentRepository that remembers, nothing is consumed twice",
            label = "consumer",
            defaultValue = "false")
    private boolean eventsBacklog;

    @UriParam(
            description = "Where the service of the queue is, in place of AWS; by default uriEndpointOverride",
            label = "consumer,advanced")
    private @Nullable String eventsEndpoint;

    @UriParam(
            description = "The client of SQS to call for events; whoever made it closes it",
            label = "consumer,advanced")
    private @Nullable AwsClient eventsClient;

    @UriParam(
            description =
                    "For how many seconds a call waits for messages where there are none, 0 to 20; by default 20, or less where readTimeout or callTimeout are shorter",
            label = "consumer,advanced")
    private @Nullable Integer waitTimeSeconds;

    @UriParam(
            description =
                    "For how many seconds a message is hidden from others; by default as long as the queue says. It is kept hidden while its objects are worked on",
            label = "consumer,advanced")
    private @Nullable Integer visibilityTimeout;

    @UriParam(
            description =
                    "Whether a message is visible again at once when one of its objects failed; else when its time is over",
            label = "consumer,advanced",
            defaultValue = "false")
    private boolean releaseOnFailure;

    public @Nullable String getEvents() {
        return events;
    }

    public void setEvents(@Nullable String events) {
        this.events = events;
    }

    public String getEventTypes() {
        return eventTypes;
    }

    public void setEventTypes(String eventTypes) {
        this.eventTypes = eventTypes;
    }

    public boolean isEventsBacklog() {
        return eventsBacklog;
    }

    public void setEventsBacklog(boolean eventsBacklog) {
        this.eventsBacklog = eventsBacklog;
    }

    public @Nullable String getEventsEndpoint() {
        return eventsEndpoint;
    }

    public void setEventsEndpoint(@Nullable String eventsEndpoint) {
        this.eventsEndpoint = eventsEndpoint;
    }

    public @Nullable AwsClient getEventsClient() {
        return eventsClient;
    }

    public void setEventsClient(@Nullable AwsClient eventsClient) {
        this.eventsClient = eventsClient;
    }

    public @Nullable Integer getWaitTimeSeconds() {
        return waitTimeSeconds;
    }

    public void setWaitTimeSeconds(@Nullable Integer waitTimeSeconds) {
        this.waitTimeSeconds = waitTimeSeconds;
    }

    public @Nullable Integer getVisibilityTimeout() {
        return visibilityTimeout;
    }

    public void setVisibilityTimeout(@Nullable Integer visibilityTimeout) {
        this.visibilityTimeout = visibilityTimeout;
    }

    public boolean isReleaseOnFailure() {
        return releaseOnFailure;
    }

    public void setReleaseOnFailure(boolean releaseOnFailure) {
        this.releaseOnFailure = releaseOnFailure;
    }
}
