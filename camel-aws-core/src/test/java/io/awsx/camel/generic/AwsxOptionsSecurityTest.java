package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.OptionSweep;
import io.awsx.testkit.Trap;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Which options hold secrets, and which are expressions. */
class AwsxOptionsSecurityTest {

    /** What sounds secret and is not, with the reason. */
    private static final Map<String, String> NO_SECRETS = Map.ofEntries(
            Map.entry("idempotentKey", "says what tells one from others"),
            Map.entry("startingToken", "a place in a listing, which gives no right to it"));

    /** What takes an expression, or what looks like one, with the reason. */
    private static final Map<String, String> EXPRESSIONS =
            Map.ofEntries(Map.entry("idempotentKey", "is of consumers, over what was listed"));

    @Test
    void whatSoundsSecretIsMarked() throws IOException {
        assertThat(OptionSweep.of(AwsxEndpoint.class, "awsx").unmarked()).isEqualTo(NO_SECRETS.keySet());
    }

    @Test
    void whatIsNoExpressionRefusesOne() throws Exception {
        try (ScriptedAws aws = ScriptedAws.create();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", aws.session());
            Trap trap = Trap.in(camel);
            camel.start();
            assertThat(OptionSweep.of(AwsxEndpoint.class, "awsx")
                            .takeExpressions(camel, "awsx:iam?operation=ListUsers&initialDelay=3600000"))
                    .isEqualTo(EXPRESSIONS.keySet());
            assertThat(trap.calls()).isZero();
        }
    }
}
