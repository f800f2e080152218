package io.awsx.ec2x;

import io.awsx.camel.AwsxCallConfiguration;
import java.util.Map;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code awsx-ec2}.
 */
@UriParams
@Configurer
public class Ec2Configuration extends AwsxCallConfiguration {

    @UriPath(
            description =
                    "What the endpoint works on: instances, volumes, snapshots, images, vpcs, subnets, securityGroups, keyPairs, addresses, routeTables, internetGateways, networkInterfaces, or any other that EC2 describes; any other word is a label")
    @Metadata(required = true)
    private String resource = "";

    @UriParam(
            description =
                    "What is done: a verb, of which each resource has those that EC2 has operations for, or any operation of EC2 by its name in the API, such as RunInstances, runInstances, or run_instances. The verbs are "
                            + "attach, copy, create, delete, describe, detach, import, modify, monitor, reboot, register, start, stop, tag, terminate, unmonitor, untag"
                            + "; the names of Camel's aws2-ec2 mean what they mean there: "
                            + "createAndRunInstances, createTags, deleteTags, describeInstances, describeInstancesStatus, monitorInstances, rebootInstances, startInstances, stopInstances, terminateInstances, unmonitorInstances")
    private @Nullable String operation;

    @UriParam(
            description =
                    "The resources that are meant, by their ids, separated by comma; a Simple expression is evaluated for each exchange. Messages cannot choose others then",
            label = "producer")
    private @Nullable String ids;

    @UriParam(
            description =
                    "Which resources are listed or consumed: the values of a filter by its name, such as filter.instance-state-name=running,stopped, separated by comma; a backslash before a comma keeps it. A Simple expression is evaluated for each exchange",
            label = "common",
            prefix = "filter.",
            multiValue = true)
    private @Nullable Map<String, Object> filter;

    @UriParam(
            description =
                    "A tag by its key: of what is made, or to add or take away with tag and untag; a Simple expression is evaluated for each exchange",
            label = "producer",
            prefix = "tag.",
            multiValue = true)
    private @Nullable Map<String, Object> tag;

    @UriParam(
            description = "The image that instances are made of; a Simple expression is evaluated for each exchange",
            label = "producer")
    private @Nullable String imageId;

    @UriParam(
            description = "The type of instances, such as t3.micro; a Simple expression is evaluated for each exchange",
            label = "producer")
    private @Nullable String instanceType;

    @UriParam(
            description = "The key pair of instances by its name; a Simple expression is evaluated for each exchange",
            label = "producer")
    private @Nullable String keyName;

    @UriParam(
            description =
                    "The security groups of instances by their ids, separated by comma; a Simple expression is evaluated for each exchange",
            label = "producer")
    private @Nullable String securityGroupIds;

    @UriParam(
            description = "The subnet of instances; a Simple expression is evaluated for each exchange",
            label = "producer")
    private @Nullable String subnetId;

    @UriParam(
            description =
                    "The launch template of instances, by its id or name; a version may stand behind a colon. It is enough alone. A Simple expression is evaluated for each exchange, and is id or name without a version",
            label = "producer")
    private @Nullable String launchTemplate;

    @UriParam(
            description =
                    "The instance profile of instances, by its name or ARN; a Simple expression is evaluated for each exchange",
            label = "producer")
    private @Nullable String iamInstanceProfile;

    @UriParam(description = "How many instances are made at least; 1 by default", label = "producer")
    private @Nullable Integer minCount;

    @UriParam(description = "How many instances are made at most; by default as many as at least", label = "producer")
    private @Nullable Integer maxCount;

    @UriParam(description = "Whether instances are monitored in detail", label = "producer")
    private @Nullable Boolean monitoring;

    @UriParam(
            description =
                    "The script of new instances: text, or resource:classpath:init.sh, resource:file:init.sh. It is encoded when it is sent; it is no expression",
            label = "producer",
            secret = true)
    private @Nullable String userData;

    @UriParam(
            description = "Whether user data of options and headers is base64 already",
            label = "producer",
            defaultValue = "false")
    private boolean userDataEncoded;

    @UriParam(
            description =
                    "Whether it is only asked if an operation would be done; the body is true where it would be, false where it is not authorized",
            label = "producer",
            defaultValue = "false")
    private boolean dryRun;

    @UriParam(
            description =
                    "Whether STS is asked why an operation was not authorized, which needs the right to sts:DecodeAuthorizationMessage; the answer is in the header CamelAwsEC2AuthorizationFailure",
            label = "producer,advanced",
            defaultValue = "false")
    private boolean decodeAuthorization;

    @UriParam(
            description = "How many resources a round consumes at most, 0 for all; the next round goes on behind them",
            label = "consumer",
            defaultValue = "0")
    private int maxMessagesPerPoll;

    @UriParam(
            description =
                    "What tells a resource from others for idempotent: a JMESPath over it, such as InstanceId, or a Simple expression over its exchange; by default its id",
            label = "consumer")
    private @Nullable String idempotentKey;

    @UriParam(
            description =
                    "Routes a resource only when what is named here changed since the last poll: state for its state, or JMESPaths over the resource, separated by comma",
            label = "consumer")
    private @Nullable String onChange;

    @UriParam(
            description =
                    "What the first poll with onChange is: baseline, with which later ones are compared, or messages for all that is there",
            label = "consumer",
            defaultValue = "baseline",
            enums = "baseline,messages")
    private String onFirst = "baseline";

    @UriParam(
            description =
                    "Where it is remembered with onChange what was seen last; by default in memory, so that a restart begins with onFirst",
            label = "consumer")
    private @Nullable StateRepository<String, String> stateRepository;

    @UriParam(
            description =
                    "What the keys in the stateRepository begin with; by default awsx-ec2, the resource, and the id of the route",
            label = "consumer,advanced")
    private @Nullable String stateKey;

    @UriParam(
            description =
                    "How many resources onChange watches at most; where there are more, the poll fails and tells so",
            label = "consumer,advanced",
            defaultValue = "10000")
    private int maxWatched = 10_000;

    @UriParam(
            description = "Not there: requests of the AWS SDK; what to write instead is told when the endpoint is made",
            label = "producer",
            defaultValue = "false")
    private boolean pojoRequest;

    @UriParam(
            description = "Not there: a client of the AWS SDK; what to write instead is told when the endpoint is made",
            label = "advanced")
    private @Nullable Object amazonEc2Client;

    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    @Override
    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public @Nullable String getIds() {
        return ids;
    }

    public void setIds(@Nullable String ids) {
        this.ids = ids;
    }

    public @Nullable Map<String, Object> getFilter() {
        return filter;
    }

    public void setFilter(@Nullable Map<String, Object> filter) {
        this.filter = filter;
    }

    public @Nullable Map<String, Object> getTag() {
        return tag;
    }

    public void setTag(@Nullable Map<String, Object> tag) {
        this.tag = tag;
    }

    public @Nullable String getImageId() {
        return imageId;
    }

    public void setImageId(@Nullable String imageId) {
        this.imageId = imageId;
    }

    public @Nullable String getInstanceType() {
        return instanceType;
    }

    public void setInstanceType(@Nullable String instanceType) {
        this.instanceType = instanceType;
    }

    public @Nullable String getKeyName() {
        return keyName;
    }

    public void setKeyName(@Nullable String keyName) {
        this.keyName = keyName;
    }

    public @Nullable String getSecurityGroupIds() {
        return securityGroupIds;
    }

    public void setSecurityGroupIds(@Nullable String securityGroupIds) {
        this.securityGroupIds = securityGroupIds;
    }

    public @Nullable String getSubnetId() {
        return subnetId;
    }

    public void setSubnetId(@Nullable String subnetId) {
        this.subnetId = subnetId;
    }

    public @Nullable String getLaunchTemplate() {
        return launchTemplate;
    }

    public void setLaunchTemplate(@Nullable String launchTemplate) {
        this.launchTemplate = launchTemplate;
    }

    public @Nullable String getIamInstanceProfile() {
        return iamInstanceProfile;
    }

    public void setIamInstanceProfile(@Nullable String iamInstanceProfile) {
        this.iamInstanceProfile = iamInstanceProfile;
    }

    public @Nullable Integer getMinCount() {
        return minCount;
    }

    public void setMinCount(@Nullable Integer minCount) {
        this.minCount = minCount;
    }

    public @Nullable Integer getMaxCount() {
        return maxCount;
    }

    public void setMaxCount(@Nullable Integer maxCount) {
        this.maxCount = maxCount;
    }

    public @Nullable Boolean getMonitoring() {
        return monitoring;
    }

    public void setMonitoring(@Nullable Boolean monitoring) {
        this.monitoring = monitoring;
    }

    public @Nullable String getUserData() {
        return userData;
    }

    public void setUserData(@Nullable String userData) {
        this.userData = userData;
    }

    public boolean isUserDataEncoded() {
        return userDataEncoded;
    }

    public void setUserDataEncoded(boolean userDataEncoded) {
        this.userDataEncoded = userDataEncoded;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public boolean isDecodeAuthorization() {
        return decodeAuthorization;
    }

    public void setDecodeAuthorization(boolean decodeAuthorization) {
        this.decodeAuthorization = decodeAuthorization;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public @Nullable String getIdempotentKey() {
        return idempotentKey;
    }

    public void setIdempotentKey(@Nullable String idempotentKey) {
        this.idempotentKey = idempotentKey;
    }

    public @Nullable String getOnChange() {
        return onChange;
    }

    public void setOnChange(@Nullable String onChange) {
        this.onChange = onChange;
    }

    public String getOnFirst() {
        return onFirst;
    }

    public void setOnFirst(String onFirst) {
        this.onFirst = onFirst;
    }

    public @Nullable StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(@Nullable StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public @Nullable String getStateKey() {
        return stateKey;
    }

    public void setStateKey(@Nullable String stateKey) {
        this.stateKey = stateKey;
    }

    public int getMaxWatched() {
        return maxWatched;
    }

    public void setMaxWatched(int maxWatched) {
        this.maxWatched = maxWatched;
    }

    public boolean isPojoRequest() {
        return pojoRequest;
    }

    public void setPojoRequest(boolean pojoRequest) {
        this.pojoRequest = pojoRequest;
    }

    public @Nullable Object getAmazonEc2Client() {
        return amazonEc2Client;
    }

    public void setAmazonEc2Client(@Nullable Object amazonEc2Client) {
        this.amazonEc2Client = amazonEc2Client;
    }

    @Override
    public Ec2Configuration copy() {
        return (Ec2Configuration) super.copy();
    }
}
