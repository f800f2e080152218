package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.StubBucket;
import io.awsx.testkit.TestJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that walks a bucket is killed, twice, and others go on. */
class KilledWalkIT {

    private static final int KEYS = 20_000;

    @TempDir
    private Path folder;

    private Process start(StubBucket bucket, String options) throws IOException {
        return TestJvm.of(
                        WalkedBucket.class,
                        List.of("-Xmx64m"),
                        bucket.endpoint(),
                        Integer.toString(KEYS),
                        "0",
                        options,
                        folder.toString())
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private List<String> consumed() throws IOException {
        Path file = folder.resolve("consumed");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {"concurrentConsumers=4", "concurrentConsumers=4&listConcurrency=4"})
    void noKeyIsLeftOutAndLittleComesTwice(String options) throws Exception {
        try (StubBucket bucket = StubBucket.numbered("k/", KEYS)) {
            for (int killedAt : List.of(3_000, 9_000)) {
                Process process = start(bucket, options);
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> !process.isAlive() || new TreeSet<>(consumed()).size() > killedAt);
                process.destroyForcibly().waitFor();
            }
            Process last = start(bucket, options);
            await().atMost(Duration.ofMinutes(2)).until(() -> new TreeSet<>(consumed()).size() >= KEYS);
            last.destroyForcibly();
            assertThat(last.waitFor(1, TimeUnit.MINUTES)).isTrue();
            // A line may be cut where a process was killed; what was consumed since the last mark comes again.
            assertThat(consumed().size()).isLessThan(KEYS + KEYS / 4);
        }
    }
}
