package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A route of EC2 on a scripted AWS, which it finds in the registry. */
class ScriptedEc2RouteTest {

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    @Test
    void instancesAreStartedAndWaitedForWithoutWaiting() throws Exception {
        aws.on("ec2", "StartInstances")
                .with(Map.of("InstanceIds", List.of("i-1")))
                .answer();
        aws.on("ec2", "DescribeInstances").answer(instance("pending")).times(4).answer(instance("running"));
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("awsx-ec2:instances?operation=start&waitFor=running");
            }
        });
        camel.start();

        camel.createProducerTemplate().sendBodyAndHeader("direct:in", null, Ec2Constants.INSTANCES_IDS, List.of("i-1"));

        assertThat(aws.calls("ec2", "DescribeInstances")).hasSize(5);
        aws.verify();
    }

    private static Map<String, Object> instance(String state) {
        return Map.of(
                "Reservations",
                List.of(Map.of("Instances", List.of(Map.of("InstanceId", "i-1", "State", Map.of("Name", state))))));
    }
}
