package io.awsx.camel.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.apache.camel.vault.AwsVaultConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secrets and parameters of a real server, found by Camel's own mechanism. */
class VaultIT {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
        LeakCheck.secret("pw-number-");
    }

    private final AtomicInteger reloads = new AtomicInteger();
    private AwsSession session;
    private AwsClient secrets;
    private AwsClient parameters;
    private CamelContext camel;
    private AwsVaultConfiguration vault;
    private String name;

    @BeforeEach
    void startCamel(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
        session = AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .endpointUrl(ENGINE.endpoint())
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .build();
        secrets = session.client("secretsmanager");
        parameters = session.client("ssm");
        camel = new DefaultCamelContext();
        vault = camel.getVaultConfiguration().aws();
        vault.setAccessKey(ProcessEngine.ACCESS_KEY);
        vault.setSecretKey(ProcessEngine.SECRET_KEY);
        vault.setRegion("us-east-1");
        vault.setOverrideEndpoint(true);
        vault.setUriEndpointOverride(ENGINE.endpoint());
        // Long, so that a test says itself when there is a look.
        vault.setRefreshPeriod(600_000);
        camel.getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.CamelContextReloadedEvent) {
                    reloads.incrementAndGet();
                }
            }
        });
    }

    @AfterEach
    void stopCamel() throws Exception {
        camel.close();
        session.close();
    }

    private String resolved(String text) {
        return camel.resolvePropertyPlaceholders(text);
    }

    private String make(String value) {
        return (String) secrets.call("CreateSecret", Map.of("Name", name, "SecretString", value))
                .get("VersionId");
    }

    private void change(String value) {
        secrets.call("PutSecretValue", Map.of("SecretId", name, "SecretString", value));
    }

    /** One look of the task that watches. */
    private void look() {
        new Refresh(camel, Vault.of(camel)).run();
    }

    @Test
    void secretsAreFoundByNameFieldVersionAndArn() {
        String first = make("{\"user\": \"u\", \"in\": {\"a\": 1}}");
        change("{\"user\": \"v\"}");
        camel.start();
        String function = "{{awsx-secret:" + name;
        assertThat(resolved(function + "#user}}")).isEqualTo("v");
        assertThat(resolved(function + "#user@" + first + "}}")).isEqualTo("u");
        assertThat(resolved(function + "#user@AWSPREVIOUS}}")).isEqualTo("u");
        assertThat(resolved(function + "@AWSPREVIOUS}}")).isEqualTo("{\"user\": \"u\", \"in\": {\"a\": 1}}");
        assertThat(resolved(function + "/user}}")).isEqualTo("v");
        assertThat(resolved(function + "-not-there:none}}")).isEqualTo("none");
        Object arn = secrets.call("DescribeSecret", Map.of("SecretId", name)).get("ARN");
        assertThat(resolved("{{awsx-secret:" + arn + "#user}}")).isEqualTo("v");
        secrets.call("DeleteSecret", Map.of("SecretId", name));
        assertThat(resolved("{{awsx-secret:" + arn + "@AWSCURRENT:gone}}")).isEqualTo("gone");
    }

    @Test
    void parametersAreFoundByPathVersionAndLabel() {
        for (String value : List.of("one", "two")) {
            parameters.call(
                    "PutParameter", Map.of("Name", "/a/b", "Value", value, "Type", "SecureString", "Overwrite", true));
        }
        parameters.call(
                "LabelParameterVersion", Map.of("Name", "/a/b", "ParameterVersion", 1, "Labels", List.of("old")));
        camel.start();
        assertThat(resolved("{{awsx-parameter:/a/b}}")).isEqualTo("two");
        assertThat(resolved("{{awsx-parameter:/a/b@1}}")).isEqualTo("one");
        assertThat(resolved("{{awsx-parameter:/a/b@old}}")).isEqualTo("one");
        assertThat(resolved("{{awsx-parameter:/a/c:none}}")).isEqualTo("none");
        assertThatThrownBy(() -> resolved("{{awsx-parameter:/a/c}}"))
                .hasMessageContaining("There is no parameter /a/c");
    }

    @Test
    void aChangeReloadsTheContextOnce() throws Exception {
        make("{\"password\": \"pw-number-1\"}");
        parameters.call("PutParameter", Map.of("Name", name, "Value", "p1", "Type", "String"));
        vault.setRefreshEnabled(true);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .setBody(constant("{{awsx-secret:" + name + "#password}} {{awsx-parameter:" + name
                                + "}} {{awsx-secret:" + name + "-later:none}}"));
            }
        });
        camel.start();
        assertThat(body()).isEqualTo("pw-number-1 p1 none");
        look();
        assertThat(reloads).hasValue(0);
        change("{\"password\": \"pw-number-2\"}");
        look();
        look();
        assertThat(reloads).hasValue(1);
        assertThat(body()).isEqualTo("pw-number-2 p1 none");
        parameters.call("PutParameter", Map.of("Name", name, "Value", "p2", "Overwrite", true));
        secrets.call("CreateSecret", Map.of("Name", name + "-later", "SecretString", "pw-number-3"));
        look();
        look();
        assertThat(reloads).hasValue(2);
        assertThat(body()).isEqualTo("pw-number-2 p2 pw-number-3");
        secrets.call("UpdateSecret", Map.of("SecretId", name, "Description", "not its value"));
        look();
        assertThat(reloads).hasValue(2);
    }

    private Object body() {
        try (var template = camel.createProducerTemplate()) {
            return template.requestBody("direct:in", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void camelsSchedulerLooksEachPeriod() {
        make("pw-number-1");
        vault.setRefreshEnabled(true);
        vault.setRefreshPeriod(1);
        camel.start();
        assertThat(resolved("{{awsx-secret:" + name + "}}")).isEqualTo("pw-number-1");
        change("pw-number-2");
        await().untilAsserted(() -> assertThat(reloads).hasValue(1));
        assertThat(resolved("{{awsx-secret:" + name + "}}")).isEqualTo("pw-number-2");
    }

    @Test
    void aFailureDoesNotEndTheTask() {
        make("pw-number-1");
        camel.start();
        assertThat(resolved("{{awsx-secret:" + name + "}}")).isEqualTo("pw-number-1");
        vault.setRefreshEnabled(true);
        resolved("{{awsx-secret:" + name + "}}");
        vault.setUseSqsNotification(true);
        vault.setSqsQueueUrl(ENGINE.endpoint() + "/123456789012/no-such-queue");
        look();
        vault.setUseSqsNotification(false);
        change("pw-number-2");
        look();
        assertThat(reloads).hasValue(1);
    }

    @Test
    void eventsOfAQueueTellWhatToLookAt() {
        make("pw-number-1");
        vault.setRefreshEnabled(true);
        vault.setUseSqsNotification(true);
        AwsClient queues = session.client("sqs");
        String url = (String) queues.call(
                        "CreateQueue", Map.of("QueueName", "events", "Attributes", Map.of("VisibilityTimeout", "0")))
                .get("QueueUrl");
        vault.setSqsQueueUrl(url);
        camel.start();
        assertThat(resolved("{{awsx-secret:" + name + "}}")).isEqualTo("pw-number-1");
        Object arn = secrets.call("DescribeSecret", Map.of("SecretId", name)).get("ARN");
        change("pw-number-2");
        look();
        assertThat(reloads).as("nothing told it").hasValue(0);
        send(queues, url, "{\"detail\": {\"eventSource\": \"s3.amazonaws.com\"}}");
        send(queues, url, "no JSON");
        send(queues, url, event("PutSecretValue", "requestParameters", "secretId", "another"));
        look();
        assertThat(reloads).hasValue(0);
        send(queues, url, event("RotationSucceeded", "additionalEventData", "SecretId", arn));
        look();
        assertThat(reloads).hasValue(1);
        send(queues, url, event("PutSecretValue", "requestParameters", "secretId", name));
        look();
        assertThat(reloads).as("that was seen before").hasValue(1);
        assertThat((List<?>) queues.call("ReceiveMessage", Map.of("QueueUrl", url, "MaxNumberOfMessages", 10))
                        .get("Messages"))
                .as("what is no event of a secret stays")
                .hasSize(2);
    }

    private static String event(String event, String place, String member, Object id) {
        return "{\"detail\": {\"eventSource\": \"secretsmanager.amazonaws.com\", \"eventName\": \"" + event + "\", \""
                + place + "\": {\"" + member + "\": \"" + id + "\"}}}";
    }

    private static void send(AwsClient queues, String url, String body) {
        queues.call("SendMessage", Map.of("QueueUrl", url, "MessageBody", body));
    }
}
