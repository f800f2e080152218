package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.SqsEngine;
import io.awsx.testkit.TestJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that works off a queue of a server in another one, and is killed in the middle of its batches. */
@Timeout(180)
class QueueNodeIT extends EngineTestSupport {

    @RegisterExtension
    static final SqsEngine ENGINE = new SqsEngine();

    private static final int MESSAGES = 400;

    @TempDir
    private Path folder;

    private Process node;

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    @AfterEach
    void kill() throws InterruptedException {
        if (node != null) {
            node.destroyForcibly().waitFor();
        }
    }

    private void start() throws IOException {
        node = TestJvm.of(
                        QueueNode.class,
                        List.of("-Xmx128m"),
                        file().toString(),
                        uri("sqs/killed?visibilityTimeout=4&initialDelay=0&delay=5&concurrentConsumers=2"))
                .redirectOutput(folder.resolve("node.log").toFile())
                .start();
    }

    private Path file() {
        return folder.resolve("done");
    }

    private List<String> done() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    @Test
    void whatWasNotDoneIsSeenAgainWhenTheProcessIsKilled() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Object url = send("sqs?operation=CreateQueue&query=QueueUrl", Map.of("QueueName", "killed"));
        for (int from = 0; from < MESSAGES; from += 10) {
            List<Object> entries = new ArrayList<>();
            for (int i = from; i < from + 10; i++) {
                entries.add(Map.of("Id", "i" + i, "MessageBody", "m" + i));
            }
            send("sqs?operation=SendMessageBatch&param.QueueUrl=" + url, Map.of("Entries", entries));
        }
        for (int kill = 0; kill < 3; kill++) {
            int enough = done().size() + 5 + random.nextInt(60);
            start();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> done().size() >= enough);
            node.destroyForcibly().waitFor();
        }
        assertThat(new TreeSet<>(done())).as("something is left to do").hasSizeLessThan(MESSAGES);
        start();
        await().atMost(Duration.ofSeconds(60)).until(() -> new TreeSet<>(done()).size() == MESSAGES);
        // What a killed process had done and not deleted comes once more when its time is over.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(left(url))
                        .containsEntry("ApproximateNumberOfMessages", "0")
                        .containsEntry("ApproximateNumberOfMessagesNotVisible", "0"));
        node.getOutputStream().close();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new TreeSet<>(done()))
                .isEqualTo(IntStream.range(0, MESSAGES)
                        .mapToObj(i -> "m" + i)
                        .collect(Collectors.toCollection(TreeSet::new)));
        // No more than each killed process had.
        assertThat(done().size()).isLessThan(MESSAGES + 3 * 40);
    }

    private Map<String, Object> left(Object url) {
        return call(
                "sqs?operation=GetQueueAttributes&param.AttributeNames=All&query=Attributes&param.QueueUrl=" + url,
                null);
    }
}
