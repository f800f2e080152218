package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which ids and names of EC2 are of something new, and which of what was there before. */
class Ec2NamesTest {

    static Stream<Arguments> makings() {
        return Stream.of(
                Arguments.of(
                        "CreateVpc",
                        Map.of("CidrBlock", "c"),
                        Map.of("Vpc", Map.of("VpcId", "new", "DhcpOptionsId", "old", "OwnerId", "old")),
                        List.of("new")),
                Arguments.of(
                        "CreateSubnet",
                        Map.of("VpcId", "old"),
                        Map.of("Subnet", Map.of("SubnetId", "new", "VpcId", "old")),
                        List.of("new")),
                Arguments.of(
                        "CreateSecurityGroup",
                        Map.of("GroupName", "name", "VpcId", "old"),
                        Map.of("GroupId", "new"),
                        List.of("new", "name")),
                Arguments.of(
                        "CreateSnapshot",
                        Map.of("VolumeId", "old"),
                        Map.of("SnapshotId", "new", "VolumeId", "old"),
                        List.of("new")),
                Arguments.of("CreateImage", Map.of("InstanceId", "old"), Map.of("ImageId", "new"), List.of("new")),
                Arguments.of("AllocateAddress", Map.of(), Map.of("AllocationId", "new"), List.of("new")),
                Arguments.of(
                        "AllocateHosts", Map.of(), Map.of("HostIds", List.of("new", "more")), List.of("new", "more")),
                Arguments.of(
                        "AssociateAddress",
                        Map.of("AllocationId", "old", "InstanceId", "older"),
                        Map.of("AssociationId", "new"),
                        List.of("new")),
                Arguments.of(
                        "AttachVolume",
                        Map.of("VolumeId", "old", "InstanceId", "older"),
                        Map.of("VolumeId", "old", "InstanceId", "older"),
                        List.of()),
                Arguments.of(
                        "RequestSpotInstances",
                        Map.of(),
                        Map.of("SpotInstanceRequests", List.of(Map.of("SpotInstanceRequestId", "new"))),
                        List.of("new")),
                Arguments.of(
                        "CreateLaunchTemplate",
                        Map.of("LaunchTemplateName", "name"),
                        Map.of("LaunchTemplate", Map.of("LaunchTemplateId", "new", "LaunchTemplateName", "name")),
                        List.of("new", "name")),
                Arguments.of("DescribeVpcs", Map.of(), Map.of("Vpcs", List.of(Map.of("VpcId", "old"))), List.of()),
                Arguments.of("CreateTags", Map.of("Resources", List.of("old")), Map.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("makings")
    void whatIsNewIsToldFromWhatWasThere(
            String operation, Map<String, Object> input, Map<String, Object> output, List<String> made) {
        assertThat(Ec2Names.made(operation, input, output)).containsExactlyInAnyOrderElementsOf(made);
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteVolume, VolumeId, true",
        "TerminateInstances, InstanceIds, true",
        "ReleaseAddress, AllocationId, true",
        "DeleteKeyPair, KeyName, true",
        "DeregisterImage, ImageId, true",
        "DeleteRoute, RouteTableId, false",
        "DeleteTags, Resources, false",
        "DetachVolume, VolumeId, false",
        "StopInstances, InstanceIds, false"
    })
    void whatIsEndedIsToldFromWhatIsChanged(String operation, String member, boolean ended) {
        Object value = member.endsWith("s") ? List.of("it") : "it";
        assertThat(Ec2Names.ended(operation, Map.of(member, value)).contains("it"))
                .isEqualTo(ended);
    }

    @Test
    void nothingIsEndedThatIsNotNamed() {
        assertThat(Ec2Names.ended("DeleteVolume", Map.of("DryRun", true))).isEmpty();
    }
}
