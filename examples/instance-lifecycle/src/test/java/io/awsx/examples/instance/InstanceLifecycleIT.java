package io.awsx.examples.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstanceLifecycleIT {

    private static final String IMAGE = "ami-0123456789abcdef0";

    @RegisterExtension
    static final MotoEngine aws = new MotoEngine();

    private AwsSession session;

    @BeforeEach
    void openSession() {
        session = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .endpointUrl(aws.endpoint())
                .build();
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void anInstanceIsCreatedStoppedAndTerminated() {
        var printed = new ByteArrayOutputStream();

        new InstanceLifecycle(session, new PrintStream(printed, true, StandardCharsets.UTF_8)).run(IMAGE);

        assertThat(printed.toString(StandardCharsets.UTF_8)
                        .replaceAll("i-\\w+", "ID")
                        .lines())
                .containsExactly("ID is pending", "ID is running", "ID is stopped", "ID is terminated");
    }

    @Test
    void theRouteDoesTheSame() throws Exception {
        Main camel = new Main();
        camel.configure().withRoutesIncludePattern("classpath:routes.camel.yaml");
        camel.addInitialProperty("image", IMAGE);
        camel.bind("session", session);
        camel.start();
        try {
            var done =
                    new NotifyBuilder(camel.getCamelContext()).whenCompleted(1).create();
            assertThat(done.matches(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            camel.stop();
        }
        try (AwsClient ec2 = session.client("ec2")) {
            assertThat(ec2.paginate("DescribeInstances", Map.of())
                            .search("Reservations[].Instances[].[Tags[0].Value, State.Name][]"))
                    .startsWith("awsx-example", "terminated");
        }
    }
}
