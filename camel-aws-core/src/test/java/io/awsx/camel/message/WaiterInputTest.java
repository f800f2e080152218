package io.awsx.camel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.model.ModelCatalog;
import io.awsx.model.ServiceModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is waited for after an operation, over the models of real services. */
class WaiterInputTest {

    private static Map<String, Object> look(
            String service, String operation, String waiter, Map<String, ?> given, Map<String, ?> output) {
        ServiceModel model = ModelCatalog.builtIn().service(service);
        String polled =
                Objects.requireNonNull(model.waiters().get(waiter), waiter).operation();
        return WaiterInput.after(model.operation(operation), given, output, model.operation(polled));
    }

    @Test
    void whatTheInputNamesIsWaitedFor() {
        assertThat(look(
                        "dynamodb",
                        "CreateTable",
                        "TableExists",
                        Map.of("TableName", "t", "BillingMode", "x"),
                        Map.of()))
                .isEqualTo(Map.of("TableName", "t"));
        assertThat(look(
                        "ec2",
                        "StopInstances",
                        "InstanceStopped",
                        Map.of("InstanceIds", List.of("i-1"), "DryRun", false),
                        Map.of()))
                .isEqualTo(Map.of("InstanceIds", List.of("i-1")));
        assertThat(look(
                        "cloudwatch",
                        "PutMetricAlarm",
                        "AlarmExists",
                        Map.of("AlarmName", "a", "Namespace", "n"),
                        Map.of()))
                .isEqualTo(Map.of("AlarmNames", List.of("a")));
        assertThat(look(
                        "rds",
                        "CreateDBSnapshot",
                        "DBSnapshotAvailable",
                        Map.of("DBInstanceIdentifier", "d", "DBSnapshotIdentifier", "s"),
                        Map.of()))
                .isEqualTo(Map.of("DBInstanceIdentifier", "d", "DBSnapshotIdentifier", "s"));
        assertThat(look(
                        "s3",
                        "PutObject",
                        "ObjectExists",
                        Map.of("Bucket", "b", "Key", "k", "SSECustomerKey", "c", "IfNoneMatch", "*", "Body", "x"),
                        Map.of("ETag", "e")))
                .isEqualTo(Map.of("Bucket", "b", "Key", "k", "SSECustomerKey", "c"));
    }

    @Test
    void whatTheOutputTellsIsWaitedFor() {
        Map<String, Object> instances = Map.of(
                "ReservationId",
                "r-1",
                "Instances",
                List.of(
                        Map.of(
                                "InstanceId",
                                "i-1",
                                "ImageId",
                                "ami",
                                "NetworkInterfaces",
                                List.of(Map.of("InstanceId", "no"))),
                        Map.of("InstanceId", "i-2")));
        assertThat(look("ec2", "RunInstances", "InstanceRunning", Map.of("ImageId", "ami", "MinCount", 2), instances))
                .isEqualTo(Map.of("InstanceIds", List.of("i-1", "i-2")));
        assertThat(look(
                        "ec2",
                        "CreateSnapshot",
                        "SnapshotCompleted",
                        Map.of("VolumeId", "vol"),
                        Map.of("OwnerId", "o", "SnapshotId", "snap", "VolumeId", "vol")))
                .isEqualTo(Map.of("SnapshotIds", List.of("snap")));
        assertThat(look(
                        "ec2",
                        "CreateSecurityGroup",
                        "SecurityGroupExists",
                        Map.of("GroupName", "g", "VpcId", "v"),
                        Map.of("GroupId", "sg-1")))
                .isEqualTo(Map.of("GroupIds", List.of("sg-1")));
        assertThat(look(
                        "ec2",
                        "CreateKeyPair",
                        "KeyPairExists",
                        Map.of("KeyName", "k"),
                        Map.of("KeyName", "k", "KeyPairId", "key-1")))
                .isEqualTo(Map.of("KeyPairIds", List.of("key-1")));
        assertThat(look(
                        "ec2",
                        "AttachVolume",
                        "VolumeInUse",
                        Map.of("VolumeId", "vol", "InstanceId", "i"),
                        Map.of("State", "attaching")))
                .isEqualTo(Map.of("VolumeIds", List.of("vol")));
        assertThat(look(
                        "elbv2",
                        "CreateLoadBalancer",
                        "LoadBalancerAvailable",
                        Map.of("Name", "n"),
                        Map.of("LoadBalancers", List.of(Map.of("LoadBalancerArn", "arn", "LoadBalancerName", "n")))))
                .isEqualTo(Map.of("LoadBalancerArns", List.of("arn")));
        assertThat(look(
                        "acm",
                        "RequestCertificate",
                        "CertificateValidated",
                        Map.of("DomainName", "d"),
                        Map.of("CertificateArn", "arn")))
                .isEqualTo(Map.of("CertificateArn", "arn"));
        assertThat(look(
                        "elasticbeanstalk",
                        "CreateEnvironment",
                        "EnvironmentExists",
                        Map.of("ApplicationName", "app"),
                        Map.of("EnvironmentId", "e-1", "EnvironmentName", "env", "ApplicationName", "app")))
                .containsEntry("EnvironmentIds", List.of("e-1"));
    }

    @Test
    void tasksAndServicesOfEcsAreToldByTheirArns() {
        assertThat(look(
                        "ecs",
                        "RunTask",
                        "TasksRunning",
                        Map.of("cluster", "c", "taskDefinition", "t"),
                        Map.of("tasks", List.of(Map.of("taskArn", "a1", "clusterArn", "c"), Map.of("taskArn", "a2")))))
                .isEqualTo(Map.of("cluster", "c", "tasks", List.of("a1", "a2")));
        assertThat(look("ecs", "UpdateService", "ServicesStable", Map.of("cluster", "c", "service", "s"), Map.of()))
                .isEqualTo(Map.of("cluster", "c", "services", List.of("s")));
        assertThat(look(
                        "ecs",
                        "CreateService",
                        "ServicesStable",
                        Map.of("serviceName", "s"),
                        Map.of("service", Map.of("serviceArn", "arn", "serviceName", "s"))))
                .isEqualTo(Map.of("services", List.of("arn")));
    }

    @Test
    void ofSeveralIdsThatIsTakenWhichTheWaitIsAbout() {
        assertThat(look(
                        "route53",
                        "CreateHostedZone",
                        "ResourceRecordSetsChanged",
                        Map.of("Name", "z"),
                        Map.of("HostedZone", Map.of("Id", "zone"), "ChangeInfo", Map.of("Id", "change"))))
                .isEqualTo(Map.of("Id", "change"));
        assertThat(look(
                        "cloudfront",
                        "CreateInvalidation",
                        "InvalidationCompleted",
                        Map.of("DistributionId", "d"),
                        Map.of("Location", "l", "Invalidation", Map.of("Id", "inv"))))
                .isEqualTo(Map.of("DistributionId", "d", "Id", "inv"));
    }

    @Test
    void whereNothingTellsWhatToWaitForItIsRefused() {
        assertThatThrownBy(() ->
                        look("ec2", "CreateTags", "InstanceRunning", Map.of("Resources", List.of("i-1")), Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ec2 CreateTags")
                .hasMessageContaining("ec2 DescribeInstances")
                .hasMessageContaining("param.*");
    }

    @Test
    void whatIsMissingIsToldByTheCall() {
        assertThat(look(
                        "emr",
                        "RunJobFlow",
                        "StepComplete",
                        Map.of("Name", "n", "ClusterId", "c"),
                        Map.of("JobFlowId", "j")))
                .isEqualTo(Map.of("ClusterId", "c"));
    }
}
