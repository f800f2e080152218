package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.testkit.FaultyProxy.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes that are killed while they transfer, and others that go on. */
@Timeout(180)
class KilledTransferIT extends TransferTestSupport {

    private static final int PARTS = 8;
    private static final int LENGTH = PARTS * ResumedProcess.PART - 12_345;

    /** Runs a process until the server was asked so often, and kills it then. */
    private void killAfter(int requests, Predicate<Request> matching, String what, Path file) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        proxy.when(matching).after(requests).first(() -> {
            reached.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Process process = ResumedProcess.start(proxy.endpoint(), what, bucket, file, folder.resolve("memory"));
        try {
            assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
            // Two at once: what came before this request has its answer, but for the one beside it.
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            over.countDown();
            process.destroyForcibly();
        }
        proxy.forget();
    }

    private void finish(String what, Path file) throws Exception {
        Process process = ResumedProcess.start(proxy.endpoint(), what, bucket, file, folder.resolve("memory"));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
    }

    private void assertNothingIsRemembered() throws Exception {
        try (var files = Files.list(folder.resolve("memory"))) {
            // The lock of a process that was killed stays as a file, but locks nothing.
            assertThat(files.filter(file -> file.toString().endsWith(".json"))).isEmpty();
        }
    }

    @Test
    void anUploadGoesOnWithThePartsThatAreMissing() throws Exception {
        Path file = Files.write(folder.resolve("source"), bytes(LENGTH));
        killAfter(
                5,
                request -> request.method().equals("PUT") && request.target().contains("partNumber="),
                "upload",
                file);
        finish("upload", file);
        assertThat(count("POST", "?uploads")).isZero();
        assertThat(count("PUT", "partNumber=")).isBetween(PARTS - 5L, PARTS - 4L);
        assertThat(get("big")).isEqualTo(bytes(LENGTH));
        assertNoUploadIsLeft();
        assertNothingIsRemembered();
    }

    @Test
    void aDownloadGoesOnWithTheRangesThatAreMissing() throws Exception {
        byte[] bytes = put("big", LENGTH);
        Path target = folder.resolve("target");
        proxy.when(request -> request.method().equals("GET") && !request.hasHeader("range:"))
                .cutAnswerAfter(2L * ResumedProcess.PART + 1000);
        killAfter(3, request -> request.hasHeader("range: bytes="), "download", target);
        assertThat(target).doesNotExist();
        finish("download", target);
        assertThat(count("GET", "big")).isBetween(1L, PARTS - 2L);
        assertThat(target).hasBinaryContent(bytes);
        assertNothingIsRemembered();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(path -> KeyPaths.isUnfinished(String.valueOf(path.getFileName()))))
                    .isEmpty();
        }
    }
}
