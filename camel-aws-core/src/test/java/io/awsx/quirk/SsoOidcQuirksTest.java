package io.awsx.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.ScriptedService;
import io.awsx.error.ServiceException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsoOidcQuirksTest {

    private final ScriptedService oidc = new ScriptedService("sso-oidc");

    @AfterEach
    void close() {
        oidc.close();
    }

    private ServiceException failure(String body, String... headers) {
        oidc.transport.then(400, body, headers);
        return catchThrowableOfType(
                ServiceException.class,
                () -> oidc.call("CreateToken", Map.of("clientId", "c", "clientSecret", "s", "grantType", "g")));
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_pending, AuthorizationPendingException",
        "slow_down, SlowDownException",
        "expired_token, ExpiredTokenException",
        "invalid_grant, InvalidGrantException",
        "access_denied, AccessDeniedException"
    })
    void anErrorOfOauthHasTheCodeOfItsShapeAndItsWords(String error, String code) {
        ServiceException failure = failure("{\"error\": \"" + error + "\", \"error_description\": \"be patient\"}");
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining("be patient");
        assertThat(failure.fields()).containsEntry("error", error);
        assertThat(failure.attempts()).isEqualTo(1);
    }

    @Test
    void aCodeInTheHeaderIsTheOne() {
        ServiceException failure = failure(
                "{\"error\": \"invalid_request\", \"error_description\": \"not so\"}",
                "x-amzn-ErrorType",
                "InvalidRequestRegionException");
        assertThat(failure.code()).isEqualTo("InvalidRequestRegionException");
        assertThat(failure).hasMessageContaining("not so");
    }

    @Test
    void anErrorOfAwsStaysAsItIs() {
        ServiceException failure = failure("{\"__type\": \"SomeException\", \"message\": \"own words\"}");
        assertThat(failure.code()).isEqualTo("SomeException");
        assertThat(failure).hasMessageContaining("own words");
    }

    @Test
    void callsAreNotSigned() {
        failure("{\"error\": \"slow_down\"}");
        assertThat(oidc.header(0, "Authorization")).isNull();
    }
}
