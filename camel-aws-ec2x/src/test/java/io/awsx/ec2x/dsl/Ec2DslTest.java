package io.awsx.ec2x.dsl;

import static io.awsx.ec2x.dsl.Ec2Dsl.awsxEc2;
import static io.awsx.ec2x.dsl.Ec2Dsl.awsxEc2Component;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class Ec2DslTest {

    @Test
    void aRouteIsBuiltOfEndpointsAndAComponentByMethods() throws Exception {
        try (ScriptedAws aws = ScriptedAws.create();
                CamelContext camel = new DefaultCamelContext()) {
            aws.on("ec2", "DescribeInstances").answer(Map.of("Reservations", List.of()));
            awsxEc2Component().session(aws.session()).register(camel);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in")
                            .to(awsxEc2("instances")
                                    .operation("describe")
                                    .filter("tag:env", "test")
                                    .filter(Map.of("instance-state-name", "running")));
                }
            });
            camel.start();

            camel.createProducerTemplate().sendBody("direct:in", "");

            assertThat(aws.calls("ec2", "DescribeInstances"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.input().get("Filters"))
                            .asInstanceOf(InstanceOfAssertFactories.LIST)
                            .containsExactlyInAnyOrder(
                                    Map.of("Name", "tag:env", "Values", List.of("test")),
                                    Map.of("Name", "instance-state-name", "Values", List.of("running"))));
        }
    }
}
