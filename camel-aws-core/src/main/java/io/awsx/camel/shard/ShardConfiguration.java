package io.awsx.camel.shard;

import io.awsx.AwsClient;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The options of consumers of shards. */
@UriParams
@Configurer
public class ShardConfiguration implements Cloneable {

    @UriParam(
            description =
                    "Where shards begin that nobody read before: TRIM_HORIZON for the oldest record that is there, LATEST for what comes after the first start, AT_TIMESTAMP with messageTimestamp, AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER with sequenceNumber and shardId. By default TRIM_HORIZON for kinesis, LATEST for dynamodbstreams",
            label = "consumer",
            enums = "TRIM_HORIZON,LATEST,AT_TIMESTAMP,AT_SEQUENCE_NUMBER,AFTER_SEQUENCE_NUMBER")
    private @Nullable String iteratorType;

    @UriParam(
            description =
                    "The same in the words of aws2-ddbstream: FROM_START for TRIM_HORIZON, FROM_LATEST for LATEST",
            label = "consumer",
            enums = "FROM_LATEST,FROM_START")
    private @Nullable String streamIteratorType;

    @UriParam(
            description =
                    "The time of iteratorType=AT_TIMESTAMP: 2026-01-31T12:00:00Z, milliseconds since 1970, or seconds with a fraction",
            label = "consumer")
    private @Nullable String messageTimestamp;

    @UriParam(
            description = "The record of iteratorType=AT_SEQUENCE_NUMBER and AFTER_SEQUENCE_NUMBER",
            label = "consumer")
    private @Nullable String sequenceNumber;

    @UriParam(
            description =
                    "The one shard to read, without its parents and children; by default all are read, parents before children",
            label = "consumer")
    private @Nullable String shardId;

    @UriParam(
            description =
                    "What comes when the shard of shardId is closed and read to its end: ignore to tell it once, silent to tell nothing, fail to hand an exception to the exception handler. Where all shards are read, children follow",
            label = "consumer",
            defaultValue = "ignore",
            enums = "ignore,silent,fail")
    private String shardClosed = "ignore";

    @UriParam(
            description =
                    "How many records are read of a shard at once at most; Kinesis gives up to 10000, DynamoDB up to 1000",
            label = "consumer",
            defaultValue = "1000")
    private int maxResultsPerRequest = 1000;

    @UriParam(
            description =
                    "The wait between two looks at which shards there are; the end of a shard is a reason to look at once",
            label = "consumer,advanced",
            defaultValue = "10s",
            javaType = "java.time.Duration")
    private Duration shardMonitorInterval = Duration.ofSeconds(10);

    @UriParam(
            description =
                    "How often a record may fail before its shard goes on behind it, which is told; 0 for never: it is tried again with pauses that grow to a minute, and holds up its shard. With 1 a failure is passed over at once, as aws2-kinesis does it",
            label = "consumer",
            defaultValue = "0")
    private int skipAfterFailures;

    @UriParam(
            description =
                    "What checkpoints belong to: nodes with the same name share the shards. By default service and resource; routes of one application that read the same stream need names of their own",
            label = "consumer")
    private @Nullable String applicationName;

    @UriParam(
            description = "Where checkpoints are kept, for one node that reads all shards; by default in memory",
            label = "consumer")
    private @Nullable StateRepository<String, String> stateRepository;

    @UriParam(
            description =
                    "The table of DynamoDB where checkpoints are kept, by name or ARN, for nodes that share the shards by leases; made where there is none",
            label = "consumer")
    private @Nullable String checkpointTable;

    @UriParam(
            description = "Whether checkpointTable is made where there is none, to be paid by use",
            label = "consumer,advanced",
            defaultValue = "true")
    private boolean createCheckpointTable = true;

    @UriParam(
            description = "A client of DynamoDB for checkpointTable; by default one with the endpoint's own settings",
            label = "consumer,advanced")
    private @Nullable AwsClient checkpointClient;

    @UriParam(
            description =
                    "The URL of the DynamoDB that has checkpointTable; by default uriEndpointOverride where that is given, else the region's own",
            label = "consumer,advanced")
    private @Nullable String checkpointEndpoint;

    @UriParam(
            description =
                    "How often checkpoints are written at most; what was consumed since the last one comes again when a process dies. They are written at each stop",
            label = "consumer",
            defaultValue = "5s",
            javaType = "java.time.Duration")
    private Duration checkpointInterval = Duration.ofSeconds(5);

    @UriParam(
            description =
                    "How long a node may be silent before others take its shards; it stops reading them itself by then",
            label = "consumer,advanced",
            defaultValue = "15s",
            javaType = "java.time.Duration")
    private Duration leaseDuration = Duration.ofSeconds(15);

    @UriParam(
            description = "How many shards this node reads at most, 0 for as many as are its share",
            label = "consumer,advanced",
            defaultValue = "0")
    private int maxShards;

    @UriParam(
            description = "How many shards are asked for records at the same time",
            label = "consumer,advanced",
            defaultValue = "4")
    private int concurrentReads = 4;

    @UriParam(
            description =
                    "Whether Kinesis sends the records of each shard by a subscription (SubscribeToShard, over HTTP/2), with 2 MB a second of each shard for this application alone, to be paid for; by default they are asked for. Each shard takes one of maxConnections",
            label = "consumer",
            defaultValue = "false")
    private boolean enhancedFanOut;

    @UriParam(
            description =
                    "The consumer of enhancedFanOut that Kinesis knows the application by: its name, under which it is registered where there is none, or the ARN of one that is. By default applicationName, with - for what names may not hold",
            label = "consumer")
    private @Nullable String fanOutConsumerName;

    @UriParam(
            description =
                    "Whether the consumer of enhancedFanOut is deregistered when the route stops that registered it: for trials, since other nodes lose it, too",
            label = "consumer,advanced",
            defaultValue = "false")
    private boolean deregisterFanOutConsumer;

    public @Nullable String getIteratorType() {
        return iteratorType;
    }

    public void setIteratorType(@Nullable String iteratorType) {
        this.iteratorType = iteratorType;
    }

    public @Nullable String getStreamIteratorType() {
        return streamIteratorType;
    }

    public void setStreamIteratorType(@Nullable String streamIteratorType) {
        this.streamIteratorType = streamIteratorType;
    }

    public @Nullable String getMessageTimestamp() {
        return messageTimestamp;
    }

    public void setMessageTimestamp(@Nullable String messageTimestamp) {
        this.messageTimestamp = messageTimestamp;
    }

    public @Nullable String getSequenceNumber() {
        return sequenceNumber;
    }

    public void setSequenceNumber(@Nullable String sequenceNumber) {
        this.sequenceNumber = sequenceNumber;
    }

    public @Nullable String getShardId() {
        return shardId;
    }

    public void setShardId(@Nullable String shardId) {
        this.shardId = shardId;
    }

    public String getShardClosed() {
        return shardClosed;
    }

    public void setShardClosed(String shardClosed) {
        this.shardClosed = shardClosed;
    }

    public int getMaxResultsPerRequest() {
        return maxResultsPerRequest;
    }

    public void setMaxResultsPerRequest(int maxResultsPerRequest) {
        this.maxResultsPerRequest = maxResultsPerRequest;
    }

    public Duration getShardMonitorInterval() {
        return shardMonitorInterval;
    }

    public void setShardMonitorInterval(Duration shardMonitorInterval) {
        this.shardMonitorInterval = shardMonitorInterval;
    }

    public int getSkipAfterFailures() {
        return skipAfterFailures;
    }

    public void setSkipAfterFailures(int skipAfterFailures) {
        this.skipAfterFailures = skipAfterFailures;
    }

    public @Nullable String getApplicationName() {
        return applicationName;
    }

    public void setApplicationName(@Nullable String applicationName) {
        this.applicationName = applicationName;
    }

    public @Nullable StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(@Nullable StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public @Nullable String getCheckpointTable() {
        return checkpointTable;
    }

    public void setCheckpointTable(@Nullable String checkpointTable) {
        this.checkpointTable = checkpointTable;
    }

    public boolean isCreateCheckpointTable() {
        return createCheckpointTable;
    }

    public void setCreateCheckpointTable(boolean createCheckpointTable) {
        this.createCheckpointTable = createCheckpointTable;
    }

    public @Nullable AwsClient getCheckpointClient() {
        return checkpointClient;
    }

    public void setCheckpointClient(@Nullable AwsClient checkpointClient) {
        this.checkpointClient = checkpointClient;
    }

    public @Nullable String getCheckpointEndpoint() {
        return checkpointEndpoint;
    }

    public void setCheckpointEndpoint(@Nullable String checkpointEndpoint) {
        this.checkpointEndpoint = checkpointEndpoint;
    }

    public Duration getCheckpointInterval() {
        return checkpointInterval;
    }

    public void setCheckpointInterval(Duration checkpointInterval) {
        this.checkpointInterval = checkpointInterval;
    }

    public Duration getLeaseDuration() {
        return leaseDuration;
    }

    public void setLeaseDuration(Duration leaseDuration) {
        this.leaseDuration = leaseDuration;
    }

    public int getMaxShards() {
        return maxShards;
    }

    public void setMaxShards(int maxShards) {
        this.maxShards = maxShards;
    }

    public int getConcurrentReads() {
        return concurrentReads;
    }

    public void setConcurrentReads(int concurrentReads) {
        this.concurrentReads = concurrentReads;
    }

    public boolean isEnhancedFanOut() {
        return enhancedFanOut;
    }

    public void setEnhancedFanOut(boolean enhancedFanOut) {
        this.enhancedFanOut = enhancedFanOut;
    }

    public @Nullable String getFanOutConsumerName() {
        return fanOutConsumerName;
    }

    public void setFanOutConsumerName(@Nullable String fanOutConsumerName) {
        this.fanOutConsumerName = fanOutConsumerName;
    }

    public boolean isDeregisterFanOutConsumer() {
        return deregisterFanOutConsumer;
    }

    public void setDeregisterFanOutConsumer(boolean deregisterFanOutConsumer) {
        this.deregisterFanOutConsumer = deregisterFanOutConsumer;
    }

    /** A copy that can be changed on its own. */
    public ShardConfiguration copy() {
        try {
            return (ShardConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
