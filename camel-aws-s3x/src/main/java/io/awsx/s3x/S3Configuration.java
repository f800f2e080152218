package io.awsx.s3x;

import io.awsx.camel.AwsxCallConfiguration;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code awsx-s3}.
 */
@UriParams
@Configurer
public class S3Configuration extends AwsxCallConfiguration {

    @UriPath(description = "The bucket's name, or the ARN of an access point")
    @Metadata(required = true)
    private String bucketNameOrArn = "";

    @UriParam(
            description = "Whether a missing bucket is created when the endpoint starts",
            label = "common",
            defaultValue = "false")
    private boolean autoCreateBucket;

    @UriParam(
            description = "The policy of a bucket that autoCreateBucket makes, as JSON text",
            label = "common,advanced")
    private @Nullable String policy;

    @UriParam(
            description =
                    "The location of buckets that are made; by default the region, but for us-east-1. none leaves it out, as stores want it whose regions have other names",
            label = "common,advanced")
    private @Nullable String locationConstraint;

    @UriParam(
            description = "Whether the bucket stands in the path rather than in the host: addressingStyle=path",
            label = "common",
            defaultValue = "false")
    private boolean forcePathStyle;

    @UriParam(
            description =
                    "Where the bucket stands: path, virtual for the host, or auto for the path with uriEndpointOverride and the host without",
            label = "common",
            defaultValue = "auto",
            enums = "auto,path,virtual")
    private @Nullable String addressingStyle;

    @UriParam(
            description =
                    "What the keys begin with that are listed or consumed; a Simple expression is evaluated for each exchange of a producer",
            label = "common")
    private @Nullable String prefix;

    @UriParam(
            description = "What ends a folder in keys; objects in folders below the prefix are then passed over",
            label = "common")
    private @Nullable String delimiter;

    @UriParam(
            description =
                    "Whether objects are consumed, or got by getObject and download, without being fetched: headers only",
            label = "common",
            defaultValue = "false")
    private boolean ignoreBody;

    @UriParam(
            description = "Accepted so that routes of aws2-s3 move over; customerKeyId alone is enough",
            label = "common,advanced",
            defaultValue = "false")
    private boolean useCustomerKey;

    @UriParam(
            description =
                    "The key to encrypt with that S3 does not keep (SSE-C); in base64 where customerKeyMD5 is given,"
                            + " else as it is",
            label = "common,advanced",
            secret = true)
    private @Nullable String customerKeyId;

    @UriParam(description = "The MD5 of the key in base64", label = "common,advanced", secret = true)
    private @Nullable String customerKeyMD5;

    @UriParam(description = "The algorithm that the key is for", label = "common,advanced", defaultValue = "AES256")
    private String customerAlgorithm = "AES256";

    @UriParam(
            description = "Whether an object is deleted when its exchange succeeded; else it is consumed again on each"
                    + " round, unless idempotent is set",
            label = "consumer",
            defaultValue = "true")
    private boolean deleteAfterRead = true;

    @UriParam(
            description = "Whether an object is moved to destinationBucket when its exchange succeeded",
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
            description = "Ant-style patterns of the keys to consume, separated by comma, such as in/**/*.csv",
            label = "consumer")
    private @Nullable String include;

    @UriParam(description = "Ant-style patterns of the keys not to consume, separated by comma", label = "consumer")
    private @Nullable String exclude;

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

    @UriParam(description = "The storage class of objects written", label = "producer")
    private @Nullable String storageClass;

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
    private String presignDuration = "1h";

    @UriParam(
            description = "Whether objects are encrypted with a key of KMS",
            label = "producer,advanced",
            defaultValue = "false")
    private boolean useAwsKMS;

    @UriParam(description = "The key of KMS to encrypt with", label = "producer,advanced")
    private @Nullable String awsKMSKeyId;

    @UriParam(
            description = "Whether objects are encrypted with a key of S3",
            label = "producer,advanced",
            defaultValue = "false")
    private boolean useSSES3;

    @UriParam(
            description = "Whether an object is written only where there is none of its key",
            label = "producer,advanced",
            defaultValue = "false")
    private boolean conditionalWritesEnabled;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing: what is larger than multiPartThreshold goes in parts always",
            label = "producer",
            defaultValue = "false")
    private boolean multiPartUpload;

    @UriParam(
            description =
                    "Refused where it is true: it would put many messages into one object; aggregate them in the route before they are uploaded",
            label = "producer",
            defaultValue = "false")
    private boolean streamingUploadMode;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "10")
    private int batchMessageNumber = 10;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "1000000")
    private int batchSize = 1000000;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "1000000")
    private int bufferSize = 1000000;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "progressive",
            enums = "progressive,random,timestamp")
    private String namingStrategy = "progressive";

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "override",
            enums = "override,lastPart")
    private String restartingPolicy = "override";

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer")
    private @Nullable Long streamingUploadTimeout;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "false")
    private boolean timestampGroupingEnabled;

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "CamelMessageTimestamp")
    private String timestampHeaderName = "CamelMessageTimestamp";

    @UriParam(
            description =
                    "Accepted so that routes of aws2-s3 move over; it does nothing, since streamingUploadMode is not there",
            label = "producer",
            defaultValue = "300000")
    private long timestampWindowSizeMillis = 300000;

    @UriParam(
            description =
                    "Refused where it is true: it is for requests of the AWS SDK; the body may be a Map with the API's member names",
            label = "advanced",
            defaultValue = "false")
    private boolean pojoRequest;

    @UriParam(description = "Refused: it is of the AWS SDK; give client or session instead", label = "advanced")
    private @Nullable Object amazonS3Client;

    @UriParam(description = "Refused: it is of the AWS SDK; give client or session instead", label = "advanced")
    private @Nullable Object amazonS3Presigner;

    public String getBucketNameOrArn() {
        return bucketNameOrArn;
    }

    public void setBucketNameOrArn(String bucketNameOrArn) {
        this.bucketNameOrArn = bucketNameOrArn;
    }

    public boolean isAutoCreateBucket() {
        return autoCreateBucket;
    }

    public void setAutoCreateBucket(boolean autoCreateBucket) {
        this.autoCreateBucket = autoCreateBucket;
    }

    public boolean isForcePathStyle() {
        return forcePathStyle;
    }

    public void setForcePathStyle(boolean forcePathStyle) {
        this.forcePathStyle = forcePathStyle;
    }

    public @Nullable String getPrefix() {
        return prefix;
    }

    public void setPrefix(@Nullable String prefix) {
        this.prefix = prefix;
    }

    public @Nullable String getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(@Nullable String delimiter) {
        this.delimiter = delimiter;
    }

    public boolean isIgnoreBody() {
        return ignoreBody;
    }

    public void setIgnoreBody(boolean ignoreBody) {
        this.ignoreBody = ignoreBody;
    }

    public boolean isUseCustomerKey() {
        return useCustomerKey;
    }

    public void setUseCustomerKey(boolean useCustomerKey) {
        this.useCustomerKey = useCustomerKey;
    }

    public @Nullable String getCustomerKeyId() {
        return customerKeyId;
    }

    public void setCustomerKeyId(@Nullable String customerKeyId) {
        this.customerKeyId = customerKeyId;
    }

    public @Nullable String getCustomerKeyMD5() {
        return customerKeyMD5;
    }

    public void setCustomerKeyMD5(@Nullable String customerKeyMD5) {
        this.customerKeyMD5 = customerKeyMD5;
    }

    public String getCustomerAlgorithm() {
        return customerAlgorithm;
    }

    public void setCustomerAlgorithm(String customerAlgorithm) {
        this.customerAlgorithm = customerAlgorithm;
    }

    public boolean isDeleteAfterRead() {
        return deleteAfterRead;
    }

    public void setDeleteAfterRead(boolean deleteAfterRead) {
        this.deleteAfterRead = deleteAfterRead;
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

    public @Nullable String getInclude() {
        return include;
    }

    public void setInclude(@Nullable String include) {
        this.include = include;
    }

    public @Nullable String getExclude() {
        return exclude;
    }

    public void setExclude(@Nullable String exclude) {
        this.exclude = exclude;
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

    public @Nullable String getStorageClass() {
        return storageClass;
    }

    public void setStorageClass(@Nullable String storageClass) {
        this.storageClass = storageClass;
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

    public void setPresignDuration(String presignDuration) {
        this.presignDuration = presignDuration;
    }

    public boolean isUseAwsKMS() {
        return useAwsKMS;
    }

    public void setUseAwsKMS(boolean useAwsKMS) {
        this.useAwsKMS = useAwsKMS;
    }

    public @Nullable String getAwsKMSKeyId() {
        return awsKMSKeyId;
    }

    public void setAwsKMSKeyId(@Nullable String awsKMSKeyId) {
        this.awsKMSKeyId = awsKMSKeyId;
    }

    public boolean isUseSSES3() {
        return useSSES3;
    }

    public void setUseSSES3(boolean useSSES3) {
        this.useSSES3 = useSSES3;
    }

    public boolean isConditionalWritesEnabled() {
        return conditionalWritesEnabled;
    }

    public void setConditionalWritesEnabled(boolean conditionalWritesEnabled) {
        this.conditionalWritesEnabled = conditionalWritesEnabled;
    }

    public @Nullable String getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable String policy) {
        this.policy = policy;
    }

    public @Nullable String getLocationConstraint() {
        return locationConstraint;
    }

    public void setLocationConstraint(@Nullable String locationConstraint) {
        this.locationConstraint = locationConstraint;
    }

    public @Nullable String getAddressingStyle() {
        return addressingStyle;
    }

    public void setAddressingStyle(@Nullable String addressingStyle) {
        this.addressingStyle = addressingStyle;
    }

    public @Nullable String getDoneFileName() {
        return doneFileName;
    }

    public void setDoneFileName(@Nullable String doneFileName) {
        this.doneFileName = doneFileName;
    }

    public boolean isMultiPartUpload() {
        return multiPartUpload;
    }

    public void setMultiPartUpload(boolean multiPartUpload) {
        this.multiPartUpload = multiPartUpload;
    }

    public boolean isPojoRequest() {
        return pojoRequest;
    }

    public void setPojoRequest(boolean pojoRequest) {
        this.pojoRequest = pojoRequest;
    }

    public @Nullable Object getAmazonS3Client() {
        return amazonS3Client;
    }

    public void setAmazonS3Client(@Nullable Object amazonS3Client) {
        this.amazonS3Client = amazonS3Client;
    }

    public @Nullable Object getAmazonS3Presigner() {
        return amazonS3Presigner;
    }

    public void setAmazonS3Presigner(@Nullable Object amazonS3Presigner) {
        this.amazonS3Presigner = amazonS3Presigner;
    }

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

    @Override
    public S3Configuration copy() {
        return (S3Configuration) super.copy();
    }
}
