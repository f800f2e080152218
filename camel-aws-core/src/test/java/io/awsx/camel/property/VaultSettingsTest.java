package io.awsx.camel.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.camel.AwsxConfiguration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.vault.AwsVaultConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VaultSettingsTest {

    private final CamelContext camel = new DefaultCamelContext();
    private final AwsVaultConfiguration vault = camel.getVaultConfiguration().aws();

    @AfterEach
    void stopCamel() throws Exception {
        camel.close();
    }

    private AwsxConfiguration configuration(Map<String, String> environment) {
        return VaultSettings.of(camel, environment, "secretsmanager").configuration();
    }

    @Test
    void whatCamelSaysOfItsVaultCounts() {
        vault.setAccessKey("AKID");
        vault.setSecretKey("secret");
        vault.setRegion("eu-west-3");
        vault.setUriEndpointOverride("http://localhost:1");
        vault.setProfileName("passed over");
        AwsxConfiguration configuration = configuration(Map.of());
        assertThat(configuration.getAccessKey()).isEqualTo("AKID");
        assertThat(configuration.getSecretKey()).isEqualTo("secret");
        assertThat(configuration.getRegion()).isEqualTo("eu-west-3");
        assertThat(configuration.getUriEndpointOverride()).isEqualTo("http://localhost:1");
        assertThat(configuration.getProfileCredentialsName()).isNull();
    }

    @Test
    void aProfileCountsUnlessTheDefaultChainIsAskedFor() {
        vault.setProfileName("dev");
        assertThat(configuration(Map.of()).getProfileCredentialsName()).isEqualTo("dev");
        vault.setDefaultCredentialsProvider(true);
        assertThat(configuration(Map.of()).getProfileCredentialsName()).isNull();
        vault.setProfileCredentialsProvider(true);
        assertThat(configuration(Map.of()).getProfileCredentialsName()).isEqualTo("dev");
    }

    @Test
    void theEnvironmentComesBeforeAllThatCamelSays() {
        vault.setAccessKey("AKID");
        vault.setSecretKey("secret");
        AwsxConfiguration configuration = configuration(Map.of(
                "CAMEL_VAULT_AWS_REGION", "eu-west-1",
                "CAMEL_VAULT_AWS_USE_PROFILE_CREDENTIALS_PROVIDER", "true",
                "CAMEL_AWS_VAULT_PROFILE_NAME", "dev",
                "CAMEL_AWS_VAULT_URI_ENDPOINT_OVERRIDE", "http://localhost:2"));
        assertThat(configuration.getAccessKey()).isNull();
        assertThat(configuration.getRegion()).isEqualTo("eu-west-1");
        assertThat(configuration.getProfileCredentialsName()).isEqualTo("dev");
        assertThat(configuration.getUriEndpointOverride()).isEqualTo("http://localhost:2");
        assertThat(configuration(Map.of("CAMEL_AWS_VAULT_PROFILE_NAME", "alone"))
                        .getAccessKey())
                .isEqualTo("AKID");
    }

    @Test
    void aClientOrSessionOfTheRegistryComesFirst() {
        vault.setRegion("eu-west-3");
        try (AwsSession session = AwsSession.builder()
                        .region("eu-west-1")
                        .environment(Map.of())
                        .build();
                AwsClient secrets = session.client("secretsmanager");
                AwsClient queues = session.client("sqs")) {
            camel.getRegistry().bind("session", session);
            camel.getRegistry().bind("queues", queues);
            assertThat(configuration(Map.of()).getSession()).isSameAs(session);
            assertThat(configuration(Map.of()).getRegion()).isNull();
            camel.getRegistry().bind("secrets", secrets);
            assertThat(configuration(Map.of()).getClient()).isSameAs(secrets);
        }
    }

    @Test
    void aQueueTellsOfChangesWhereThatIsSaid() {
        vault.setSqsQueueUrl("http://localhost/q");
        assertThat(VaultSettings.of(camel, Map.of(), "sqs").queue()).isNull();
        vault.setUseSqsNotification(true);
        assertThat(VaultSettings.of(camel, Map.of(), "sqs").queue()).isEqualTo("http://localhost/q");
        assertThat(VaultSettings.of(
                                camel,
                                Map.of(
                                        "CAMEL_VAULT_AWS_REGION", "eu-west-1",
                                        "CAMEL_AWS_VAULT_USE_SQS_NOTIFICATION", "true",
                                        "CAMEL_AWS_VAULT_SQS_QUEUE_URL", "http://localhost/other"),
                                "sqs")
                        .queue())
                .isEqualTo("http://localhost/other");
    }
}
