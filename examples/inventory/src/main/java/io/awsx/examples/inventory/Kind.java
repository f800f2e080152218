package io.awsx.examples.inventory;

import java.util.List;
import java.util.Map;

/**
 * A kind of thing that an account may hold, and how all of them are listed.
 *
 * @param name what people call them
 * @param service the service as boto3 names it
 * @param operation the operation that lists them, page by page
 * @param input its input
 * @param query a JMESPath over its output to a name for each of them
 */
record Kind(String name, String service, String operation, Map<String, Object> input, String query) {

    /** What most accounts hold. One line more is all it takes to list another of the some 400 services. */
    static final List<Kind> USUAL = List.of(
            of("instances", "ec2", "DescribeInstances", "Reservations[].Instances[].InstanceId"),
            of("volumes", "ec2", "DescribeVolumes", "Volumes[].VolumeId"),
            new Kind("images of its own", "ec2", "DescribeImages", Map.of("Owners", List.of("self")), "Images[].Name"),
            new Kind(
                    "snapshots of its own",
                    "ec2",
                    "DescribeSnapshots",
                    Map.of("OwnerIds", List.of("self")),
                    "Snapshots[].SnapshotId"),
            of("networks", "ec2", "DescribeVpcs", "Vpcs[].VpcId"),
            of("subnets", "ec2", "DescribeSubnets", "Subnets[].SubnetId"),
            of("security groups", "ec2", "DescribeSecurityGroups", "SecurityGroups[].GroupName"),
            of("load balancers", "elbv2", "DescribeLoadBalancers", "LoadBalancers[].LoadBalancerName"),
            of(
                    "scaling groups",
                    "autoscaling",
                    "DescribeAutoScalingGroups",
                    "AutoScalingGroups[].AutoScalingGroupName"),
            of("functions", "lambda", "ListFunctions", "Functions[].FunctionName"),
            of("container clusters", "ecs", "ListClusters", "clusterArns"),
            of("Kubernetes clusters", "eks", "ListClusters", "clusters"),
            of("image repositories", "ecr", "DescribeRepositories", "repositories[].repositoryName"),
            of("databases", "rds", "DescribeDBInstances", "DBInstances[].DBInstanceIdentifier"),
            of("tables", "dynamodb", "ListTables", "TableNames"),
            of("caches", "elasticache", "DescribeCacheClusters", "CacheClusters[].CacheClusterId"),
            of("buckets (of all regions)", "s3", "ListBuckets", "Buckets[].Name"),
            of("file systems", "efs", "DescribeFileSystems", "FileSystems[].FileSystemId"),
            of("queues", "sqs", "ListQueues", "QueueUrls"),
            of("topics", "sns", "ListTopics", "Topics[].TopicArn"),
            of("streams", "kinesis", "ListStreams", "StreamNames"),
            of("event rules", "events", "ListRules", "Rules[].Name"),
            of("state machines", "stepfunctions", "ListStateMachines", "stateMachines[].name"),
            of("APIs", "apigateway", "GetRestApis", "items[].name"),
            of("log groups", "logs", "DescribeLogGroups", "logGroups[].logGroupName"),
            of("alarms", "cloudwatch", "DescribeAlarms", "MetricAlarms[].AlarmName"),
            of("stacks", "cloudformation", "DescribeStacks", "Stacks[].StackName"),
            of("secrets", "secretsmanager", "ListSecrets", "SecretList[].Name"),
            of("parameters", "ssm", "DescribeParameters", "Parameters[].Name"),
            of("keys", "kms", "ListKeys", "Keys[].KeyId"),
            of("certificates", "acm", "ListCertificates", "CertificateSummaryList[].DomainName"),
            of("hosted zones (of all regions)", "route53", "ListHostedZones", "HostedZones[].Name"),
            of("users (of all regions)", "iam", "ListUsers", "Users[].UserName"),
            of("roles (of all regions)", "iam", "ListRoles", "Roles[].RoleName"),
            of(
                    "whatever has tags",
                    "resourcegroupstaggingapi",
                    "GetResources",
                    "ResourceTagMappingList[].ResourceARN"));

    private static Kind of(String name, String service, String operation, String query) {
        return new Kind(name, service, operation, Map.of(), query);
    }
}
