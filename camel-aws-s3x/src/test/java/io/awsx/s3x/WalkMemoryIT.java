package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.StubBucket;
import io.awsx.testkit.TestJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 100,000 objects are walked, all in one poll, by a process that has 32 MB of memory. */
class WalkMemoryIT {

    @TempDir
    private Path folder;

    @Test
    void aProcessWithLittleMemoryWalksALargeBucketInPartsSideBySide() throws Exception {
        aProcessWithLittleMemoryWalksALargeBucket(5, "concurrentConsumers=4&listConcurrency=4");
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({
        "0, concurrentConsumers=1",
        "5, concurrentConsumers=4",
        "1, concurrentConsumers=4&orderBy=RAW((..)$)",
    })
    void aProcessWithLittleMemoryWalksALargeBucket(int failing, String options) throws Exception {
        Path log = folder.resolve("log");
        try (StubBucket bucket = StubBucket.numbered("a/rather/long/key/as/they/are/in/practice/", 100_000)) {
            Process process = TestJvm.of(
                            WalkedBucket.class,
                            List.of("-Xmx32m", "-XX:+ExitOnOutOfMemoryError", "-Dlogback.configurationFile=" + quiet()),
                            bucket.endpoint(),
                            "100000",
                            Integer.toString(failing),
                            options)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** Each failure is told otherwise. */
    private Path quiet() throws Exception {
        return Files.writeString(
                folder.resolve("logback.xml"),
                "<configuration><root level=\"OFF\"/></configuration>",
                StandardCharsets.UTF_8);
    }
}
