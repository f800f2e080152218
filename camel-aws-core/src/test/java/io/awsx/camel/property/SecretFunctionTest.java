package io.awsx.camel.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.testkit.LeakCheck;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Placeholders in a context whose Secrets Manager answers by a script. */
class SecretFunctionTest {

    private static final String VALUE = "s3cr3t-of-the-test";

    static {
        LeakCheck.secret(VALUE);
    }

    private final ScriptedTransport wire = new ScriptedTransport();
    private final AtomicLong nanos = new AtomicLong();
    private AwsSession session;
    private CamelContext camel;

    @BeforeEach
    void startCamel() {
        session = ImpatientSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYGENERICKEY")
                .transport(wire)
                .build();
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("session", session);
        camel.start();
        Vault.in(camel, new Vault(camel, Map.of(), nanos::get));
    }

    @AfterEach
    void stopCamel() throws Exception {
        camel.close();
        session.close();
    }

    private String resolved(String text) {
        return camel.resolvePropertyPlaceholders(text);
    }

    private void secret(String version, String value) {
        wire.then(
                200,
                "{\"Name\":\"db\",\"VersionId\":\"" + version + "\",\"SecretString\":\"" + value.replace("\"", "\\\"")
                        + "\"}");
    }

    private void error(String code) {
        wire.then(400, "{\"__type\":\"" + code + "\",\"message\":\"no\"}");
    }

    private Throwable failure(String text) {
        try {
            resolved(text);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (!(cause instanceof AwsException) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause;
        }
        throw new AssertionError("no failure");
    }

    @Test
    void fieldsOfOneSecretComeFromOneCall() {
        secret("v1", "{\"user\":\"u\",\"password\":\"" + VALUE + "\",\"port\":5432,\"tls\":true,\"in\":{\"a\":[1]}}");
        assertThat(resolved("{{awsx-secret:db#user}}:{{awsx-secret:db#password}}"))
                .isEqualTo("u:" + VALUE);
        assertThat(resolved(
                        "{{awsx-secret:db#port}} {{awsx-secret:db#tls}} {{awsx-secret:db#in}} {{awsx-secret:db#in.a}}"))
                .isEqualTo("5432 true {\"a\":[1]} [1]");
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    void aValueIsFetchedAnewWhenItIsOld() {
        secret("v1", "one");
        secret("v2", "two");
        assertThat(resolved("{{awsx-secret:db}}")).isEqualTo("one");
        nanos.set(Duration.ofMinutes(4).toNanos());
        assertThat(resolved("{{awsx-secret:db}}")).isEqualTo("one");
        nanos.set(Duration.ofMinutes(6).toNanos());
        assertThat(resolved("{{awsx-secret:db}}")).isEqualTo("two");
    }

    @Test
    void aDefaultIsForWhatIsAbsent() {
        error("ResourceNotFoundException");
        error("InvalidRequestException");
        assertThat(resolved("{{awsx-secret:one:a}}")).isEqualTo("a");
        assertThat(resolved("{{awsx-secret:two:b}}")).isEqualTo("b");
        secret("v1", "{\"user\":null,\"empty\":\"\"}");
        assertThat(resolved("{{awsx-secret:db#user:c}}{{awsx-secret:db#none:d}}{{awsx-secret:db#empty:e}}"))
                .isEqualTo("cde");
        assertThat(resolved("<{{awsx-secret:db#empty}}>")).isEqualTo("<>");
    }

    @Test
    void aDefaultIsNotForWhatMayNotBeRead() {
        error("AccessDeniedException");
        assertThat(failure("{{awsx-secret:prod/db:hunter2}}"))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("SecretId=prod/db")
                .hasMessageContaining("prod#db")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void whatIsAbsentIsToldUnlessItIsOptional() {
        error("ResourceNotFoundException");
        assertThat(failure("{{awsx-secret:db}}"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("There is no secret db");
        assertThat(resolved("{{awsx-secret:?db}}")).isNull();
    }

    @Test
    void aFieldThatIsAbsentIsToldWithItsNeighboursAndNoValue() {
        secret("v1", "{\"password\":\"" + VALUE + "\"}");
        assertThat(failure("{{awsx-secret:db#pasword}}"))
                .hasMessageContaining("secret db has no field pasword")
                .hasMessageContaining("did you mean password?")
                .hasMessageNotContaining(VALUE);
    }

    @Test
    void aValueThatIsNoObjectHasNoFieldsWhateverTheDefault() {
        secret("v1", VALUE);
        assertThat(failure("{{awsx-secret:db#user:x}}"))
                .hasMessageContaining("secret db is not JSON")
                .hasMessageNotContaining(VALUE);
        secret("v1", "[1]");
        assertThat(failure("{{awsx-secret:other#user:x}}")).hasMessageContaining("secret other is no JSON object");
    }

    @Test
    void aSlashMayStandBeforeAField() {
        error("ResourceNotFoundException");
        secret("v1", "{\"user\":\"u\"}");
        assertThat(resolved("{{awsx-secret:prod/db/user}}")).isEqualTo("u");
        assertThat(wire.requests()).hasSize(2);
    }

    @Test
    void bytesAreBase64() {
        wire.then(200, "{\"Name\":\"db\",\"VersionId\":\"v1\",\"SecretBinary\":\"AP8=\"}");
        assertThat(resolved("{{awsx-secret:db}}")).isEqualTo("AP8=");
    }

    @Test
    void aFailureIsNotRemembered() {
        error("InternalServiceError");
        wire.then(400, "{\"__type\":\"DecryptionFailure\",\"message\":\"no\"}");
        secret("v1", "one");
        assertThat(failure("{{awsx-secret:db:x}}")).hasMessageContaining("InternalServiceError");
        assertThat(failure("{{awsx-secret:db:x}}")).hasMessageContaining("DecryptionFailure");
        assertThat(resolved("{{awsx-secret:db:x}}")).isEqualTo("one");
    }
}
