package io.awsx.s3x.batch;

import io.awsx.s3x.verb.S3ProducerConfiguration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of {@code streamingUploadMode}. */
@UriParams
public abstract class S3BatchConfiguration extends S3ProducerConfiguration {

    @UriParam(
            description =
                    "Whether the bodies of many messages become one object, one behind the other; a message is done when it is collected, in a temporary file, before the object is there",
            label = "producer",
            defaultValue = "false")
    private boolean streamingUploadMode;

    @UriParam(
            description = "How many messages an object of streamingUploadMode has at most",
            label = "producer",
            defaultValue = "10")
    private int batchMessageNumber = 10;

    @UriParam(
            description = "How many bytes complete an object of streamingUploadMode; a message is never divided",
            label = "producer",
            defaultValue = "1000000")
    private int batchSize = 1000000;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing: messages are collected in a temporary file",
            label = "producer",
            defaultValue = "1000000")
    private int bufferSize = 1000000;

    @UriParam(
            description =
                    "What is put before the extension of keyName to name the objects of streamingUploadMode: a number, but for the first; a random id; or milliseconds since 1970",
            label = "producer",
            defaultValue = "progressive",
            enums = "progressive,random,timestamp")
    private String namingStrategy = "progressive";

    @UriParam(
            description =
                    "Whether the numbers of progressive names begin anew with the producer, so that objects are overwritten, or behind those that there are",
            label = "producer",
            defaultValue = "override",
            enums = "override,lastPart")
    private String restartingPolicy = "override";

    @UriParam(
            description =
                    "Milliseconds after which streamingUploadMode uploads what there is; by default it waits until there is enough",
            label = "producer")
    private @Nullable Long streamingUploadTimeout;

    @UriParam(
            description =
                    "Refused where it is true, with streamingUploadMode; group messages by an aggregate in the route",
            label = "producer",
            defaultValue = "false")
    private boolean timestampGroupingEnabled;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since timestampGroupingEnabled is not there",
            label = "producer",
            defaultValue = "CamelMessageTimestamp")
    private String timestampHeaderName = "CamelMessageTimestamp";

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since timestampGroupingEnabled is not there",
            label = "producer",
            defaultValue = "300000")
    private long timestampWindowSizeMillis = 300000;

    public boolean isStreamingUploadMode() {
        return streamingUploadMode;
    }

    public void setStreamingUploadMode(boolean streamingUploadMode) {
        this.streamingUploadMode = streamingUploadMode;
    }

    public int getBatchMessageNumber() {
        return batchMessageNumber;
    }

    public void setBatchMessageNumber(int batchMessageNumber) {
        this.batchMessageNumber = batchMessageNumber;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    public int getBufferSize() {
        return bufferSize;
    }

    public void setBufferSize(int bufferSize) {
        this.bufferSize = bufferSize;
    }

    public String getNamingStrategy() {
        return namingStrategy;
    }

    public void setNamingStrategy(String namingStrategy) {
        this.namingStrategy = namingStrategy;
    }

    public String getRestartingPolicy() {
        return restartingPolicy;
    }

    public void setRestartingPolicy(String restartingPolicy) {
        this.restartingPolicy = restartingPolicy;
    }

    public @Nullable Long getStreamingUploadTimeout() {
        return streamingUploadTimeout;
    }

    public void setStreamingUploadTimeout(@Nullable Long streamingUploadTimeout) {
        this.streamingUploadTimeout = streamingUploadTimeout;
    }

    public boolean isTimestampGroupingEnabled() {
        return timestampGroupingEnabled;
    }

    public void setTimestampGroupingEnabled(boolean timestampGroupingEnabled) {
        this.timestampGroupingEnabled = timestampGroupingEnabled;
    }

    public String getTimestampHeaderName() {
        return timestampHeaderName;
    }

    public void setTimestampHeaderName(String timestampHeaderName) {
        this.timestampHeaderName = timestampHeaderName;
    }

    public long getTimestampWindowSizeMillis() {
        return timestampWindowSizeMillis;
    }

    public void setTimestampWindowSizeMillis(long timestampWindowSizeMillis) {
        this.timestampWindowSizeMillis = timestampWindowSizeMillis;
    }
}
