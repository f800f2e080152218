package io.awsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoints of one account, which DynamoDB has: the account is that of the credentials. */
class AccountEndpointTest {

    private static final Credentials WITH_ACCOUNT = new Credentials("AKID", "secret", null, null, "123456789012");
    private static final String OF_ACCOUNT = "123456789012.ddb.eu-west-1.amazonaws.com";
    private static final String OF_ALL = "dynamodb.eu-west-1.amazonaws.com";

    private static String host(Credentials credentials, Map<String, String> environment, Map<String, ?> overrides) {
        try (AwsSession session = AwsSession.builder()
                .environment(environment)
                .region("eu-west-1")
                .credentialsProvider(() -> credentials)
                .build()) {
            return session.client("dynamodb", overrides)
                    .resolveEndpoint("ListTables", Map.of())
                    .url()
                    .getHost();
        }
    }

    @Test
    void areCalledWhereTheCredentialsTellTheAccount() {
        assertThat(host(WITH_ACCOUNT, Map.of(), Map.of())).isEqualTo(OF_ACCOUNT);
        assertThat(host(Credentials.of("AKID", "secret"), Map.of(), Map.of())).isEqualTo(OF_ALL);
        assertThat(host(Credentials.ANONYMOUS, Map.of(), Map.of())).isEqualTo(OF_ALL);
    }

    @Test
    void areThoseOfTheAccountThatCodeGives() {
        assertThat(host(WITH_ACCOUNT, Map.of(), Map.of("accountId", "210987654321")))
                .startsWith("210987654321.");
    }

    @ParameterizedTest
    @CsvSource({"preferred," + OF_ACCOUNT, "REQUIRED," + OF_ACCOUNT, "disabled," + OF_ALL})
    void areCalledAsTheModeSays(String mode, String expected) {
        assertThat(host(WITH_ACCOUNT, Map.of("AWS_ACCOUNT_ID_ENDPOINT_MODE", mode), Map.of()))
                .isEqualTo(expected);
    }

    @Test
    void failWhereTheyAreRequiredAndNobodyKnowsTheAccount() {
        assertThatThrownBy(() ->
                        host(Credentials.of("AKID", "secret"), Map.of(), Map.of("accountIdEndpointMode", "required")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("AccountId");
    }

    @Test
    void areNotLookedForWhereThereAreNoCredentialsAtAll() {
        try (AwsSession session = AwsSession.builder()
                .environment(Map.of("AWS_EC2_METADATA_DISABLED", "true", "HOME", "/nonexistent"))
                .region("eu-west-1")
                .build()) {
            AwsClient client = session.client("dynamodb");
            assertThat(client.resolveEndpoint("ListTables", Map.of()).url()).hasHost(OF_ALL);
            assertThatThrownBy(() -> client.call("ListTables", Map.of()))
                    .hasMessageContaining("No AWS credentials found");
        }
    }
}
