package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New instances: their options, waiting for them, dry runs, and that one exchange makes them once. */
class LaunchTest extends Ec2TestSupport {

    @TempDir
    Path folder;

    private List<String> tokens() {
        return wire.requests().stream()
                .map(request -> form(request).get("ClientToken"))
                .toList();
    }

    @Test
    void aTemplateAloneLaunchesOneInstance() {
        send("instances?operation=create&launchTemplate=lt-1:3", (Object) null);
        assertThat(sent())
                .isEqualTo(Map.of(
                        "Action", "RunInstances",
                        "LaunchTemplate.LaunchTemplateId", "lt-1",
                        "LaunchTemplate.Version", "3",
                        "MinCount", "1",
                        "MaxCount", "1"));
        send("instances?operation=createAndRunInstances&launchTemplate=web&minCount=2", (Object) null);
        assertThat(sent())
                .isEqualTo(Map.of(
                        "Action", "RunInstances",
                        "LaunchTemplate.LaunchTemplateName", "web",
                        "MinCount", "2",
                        "MaxCount", "2"));
    }

    @Test
    void namedOptionsAreMembersOfTheInput() {
        send(
                "instances?operation=create&imageId=ami-1&instanceType=t3.micro&keyName=k&securityGroupIds=sg-1,sg-2&subnetId=s"
                        + "&iamInstanceProfile=role&monitoring=true&maxCount=3",
                (Object) null);
        assertThat(sent())
                .containsEntry("ImageId", "ami-1")
                .containsEntry("InstanceType", "t3.micro")
                .containsEntry("KeyName", "k")
                .containsEntry("SecurityGroupId.2", "sg-2")
                .containsEntry("SubnetId", "s")
                .containsEntry("IamInstanceProfile.Name", "role")
                .containsEntry("Monitoring.Enabled", "true")
                .containsEntry("MinCount", "1")
                .containsEntry("MaxCount", "3");
        send("instances?operation=create&imageId=ami-1&iamInstanceProfile=arn:aws:iam::1:instance-profile/p", (Object)
                null);
        assertThat(sent()).containsEntry("IamInstanceProfile.Arn", "arn:aws:iam::1:instance-profile/p");
    }

    @Test
    void userDataIsEncodedOnce() throws Exception {
        send("instances?operation=create&imageId=ami-1&userData=RAW(echo ${HOME})", (Object) null);
        assertThat(sent()).containsEntry("UserData", "ZWNobyAke0hPTUV9");
        Path script = Files.writeString(folder.resolve("init.sh"), "echo ${HOME}");
        send("instances?operation=create&imageId=ami-1&userData=resource:file:" + script, (Object) null);
        assertThat(sent()).containsEntry("UserData", "ZWNobyAke0hPTUV9");
        send("instances?operation=create&imageId=ami-1&userDataEncoded=true&userData=ZWNobyAke0hPTUV9", (Object) null);
        assertThat(sent()).containsEntry("UserData", "ZWNobyAke0hPTUV9");
        send("instances?operation=create&imageId=ami-1", headers(Ec2Constants.USER_DATA, "echo ${HOME}"));
        assertThat(sent()).containsEntry("UserData", "ZWNobyAke0hPTUV9");
        assertThatThrownBy(
                        () -> send("instances?operation=create&userData=resource:classpath:nowhere.sh", (Object) null))
                .rootCause()
                .hasMessageContaining("nowhere.sh");
    }

    @Test
    void aStateOfWhatWasMadeIsWaitedForByItsShortName() {
        answers("<instancesSet><item><instanceId>i-1</instanceId></item></instancesSet>");
        answers(state("pending"));
        answers(state("running"));
        send("instances?operation=create&imageId=ami-1&waitFor=running", (Object) null);
        assertThat(actions()).containsExactly("RunInstances", "DescribeInstances", "DescribeInstances");
        assertThat(sent()).isEqualTo(Map.of("Action", "DescribeInstances", "InstanceId.1", "i-1"));
        assertThatThrownBy(() -> send("instances?operation=create&waitFor=runing", (Object) null))
                .rootCause()
                .hasMessageContaining("no waiter runing");
    }

    @Test
    void severalAreWaitedForAfterTheyWereDoneOneByOne() {
        answers("<volumeId>vol-1</volumeId>").answers("<volumeId>vol-2</volumeId>");
        answers("<volumeSet><item><volumeId>vol-1</volumeId><status>available</status></item></volumeSet>");
        send("volumes?operation=detach&waitFor=available", "vol-1,vol-2");
        assertThat(sent()).isEqualTo(Map.of("Action", "DescribeVolumes", "VolumeId.1", "vol-1", "VolumeId.2", "vol-2"));
    }

    @Test
    void aWaitAloneIsForWhatTheMessageMeans() {
        answers(state("running"));
        Exchange done = send("instances?waitFor=running", "i-1");
        assertThat(sent()).isEqualTo(Map.of("Action", "DescribeInstances", "InstanceId.1", "i-1"));
        assertThat(map(done.getMessage().getBody())).containsKey("Reservations");
    }

    private static String state(String name) {
        return "<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><instanceState><name>" + name
                + "</name></instanceState></item></instancesSet></item></reservationSet>";
    }

    @Test
    void aDryRunTellsWhetherItWouldBeDone() {
        fails(412, "DryRunOperation", "would have succeeded");
        assertThat(send("instances?operation=create&imageId=ami-1&dryRun=true", (Object) null)
                        .getMessage()
                        .getBody())
                .isEqualTo(true);
        assertThat(sent()).containsEntry("DryRun", "true");
        fails(403, "UnauthorizedOperation", "no");
        assertThat(send("instances?operation=stop&dryRun=true", "i-1")
                        .getMessage()
                        .getBody())
                .isEqualTo(false);
        fails(400, "InvalidParameterValue", "no");
        assertThatThrownBy(() -> send("instances?operation=stop&dryRun=true", "i-1"))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("InvalidParameterValue");
        fails(412, "DryRunOperation", "yes").fails(412, "DryRunOperation", "yes");
        assertThat(send("volumes?operation=delete&dryRun=true", "vol-1,vol-2")
                        .getMessage()
                        .getBody())
                .isEqualTo(true);
        fails(412, "DryRunOperation", "yes").fails(403, "UnauthorizedOperation", "no");
        assertThat(send("volumes?operation=delete&dryRun=true", "vol-1,vol-2")
                        .getMessage()
                        .getBody())
                .isEqualTo(false);
        assertThatThrownBy(() -> send("instances?operation=stop&dryRun=true", "i-1"))
                .hasMessageContaining("took no notice");
        assertThatThrownBy(() -> send("x?operation=AllocateHosts&dryRun=true", (Object) null))
                .rootCause()
                .hasMessageContaining("has no dry run");
    }

    @Test
    void whyItWasNotAuthorizedIsDecodedWhereThatIsAsked() {
        String told = "You are not authorized. Encoded authorization failure message: abc_DEF-12";
        fails(403, "UnauthorizedOperation", told);
        wire.then(
                200,
                "<R><DecodeAuthorizationMessageResult><DecodedMessage>{\"allowed\":false}</DecodedMessage>"
                        + "</DecodeAuthorizationMessageResult></R>",
                "Content-Type",
                "text/xml");
        Exchange failed = template.send(
                uri("instances?operation=stop&decodeAuthorization=true"),
                exchange -> exchange.getMessage().setBody("i-1"));
        assertThat(failed.getMessage().getHeader(Ec2Constants.AUTHORIZATION_FAILURE))
                .isEqualTo("{\"allowed\":false}");
        assertThat(failed.getException().getSuppressed()[0]).hasMessageContaining("{\"allowed\":false}");
        assertThat(sent()).containsEntry("EncodedMessage", "abc_DEF-12");
        fails(403, "UnauthorizedOperation", told);
        assertThatThrownBy(() -> send("instances?operation=stop", "i-1"))
                .hasMessageContaining("decodeAuthorization=true");
    }

    @Test
    void anExchangeThatIsRedeliveredMakesNothingTwice() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
                from("direct:make").to(uri("instances?operation=create&imageId=ami-1"));
            }
        });
        fails(400, "Unavailable", "now").fails(400, "Unavailable", "now");
        template.requestBody("direct:make", (Object) null);
        template.requestBody("direct:make", (Object) null);
        assertThat(tokens()).hasSize(4).doesNotContainNull();
        assertThat(new HashSet<>(tokens().subList(0, 3))).hasSize(1);
        assertThat(tokens().get(3)).isNotEqualTo(tokens().get(2));
    }

    @Test
    void aWaitThatFailsDoesNotMakeTheNextDeliveryMakeAnother() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:make").to(uri("instances?operation=create&imageId=ami-1&waitFor=running"));
            }
        });
        String made = "<instancesSet><item><instanceId>i-1</instanceId></item></instancesSet>";
        answers(made).answers(state("terminated")).answers(made).answers(state("running"));
        template.requestBody("direct:make", (Object) null);
        assertThat(tokens().get(0)).isNotNull().isEqualTo(tokens().get(2));
    }

    @Test
    void attemptsThatAreThrottledOrShortOfCapacityAreOneCall() {
        fails(503, "RequestLimitExceeded", "slower").fails(500, "InsufficientInstanceCapacity", "none left");
        Exchange done = send("instances?operation=create&imageId=ami-1", (Object) null);
        assertThat(done.getMessage().getHeader(Ec2Constants.ATTEMPTS)).isEqualTo(3);
        assertThat(tokens()).hasSize(3).doesNotContainNull();
        assertThat(new HashSet<>(tokens())).hasSize(1);
    }

    @Test
    void anotherStepOrRoundIsAnotherCall() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:steps")
                        .to(uri("instances?operation=create&imageId=ami-1&input=none"))
                        .to(uri("instances?operation=create&imageId=ami-1&input=none"));
                from("direct:loops")
                        .loop(2)
                        .loop(2)
                        .to(uri("instances?operation=create&imageId=ami-1&input=none"))
                        .end();
                from("direct:split").split(body()).to(uri("instances?operation=create&imageId=ami-1&input=none"));
            }
        });
        template.requestBody("direct:steps", (Object) null);
        assertThat(tokens()).hasSize(2);
        template.requestBody("direct:loops", (Object) null);
        assertThat(tokens()).hasSize(6);
        template.requestBody("direct:split", List.of("a", "b", "c"));
        assertThat(tokens()).hasSize(9).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void aPartOfARouteThatRunsAgainMakesNothingTwice() throws Exception {
        int[] failures = {2};
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outer")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                        .to("direct:inner");
                from("direct:inner")
                        .errorHandler(noErrorHandler())
                        .loop(2)
                        .to(uri("instances?operation=create&imageId=ami-1&input=none"))
                        .end()
                        .process(exchange -> {
                            if (failures[0]-- > 0) {
                                throw new IllegalStateException("later");
                            }
                        });
            }
        });
        template.requestBody("direct:outer", (Object) null);
        assertThat(tokens()).hasSize(6);
        assertThat(new HashSet<>(tokens())).hasSize(2);
    }

    @Test
    void aWaiterThatIsMistypedIsToldWithTheNearest() {
        assertThatThrownBy(() -> send("instances?operation=start&waitFor=runing&filter.a=b", "i-1"))
                .rootCause()
                .hasMessageContaining("filter.*")
                .hasMessageContaining("no waiter runing")
                .hasMessageContaining("did you mean running");
    }
}
