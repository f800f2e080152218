package io.awsx.camel.sqs;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** How the messages of a queue are consumed. */
@UriParams
public class SqsConfiguration implements Cloneable {

    @UriParam(
            description =
                    "What SQS tells of each message, separated by comma, or All; by default SentTimestamp and ApproximateReceiveCount, and of FIFO queues MessageGroupId, MessageDeduplicationId, and SequenceNumber",
            label = "consumer")
    private @Nullable String attributeNames;

    @UriParam(
            description =
                    "Which attributes of messages are received, separated by comma; a name may end with .*, and All is all of them",
            label = "consumer",
            defaultValue = "All")
    private String messageAttributeNames = "All";

    @UriParam(
            description =
                    "What messages that were received together are sorted by, such as SentTimestamp; then all calls of a round are waited for",
            label = "consumer")
    private @Nullable String sortAttributeName;

    @UriParam(
            description =
                    "For how many seconds a message is hidden from others when it is received, 0 to 43200; by default as long as the queue says",
            label = "consumer")
    private @Nullable Integer visibilityTimeout;

    @UriParam(
            description =
                    "For how many seconds a call waits for messages where there are none, 0 to 20; by default 20, or less where readTimeout or callTimeout are shorter",
            label = "consumer")
    private @Nullable Integer waitTimeSeconds;

    @UriParam(
            description =
                    "How many calls of a consumer wait for messages at once at most; there is one for every 10 messages that maxMessagesPerPoll or concurrentConsumers ask for",
            label = "consumer",
            defaultValue = "50")
    private int concurrentRequestLimit = 50;

    @UriParam(
            description = "Whether a message is deleted when its exchange succeeded",
            label = "consumer",
            defaultValue = "true")
    private boolean deleteAfterRead = true;

    @UriParam(
            description =
                    "Whether a message is deleted although a filter kept it from the rest of the route, as the exchange property CamelFilterMatched says where it is false; and, with deleteAfterRead=false, whether one is deleted whose exchange property CamelAwsSqsDeleteFiltered is true. A filter sets the property that its statusPropertyName names",
            label = "consumer",
            defaultValue = "true")
    private boolean deleteIfFiltered = true;

    @UriParam(
            description =
                    "Whether a message whose exchange failed is released at once, so that it is received again, or goes to the queue's dead-letter queue, without delay; else that happens when its visibility timeout is over",
            label = "consumer",
            defaultValue = "false")
    private boolean releaseOnFailure;

    @UriParam(
            description =
                    "Whether messages are kept hidden from others while they are worked on or wait for their turn, however long that takes (up to 12 hours)",
            label = "consumer",
            defaultValue = "false")
    private boolean extendMessageVisibility;

    /** A copy that may be changed on its own. */
    public SqsConfiguration copy() {
        try {
            return (SqsConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public @Nullable String getAttributeNames() {
        return attributeNames;
    }

    public void setAttributeNames(@Nullable String attributeNames) {
        this.attributeNames = attributeNames;
    }

    public String getMessageAttributeNames() {
        return messageAttributeNames;
    }

    public void setMessageAttributeNames(String messageAttributeNames) {
        this.messageAttributeNames = messageAttributeNames;
    }

    public @Nullable String getSortAttributeName() {
        return sortAttributeName;
    }

    public void setSortAttributeName(@Nullable String sortAttributeName) {
        this.sortAttributeName = sortAttributeName;
    }

    public @Nullable Integer getVisibilityTimeout() {
        return visibilityTimeout;
    }

    public void setVisibilityTimeout(@Nullable Integer visibilityTimeout) {
        this.visibilityTimeout = visibilityTimeout;
    }

    public @Nullable Integer getWaitTimeSeconds() {
        return waitTimeSeconds;
    }

    public void setWaitTimeSeconds(@Nullable Integer waitTimeSeconds) {
        this.waitTimeSeconds = waitTimeSeconds;
    }

    public int getConcurrentRequestLimit() {
        return concurrentRequestLimit;
    }

    public void setConcurrentRequestLimit(int concurrentRequestLimit) {
        this.concurrentRequestLimit = concurrentRequestLimit;
    }

    public boolean isDeleteAfterRead() {
        return deleteAfterRead;
    }

    public void setDeleteAfterRead(boolean deleteAfterRead) {
        this.deleteAfterRead = deleteAfterRead;
    }

    public boolean isDeleteIfFiltered() {
        return deleteIfFiltered;
    }

    public void setDeleteIfFiltered(boolean deleteIfFiltered) {
        this.deleteIfFiltered = deleteIfFiltered;
    }

    public boolean isReleaseOnFailure() {
        return releaseOnFailure;
    }

    public void setReleaseOnFailure(boolean releaseOnFailure) {
        this.releaseOnFailure = releaseOnFailure;
    }

    public boolean isExtendMessageVisibility() {
        return extendMessageVisibility;
    }

    public void setExtendMessageVisibility(boolean extendMessageVisibility) {
        this.extendMessageVisibility = extendMessageVisibility;
    }
}
