package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testing.ScriptedAws;
import io.awsx.testkit.OptionSweep;
import io.awsx.testkit.Trap;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Which options hold secrets, and which are expressions. */
class S3OptionsSecurityTest {

    /** What sounds secret and is not, with the reason. */
    private static final Map<String, String> NO_SECRETS = Map.ofEntries(
            Map.entry("idempotentKey", "says what tells one from others"),
            Map.entry("startingToken", "a place in a listing, which gives no right to it"),
            Map.entry("awsKMSKeyId", "the name of a key"),
            Map.entry("keyName", "the name of an object"),
            Map.entry("stateKey", "the name of a state"));

    /** What takes an expression, or what looks like one, with the reason. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("idempotentKey", "is of consumers, over what was listed"),
            Map.entry("keyName", "names of objects come from messages"),
            Map.entry("prefix", "the same"),
            Map.entry("localFile", "names of files do, within the folder that is fixed"),
            Map.entry("localDirectory", "the same"),
            Map.entry("versionId", "the version is often that of a header"),
            Map.entry("objectLockRetainUntilDate", "times are counted from now"),
            Map.entry("destinationBucketPrefix", "folders of what was consumed go by date"),
            Map.entry("destinationBucketSuffix", "the same"),
            Map.entry("orderBy", "groups are made of headers of what was listed"),
            Map.entry("customerKeyId", "is none: a key may look like anything"),
            Map.entry("policy", "is none: policies have variables of their own, written ${aws:username}"));

    @Test
    void whatSoundsSecretIsMarked() throws IOException {
        assertThat(OptionSweep.of(S3Endpoint.class, "awsx-s3").unmarked()).isEqualTo(NO_SECRETS.keySet());
    }

    @Test
    void whatIsNoExpressionRefusesOne() throws Exception {
        try (ScriptedAws aws = ScriptedAws.create();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", aws.session());
            Trap trap = Trap.in(camel);
            camel.start();
            assertThat(OptionSweep.of(S3Endpoint.class, "awsx-s3")
                            .takeExpressions(camel, "awsx-s3:inbox?initialDelay=3600000"))
                    .isEqualTo(EXPRESSIONS.keySet());
            assertThat(trap.calls()).isZero();
        }
    }
}
