package io.awsx.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AwsxClientsTest {

    private static CamelContext camel;

    private final AwsxClients clients = new AwsxClients();

    @BeforeAll
    static void start() {
        camel = new DefaultCamelContext();
        camel.start();
    }

    @AfterAll
    static void stop() throws Exception {
        camel.close();
    }

    @AfterEach
    void close() {
        clients.close();
    }

    private AwsClient client(String service, Consumer<AwsxConfiguration> options) {
        AwsxConfiguration configuration = new AwsxConfiguration();
        configuration.setRegion("eu-west-1");
        options.accept(configuration);
        return clients.client(camel, service, configuration, Map.of());
    }

    private static void keys(AwsxConfiguration configuration, String key, String secret, String token) {
        configuration.setAccessKey(key);
        configuration.setSecretKey(secret);
        configuration.setSessionToken(token);
    }

    private static void assertClosed(AwsClient client) {
        assertThatThrownBy(() -> client.operation("ListTables"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void equalConfigurationsShareAClientUntilTheLastOfThemGivesItBack() {
        AwsClient first = client("dynamodb", options -> {});
        AwsClient second = client("Dynamo-DB", options -> {});
        assertThat(second).isSameAs(first);
        clients.release(first);
        assertThat(first.operation("ListTables")).isNotNull();
        clients.release(second);
        assertThat(first.operation("ListTables")).as("what was begun goes on").isNotNull();
        AwsClient third = client("dynamodb", options -> {});
        assertThat(third).isNotSameAs(first);
        clients.close();
        assertClosed(third);
    }

    @Test
    void whateverSaysWhoOrWhereOrHowMakesAnotherClient() {
        CredentialsProvider provider = CredentialsProvider.of(Credentials.of("A", "B"));
        List<Consumer<AwsxConfiguration>> different = List.of(
                options -> {},
                options -> options.setRegion("us-east-1"),
                options -> options.setUriEndpointOverride("http://localhost:1"),
                options -> options.setUseFips(true),
                options -> options.setUseDualstack(true),
                options -> options.setMaxAttempts(1),
                options -> options.setReadTimeout(Duration.ofSeconds(1)),
                options -> options.setMaxConnections(1),
                options -> options.setProxyHost("localhost"),
                options -> options.setChecksum("when_required"),
                options -> options.setAnonymous(true),
                options -> options.setCredentialsProvider(provider),
                options -> keys(options, "A", "B", null),
                options -> keys(options, "A", "C", null),
                options -> keys(options, "A", "B", "T"));
        assertThat(different.stream().map(options -> client("dynamodb", options)))
                .doesNotHaveDuplicates();
        assertThat(client("sqs", options -> {})).isNotSameAs(client("dynamodb", options -> {}));
    }

    @Test
    void aClientThatIsGivenIsUsedAsItIsAndStaysOpen() {
        try (AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .build();
                AwsClient own = session.client("dynamodb")) {
            AwsClient used = client("DynamoDB", options -> options.setClient(own));
            assertThat(used).isSameAs(own);
            clients.release(used);
            clients.close();
            assertThat(own.operation("ListTables")).isNotNull();
        }
    }

    @Test
    void aSessionThatIsGivenStaysOpen() {
        try (AwsSession session =
                AwsSession.builder().environment(Map.of()).region("eu-west-3").build()) {
            AwsxConfiguration configuration = new AwsxConfiguration();
            configuration.setSession(session);
            AwsClient made = clients.client(camel, "dynamodb", configuration, Map.of());
            assertThat(made.region()).isEqualTo("eu-west-3");
            clients.close();
            assertClosed(made);
            assertThat(session.client("dynamodb").operation("ListTables")).isNotNull();
        }
    }
}
