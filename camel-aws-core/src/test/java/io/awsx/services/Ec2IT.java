package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ec2IT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    private static final String IMAGE = "&param.ImageId=ami-0123456789abcdef0";

    @Test
    void anInstanceIsStartedChangedStoppedAndTerminated() {
        Object id = run(1).get(0);
        Map<String, Object> ids = Map.of("InstanceIds", List.of(id));
        aws.call(
                "awsx:ec2?operation=CreateTags",
                Map.of("Resources", List.of(id), "Tags", List.of(Map.of("Key", "Name", "Value", "a <b> & \"c\""))));
        assertThat(aws.list(
                        "awsx:ec2?operation=DescribeInstances&paginate=items&query=Reservations[].Instances[].InstanceId",
                        Map.of("Filters", List.of(Map.of("Name", "tag:Name", "Values", List.of("a <b> & \"c\""))))))
                .containsExactly(id);
        aws.call("awsx:ec2?operation=StopInstances&waitFor=InstanceStopped", ids);
        aws.call(
                "awsx:ec2?operation=ModifyInstanceAttribute&param.InstanceType.Value=t3.large",
                Map.of("InstanceId", id));
        assertThat(aws.call(
                        "awsx:ec2?operation=DescribeInstances"
                                + "&query=Reservations[0].Instances[0].[InstanceType,State.Name,Tags[0].Value]",
                        ids))
                .isEqualTo(List.of("t3.large", "stopped", "a <b> & \"c\""));
        assertThat(aws.call(
                        "awsx:ec2?operation=TerminateInstances&waitFor=InstanceTerminated"
                                + "&query=TerminatingInstances[0].CurrentState.Name",
                        ids))
                .isEqualTo("shutting-down");
        assertThat(aws.errorCode("awsx:ec2?operation=DescribeInstances&param.InstanceIds[0]=i-00000000000000000"))
                .isEqualTo("InvalidInstanceID.NotFound");
    }

    @Test
    void instancesAreListedByPagesAndPolledByConsumers() throws Exception {
        String tagged = "&param.Filters[0].Name=tag:group&param.Filters[0].Values[0]=polled";
        for (int i = 0; i < 3; i++) {
            aws.call(
                    "awsx:ec2?operation=CreateTags",
                    Map.of("Resources", run(2), "Tags", List.of(Map.of("Key", "group", "Value", "polled"))));
        }
        assertThat(aws.list("awsx:ec2?operation=DescribeInstances&paginate=pages&pageSize=1"
                        + "&query=length(Reservations[].Instances[])" + tagged))
                .containsExactly(2, 2, 2);
        assertThat(aws.consume("awsx:ec2?operation=DescribeInstances&pageSize=1&delay=50" + tagged, 4))
                .extracting("Instances")
                .allSatisfy(instances -> assertThat((List<?>) instances).hasSize(2));
    }

    @Test
    void aVolumeIsCreatedChangedSnapshotAndDeleted() {
        Object id = aws.call(
                "awsx:ec2?operation=CreateVolume&param.AvailabilityZone=us-east-1a&param.Size=8&query=VolumeId");
        Map<String, Object> volume = Map.of("VolumeId", id);
        Map<String, Object> volumes = Map.of("VolumeIds", List.of(id));
        aws.call("awsx:ec2?waitFor=VolumeAvailable", volumes);
        assertThat(aws.call(
                        "awsx:ec2?operation=ModifyVolume&param.Size=16&query=VolumeModification.[OriginalSize,TargetSize]",
                        volume))
                .isEqualTo(List.of(8, 16));
        Object snapshot =
                aws.call("awsx:ec2?operation=CreateSnapshot&param.Description=before&query=SnapshotId", volume);
        aws.call("awsx:ec2?waitFor=SnapshotCompleted", Map.of("SnapshotIds", List.of(snapshot)));
        // moto puts all snapshots on one page.
        assertThat(aws.list("awsx:ec2?operation=DescribeSnapshots&param.OwnerIds[0]=self&paginate=items"
                        + "&query=Snapshots[?VolumeSize==`16`].SnapshotId"))
                .contains(snapshot);
        aws.call("awsx:ec2?operation=DeleteVolume", volume);
        aws.call("awsx:ec2?waitFor=VolumeDeleted", volumes);
        assertThat(aws.errorCode("awsx:ec2?operation=DescribeVolumes", volumes)).isEqualTo("InvalidVolume.NotFound");
        aws.call("awsx:ec2?operation=DeleteSnapshot", Map.of("SnapshotId", snapshot));
        assertThat(aws.errorCode("awsx:ec2?operation=DeleteSnapshot", Map.of("SnapshotId", snapshot)))
                .isEqualTo("InvalidSnapshot.NotFound");
    }

    private static List<?> run(int count) {
        var ids = (List<?>) aws.call(
                "awsx:ec2?operation=RunInstances&query=Instances[].InstanceId" + IMAGE,
                Map.of("MinCount", count, "MaxCount", count));
        aws.call("awsx:ec2?waitFor=InstanceRunning", Map.of("InstanceIds", ids));
        return ids;
    }
}
