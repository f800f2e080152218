package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is measured is read as it was meant. */
class ManyInstancesTest {

    @Test
    void indentedOrNotTheAnswerIsReadAsItWasMeant() throws Exception {
        for (boolean indented : new boolean[] {true, false}) {
            try (ScriptedService ec2 = new ScriptedService("ec2")) {
                byte[] xml = ManyInstances.xml(ec2.client.operation("DescribeInstances"), 20, indented);
                ec2.transport.then(200, new String(xml, StandardCharsets.UTF_8));

                assertThat(ec2.call("DescribeInstances", Map.of())).isEqualTo(ManyInstances.output(20));
            }
        }
    }
}
