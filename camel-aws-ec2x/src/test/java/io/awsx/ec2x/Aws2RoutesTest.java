package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes of aws2-ec2 by another scheme: its operations, headers, and options. */
class Aws2RoutesTest extends Ec2TestSupport {

    private static final List<String> IDS = List.of("i-1", "i-2");

    @Test
    void instancesAreMadeAndRunByHeaders() {
        answers("<instancesSet><item><instanceId>i-1</instanceId></item></instancesSet>");
        Exchange done = send(
                "TestDomain?operation=createAndRunInstances",
                headers(
                        "CamelAwsEC2ImageId", "ami-1",
                        "CamelAwsEC2InstanceType", "t3.micro",
                        "CamelAwsEC2InstanceMinCount", 1,
                        "CamelAwsEC2InstanceMaxCount", "2",
                        "CamelAwsEC2InstanceMonitoring", true,
                        "CamelAwsEC2InstanceKernelId", "aki-1",
                        "CamelAwsEC2InstanceEbsOptimized", "false",
                        "CamelAwsEC2InstanceSecurityGroups", List.of("a", "b"),
                        "CamelAwsEC2InstancesKeyPair", "pair",
                        "CamelAwsEC2InstancesClientToken", "mine",
                        "CamelAwsEC2InstancesPlacement", Map.of("AvailabilityZone", "eu-west-1a"),
                        "CamelAwsEC2SubnetId", "subnet-1"));
        assertThat(form(wire.requests().get(0)))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Action", "RunInstances"),
                        Map.entry("ImageId", "ami-1"),
                        Map.entry("InstanceType", "t3.micro"),
                        Map.entry("MinCount", "1"),
                        Map.entry("MaxCount", "2"),
                        Map.entry("Monitoring.Enabled", "true"),
                        Map.entry("KernelId", "aki-1"),
                        Map.entry("EbsOptimized", "false"),
                        Map.entry("SecurityGroup.1", "a"),
                        Map.entry("SecurityGroup.2", "b"),
                        Map.entry("KeyName", "pair"),
                        Map.entry("ClientToken", "mine"),
                        Map.entry("Placement.AvailabilityZone", "eu-west-1a"),
                        Map.entry("SubnetId", "subnet-1")));
        assertThat(map(done.getMessage().getBody()).get("Instances")).isEqualTo(List.of(Map.of("InstanceId", "i-1")));
    }

    @ParameterizedTest
    @CsvSource({
        "startInstances, StartInstances",
        "stopInstances, StopInstances",
        "terminateInstances, TerminateInstances",
        "rebootInstances, RebootInstances",
        "monitorInstances, MonitorInstances",
        "unmonitorInstances, UnmonitorInstances",
        "describeInstances, DescribeInstances",
        "describeInstancesStatus, DescribeInstanceStatus"
    })
    void instancesAreMeantByTheHeaderWhateverTheBodyIs(String operation, String action) {
        send("TestDomain?operation=" + operation, exchange -> {
            exchange.getMessage().setHeader("CamelAwsEC2InstancesIds", IDS);
            exchange.getMessage().setBody("left behind");
        });
        assertThat(sent()).isEqualTo(Map.of("Action", action, "InstanceId.1", "i-1", "InstanceId.2", "i-2"));
    }

    @ParameterizedTest
    @CsvSource({"createTags, CreateTags", "deleteTags, DeleteTags"})
    void tagsAreAddedAndTakenAwayByHeaders(String operation, String action) {
        Map<String, String> expected = Map.of(
                "Action", action, "ResourceId.1", "i-1", "ResourceId.2", "i-2", "Tag.1.Key", "a", "Tag.1.Value", "b");
        for (Object tags : List.of(
                Map.of("a", "b"),
                List.of(Map.of("Key", "a", "Value", "b")),
                List.of(Map.of("key", "a", "value", "b")))) {
            send(
                    "TestDomain?operation=" + operation,
                    headers("CamelAwsEC2InstancesIds", IDS, "CamelAwsEC2InstancesTags", tags));
            assertThat(sent()).as(tags.toString()).isEqualTo(expected);
        }
    }

    @Test
    void allInstancesAreDescribedWithoutAnId() {
        answers("<reservationSet/><nextToken>more</nextToken>");
        Exchange done = send("TestDomain?operation=describeInstances", headers("CamelAwsEC2MaxResults", 5));
        assertThat(sent()).isEqualTo(Map.of("Action", "DescribeInstances", "MaxResults", "5"));
        assertThat(done.getMessage().getHeaders())
                .containsEntry("CamelAwsEC2NextToken", "more")
                .containsEntry("CamelAwsEC2IsTruncated", true);
        Exchange last = send("TestDomain?operation=describeInstances", headers("CamelAwsEC2NextToken", "more"));
        assertThat(sent()).isEqualTo(Map.of("Action", "DescribeInstances", "NextToken", "more"));
        assertThat(last.getMessage().getHeaders())
                .containsEntry("CamelAwsEC2IsTruncated", false)
                .doesNotContainKey("CamelAwsEC2NextToken");
    }

    @Test
    void theHeaderChoosesAnOperationOnlyWhereTheEndpointLetsIt() {
        send("TestDomain", headers("CamelAwsEC2Operation", "stopInstances", "CamelAwsEC2InstancesIds", IDS));
        assertThat(actions()).containsExactly("StopInstances");
        assertThatThrownBy(() -> send(
                        "TestDomain?operation=describeInstances",
                        headers("CamelAwsEC2Operation", "terminateInstances", "CamelAwsEC2InstancesIds", IDS)))
                .hasMessageContaining("terminateInstances")
                .hasMessageContaining("allowedOperations");
        assertThat(actions()).containsExactly("StopInstances");
    }

    @Test
    void instancesThatNobodyNamesAreNotStopped() {
        assertThatThrownBy(() -> send("TestDomain?operation=stopInstances", (Object) null))
                .hasMessageContaining("InstanceIds");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void allOptionsAreTaken() throws Exception {
        Ec2Endpoint endpoint = (Ec2Endpoint) camel.getEndpoint("awsx-ec2:TestDomain?operation=describeInstances"
                + "&accessKey=a&secretKey=b&sessionToken=c&profileCredentialsName=d&region=eu-west-1&overrideEndpoint=true"
                + "&uriEndpointOverride=http://localhost:1&lazyStartProducer=true&pojoRequest=false&proxyHost=localhost"
                + "&proxyPort=3128&proxyProtocol=HTTPS&trustAllCertificates=true&useDefaultCredentialsProvider=false"
                + "&useProfileCredentialsProvider=true&useSessionCredentials=true");
        assertThat(endpoint.getConfiguration().getOperation()).isEqualTo("describeInstances");
    }

    @Test
    void whatHoldsObjectsOfTheSdkIsRefusedWithWhatToWriteInstead() {
        camel.getRegistry().bind("sdk", new Object());
        assertThatThrownBy(() -> camel.getEndpoint("awsx-ec2:x?operation=RunInstances&pojoRequest=true"))
                .rootCause()
                .hasMessageContaining("make the body a Map");
        assertThatThrownBy(() -> camel.getEndpoint("awsx-ec2:x?operation=RunInstances&amazonEc2Client=#sdk"))
                .rootCause()
                .hasMessageContaining("client=#bean");
    }

    @ParameterizedTest
    @CsvSource({
        "T2_MICRO, t2.micro",
        "M5_24_XLARGE, m5.24xlarge",
        "M5_AD_XLARGE, m5ad.xlarge",
        "G4_DN_2_XLARGE, g4dn.2xlarge",
        "MAC1_METAL, mac1.metal",
        "C7_I_METAL_24_XL, c7i.metal-24xl",
        "t3.micro, t3.micro",
        "u-6tb1.metal, u-6tb1.metal"
    })
    void typesOfInstancesMayBeTheNamesOfTheSdk(String type, String sent) {
        send(
                "TestDomain?operation=createAndRunInstances",
                headers("CamelAwsEC2ImageId", "ami-1", "CamelAwsEC2InstanceType", type));
        assertThat(sent()).containsEntry("InstanceType", sent);
    }

    @Test
    void tagsMayBeJson() {
        for (String tags : List.of("{\"a\":\"b\"}", "[{\"Key\":\"a\",\"Value\":\"b\"}]")) {
            send(
                    "TestDomain?operation=createTags",
                    headers("CamelAwsEC2InstancesIds", "i-1", "CamelAwsEC2InstancesTags", tags));
            assertThat(sent())
                    .isEqualTo(Map.of(
                            "Action", "CreateTags", "ResourceId.1", "i-1", "Tag.1.Key", "a", "Tag.1.Value", "b"));
        }
    }

    @Test
    void idsThatCannotBeReadDoNotMeanAllInstances() {
        for (Object ids : List.of(List.of("i-1").iterator(), 5, Map.of("a", "i-1"))) {
            assertThatThrownBy(() ->
                            send("TestDomain?operation=describeInstances", headers("CamelAwsEC2InstancesIds", ids)))
                    .hasMessageContaining("in place of ids")
                    .hasMessageContaining("nothing was sent");
        }
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void aBodyThatIsMeantToBeTheInputIsRefusedAtTheStart() {
        assertThatThrownBy(() -> send("TestDomain?operation=createAndRunInstances&input=body", Map.of()))
                .rootCause()
                .hasMessageContaining("input=body does nothing with operation=createAndRunInstances");
        assertThat(wire.requests()).isEmpty();
    }
}
