package io.awsx.s3x.object;

import io.awsx.camel.AwsxCallConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.jspecify.annotations.Nullable;

/** Options of the bucket, of which objects in it, and of how they are kept: what both producers and consumers go by. */
@UriParams
public abstract class S3ObjectConfiguration extends AwsxCallConfiguration {

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
            description =
                    "Ant-style patterns of the keys to consume, separated by comma, such as in/**/*.csv; for uploadDirectory, downloadDirectory,"
                            + " and sync of the names below folder and prefix, and for deletePrefix of the keys to delete")
    private @Nullable String include;

    @UriParam(
            description =
                    "Ant-style patterns of the keys not to consume, separated by comma; for the verbs for folders of what is left as it is")
    private @Nullable String exclude;

    @UriParam(description = "The storage class of objects written", label = "producer")
    private @Nullable String storageClass;

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

    public @Nullable String getStorageClass() {
        return storageClass;
    }

    public void setStorageClass(@Nullable String storageClass) {
        this.storageClass = storageClass;
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
}
