package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.awsx.testing.ScriptedAws;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

class ScriptedTest {

    @Test
    void anInstanceIsStartedWithoutANetwork() throws Exception {
        Main main = new Main();
        try (ScriptedAws aws = ScriptedAws.create()) {
            aws.on("ec2", "RunInstances")
                    .throttle()
                    .answer(Map.of("Instances", List.of(Map.of("InstanceId", "i-0123456789abcdef0"))));
            main.bind("aws", aws.session());
            main.configure().addRoutesBuilder(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start")
                            .to("awsx-ec2:instances?operation=create&launchTemplate=web&query=Instances[0].InstanceId");
                }
            });
            main.start();
            Object id = main.getCamelContext().createProducerTemplate().requestBody("direct:start", (Object) null);
            assertEquals("i-0123456789abcdef0", id);
            aws.verify();
        } finally {
            main.stop();
        }
    }
}
