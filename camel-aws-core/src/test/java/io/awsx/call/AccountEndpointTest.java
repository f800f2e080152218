package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedService;
import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** DynamoDB has an endpoint for each account; the credentials know the account. */
class AccountEndpointTest {

    private static final String OF_ACCOUNT = "123456789012.ddb.eu-west-1.amazonaws.com";
    private static final String OF_REGION = "dynamodb.eu-west-1.amazonaws.com";

    private static final CredentialsProvider WITH_ACCOUNT =
            CredentialsProvider.of(new Credentials("AKIDEXAMPLE", ScriptedService.SECRET, null, null, "123456789012"));

    private static String host(CredentialsProvider who, Map<String, String> environment, Map<String, ?> overrides) {
        try (ScriptedService dynamoDb = new ScriptedService(
                "dynamodb", builder -> builder.environment(environment).credentialsProvider(who), overrides)) {
            dynamoDb.transport.then(200, "{}");
            dynamoDb.call("ListTables", Map.of());
            assertThat(dynamoDb.client
                            .resolveEndpoint("ListTables", Map.of())
                            .url()
                            .getHost())
                    .isEqualTo(dynamoDb.host(0));
            return dynamoDb.host(0);
        }
    }

    @Test
    void theAccountOfTheCredentialsIsPreferred() {
        assertThat(host(WITH_ACCOUNT, Map.of(), Map.of())).isEqualTo(OF_ACCOUNT);
    }

    @Test
    void anAccountGivenInCodeWins() {
        assertThat(host(WITH_ACCOUNT, Map.of(), Map.of("accountId", "999999999999")))
                .isEqualTo("999999999999.ddb.eu-west-1.amazonaws.com");
    }

    @Test
    void withoutAnAccountCallsGoToTheRegion() {
        assertThat(host(
                        CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", ScriptedService.SECRET)),
                        Map.of(),
                        Map.of()))
                .isEqualTo(OF_REGION);
    }

    @Test
    void itIsSwitchedOffInCodeOrByTheEnvironment() {
        assertThat(host(WITH_ACCOUNT, Map.of(), Map.of("accountIdEndpointMode", "disabled")))
                .isEqualTo(OF_REGION);
        assertThat(host(WITH_ACCOUNT, Map.of("AWS_ACCOUNT_ID_ENDPOINT_MODE", "disabled"), Map.of()))
                .isEqualTo(OF_REGION);
        assertThatThrownBy(() -> host(WITH_ACCOUNT, Map.of("AWS_ACCOUNT_ID_ENDPOINT_MODE", "never"), Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessage("accountIdEndpointMode must be one of preferred, disabled, required, not never"
                        + " (AWS_ACCOUNT_ID_ENDPOINT_MODE)");
    }

    @Test
    void whoIsAnonymousHasNoAccount() {
        CredentialsProvider nobody = CredentialsProvider.of(Credentials.ANONYMOUS);
        assertThat(host(nobody, Map.of(), Map.of("accountId", "123456789012"))).isEqualTo(OF_REGION);
        assertThat(host(nobody, Map.of(), Map.of("accountIdEndpointMode", "required")))
                .isEqualTo(OF_REGION);
    }

    @Test
    void aRequiredAccountThatNobodyKnowsIsAnError() {
        CredentialsProvider without = CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", ScriptedService.SECRET));
        assertThatThrownBy(() -> host(without, Map.of(), Map.of("accountIdEndpointMode", "required")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ccount");
    }

    @Test
    void credentialsThatCannotBeHadFailTheSignatureAndNotTheEndpoint() {
        CredentialsProvider broken = () -> {
            throw new ClientException("no such vault");
        };
        try (ScriptedService dynamoDb =
                new ScriptedService("dynamodb", builder -> builder.credentialsProvider(broken), Map.of())) {
            assertThat(dynamoDb.client
                            .resolveEndpoint("ListTables", Map.of())
                            .url()
                            .getHost())
                    .isEqualTo(OF_REGION);
            assertThatThrownBy(() -> dynamoDb.call("ListTables", Map.of())).hasMessage("no such vault");
        }
    }

    @Test
    void nobodyIsAskedWhereTheRulesDoNot() {
        AtomicInteger asked = new AtomicInteger();
        CredentialsProvider counting = () -> {
            asked.incrementAndGet();
            return null;
        };
        for (String service : new String[] {"sqs", "dynamodb"}) {
            Map<String, String> mode = Map.of("accountIdEndpointMode", service.equals("sqs") ? "required" : "disabled");
            try (ScriptedService client =
                    new ScriptedService(service, builder -> builder.credentialsProvider(counting), mode)) {
                client.client.resolveEndpoint(service.equals("sqs") ? "ListQueues" : "ListTables", Map.of());
            }
        }
        try (ScriptedService own = new ScriptedService(
                "dynamodb",
                builder -> builder.credentialsProvider(counting),
                Map.of("endpointUrl", "http://localhost:8000"))) {
            own.client.resolveEndpoint("ListTables", Map.of());
        }
        assertThat(asked).hasValue(0);
    }
}
