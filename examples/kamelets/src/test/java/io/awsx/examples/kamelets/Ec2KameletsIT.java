package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.resource.Ec2;
import io.awsx.resource.Instance;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ec2KameletsIT {

    @RegisterExtension
    static final MotoEngine AWS = new MotoEngine();

    @Test
    void theSinkTellsTheStatusOfTheInstancesInTheHeader() throws Exception {
        try (AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("us-east-1")
                        .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                        .endpointUrl(AWS.endpoint())
                        .build();
                CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("session", session);
            camel.start();
            String image = String.valueOf(session.client("ec2")
                    .paginate("DescribeImages", Map.of("Owners", List.of("amazon")))
                    .search("Images[].ImageId")
                    .iterator()
                    .next());
            List<Instance> instances =
                    Ec2.of(session).createInstances(Map.of("ImageId", image, "MinCount", 2, "MaxCount", 2));
            instances.get(0).waitUntilRunning();
            instances.get(1).waitUntilRunning();
            ProducerTemplate template = camel.createProducerTemplate();
            String sink = "kamelet:awsx-ec2-sink?region=us-east-1";

            Object one = template.requestBodyAndHeader(
                    sink, null, "instanceIds", List.of(instances.get(1).id()));

            assertThat(one)
                    .asString()
                    .contains(instances.get(1).id())
                    .doesNotContain(instances.get(0).id());
            assertThat(template.requestBodyAndHeader(
                            sink,
                            null,
                            "ce-instanceids",
                            List.of(instances.get(0).id())))
                    .asString()
                    .contains(instances.get(0).id())
                    .doesNotContain(instances.get(1).id());
        }
    }
}
