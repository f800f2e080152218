package io.awsx.ec2x;

import static io.awsx.testkit.Trap.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.awsx.error.ClientException;
import io.awsx.testkit.Trap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages from elsewhere cannot do to a producer of EC2. */
class Ec2HostileMessagesTest extends Ec2TestSupport {

    private Trap trap;

    @BeforeEach
    void putUpTrap() {
        trap = Trap.in(camel);
    }

    @AfterEach
    void nothingWasEvaluated() {
        assertThat(trap.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "start", "reboot", "terminate", "describe", "stopInstances", "terminateInstances"})
    void noMessageMeansOtherInstancesThanTheUri(String verb) {
        for (Object body : List.of(
                "i-0ther",
                List.of("i-0ther"),
                Map.of("InstanceIds", List.of("i-0ther")),
                Map.of("InstanceId", "i-0ther"))) {
            Throwable failure = catchThrowable(() -> send("instances?operation=" + verb + "&ids=i-own", exchange -> {
                exchange.getMessage().setBody(body);
                for (String header : List.of(
                        Ec2Constants.INSTANCES_IDS, Ec2Constants.RESOURCE_IDS, "InstanceIds", "param.InstanceIds")) {
                    exchange.getMessage().setHeader(header, "i-0ther");
                    exchange.getMessage().setHeader(header.toUpperCase(Locale.ROOT), "i-0ther");
                }
            }));
            assertThat(failure).isInstanceOf(ClientException.class).hasMessageContaining("i-0ther");
        }
        assertThat(wire.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ImageId, CamelAwsEC2ImageId",
        "InstanceType, CamelAwsEC2InstanceType",
        "KeyName, CamelAwsEC2InstancesKeyPair",
        "SubnetId, CamelAwsEC2SubnetId",
        "KernelId, CamelAwsEC2InstanceKernelId"
    })
    void neitherHeaderNorBodyChangesWhatTheUriFixes(String member, String header) {
        String options = "&param." + member + "=own";

        for (String spelling : List.of(header, header.toLowerCase(Locale.ROOT), header.toUpperCase(Locale.ROOT))) {
            assertThatThrownBy(() ->
                            send("instances?operation=createAndRunInstances" + options, headers(spelling, "0ther")))
                    .as(spelling)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContainingAll(member + "=0ther", "overridable=" + member);
        }
        assertThatThrownBy(() -> send("instances?operation=RunInstances" + options, Map.of(member, "0ther")))
                .isInstanceOf(ClientException.class)
                .hasMessageContainingAll(member + "=0ther", "overridable=" + member);
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void textOfHeadersIsTakenLiterally() {
        send(
                "instances?operation=createAndRunInstances",
                headers(
                        Ec2Constants.IMAGE_ID,
                        TEXT,
                        Ec2Constants.INSTANCE_TYPE,
                        TEXT,
                        Ec2Constants.INSTANCES_KEY_PAIR,
                        TEXT,
                        Ec2Constants.INSTANCE_SECURITY_GROUPS,
                        List.of(TEXT),
                        Ec2Constants.SUBNET_ID,
                        TEXT,
                        Ec2Constants.INSTANCES_TAGS,
                        Map.of(TEXT, TEXT)));

        assertThat(sent())
                .containsEntry("ImageId", TEXT)
                .containsEntry("InstanceType", TEXT)
                .containsEntry("KeyName", TEXT)
                .containsEntry("SecurityGroup.1", TEXT)
                .containsEntry("SubnetId", TEXT)
                .containsEntry("TagSpecification.1.Tag.1.Key", TEXT)
                .containsEntry("TagSpecification.1.Tag.1.Value", TEXT);
    }

    @Test
    void whatAnExpressionFindsIsNotEvaluatedAgain() {
        send(
                "instances?operation=createAndRunInstances&imageId=${header.x}&tag.Name=${header.x}&param.KernelId=${header.x}",
                headers("x", TEXT));

        assertThat(sent())
                .containsEntry("ImageId", TEXT)
                .containsEntry("KernelId", TEXT)
                .containsEntry("TagSpecification.1.Tag.1.Value", TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Ec2Constants.OPERATION, Ec2Constants.EC2_OPERATION, "CAMELAWSEC2OPERATION", "camelawsxoperation"
            })
    void noHeaderChoosesAnotherOperation(String header) {
        for (String asked : List.of("terminate", "TerminateInstances", "terminateInstances", TEXT)) {
            assertThatThrownBy(() -> send("instances?operation=describe&ids=i-own", headers(header, asked)))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("allowedOperations");
        }
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void noHeaderSaysWhereCallsGoOrWhoCalls() {
        Map<String, Object> hostile = new LinkedHashMap<>();
        Trap.NAMES.stream()
                .filter(name -> !name.equalsIgnoreCase(Ec2Constants.OPERATION))
                .forEach(name -> hostile.put(name, "evil.example"));
        for (String prefix : List.of("", "CamelAwsx", "CamelAwsEC2")) {
            for (String option : List.of(
                    "uriEndpointOverride",
                    "region",
                    "accessKey",
                    "profile",
                    "assumeRoleArn",
                    "proxyHost",
                    "Host",
                    "Authorization")) {
                hostile.put(prefix + option, "evil.example");
            }
        }

        send("instances?operation=stop&ids=i-own", (Object) null);
        send(
                "instances?operation=stop&ids=i-own",
                exchange -> exchange.getMessage().setHeaders(hostile));

        assertThat(wire.requests()).hasSize(2);
        assertThat(wire.requests().get(1).origin())
                .isEqualTo(wire.requests().get(0).origin());
        assertThat(wire.requests().get(1).path())
                .isEqualTo(wire.requests().get(0).path());
        assertThat(wire.requests().get(1).headers().toString()).doesNotContain("evil.example");
        assertThat(sent()).isEqualTo(form(wire.requests().get(0)));
    }
}
