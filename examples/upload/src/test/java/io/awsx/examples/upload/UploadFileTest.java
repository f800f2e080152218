package io.awsx.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsSession;
import io.awsx.resource.S3;
import io.awsx.resource.S3Object;
import io.awsx.testkit.S3Engine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFileTest {

    @TempDir
    Path folder;

    private S3Engine engine;
    private AwsSession session;

    @BeforeEach
    void startEngine() {
        engine = S3Engine.inMemory();
        session = AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(engine.endpoint())
                .build();
    }

    @AfterEach
    void stopEngine() {
        session.close();
        engine.close();
    }

    @Test
    void aFileIsInTheBucketAndTheLinkReadsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("report.txt"), "all is well");

        List<String> printed = run(file);

        assertThat(printed)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Created bucket reports"),
                        line -> assertThat(line).startsWith("report.txt: 100 %"),
                        line -> assertThat(line).isEqualTo("Uploaded report.txt: 11 bytes"),
                        line -> assertThat(line).startsWith("Anyone may read it for an hour: http"));
        assertThat(S3.of(session).object("reports", "report.txt").text()).isEqualTo("all is well");
        String link = printed.get(3).replaceAll(".*: ", "");
        try (var content = URI.create(link).toURL().openStream()) {
            assertThat(content).hasContent("all is well");
        }
        assertThat(run(file)).hasSize(3);
    }

    private List<String> run(Path file) {
        var printed = new ByteArrayOutputStream();
        new UploadFile(session, new PrintStream(printed, true, StandardCharsets.UTF_8)).run(file, "reports");
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theRouteUploadsEachFileOfAFolder() throws Exception {
        S3.of(session).createBucket("reports");
        Files.writeString(folder.resolve("a.txt"), "1");
        Files.writeString(folder.resolve("b.txt"), "2");
        Main camel = new Main();
        camel.configure().withRoutesIncludePattern("classpath:routes.camel.yaml");
        camel.addInitialProperty("folder", folder.toString());
        camel.addInitialProperty("bucket", "reports");
        camel.bind("session", session);
        camel.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(keys()).containsExactly("a.txt", "b.txt"));
        } finally {
            camel.stop();
        }
    }

    private Stream<String> keys() {
        return S3.of(session).bucket("reports").objects().stream().map(S3Object::key);
    }
}
