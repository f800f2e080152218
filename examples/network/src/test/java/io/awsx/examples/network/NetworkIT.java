package io.awsx.examples.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NetworkIT {

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
    void itIsBuiltOnceAndTakenDownOnceHoweverOftenTheRoutesRun() throws Exception {
        assertThat(run("up")).containsExactly("vpc created", "subnet created", "group created", "instance created");
        assertThat(run("up"))
                .containsExactly(
                        "vpc there already", "subnet there already", "group there already", "instance there already");
        assertThat(run("down")).containsExactly("instance removed", "group removed", "subnet removed", "vpc removed");
        assertThat(run("down"))
                .containsExactly(
                        "instance gone already", "group gone already", "subnet gone already", "vpc gone already");
    }

    private Stream<String> run(String direction) throws Exception {
        var printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new Network(session, "ami-0123456789abcdef0", out).run(direction);
        return printed.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceAll(" +(\\w+-\\w+)? +", " "));
    }
}
