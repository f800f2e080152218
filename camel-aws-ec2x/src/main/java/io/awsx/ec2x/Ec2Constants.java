package io.awsx.ec2x;

import io.awsx.camel.AwsxConstants;
import org.apache.camel.spi.Metadata;

/** The headers of {@code awsx-ec2}: those of Camel's aws2-ec2 by their names, and new ones that begin the same way. */
public interface Ec2Constants extends AwsxConstants {

    @Metadata(
            description = "The operation in place of the endpoint's own, where the endpoint allows it",
            javaType = "String",
            label = "producer")
    String EC2_OPERATION = "CamelAwsEC2Operation";

    @Metadata(description = "The image that instances are made of", javaType = "String", label = "producer")
    String IMAGE_ID = "CamelAwsEC2ImageId";

    @Metadata(description = "The type of instances, such as t3.micro", javaType = "String", label = "producer")
    String INSTANCE_TYPE = "CamelAwsEC2InstanceType";

    @Metadata(
            description = "How many instances are made at least; 1 by default",
            javaType = "Integer",
            label = "producer")
    String INSTANCE_MIN_COUNT = "CamelAwsEC2InstanceMinCount";

    @Metadata(
            description = "How many instances are made at most; 1 by default",
            javaType = "Integer",
            label = "producer")
    String INSTANCE_MAX_COUNT = "CamelAwsEC2InstanceMaxCount";

    @Metadata(description = "Whether instances are monitored in detail", javaType = "Boolean", label = "producer")
    String INSTANCE_MONITORING = "CamelAwsEC2InstanceMonitoring";

    @Metadata(description = "The kernel of instances", javaType = "String", label = "producer")
    String INSTANCE_KERNEL_ID = "CamelAwsEC2InstanceKernelId";

    @Metadata(description = "Whether instances are optimized for EBS", javaType = "Boolean", label = "producer")
    String INSTANCE_EBS_OPTIMIZED = "CamelAwsEC2InstanceEbsOptimized";

    @Metadata(
            description = "The names of the security groups of instances",
            javaType = "java.util.Collection<String>",
            label = "producer")
    String INSTANCE_SECURITY_GROUPS = "CamelAwsEC2InstanceSecurityGroups";

    @Metadata(
            description = "The ids of instances, as a collection or separated by comma",
            javaType = "java.util.Collection<String>",
            label = "producer")
    String INSTANCES_IDS = "CamelAwsEC2InstancesIds";

    @Metadata(description = "The key pair of instances by its name", javaType = "String", label = "producer")
    String INSTANCES_KEY_PAIR = "CamelAwsEC2InstancesKeyPair";

    @Metadata(
            description =
                    "What tells the service that a call is the same again; by default it follows from the exchange and"
                            + " the step, so that a redelivery makes nothing twice",
            javaType = "String",
            label = "producer")
    String INSTANCES_CLIENT_TOKEN = "CamelAwsEC2InstancesClientToken";

    @Metadata(
            description =
                    "Where instances are placed: a Map with the members of the API's Placement, or an availability zone",
            javaType = "java.util.Map<String, Object>",
            label = "producer")
    String INSTANCES_PLACEMENT = "CamelAwsEC2InstancesPlacement";

    @Metadata(
            description =
                    "Tags to add or remove, or of what is made: a Map, or a collection of Maps with Key and Value",
            javaType = "java.util.Map<String, String>",
            label = "producer")
    String INSTANCES_TAGS = "CamelAwsEC2InstancesTags";

    @Metadata(description = "The subnet of instances", javaType = "String", label = "producer")
    String SUBNET_ID = "CamelAwsEC2SubnetId";

    @Metadata(
            description = "Where a listing goes on; after one, where it could go on",
            javaType = "String",
            label = "producer")
    String NEXT_TOKEN = "CamelAwsEC2NextToken";

    @Metadata(description = "How many results one call lists at most", javaType = "Integer", label = "producer")
    String MAX_RESULTS = "CamelAwsEC2MaxResults";

    @Metadata(description = "Whether a listing could go on", javaType = "Boolean", label = "producer")
    String IS_TRUNCATED = "CamelAwsEC2IsTruncated";

    @Metadata(
            description = "The ids of the resources of any kind, as a collection or separated by comma",
            javaType = "java.util.Collection<String>",
            label = "producer")
    String RESOURCE_IDS = "CamelAwsEC2ResourceIds";

    @Metadata(
            description = "The script of new instances, as text or bytes, in place of the option userData where"
                    + " overridable=UserData lets messages choose it, or where there is none",
            javaType = "String",
            label = "producer")
    String USER_DATA = "CamelAwsEC2UserData";

    @Metadata(
            description = "The ids for which an operation was done before it failed for others",
            javaType = "java.util.List<String>",
            label = "producer")
    String DONE_IDS = "CamelAwsEC2DoneIds";

    @Metadata(
            description = "Why an operation was not authorized, as JSON text, with decodeAuthorization=true",
            javaType = "String",
            label = "producer")
    String AUTHORIZATION_FAILURE = "CamelAwsEC2AuthorizationFailure";

    @Metadata(description = "The id of the resource", javaType = "String", label = "consumer")
    String RESOURCE_ID = "CamelAwsEC2ResourceId";

    @Metadata(description = "The state of the resource, where it has one", javaType = "String", label = "consumer")
    String STATE = "CamelAwsEC2State";

    @Metadata(
            description = "What happened to the resource since the last poll: created, changed, or vanished",
            javaType = "String",
            label = "consumer",
            enums = "created,changed,vanished")
    String CHANGE = "CamelAwsEC2Change";

    @Metadata(
            description = "The values that changed, as onChange names them",
            javaType = "java.util.List<String>",
            label = "consumer")
    String CHANGED = "CamelAwsEC2Changed";

    @Metadata(
            description = "The watched value as it was before; a Map by name where several are watched",
            javaType = "Object",
            label = "consumer")
    String PREVIOUS = "CamelAwsEC2Previous";
}
