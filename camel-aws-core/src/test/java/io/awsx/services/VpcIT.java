package io.awsx.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.MotoEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VpcIT {

    @RegisterExtension
    static final AwsxRoutes aws = AwsxRoutes.to(new MotoEngine());

    @Test
    void aNetworkIsBuiltReadChangedAndTakenDown() {
        String vpc = aws.text("awsx:ec2?operation=CreateVpc&param.CidrBlock=10.0.0.0/16&query=Vpc.VpcId", null);
        String id = "&param.VpcId=" + vpc;
        String inside = "&param.Filters[0].Name=vpc-id&param.Filters[0].Values[0]=" + vpc;
        aws.call("awsx:ec2?waitFor=VpcAvailable&param.VpcIds[0]=" + vpc);
        var blocks = List.of("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24");
        blocks.forEach(block -> aws.call("awsx:ec2?operation=CreateSubnet&param.CidrBlock=" + block + id));
        // moto puts all subnets on one page.
        assertThat(aws.list("awsx:ec2?operation=DescribeSubnets&paginate=items&query=Subnets[].CidrBlock" + inside))
                .containsExactlyInAnyOrderElementsOf(blocks);
        aws.call("awsx:ec2?operation=ModifyVpcAttribute&param.EnableDnsHostnames.Value=true" + id);
        assertThat(aws.call("awsx:ec2?operation=DescribeVpcAttribute&param.Attribute=enableDnsHostnames"
                        + "&query=EnableDnsHostnames.Value" + id))
                .isEqualTo(true);
        assertThat(aws.errorCode("awsx:ec2?operation=DeleteVpc" + id)).isEqualTo("DependencyViolation");
        aws.list("awsx:ec2?operation=DescribeSubnets&paginate=items&query=Subnets[].SubnetId" + inside)
                .forEach(subnet -> aws.call("awsx:ec2?operation=DeleteSubnet", Map.of("SubnetId", subnet)));
        aws.call("awsx:ec2?operation=DeleteVpc" + id);
        assertThat(aws.errorCode("awsx:ec2?operation=DescribeVpcs&param.VpcIds[0]=" + vpc))
                .isEqualTo("InvalidVpcID.NotFound");
    }

    @Test
    void aSecurityGroupKeepsItsRules() {
        Object group =
                aws.call("awsx:ec2?operation=CreateSecurityGroup&param.GroupName=web&param.Description=Web servers"
                        + "&query=GroupId");
        aws.call(
                "awsx:ec2?operation=AuthorizeSecurityGroupIngress",
                Map.of(
                        "GroupId",
                        group,
                        "IpPermissions",
                        List.of(Map.of(
                                "IpProtocol",
                                "tcp",
                                "FromPort",
                                443,
                                "ToPort",
                                443,
                                "IpRanges",
                                List.of(Map.of("CidrIp", "10.0.0.0/8", "Description", "inside"))))));
        assertThat(aws.call(
                        "awsx:ec2?operation=DescribeSecurityGroups"
                                + "&query=SecurityGroups[0].IpPermissions[0].[FromPort,IpRanges[0].Description]",
                        Map.of("GroupIds", List.of(group))))
                .isEqualTo(List.of(443, "inside"));
        aws.call("awsx:ec2?operation=DeleteSecurityGroup", Map.of("GroupId", group));
        assertThat(aws.errorCode("awsx:ec2?operation=DeleteSecurityGroup", Map.of("GroupId", group)))
                .isEqualTo("InvalidGroup.NotFound");
    }

    @Test
    void servicesWithEndpointsAreListedByPages() {
        // Of all that describes networks, moto has real pages for this one only.
        int all = (Integer) aws.call("awsx:ec2?operation=DescribeVpcEndpointServices&query=length(ServiceNames)");
        assertThat(aws.list("awsx:ec2?operation=DescribeVpcEndpointServices&paginate=pages&pageSize=100"
                        + "&query=length(ServiceNames)"))
                .hasSizeGreaterThan(1)
                .allSatisfy(size -> assertThat((Integer) size).isLessThanOrEqualTo(100))
                .satisfies(sizes -> assertThat(
                                sizes.stream().mapToInt(Integer.class::cast).sum())
                        .isEqualTo(all));
    }
}
