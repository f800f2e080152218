package io.awsx.ec2x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.OptionSweep;
import io.awsx.testkit.Trap;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Which options hold secrets, and which are expressions. */
class Ec2OptionsSecurityTest {

    /** What sounds secret and is not, with the reason. */
    private static final Map<String, String> NO_SECRETS = Map.ofEntries(
            Map.entry("idempotentKey", "says what tells one from others"),
            Map.entry("startingToken", "a place in a listing, which gives no right to it"),
            Map.entry("keyName", "the name of a key pair"),
            Map.entry("stateKey", "the name of a state"));

    /** What takes an expression, or what looks like one, with the reason. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("idempotentKey", "is of consumers, over what was listed"),
            Map.entry("ids", "which are meant differs by message"),
            Map.entry("imageId", "what is launched differs by message"),
            Map.entry("instanceType", "what is launched differs by message"),
            Map.entry("keyName", "what is launched differs by message"),
            Map.entry("securityGroupIds", "what is launched differs by message"),
            Map.entry("subnetId", "what is launched differs by message"),
            Map.entry("launchTemplate", "what is launched differs by message"),
            Map.entry("iamInstanceProfile", "what is launched differs by message"),
            Map.entry("userData", "is none: scripts have variables of their own"));

    @Test
    void whatSoundsSecretIsMarked() throws IOException {
        assertThat(OptionSweep.of(Ec2Endpoint.class, "awsx-ec2").unmarked()).isEqualTo(NO_SECRETS.keySet());
    }

    @Test
    void whatIsNoExpressionRefusesOne() throws Exception {
        try (ScriptedAws aws = ScriptedAws.create();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", aws.session());
            Trap trap = Trap.in(camel);
            camel.start();
            assertThat(OptionSweep.of(Ec2Endpoint.class, "awsx-ec2")
                            .takeExpressions(camel, "awsx-ec2:instances?initialDelay=3600000"))
                    .isEqualTo(EXPRESSIONS.keySet());
            assertThat(trap.calls()).isZero();
        }
    }
}
