package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.error.ClientException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages cannot turn a route to other resources than its URI lets them. */
class Ec2InputTest extends Ec2TestSupport {

    record Elsewhere(List<String> InstanceIds) {}

    static Stream<Object> bodiesOfOtherInstances() throws Exception {
        byte[] json = "{\"InstanceIds\": [\"i-other\"]}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                "i-other",
                List.of("i-other"),
                Map.of("InstanceId", "i-other", "State", Map.of()),
                Map.of("Reservations", List.of(Map.of("Instances", List.of(Map.of("InstanceId", "i-other"))))),
                Map.of("InstanceIds", List.of("i-other")),
                new String(json, StandardCharsets.UTF_8),
                json,
                new ByteArrayInputStream(json),
                new ObjectMapper().readTree(json),
                new Elsewhere(List.of("i-other")));
    }

    private void refused(String options, Processor message) {
        Throwable failure = catchThrowable(() -> send(options, message));
        assertThat(failure).as(options).isNotNull();
        assertThat(root(failure)).isInstanceOf(ClientException.class).hasMessageContaining("i-other");
        assertThat(wire.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bodiesOfOtherInstances")
    void bodiesDoNotChooseInstancesThatTheUriNames(Object body) {
        refused(
                "instances?operation=terminate&param.InstanceIds=i-own",
                exchange -> exchange.getMessage().setBody(body));
    }

    @ParameterizedTest
    @MethodSource("bodiesOfOtherInstances")
    void bodiesDoNotChooseInstancesThatTheOptionNames(Object body) {
        refused(
                "instances?operation=terminate&ids=i-own",
                exchange -> exchange.getMessage().setBody(body));
    }

    @ParameterizedTest
    @MethodSource("bodiesOfOtherInstances")
    void bodiesAreNotLookedAtWhereTheOptionSaysSo(Object body) {
        send("instances?operation=terminate&ids=i-own&input=none", body);
        assertThat(sent()).isEqualTo(Map.of("Action", "TerminateInstances", "InstanceId.1", "i-own"));
    }

    @ParameterizedTest
    @MethodSource("bodiesOfOtherInstances")
    void bodiesAreNothingToTheOperationsOfAws2(Object body) {
        send("instances?operation=terminateInstances&param.InstanceIds=i-own", body);
        assertThat(sent()).isEqualTo(Map.of("Action", "TerminateInstances", "InstanceId.1", "i-own"));
    }

    @Test
    void headersDoNotChooseInstancesThatTheUriNames() {
        for (String own : List.of("ids=i-own", "param.InstanceIds=i-own")) {
            for (String operation : List.of("terminate", "terminateInstances")) {
                refused(
                        "instances?operation=" + operation + '&' + own,
                        headers(Ec2Constants.INSTANCES_IDS, List.of("i-other")));
            }
            refused("instances?operation=stop&" + own, headers(Ec2Constants.RESOURCE_IDS, "i-other"));
        }
        refused("instances?operation=tag&tag.a=b&ids=i-own", headers(Ec2Constants.RESOURCE_IDS, "i-other"));
    }

    @Test
    void volumesThatTheUriNamesAreNotChosenEither() {
        for (String own : List.of("ids=vol-own", "param.VolumeId=vol-own")) {
            for (Object body : List.of("vol-other", List.of("vol-own", "vol-other"), Map.of("VolumeId", "vol-other"))) {
                Throwable failure = catchThrowable(() -> send("volumes?operation=delete&" + own, body));
                assertThat(failure).as(own + " " + body).isInstanceOf(ClientException.class);
            }
        }
        assertThat(wire.requests()).isEmpty();
        send("volumes?operation=delete&param.VolumeId=vol-own", "vol-own");
        assertThat(sent()).isEqualTo(Map.of("Action", "DeleteVolume", "VolumeId", "vol-own"));
    }

    @Test
    void whatOptionsSayOfALaunchIsNotChosenByMessages() {
        for (Processor message : List.<Processor>of(
                headers(Ec2Constants.IMAGE_ID, "ami-other"),
                exchange -> exchange.getMessage().setBody(Map.of("ImageId", "ami-other")),
                exchange -> exchange.getMessage().setBody("{\"ImageId\": \"ami-other\"}"))) {
            Throwable failure = catchThrowable(() -> send("instances?operation=create&imageId=ami-own", message));
            assertThat(failure).isInstanceOf(ClientException.class).hasMessageContaining("ami-other");
        }
        Throwable script = catchThrowable(
                () -> send("instances?operation=create&userData=own", headers(Ec2Constants.USER_DATA, "other")));
        assertThat(script).isInstanceOf(ClientException.class).hasMessageContaining("UserData");
        assertThat(catchThrowable(() -> send("instances?operation=create&userData=own", Map.of("UserData", "other"))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("UserData");
        assertThat(wire.requests()).isEmpty();
        send(
                "instances?operation=create&imageId=ami-own&overridable=ImageId",
                headers(Ec2Constants.IMAGE_ID, "ami-other"));
        assertThat(sent()).containsEntry("ImageId", "ami-other");
    }

    @Test
    void filtersOfTheUriAreNotWidenedByMessages() {
        Throwable failure = catchThrowable(() -> send(
                "instances?operation=describe&filter.vpc-id=vpc-own",
                Map.of("Filters", List.of(Map.of("Name", "vpc-id", "Values", List.of("vpc-other"))))));
        assertThat(failure).isInstanceOf(ClientException.class).hasMessageContaining("vpc-own");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void aDryRunIsNotMadeARealOneByMessages() {
        Throwable failure = catchThrowable(() -> send(
                "instances?operation=terminate&dryRun=true", Map.of("InstanceIds", List.of("i-1"), "DryRun", false)));
        assertThat(failure).isInstanceOf(ClientException.class).hasMessageContaining("DryRun");
        assertThat(wire.requests()).isEmpty();
    }

    @Test
    void whatALaunchLeftBehindMeansNothingToOtherVerbs() {
        send("images?operation=delete", exchange -> {
            headers(Ec2Constants.IMAGE_ID, "ami-launched", Ec2Constants.INSTANCES_IDS, "i-1")
                    .process(exchange);
            exchange.getMessage().setBody("ami-1");
        });
        assertThat(sent()).isEqualTo(Map.of("Action", "DeregisterImage", "ImageId", "ami-1"));
    }

    @Test
    void anOptionThatGivesNoIdThisTimeDoesNotMeanAll() {
        for (String verb : List.of("describe", "stop")) {
            for (Processor message :
                    List.of(headers(), headers("which", " "), headers(Ec2Constants.RESOURCE_IDS, "i-other"))) {
                Throwable failure =
                        catchThrowable(() -> send("instances?operation=" + verb + "&ids=${header.which}", message));
                assertThat(root(failure)).as(verb).hasMessageContaining("The option ids gives no id");
            }
        }
        assertThat(wire.requests()).isEmpty();
    }
}
