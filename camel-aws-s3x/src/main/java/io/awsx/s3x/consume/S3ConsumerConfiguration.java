package io.awsx.s3x.consume;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of consumers: which objects are consumed, as what, and what is done to them afterwards. */
@UriParams
public abstract class S3ConsumerConfiguration extends S3ClaimConfiguration {

    @UriParam(
            description = "Whether an object is deleted when its exchange succeeded; else it is consumed again on each"
                    + " round, unless idempotent is set",
            label = "consumer",
            defaultValue = "true")
    private boolean deleteAfterRead = true;

    @UriParam(
            description =
                    "How many consumed objects one call deletes at most, 1 to 1000, where the store honours for each that it deletes the version that was"
                            + " read only; they wait for each other until the round ends, half a second at most. With 1 each is deleted when its exchange is done",
            label = "consumer,advanced",
            defaultValue = "1000")
    private int deleteBatchSize = 1000;

    @UriParam(
            description =
                    "A folder in which each object is stored before it is routed: the body is the file, which is deleted when the exchange is done, unless the"
                            + " route moved it",
            label = "consumer")
    private @Nullable String localWorkDirectory;

    @UriParam(
            description =
                    "Whether an object is moved to destinationBucket when its exchange succeeded; with deleteAfterRead=false it"
                            + " is copied there, and stays",
            label = "consumer",
            defaultValue = "false")
    private boolean moveAfterRead;

    @UriParam(
            description = "Where objects are moved to; by default the bucket itself, with a destinationBucketPrefix",
            label = "consumer")
    private @Nullable String destinationBucket;

    @UriParam(description = "What is put before the key of a moved object", label = "consumer")
    private @Nullable String destinationBucketPrefix;

    @UriParam(description = "What is put behind the key of a moved object", label = "consumer")
    private @Nullable String destinationBucketSuffix;

    @UriParam(
            description = "Whether the prefix is taken off the key of a moved object",
            label = "consumer",
            defaultValue = "false")
    private boolean removePrefixOnMove;

    @UriParam(description = "The one key to consume", label = "consumer")
    private @Nullable String fileName;

    @UriParam(
            description =
                    "A key that must be there, or nothing is consumed; it is asked for at the beginning of each round",
            label = "consumer")
    private @Nullable String doneFileName;

    @UriParam(
            description =
                    "The prefix below which an object goes whose exchange failed, with the reason as metadata awsx-failure; by default it stays and is"
                            + " consumed again",
            label = "consumer")
    private @Nullable String moveFailed;

    @UriParam(
            description = "The bucket that such an object goes to; by default it stays in its own",
            label = "consumer")
    private @Nullable String moveFailedBucket;

    @UriParam(
            description =
                    "The size from which on objects are consumed, in bytes or as 8MB; smaller ones are passed over",
            label = "consumer")
    private @Nullable String minSize;

    @UriParam(
            description = "The size up to which objects are consumed, in bytes or as 8MB; larger ones are passed over",
            label = "consumer")
    private @Nullable String maxSize;

    @UriParam(
            description =
                    "How long ago, by the store's own clock, an object must have been written to be consumed, in milliseconds or as 5m; younger"
                            + " ones are left for a later round",
            label = "consumer")
    private @Nullable String minAge;

    @UriParam(
            description =
                    "Which objects a round takes up first: key, lastModified, or size, with - before it for the reverse order. Other orders than"
                            + " that of keys read the whole listing in each round",
            label = "consumer",
            defaultValue = "key",
            enums = "key,-key,lastModified,-lastModified,size,-size")
    private String sortBy = "key";

    @UriParam(
            description =
                    "Whether an object is read before it is routed, into a cache that can be read again; else the body"
                            + " is the stream of the answer",
            label = "consumer",
            defaultValue = "true")
    private boolean includeBody = true;

    @UriParam(
            description = "Whether keys that end with a slash are consumed too",
            label = "consumer",
            defaultValue = "true")
    private boolean includeFolders = true;

    @UriParam(
            description = "Whether the stream of the answer is closed when the exchange is done",
            label = "consumer,advanced",
            defaultValue = "true")
    private boolean autocloseBody = true;

    @UriParam(description = "How many objects a round consumes at most", label = "consumer", defaultValue = "10")
    private int maxMessagesPerPoll = 10;

    @UriParam(
            description = "What tells an object from others, with the placeholders ${key}, ${etag}, ${size},"
                    + " ${lastModified}, ${bucket}",
            label = "consumer",
            defaultValue = "${key}+${etag}")
    private String idempotentKey = "${key}+${etag}";

    @UriParam(
            description = "Where objects are remembered while they are in progress; by default in memory",
            label = "consumer,advanced")
    private @Nullable IdempotentRepository inProgressRepository;

    public boolean isDeleteAfterRead() {
        return deleteAfterRead;
    }

    public void setDeleteAfterRead(boolean deleteAfterRead) {
        this.deleteAfterRead = deleteAfterRead;
    }

    public int getDeleteBatchSize() {
        return deleteBatchSize;
    }

    public void setDeleteBatchSize(int deleteBatchSize) {
        this.deleteBatchSize = deleteBatchSize;
    }

    public @Nullable String getLocalWorkDirectory() {
        return localWorkDirectory;
    }

    public void setLocalWorkDirectory(@Nullable String localWorkDirectory) {
        this.localWorkDirectory = localWorkDirectory;
    }

    public boolean isMoveAfterRead() {
        return moveAfterRead;
    }

    public void setMoveAfterRead(boolean moveAfterRead) {
        this.moveAfterRead = moveAfterRead;
    }

    public @Nullable String getDestinationBucket() {
        return destinationBucket;
    }

    public void setDestinationBucket(@Nullable String destinationBucket) {
        this.destinationBucket = destinationBucket;
    }

    public @Nullable String getDestinationBucketPrefix() {
        return destinationBucketPrefix;
    }

    public void setDestinationBucketPrefix(@Nullable String destinationBucketPrefix) {
        this.destinationBucketPrefix = destinationBucketPrefix;
    }

    public @Nullable String getDestinationBucketSuffix() {
        return destinationBucketSuffix;
    }

    public void setDestinationBucketSuffix(@Nullable String destinationBucketSuffix) {
        this.destinationBucketSuffix = destinationBucketSuffix;
    }

    public boolean isRemovePrefixOnMove() {
        return removePrefixOnMove;
    }

    public void setRemovePrefixOnMove(boolean removePrefixOnMove) {
        this.removePrefixOnMove = removePrefixOnMove;
    }

    public @Nullable String getFileName() {
        return fileName;
    }

    public void setFileName(@Nullable String fileName) {
        this.fileName = fileName;
    }

    public @Nullable String getDoneFileName() {
        return doneFileName;
    }

    public void setDoneFileName(@Nullable String doneFileName) {
        this.doneFileName = doneFileName;
    }

    public @Nullable String getMoveFailed() {
        return moveFailed;
    }

    public void setMoveFailed(@Nullable String moveFailed) {
        this.moveFailed = moveFailed;
    }

    public @Nullable String getMoveFailedBucket() {
        return moveFailedBucket;
    }

    public void setMoveFailedBucket(@Nullable String moveFailedBucket) {
        this.moveFailedBucket = moveFailedBucket;
    }

    public @Nullable String getMinSize() {
        return minSize;
    }

    public void setMinSize(@Nullable String minSize) {
        this.minSize = minSize;
    }

    public @Nullable String getMaxSize() {
        return maxSize;
    }

    public void setMaxSize(@Nullable String maxSize) {
        this.maxSize = maxSize;
    }

    public @Nullable String getMinAge() {
        return minAge;
    }

    public void setMinAge(@Nullable String minAge) {
        this.minAge = minAge;
    }

    public String getSortBy() {
        return sortBy;
    }

    public void setSortBy(String sortBy) {
        this.sortBy = sortBy;
    }

    public boolean isIncludeBody() {
        return includeBody;
    }

    public void setIncludeBody(boolean includeBody) {
        this.includeBody = includeBody;
    }

    public boolean isIncludeFolders() {
        return includeFolders;
    }

    public void setIncludeFolders(boolean includeFolders) {
        this.includeFolders = includeFolders;
    }

    public boolean isAutocloseBody() {
        return autocloseBody;
    }

    public void setAutocloseBody(boolean autocloseBody) {
        this.autocloseBody = autocloseBody;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public String getIdempotentKey() {
        return idempotentKey;
    }

    public void setIdempotentKey(String idempotentKey) {
        this.idempotentKey = idempotentKey;
    }

    public @Nullable IdempotentRepository getInProgressRepository() {
        return inProgressRepository;
    }

    public void setInProgressRepository(@Nullable IdempotentRepository inProgressRepository) {
        this.inProgressRepository = inProgressRepository;
    }
}
