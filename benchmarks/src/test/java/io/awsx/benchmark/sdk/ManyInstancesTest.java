package io.awsx.benchmark.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is measured is read as it was meant. */
class ManyInstancesTest {

    @Test
    void indentedOrNotTheAnswerIsReadAsItWasMeant() throws Exception {
        for (boolean indented : new boolean[] {true, false}) {
            ScriptedTransport transport = new ScriptedTransport();
            try (AwsSession session = AwsSession.builder()
                            .environment(Map.of())
                            .region("eu-west-1")
                            .credentials("AKIDEXAMPLE", "secret")
                            .transport(transport)
                            .build();
                    AwsClient ec2 = session.client("ec2")) {
                byte[] xml = ManyInstances.xml(ec2.operation("DescribeInstances"), 20, indented);
                transport.then(200, new String(xml, StandardCharsets.UTF_8));

                assertThat(ec2.call("DescribeInstances", Map.of())).isEqualTo(ManyInstances.output(20));
            }
        }
    }
}
