package io.awsx.s3x.batch;

import io.awsx.error.ClientException;
import io.awsx.s3x.verb.S3ProducerConfiguration;
import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** Options of {@code streamingUploadMode}. */
@UriParams
public abstract class S3BatchConfiguration extends S3ProducerConfiguration {

    private static final long DURABLE_TIMEOUT = 5000;

    @UriParam(
            description =
                    "Whether the bodies of many messages become one object, one behind the other; acknowledge says when a message is done",
            label = "producer",
            defaultValue = "false")
    private boolean streamingUploadMode;

    @UriParam(
            description =
                    "When a message of streamingUploadMode is done: as soon as its body is kept in a file, from which the next start uploads it if the process dies; or when the object that it is in is in S3, for which its exchange waits without a thread, and fails where that cannot be",
            label = "producer",
            defaultValue = "buffered",
            enums = "buffered,durable")
    private String acknowledge = "buffered";

    @UriParam(
            description =
                    "How many objects of streamingUploadMode grow at once, one for each key and time window; beyond, the one that was used longest ago is completed",
            label = "producer,advanced",
            defaultValue = "32")
    private int maxOpenBatches = 32;

    @UriParam(
            description =
                    "The folder in which acknowledge=buffered keeps bodies, which only this user may write into; by default one among the temporary files, which not every machine keeps",
            label = "producer,advanced")
    private @Nullable String streamingUploadDirectory;

    @UriParam(
            description =
                    "Aborts, when the producer starts, uploads in parts of the names that keyName gives which were begun so long ago, such as 24h, by a process that is no more; by default none are",
            label = "producer,advanced")
    private @Nullable String abortOrphanedUploadsAfter;

    @UriParam(
            description = "How many messages an object of streamingUploadMode has at most",
            label = "producer",
            defaultValue = "10")
    private int batchMessageNumber = 10;

    @UriParam(
            description =
                    "How many bytes complete an object of streamingUploadMode; what bufferSize says of long bodies counts, too",
            label = "producer",
            defaultValue = "1000000")
    private int batchSize = 1000000;

    @UriParam(
            description =
                    "Whether uploads and downloads are made in parts from partSize on already, in place of multiPartThreshold. With streamingUploadMode, whether bodies are never divided among objects",
            label = "producer",
            defaultValue = "false")
    private boolean multiPartUpload;

    @UriParam(
            description =
                    "From how many bytes on streamingUploadMode looks at a body in pieces of that size, each of which may complete an object, so that the body is divided; 0, multiPartUpload=true, and acknowledge=durable never divide one",
            label = "producer",
            defaultValue = "1000000")
    private int bufferSize = 1000000;

    @UriParam(
            description =
                    "What is put before the extension of keyName to name the objects of streamingUploadMode, but for the first: a number, a random id, or milliseconds since 1970",
            label = "producer",
            defaultValue = "progressive",
            enums = "progressive,random,timestamp")
    private String namingStrategy = "progressive";

    @UriParam(
            description =
                    "Whether the numbers of progressive names begin anew with the producer, so that objects are overwritten, or behind those that there are; other names never overwrite what there was before",
            label = "producer",
            defaultValue = "override",
            enums = "override,lastPart")
    private String restartingPolicy = "override";

    @UriParam(
            description =
                    "For how many milliseconds an object of streamingUploadMode waits for more messages, from its first one on; by default until there are enough, and with acknowledge=durable for five seconds",
            label = "producer")
    private @Nullable Long streamingUploadTimeout;

    @UriParam(
            description =
                    "Whether streamingUploadMode puts the messages of a time window into objects of their own, named by it",
            label = "producer",
            defaultValue = "false")
    private boolean timestampGroupingEnabled;

    @UriParam(
            description =
                    "The header that tells the time of a message for timestampGroupingEnabled: milliseconds since 1970 as a number or text, a Date, or an Instant; without it the time counts at which the exchange began",
            label = "producer",
            defaultValue = "CamelMessageTimestamp")
    private String timestampHeaderName = "CamelMessageTimestamp";

    @UriParam(
            description = "How many milliseconds a time window of timestampGroupingEnabled has",
            label = "producer",
            defaultValue = "300000")
    private long timestampWindowSizeMillis = 300000;

    public boolean isStreamingUploadMode() {
        return streamingUploadMode;
    }

    public void setStreamingUploadMode(boolean streamingUploadMode) {
        this.streamingUploadMode = streamingUploadMode;
    }

    public String getAcknowledge() {
        return acknowledge;
    }

    public void setAcknowledge(String acknowledge) {
        this.acknowledge = acknowledge;
    }

    boolean isDurable() {
        return acknowledge.equals("durable");
    }

    public int getMaxOpenBatches() {
        return maxOpenBatches;
    }

    public void setMaxOpenBatches(int maxOpenBatches) {
        this.maxOpenBatches = maxOpenBatches;
    }

    public @Nullable String getStreamingUploadDirectory() {
        return streamingUploadDirectory;
    }

    public void setStreamingUploadDirectory(@Nullable String streamingUploadDirectory) {
        this.streamingUploadDirectory = streamingUploadDirectory;
    }

    public @Nullable String getAbortOrphanedUploadsAfter() {
        return abortOrphanedUploadsAfter;
    }

    public void setAbortOrphanedUploadsAfter(@Nullable String abortOrphanedUploadsAfter) {
        this.abortOrphanedUploadsAfter = abortOrphanedUploadsAfter;
    }

    /** How old uploads must be that are aborted, or null where none are. */
    @Nullable Duration orphanAge() {
        if (abortOrphanedUploadsAfter == null) {
            return null;
        }
        try {
            return Duration.ofMillis(TimeUtils.toMilliSeconds(abortOrphanedUploadsAfter));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ClientException(
                    "abortOrphanedUploadsAfter is a number of milliseconds or a duration such as 24h, not "
                            + abortOrphanedUploadsAfter,
                    e);
        }
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

    public boolean isMultiPartUpload() {
        return multiPartUpload;
    }

    public void setMultiPartUpload(boolean multiPartUpload) {
        this.multiPartUpload = multiPartUpload;
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

    /** How long an object waits for more messages where its messages wait for it, in milliseconds. */
    long durableTimeout() {
        return streamingUploadTimeout == null ? DURABLE_TIMEOUT : streamingUploadTimeout;
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
