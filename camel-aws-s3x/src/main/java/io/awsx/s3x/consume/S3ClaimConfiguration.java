package io.awsx.s3x.consume;

import io.awsx.AwsClient;
import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Options of consumers that share a bucket with those of other nodes. */
@UriParams
public abstract class S3ClaimConfiguration extends S3WalkConfiguration {

    @UriParam(
            description =
                    "How nodes that consume one bucket see to it that each object is consumed by one of them: repository (the idempotentRepository is asked), dynamodb (leases in clusterClaimTable), or s3 (leases that are objects, by conditional writes)",
            label = "consumer",
            enums = "repository,dynamodb,s3")
    private @Nullable String clusterClaim;

    @UriParam(
            description =
                    "The name or ARN of the table of DynamoDB with the leases of clusterClaim=dynamodb, whose one key is the text id",
            label = "consumer")
    private @Nullable String clusterClaimTable;

    @UriParam(
            description = "Whether clusterClaimTable is made where there is none, to be paid by use",
            label = "consumer,advanced",
            defaultValue = "true")
    private boolean createClusterClaimTable = true;

    @UriParam(
            description = "A client of DynamoDB for clusterClaimTable; by default one with the endpoint's own settings",
            label = "consumer,advanced")
    private @Nullable AwsClient clusterClaimClient;

    @UriParam(
            description =
                    "The URL of the DynamoDB that has clusterClaimTable; by default uriEndpointOverride where that is given, else the region's own",
            label = "consumer,advanced")
    private @Nullable String clusterClaimEndpoint;

    @UriParam(
            description = "The bucket with the leases of clusterClaim=s3; by default the one that is consumed",
            label = "consumer,advanced")
    private @Nullable String clusterClaimBucket;

    @UriParam(
            description = "What the keys of the leases of clusterClaim=s3 begin with; such objects are never consumed",
            label = "consumer,advanced",
            defaultValue = ".awsx-claims/")
    private String clusterClaimPrefix = ".awsx-claims/";

    @UriParam(
            description =
                    "What the leases of clusterClaim belong to: nodes with the same name share the objects. By default the bucket; applications that each are to consume all objects need names of their own",
            label = "consumer")
    private @Nullable String applicationName;

    @UriParam(
            description = "How long a node with leases of clusterClaim may be silent before others take what it has",
            label = "consumer,advanced",
            defaultValue = "15s",
            javaType = "java.time.Duration")
    private Duration leaseDuration = Duration.ofSeconds(15);

    public @Nullable String getClusterClaim() {
        return clusterClaim;
    }

    public void setClusterClaim(@Nullable String clusterClaim) {
        this.clusterClaim = clusterClaim;
    }

    public @Nullable String getClusterClaimTable() {
        return clusterClaimTable;
    }

    public void setClusterClaimTable(@Nullable String clusterClaimTable) {
        this.clusterClaimTable = clusterClaimTable;
    }

    public boolean isCreateClusterClaimTable() {
        return createClusterClaimTable;
    }

    public void setCreateClusterClaimTable(boolean createClusterClaimTable) {
        this.createClusterClaimTable = createClusterClaimTable;
    }

    public @Nullable AwsClient getClusterClaimClient() {
        return clusterClaimClient;
    }

    public void setClusterClaimClient(@Nullable AwsClient clusterClaimClient) {
        this.clusterClaimClient = clusterClaimClient;
    }

    public @Nullable String getClusterClaimEndpoint() {
        return clusterClaimEndpoint;
    }

    public void setClusterClaimEndpoint(@Nullable String clusterClaimEndpoint) {
        this.clusterClaimEndpoint = clusterClaimEndpoint;
    }

    public @Nullable String getClusterClaimBucket() {
        return clusterClaimBucket;
    }

    public void setClusterClaimBucket(@Nullable String clusterClaimBucket) {
        this.clusterClaimBucket = clusterClaimBucket;
    }

    public String getClusterClaimPrefix() {
        return clusterClaimPrefix;
    }

    public void setClusterClaimPrefix(String clusterClaimPrefix) {
        this.clusterClaimPrefix = clusterClaimPrefix;
    }

    public @Nullable String getApplicationName() {
        return applicationName;
    }

    public void setApplicationName(@Nullable String applicationName) {
        this.applicationName = applicationName;
    }

    public Duration getLeaseDuration() {
        return leaseDuration;
    }

    public void setLeaseDuration(Duration leaseDuration) {
        this.leaseDuration = leaseDuration;
    }
}
