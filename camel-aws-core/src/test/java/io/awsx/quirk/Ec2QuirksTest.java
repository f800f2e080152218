package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ec2QuirksTest {

    private static final String SCRIPT = "#!/bin/sh\necho \u00fc";
    private static final String ENCODED = "IyEvYmluL3NoCmVjaG8gw7w=";

    private final ScriptedService ec2 = new ScriptedService("ec2");

    @AfterEach
    void close() {
        ec2.close();
    }

    @Test
    void theScriptOfAnInstanceIsGivenAsItIs() {
        for (Object form : new Object[] {SCRIPT, SCRIPT.getBytes(StandardCharsets.UTF_8)}) {
            ec2.transport.then(200, "<RunInstancesResponse/>");
            ec2.call("RunInstances", Map.of("MinCount", 1, "MaxCount", 1, "UserData", form));
        }
        assertThat(ec2.form(0)).containsEntry("UserData", ENCODED);
        assertThat(ec2.form(1)).containsEntry("UserData", ENCODED);
    }

    @Test
    void theScriptOfALaunchConfigurationToo() {
        try (ScriptedService autoscaling = new ScriptedService("autoscaling")) {
            autoscaling.transport.then(200, "<CreateLaunchConfigurationResponse/>");
            autoscaling.call("CreateLaunchConfiguration", Map.of("LaunchConfigurationName", "n", "UserData", SCRIPT));
            assertThat(autoscaling.form(0)).containsEntry("UserData", ENCODED);
        }
    }

    @Test
    void theScriptOfALaunchTemplateIsSentAsItIsGiven() {
        ec2.transport.then(200, "<CreateLaunchTemplateResponse/>");
        ec2.call(
                "CreateLaunchTemplate",
                Map.of("LaunchTemplateName", "n", "LaunchTemplateData", Map.of("UserData", ENCODED)));
        assertThat(ec2.form(0)).containsEntry("LaunchTemplateData.UserData", ENCODED);
    }

    @ParameterizedTest
    @CsvSource({"aGVsbG8=, hello", "'aGVs\nbG8=\n', hello", "w7xwZQ==, \u00fcpe", "/w==, \ufffd", "plain, plain"})
    void theOutputOfTheConsoleIsDecoded(String sent, String read) {
        ec2.transport.then(200, "<GetConsoleOutputResponse><output>" + sent + "</output></GetConsoleOutputResponse>");
        assertThat(ec2.call("GetConsoleOutput", Map.of("InstanceId", "i-1"))).containsEntry("Output", read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Filter", "Filters"})
    void filtersAreTakenUnderBothNames(String name) {
        List<?> filters = List.of(Map.of("Name", "state", "Values", List.of("available")));
        ec2.transport.then(200, "<DescribeNatGatewaysResponse/>");
        ec2.call("DescribeNatGateways", Map.of(name, filters));
        assertThat(ec2.form(0))
                .containsEntry("Filter.1.Name", "state")
                .containsEntry("Filter.1.Value.1", "available")
                .noneSatisfy((field, value) -> assertThat(field).startsWith("Filters"));
    }

    @Test
    void twoNamesOfOneMemberAreRefused() {
        Map<String, Object> both = Map.of("Filter", List.of(), "Filters", List.of());
        assertThatThrownBy(() -> ec2.call("DescribeHosts", both))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Filters is another name of Filter");
    }

    @Test
    void operationsWhoseMemberHasThatNameKeepIt() {
        ec2.transport.then(200, "<DescribeInstancesResponse/>");
        ec2.call("DescribeInstances", Map.of("Filters", List.of(Map.of("Name", "n", "Values", List.of("v")))));
        assertThat(ec2.form(0)).containsEntry("Filter.1.Name", "n");
    }
}
