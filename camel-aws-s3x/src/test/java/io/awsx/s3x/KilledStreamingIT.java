package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.testkit.S3Engine;
import io.awsx.testkit.TestJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that makes few objects of many messages, and is killed in the middle of them. */
@Timeout(180)
class KilledStreamingIT {

    @TempDir
    private Path folder;

    private Process node;

    @AfterEach
    void kill() throws InterruptedException {
        if (node != null) {
            node.destroyForcibly().waitFor();
        }
    }

    private void start(String server, String options) throws IOException {
        int next = numbers("sent").stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        node = TestJvm.of(
                        StreamingNode.class,
                        List.of("-Xmx128m"),
                        server,
                        "awsx-s3:killed?session=#session&streamingUploadMode=true&keyName=log/day.txt&partSize=65536&"
                                + options,
                        Integer.toString(next),
                        folder.resolve("acknowledged").toString(),
                        folder.resolve("sent").toString())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node.log").toFile()))
                .start();
    }

    /** The whole lines of a file. */
    private List<Integer> numbers(String file) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.exists(path) ? Files.readString(path) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Integer::valueOf)
                .toList();
    }

    private List<Integer> stored(AwsClient s3) throws IOException {
        List<Integer> stored = new ArrayList<>();
        for (Object key :
                s3.paginate("ListObjectsV2", Map.of("Bucket", "killed")).search("Contents[].Key")) {
            try (InputStream in = (InputStream)
                    s3.call("GetObject", Map.of("Bucket", "killed", "Key", key)).get("Body")) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                    if (!line.isEmpty()) {
                        String[] parts = line.split(" ", -1);
                        int number = Integer.parseInt(parts[0]);
                        assertThat(parts[1]).as("line " + number).hasSize(number * 7919 % 9000);
                        stored.add(number);
                    }
                }
            }
        }
        return stored;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledge=durable&streamingUploadTimeout=100&batchMessageNumber=25&batchSize=10000000&namingStrategy=random",
                "acknowledge=durable&streamingUploadTimeout=100&batchMessageNumber=7&restartingPolicy=lastPart",
                "acknowledge=buffered&batchMessageNumber=50&batchSize=10000000&namingStrategy=random&streamingUploadDirectory=FOLDER",
                "acknowledge=buffered&batchMessageNumber=9&restartingPolicy=lastPart&streamingUploadTimeout=50&streamingUploadDirectory=FOLDER"
            })
    void eachMessageThatWasAcknowledgedIsInTheBucketOnce(String options) throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String own = options.replace("FOLDER", folder.resolve("spool").toString());
        try (S3Engine engine = S3Engine.inMemoryWithSmallParts();
                AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(engine.endpoint())
                        .build()) {
            AwsClient s3 = session.client("s3");
            s3.call("CreateBucket", Map.of("Bucket", "killed"));
            for (int kill = 0; kill < 3; kill++) {
                int enough = numbers("acknowledged").size() + 20 + random.nextInt(120);
                start(engine.endpoint(), own);
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> numbers("acknowledged").size() >= enough || !node.isAlive());
                assertThat(node.isAlive())
                        .as(Files.readString(folder.resolve("node.log")))
                        .isTrue();
                node.destroyForcibly().waitFor();
            }
            start(engine.endpoint(), own);
            node.getOutputStream().write('\n');
            node.getOutputStream().flush();
            assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
            // What was left is uploaded beside the first messages, and by the time the process ends at the latest.
            await().atMost(Duration.ofSeconds(60)).until(() -> left() == 0);

            List<Integer> stored = stored(s3);
            assertThat(stored).as("seed " + seed).doesNotHaveDuplicates().containsAll(numbers("acknowledged"));
            assertThat(numbers("sent")).containsAll(stored);
        }
    }

    private long left() throws IOException {
        Path spool = folder.resolve("spool");
        if (!Files.exists(spool)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(file -> file.toString().endsWith(".batch")).count();
        }
    }
}
