package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verbs of resources: which operation they are, and which resources a message means. */
class VerbsTest extends Ec2TestSupport {

    @ParameterizedTest
    @CsvSource({
        "instances, start, i-1, StartInstances, InstanceId.1",
        "instances, stop, i-1, StopInstances, InstanceId.1",
        "instances, reboot, i-1, RebootInstances, InstanceId.1",
        "instances, terminate, i-1, TerminateInstances, InstanceId.1",
        "instances, delete, i-1, TerminateInstances, InstanceId.1",
        "instances, monitor, i-1, MonitorInstances, InstanceId.1",
        "instances, unmonitor, i-1, UnmonitorInstances, InstanceId.1",
        "instances, describe, i-1, DescribeInstances, InstanceId.1",
        "instances, modify, i-1, ModifyInstanceAttribute, InstanceId",
        "volumes, delete, vol-1, DeleteVolume, VolumeId",
        "volumes, describe, vol-1, DescribeVolumes, VolumeId.1",
        "volumes, modify, vol-1, ModifyVolume, VolumeId",
        "volumes, detach, vol-1, DetachVolume, VolumeId",
        "snapshots, delete, snap-1, DeleteSnapshot, SnapshotId",
        "images, delete, ami-1, DeregisterImage, ImageId",
        "images, describe, ami-1, DescribeImages, ImageId.1",
        "vpcs, delete, vpc-1, DeleteVpc, VpcId",
        "subnets, terminate, subnet-1, DeleteSubnet, SubnetId",
        "securityGroups, delete, sg-1, DeleteSecurityGroup, GroupId",
        "securityGroups, delete, web, DeleteSecurityGroup, GroupName",
        "securityGroups, describe, web, DescribeSecurityGroups, GroupName.1",
        "keyPairs, delete, mine, DeleteKeyPair, KeyName",
        "keyPairs, delete, key-1, DeleteKeyPair, KeyPairId",
        "addresses, delete, eipalloc-1, ReleaseAddress, AllocationId",
        "addresses, delete, 1.2.3.4, ReleaseAddress, PublicIp",
        "addresses, detach, eipassoc-1, DisassociateAddress, AssociationId",
        "addresses, attach, eipalloc-1, AssociateAddress, AllocationId",
        "routeTables, delete, rtb-1, DeleteRouteTable, RouteTableId",
        "internetGateways, delete, igw-1, DeleteInternetGateway, InternetGatewayId",
        "networkInterfaces, delete, eni-1, DeleteNetworkInterface, NetworkInterfaceId",
        "networkInterfaces, detach, eni-attach-1, DetachNetworkInterface, AttachmentId",
        "natGateways, delete, nat-1, DeleteNatGateway, NatGatewayId",
        "vpcEndpoints, delete, vpce-1, DeleteVpcEndpoints, VpcEndpointId.1",
        "launchTemplates, delete, lt-1, DeleteLaunchTemplate, LaunchTemplateId",
        "placementGroups, delete, group, DeletePlacementGroup, GroupName",
        "hosts, delete, h-1, ReleaseHosts, HostId.1",
        "flowLogs, delete, fl-1, DeleteFlowLogs, FlowLogId.1",
        "transitGatewayRouteTables, delete, tgw-rtb-1, DeleteTransitGatewayRouteTable, TransitGatewayRouteTableId",
        "vpcs, untag, vpc-1, DeleteTags, ResourceId.1"
    })
    void aVerbIsTheOperationOfItsResource(String resource, String verb, String id, String action, String member) {
        send(resource + "?operation=" + verb, id);
        assertThat(sent()).isEqualTo(Map.of("Action", action, member, id));
    }

    @Test
    void whatIsMadeTakesAMap() {
        send("volumes?operation=create", Map.of("AvailabilityZone", "eu-west-1a", "Size", 1));
        assertThat(sent()).isEqualTo(Map.of("Action", "CreateVolume", "AvailabilityZone", "eu-west-1a", "Size", "1"));
        send("snapshots?operation=create", "{\"VolumeId\": \"vol-1\"}");
        assertThat(sent()).isEqualTo(Map.of("Action", "CreateSnapshot", "VolumeId", "vol-1"));
        send("images?operation=create&param.InstanceId=i-1", Map.of("Name", "web"));
        assertThat(sent()).isEqualTo(Map.of("Action", "CreateImage", "InstanceId", "i-1", "Name", "web"));
        send("addresses?operation=create", (Object) null);
        assertThat(sent()).isEqualTo(Map.of("Action", "AllocateAddress"));
    }

    static Stream<Object> bodiesThatMeanTwoInstances() {
        return Stream.of(
                "i-1,i-2",
                " i-1, i-2\n",
                "i-1,i-2".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                List.of("i-1", "i-2"),
                new Object[] {new String[] {"i-1", "i-2"}},
                Map.of("InstanceIds", List.of("i-1", "i-2")),
                "{\"InstanceIds\": [\"i-1\", \"i-2\"]}",
                List.of(
                        Map.of("InstanceId", "i-1", "State", Map.of()),
                        Map.of("InstanceId", "i-2", "ImageId", "ami-1")),
                Map.of(
                        "Reservations",
                        List.of(
                                Map.of("Instances", List.of(Map.of("InstanceId", "i-1"))),
                                Map.of("Instances", List.of(Map.of("InstanceId", "i-2"))))),
                Map.of("StoppingInstances", List.of(Map.of("InstanceId", "i-1"), Map.of("InstanceId", "i-2"))),
                Map.of(
                        "ReservationId",
                        "r-1",
                        "Instances",
                        List.of(Map.of("InstanceId", "i-1"), Map.of("InstanceId", "i-2"))));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("bodiesThatMeanTwoInstances")
    void resourcesAreMeantByWhatIsAtHand(Object body) {
        send("instances?operation=start", body);
        assertThat(sent()).isEqualTo(Map.of("Action", "StartInstances", "InstanceId.1", "i-1", "InstanceId.2", "i-2"));
    }

    @Test
    void resourcesAreMeantByHeadersAndByTheUri() {
        Map<String, String> expected = Map.of("Action", "StopInstances", "InstanceId.1", "i-1");
        send("instances?operation=stop", headers(Ec2Constants.INSTANCES_IDS, "i-1"));
        assertThat(sent()).isEqualTo(expected);
        send("instances?operation=stop", headers(Ec2Constants.RESOURCE_IDS, List.of("i-1")));
        assertThat(sent()).isEqualTo(expected);
        send("instances?operation=stop&ids=i-1", (Object) null);
        assertThat(sent()).isEqualTo(expected);
        send("instances?operation=stop&ids=${header.which}", headers("which", "i-1"));
        assertThat(sent()).isEqualTo(expected);
        send("instances?operation=stop&param.InstanceIds=i-1", (Object) null);
        assertThat(sent()).isEqualTo(expected);
    }

    @Test
    void severalAreDoneOneByOneWhereTheApiTakesOne() {
        Exchange done = send("volumes?operation=delete", List.of("vol-1", "vol-2"));
        assertThat(wire.requests())
                .extracting(request -> form(request).get("VolumeId"))
                .containsExactly("vol-1", "vol-2");
        assertThat(map(done.getMessage().getBody())).isEqualTo(Map.of("Results", List.of(Map.of(), Map.of())));
    }

    @Test
    void aThousandAreDoneAtOnceAndTheOutputsAreOne() {
        List<String> ids = IntStream.range(0, 2500).mapToObj(i -> "i-" + i).toList();
        for (int i = 0; i < 3; i++) {
            answers("<instancesSet><item><instanceId>i-" + i + "000</instanceId></item></instancesSet>");
        }
        Exchange done = send("instances?operation=stop", ids);
        assertThat(wire.requests())
                .extracting(request -> form(request).keySet().stream()
                        .filter(name -> name.startsWith("InstanceId"))
                        .count())
                .containsExactly(1000L, 1000L, 500L);
        assertThat((List<?>) map(done.getMessage().getBody()).get("StoppingInstances"))
                .hasSize(3);
    }

    @Test
    void whatWasDoneBeforeAFailureIsTold() {
        answers("");
        fails(400, "IncorrectState", "no");
        assertThatThrownBy(() -> send("volumes?operation=delete", List.of("vol-1", "vol-2", "vol-3")))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo("IncorrectState");
                    assertThat(e.getSuppressed()[0]).hasMessageContaining("1 of 3");
                });
        assertThat(wire.requests()).hasSize(2);
        answers("");
        fails(400, "IncorrectState", "no");
        Exchange failed = template.send(
                uri("volumes?operation=delete"),
                exchange -> exchange.getMessage().setBody("vol-1,vol-2"));
        assertThat(failed.getMessage().getHeader(Ec2Constants.DONE_IDS)).isEqualTo(List.of("vol-1"));
    }

    @Test
    void whatIsMadeIsNotMadeOnceForEachOfSeveralValues() {
        assertThatThrownBy(() -> send(
                        "volumes?operation=create",
                        Map.of("AvailabilityZone", List.of("a", "b"), "SnapshotId", List.of("snap-1", "snap-2"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("AvailabilityZone");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void aListingThatFoundNothingMeansNothing() {
        for (Object none : List.of(List.of(), Map.of("Reservations", List.of()))) {
            assertThat(send("instances?operation=terminate", none).getMessage().getBody())
                    .isEqualTo(Map.of());
            send("instances?operation=describe", none);
        }
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void withoutAnIdNothingIsDoneButAListing() {
        assertThatThrownBy(() -> send("keyPairs?operation=delete", (Object) null))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(Ec2Constants.RESOURCE_IDS);
        assertThatThrownBy(() -> send("instances?operation=stop", "  "))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("No id");
        assertThat(wire.requests()).isEmpty();
        send("keyPairs?operation=describe", (Object) null);
        assertThat(sent()).isEqualTo(Map.of("Action", "DescribeKeyPairs"));
    }

    @Test
    void aVerbThatAResourceLacksIsToldWithThoseThatItHas() {
        assertThatThrownBy(() -> send("vpcs?operation=start", "vpc-1"))
                .rootCause()
                .hasMessageContaining("EC2 has no start for vpcs; it has create, delete, describe, modify, tag");
        assertThatThrownBy(() -> send("instanzes?operation=start", "i-1"))
                .rootCause()
                .hasMessageContaining("instanzes is none")
                .hasMessageContaining("instances");
        assertThatThrownBy(() -> send("instances?operation=strat", "i-1"))
                .rootCause()
                .hasMessageContaining("start");
    }

    @Test
    void anItemWithAMemberThatIsNoneIsRefusedRatherThanTakenForSomethingElse() {
        assertThatThrownBy(() -> send("instances?operation=stop", Map.of("InstanceId", "i-1", "Forze", true)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Forze");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void tagsAreAMapAndResourcesTheOthers() {
        send("vpcs?operation=tag&ids=vpc-1", Map.of("Name", "n"));
        assertThat(sent())
                .isEqualTo(Map.of(
                        "Action", "CreateTags", "ResourceId.1", "vpc-1", "Tag.1.Key", "Name", "Tag.1.Value", "n"));
        send("vpcs?operation=tag&tag.Name=n", "vpc-1");
        assertThat(sent())
                .isEqualTo(Map.of(
                        "Action", "CreateTags", "ResourceId.1", "vpc-1", "Tag.1.Key", "Name", "Tag.1.Value", "n"));
        send("instances?operation=tag&tag.Name=n", Map.of("InstanceId", "i-1", "State", Map.of("Name", "running")));
        assertThat(sent())
                .isEqualTo(
                        Map.of("Action", "CreateTags", "ResourceId.1", "i-1", "Tag.1.Key", "Name", "Tag.1.Value", "n"));
        send("vpcs?operation=untag&ids=vpc-1", List.of("a", "b"));
        assertThat(sent())
                .isEqualTo(Map.of("Action", "DeleteTags", "ResourceId.1", "vpc-1", "Tag.1.Key", "a", "Tag.2.Key", "b"));
    }

    @ParameterizedTest
    @CsvSource({
        "instances, RunInstances, instance",
        "volumes, CreateVolume, volume",
        "addresses, AllocateAddress, elastic-ip",
        "natGateways, CreateNatGateway, natgateway",
        "vpcEndpoints, CreateVpcEndpoint, vpc-endpoint",
        "x, CreateTransitGatewayRouteTable, transit-gateway-route-table",
        "x, RegisterImage, image",
        "x, CopySnapshot, snapshot",
        "x, ImportKeyPair, key-pair",
        "x, ImportImage, import-image-task",
        "x, CreateFlowLogs, vpc-flow-log",
        "x, CreateManagedPrefixList, prefix-list",
        "x, AuthorizeSecurityGroupIngress, security-group-rule",
        "x, AllocateHosts, dedicated-host",
        "x, CreateIpamPool, ipam-pool"
    })
    void whatIsMadeIsTaggedAsWhatItIs(String resource, String operation, String type) {
        try (var client = session.client("ec2")) {
            assertThat(Ec2Resources.tagType(client, operation)).as(resource).isEqualTo(type);
        }
    }

    @Test
    void tagsOfUriAndMessageAreThoseOfWhatIsMade() {
        send("vpcs?operation=create&param.CidrBlock=10.0.0.0/16&tag.Name=${header.n}", headers("n", "main"));
        Map<String, String> expected = new java.util.TreeMap<>(Map.of(
                "Action",
                "CreateVpc",
                "CidrBlock",
                "10.0.0.0/16",
                "TagSpecification.1.ResourceType",
                "vpc",
                "TagSpecification.1.Tag.1.Key",
                "Name",
                "TagSpecification.1.Tag.1.Value",
                "main"));
        assertThat(sent()).isEqualTo(expected);
        send(
                "vpcs?operation=create&param.CidrBlock=10.0.0.0/16&tag.Name=main",
                headers(Ec2Constants.INSTANCES_TAGS, Map.of("env", "test")));
        expected.put("TagSpecification.1.Tag.2.Key", "env");
        expected.put("TagSpecification.1.Tag.2.Value", "test");
        assertThat(sent()).isEqualTo(expected);
        assertThatThrownBy(() -> send(
                        "vpcs?operation=create&param.CidrBlock=10.0.0.0/16&tag.Name=main",
                        headers(Ec2Constants.INSTANCES_TAGS, Map.of("Name", "other"))))
                .hasMessageContaining("tag.Name");
    }

    @Test
    void filtersChooseWhatIsListed() {
        send("instances?operation=describe&filter.instance-state-name=running,stopped&filter.tag:Name=a\\,b", (Object)
                null);
        assertThat(sent())
                .isEqualTo(Map.of(
                        "Action", "DescribeInstances",
                        "Filter.1.Name", "instance-state-name",
                        "Filter.1.Value.1", "running",
                        "Filter.1.Value.2", "stopped",
                        "Filter.2.Name", "tag:Name",
                        "Filter.2.Value.1", "a,b"));
        send("natGateways?operation=describe&filter.vpc-id=${header.vpc}", headers("vpc", "vpc-1"));
        assertThat(sent())
                .isEqualTo(Map.of(
                        "Action", "DescribeNatGateways", "Filter.1.Name", "vpc-id", "Filter.1.Value.1", "vpc-1"));
        assertThatThrownBy(() -> send("instances?operation=stop&filter.tag:Name=a", "i-1"))
                .rootCause()
                .hasMessageContaining("takes no filters");
    }

    @Test
    void itemsOfAListingAreTheResourcesThemselves() {
        answers("<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId></item><item><instanceId>i-2"
                + "</instanceId></item></instancesSet></item></reservationSet><nextToken>t</nextToken>");
        answers("<reservationSet><item><instancesSet><item><instanceId>i-3</instanceId></item></instancesSet></item>"
                + "</reservationSet>");
        Iterator<?> items = send("instances?operation=describe&paginate=items", (Object) null)
                .getMessage()
                .getBody(Iterator.class);
        assertThat(items)
                .toIterable()
                .extracting(item -> map(item).get("InstanceId"))
                .containsExactly("i-1", "i-2", "i-3");
    }

    @Test
    void aListingIsWholeUnlessAPageIsWanted() {
        answers("<volumeSet><item><volumeId>vol-1</volumeId></item></volumeSet><nextToken>t</nextToken>");
        answers("<volumeSet/><nextToken>u</nextToken>");
        answers("<volumeSet><item><volumeId>vol-2</volumeId></item></volumeSet>");
        Exchange whole = send("volumes?operation=describe", (Object) null);
        assertThat(map(whole.getMessage().getBody()))
                .isEqualTo(Map.of("Volumes", List.of(Map.of("VolumeId", "vol-1"), Map.of("VolumeId", "vol-2"))));
        assertThat(whole.getMessage().getHeader(Ec2Constants.IS_TRUNCATED)).isEqualTo(false);
        for (String page : List.of("param.MaxResults=5", "param.NextToken=t")) {
            answers("<volumeSet/><nextToken>t</nextToken>");
            Exchange one = send("volumes?operation=describe&" + page, (Object) null);
            assertThat(one.getMessage().getHeaders())
                    .containsEntry(Ec2Constants.IS_TRUNCATED, true)
                    .containsEntry(Ec2Constants.NEXT_TOKEN, "t");
        }
        assertThat(wire.requests()).hasSize(5);
    }

    @Test
    void whatANightlyRouteFindsIsStopped() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:night")
                        .to(uri("instances?operation=describe&filter.tag:env=test"))
                        .to(uri("instances?operation=stop"));
                from("direct:launch")
                        .to(uri("instances?operation=create&launchTemplate=web"))
                        .setBody(simple("${body[Instances][0][InstanceId]} runs"));
            }
        });
        String instances = "<instancesSet><item><instanceId>i-1</instanceId></item></instancesSet>";
        answers("<reservationSet><item>" + instances + "</item></reservationSet>");
        template.requestBody("direct:night", (Object) null);
        assertThat(sent()).isEqualTo(Map.of("Action", "StopInstances", "InstanceId.1", "i-1"));
        answers("<reservationSet/>");
        template.requestBody("direct:night", (Object) null);
        assertThat(actions()).containsExactly("DescribeInstances", "StopInstances", "DescribeInstances");
        answers(instances);
        assertThat(template.requestBody("direct:launch", (Object) null)).isEqualTo("i-1 runs");
    }

    @Test
    void anyOperationOfTheApiIsCalledByItsName() {
        send("anything?operation=describe_availability_zones", Map.of("AllAvailabilityZones", true));
        assertThat(sent()).isEqualTo(Map.of("Action", "DescribeAvailabilityZones", "AllAvailabilityZones", "true"));
    }
}
