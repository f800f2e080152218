package io.awsx.s3x.verb;

import io.awsx.s3x.object.ByteSize;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of producers: the object, its local file, links, and how uploads and downloads are made. */
@UriParams
public abstract class S3ProducerConfiguration extends S3TransferConfiguration {

    static final String PRESIGN_DURATION = "1h";

    @UriParam(
            description =
                    "What is done, upload where nothing says it: a verb, or any operation of S3 by its name in the API, such as PutBucketCors, putBucketCors, or put_bucket_cors. The verbs are "
                            + "copy, copyObject, createBucket, createDownloadLink, createUploadLink, delete, deleteBucketPolicy, deleteBucketTagging, deleteObject, deleteObjectTagging, deleteObjects, deletePrefix, deleteVersion, download, downloadDirectory, exists, getBucketPolicy, getBucketTagging, getBucketVersioning, getObject, getObjectAcl, getObjectRange, getObjectTagging, headBucket, list, listBuckets, listObjects, move, presign, presignPost, put, putBucketPolicy, putBucketTagging, putBucketVersioning, putObjectAcl, putObjectTagging, restoreObject, restoreVersion, select, sync, upload, uploadDirectory")
    private @Nullable String operation;

    @UriParam(
            description = "The key of the object; a Simple expression is evaluated for each exchange",
            label = "producer")
    private @Nullable String keyName;

    @UriParam(
            description =
                    "Whether the key is that of the URI always: a header that gives another one is refused, where else it would count",
            label = "producer",
            defaultValue = "false")
    private boolean fixedKey;

    @UriParam(
            description =
                    "Whether the bucket is that of the URI always: a header that gives another one, for the source or the target, is refused, where else it would count",
            label = "producer",
            defaultValue = "false")
    private boolean fixedBucket;

    @UriParam(
            description = "Whether the local file is deleted when it was uploaded",
            label = "producer",
            defaultValue = "false")
    private boolean deleteAfterWrite;

    @UriParam(
            description =
                    "The file to download to; a Simple expression is evaluated for each exchange, and cannot lead out"
                            + " of the folder that stands before it",
            label = "producer")
    private @Nullable String localFile;

    @UriParam(
            description =
                    "The folder to download to, below which the key names the file; keys that would lead out of it are"
                            + " refused",
            label = "producer")
    private @Nullable String localDirectory;

    @UriParam(
            description =
                    "The size of a part in bytes or as 8MB, where an upload or download is made in parts; it grows"
                            + " where 10,000 parts are not enough",
            label = "producer",
            defaultValue = "8388608")
    private String partSize = "8388608";

    @UriParam(
            description = "From how many bytes, such as 16MB, on uploads and downloads are made in parts",
            label = "producer",
            defaultValue = "16777216")
    private String multiPartThreshold = "16777216";

    @UriParam(description = "How many parts are under way at once", label = "producer,advanced", defaultValue = "8")
    private int maxConcurrency = 8;

    @UriParam(
            description =
                    "How many bytes, such as 64MB, the uploads of unknown length of this endpoint may hold at once; by"
                            + " default all endpoints share a quarter of the heap, at most 64 MiB",
            label = "producer,advanced")
    private @Nullable String bufferMemory;

    @UriParam(description = "The operation that a link is for", label = "producer", defaultValue = "GetObject")
    private String presignOperation = "GetObject";

    @UriParam(
            description = "How long a link is good for, in seconds or as a duration such as 15m",
            label = "producer",
            defaultValue = "1h")
    private String presignDuration = PRESIGN_DURATION;

    @UriParam(
            description =
                    "What an upload by a form must fulfil, as a JSON array, such as [[\"content-length-range\", 1, 1048576], [\"starts-with\","
                            + " \"$Content-Type\", \"image/\"]]",
            label = "producer")
    private @Nullable String presignConditions;

    @UriParam(
            description = "Whether an object is written only where there is none of its key",
            label = "producer,advanced",
            defaultValue = "false")
    private boolean conditionalWritesEnabled;

    @Override
    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public @Nullable String getKeyName() {
        return keyName;
    }

    public void setKeyName(@Nullable String keyName) {
        this.keyName = keyName;
    }

    public boolean isFixedKey() {
        return fixedKey;
    }

    public void setFixedKey(boolean fixedKey) {
        this.fixedKey = fixedKey;
    }

    public boolean isFixedBucket() {
        return fixedBucket;
    }

    public void setFixedBucket(boolean fixedBucket) {
        this.fixedBucket = fixedBucket;
    }

    public boolean isDeleteAfterWrite() {
        return deleteAfterWrite;
    }

    public void setDeleteAfterWrite(boolean deleteAfterWrite) {
        this.deleteAfterWrite = deleteAfterWrite;
    }

    public @Nullable String getLocalFile() {
        return localFile;
    }

    public void setLocalFile(@Nullable String localFile) {
        this.localFile = localFile;
    }

    public @Nullable String getLocalDirectory() {
        return localDirectory;
    }

    public void setLocalDirectory(@Nullable String localDirectory) {
        this.localDirectory = localDirectory;
    }

    public long getPartSize() {
        return ByteSize.of("partSize", partSize);
    }

    /**
     * Sets a number of bytes, with or without a unit such as MB.
     *
     * @throws IllegalArgumentException where it is none
     */
    public void setPartSize(String partSize) {
        ByteSize.of("partSize", partSize);
        this.partSize = partSize;
    }

    public void setPartSize(long partSize) {
        this.partSize = Long.toString(partSize);
    }

    public long getMultiPartThreshold() {
        return ByteSize.of("multiPartThreshold", multiPartThreshold);
    }

    /**
     * Sets a number of bytes, with or without a unit such as MB.
     *
     * @throws IllegalArgumentException where it is none
     */
    public void setMultiPartThreshold(String multiPartThreshold) {
        ByteSize.of("multiPartThreshold", multiPartThreshold);
        this.multiPartThreshold = multiPartThreshold;
    }

    public void setMultiPartThreshold(long multiPartThreshold) {
        this.multiPartThreshold = Long.toString(multiPartThreshold);
    }

    public int getMaxConcurrency() {
        return maxConcurrency;
    }

    public void setMaxConcurrency(int maxConcurrency) {
        this.maxConcurrency = maxConcurrency;
    }

    public @Nullable Long getBufferMemory() {
        return bufferMemory == null ? null : ByteSize.of("bufferMemory", bufferMemory);
    }

    /**
     * Sets a number of bytes, with or without a unit such as MB.
     *
     * @throws IllegalArgumentException where it is none
     */
    public void setBufferMemory(@Nullable String bufferMemory) {
        if (bufferMemory != null) {
            ByteSize.of("bufferMemory", bufferMemory);
        }
        this.bufferMemory = bufferMemory;
    }

    public void setBufferMemory(long bufferMemory) {
        this.bufferMemory = Long.toString(bufferMemory);
    }

    public String getPresignOperation() {
        return presignOperation;
    }

    public void setPresignOperation(String presignOperation) {
        this.presignOperation = presignOperation;
    }

    public String getPresignDuration() {
        return presignDuration;
    }

    public @Nullable String getPresignConditions() {
        return presignConditions;
    }

    public void setPresignConditions(@Nullable String presignConditions) {
        this.presignConditions = presignConditions;
    }

    public void setPresignDuration(String presignDuration) {
        this.presignDuration = presignDuration;
    }

    public boolean isConditionalWritesEnabled() {
        return conditionalWritesEnabled;
    }

    public void setConditionalWritesEnabled(boolean conditionalWritesEnabled) {
        this.conditionalWritesEnabled = conditionalWritesEnabled;
    }
}
