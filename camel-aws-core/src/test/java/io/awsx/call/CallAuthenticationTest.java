package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.identity.BearerToken;
import io.awsx.identity.TokenProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls that are not signed, but show a token or nothing. */
class CallAuthenticationTest {

    private static final TokenProvider TOKEN = TokenProvider.of(new BearerToken("tok.en", null));
    private static final Map<String, Object> CONVERSE = Map.of("modelId", "m");

    @Test
    void aServiceThatTakesOnlyTokensIsShownOne() {
        try (ScriptedService catalyst =
                new ScriptedService("codecatalyst", builder -> builder.bearerToken(TOKEN), Map.of())) {
            catalyst.transport.then(200, "{}");
            catalyst.call("VerifySession", Map.of());

            assertThat(catalyst.header(0, "Authorization")).isEqualTo("Bearer tok.en");
            assertThat(catalyst.header(0, "X-Amz-Date")).isNull();
        }
    }

    @Test
    void withoutATokenTheMessageTellsWhereItWasLookedFor() {
        try (ScriptedService catalyst = new ScriptedService("codecatalyst")) {
            assertThatThrownBy(() -> catalyst.call("VerifySession", Map.of()))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("No bearer token")
                    .hasMessageContaining("AWS_BEARER_TOKEN_CODECATALYST");
        }
    }

    @Test
    void aTokenIsNeverSentInTheClear() {
        try (ScriptedService catalyst = new ScriptedService(
                "codecatalyst",
                builder -> builder.bearerToken(TOKEN),
                Map.of("endpointUrl", "http://codecatalyst.example.com"))) {
            assertThatThrownBy(() -> catalyst.call("VerifySession", Map.of()))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("https")
                    .hasMessageNotContaining("tok.en");
            assertThat(catalyst.transport.requests()).isEmpty();
        }
    }

    @Test
    void aTokenOfTheEnvironmentGoesBeforeASignatureWhereTheServiceTakesBoth() {
        try (ScriptedService signed = new ScriptedService("bedrock-runtime");
                ScriptedService shown = new ScriptedService(
                        "bedrock-runtime",
                        builder -> builder.environment(Map.of("AWS_BEARER_TOKEN_BEDROCK", "of.env")),
                        Map.of())) {
            signed.transport.then(200, "{}");
            signed.call("Converse", CONVERSE);
            shown.transport.then(200, "{}");
            shown.call("Converse", CONVERSE);

            assertThat(signed.header(0, "Authorization")).startsWith("AWS4-HMAC-SHA256 ");
            assertThat(shown.header(0, "Authorization")).isEqualTo("Bearer of.env");
        }
    }

    @Test
    void anOperationWithoutAuthenticationNeedsNoCredentials() {
        try (ScriptedService sts =
                new ScriptedService("sts", builder -> builder.credentialsProvider(() -> null), Map.of())) {
            sts.transport.then(
                    200,
                    "<R><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>A</AccessKeyId></Credentials>"
                            + "</AssumeRoleWithWebIdentityResult></R>");
            sts.call(
                    "AssumeRoleWithWebIdentity",
                    Map.of(
                            "RoleArn",
                            "arn:aws:iam::123456789012:role/r",
                            "RoleSessionName",
                            "session",
                            "WebIdentityToken",
                            "token"));

            assertThat(sts.header(0, "Authorization")).isNull();
            assertThatThrownBy(() -> sts.call("GetCallerIdentity", Map.of()))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("No AWS credentials");
        }
    }
}
