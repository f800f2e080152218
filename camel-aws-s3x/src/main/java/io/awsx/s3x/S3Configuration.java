package io.awsx.s3x;

import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.jspecify.annotations.Nullable;

/** The options of {@code awsx-s3}; here those of the bucket and of the key that objects are encrypted with. */
@UriParams
@Configurer
public class S3Configuration extends S3DirectoryConfiguration {

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

    public boolean isForcePathStyle() {
        return forcePathStyle;
    }

    public void setForcePathStyle(boolean forcePathStyle) {
        this.forcePathStyle = forcePathStyle;
    }

    public @Nullable String getAddressingStyle() {
        return addressingStyle;
    }

    public void setAddressingStyle(@Nullable String addressingStyle) {
        this.addressingStyle = addressingStyle;
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

    @Override
    public S3Configuration copy() {
        return (S3Configuration) super.copy();
    }
}
