package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import io.awsx.testkit.FaultyProxy.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeIT extends TransferTestSupport {

    private static final int PARTS = 10;
    private static final int LENGTH = PARTS * PART - 7;
    private static final String DENIED = "<Error><Code>AccessDenied</Code><Message>Not you</Message></Error>";
    private static final String GONE = "<Error><Code>NoSuchUpload</Code><Message>Gone</Message></Error>";

    private Path memory;
    private Path file;

    @BeforeEach
    void remember() throws IOException {
        memory = folder.resolve("memory");
        file = Files.write(folder.resolve("source"), bytes(LENGTH));
        transfer.close();
        transfer = new S3Transfer(s3, SMALL.withResumeDirectory(memory).withMaxConcurrency(1));
    }

    private static boolean isPart(Request request) {
        return request.method().equals("PUT") && request.target().contains("partNumber=");
    }

    private static boolean isRange(Request request) {
        return request.method().equals("GET") && request.hasHeader("range: bytes=");
    }

    private TransferResult upload(Object... more) throws IOException {
        return transfer.upload(object("big", more), RequestBody.ofFile(file), progress::addAndGet);
    }

    /** An upload that some parts of are there. */
    private void uploadUntil(int parts, Object... more) {
        proxy.when(ResumeIT::isPart).after(parts).answer(403, DENIED);
        assertThatThrownBy(() -> upload(more)).isInstanceOf(ServiceException.class);
        proxy.forget();
        progress.set(0);
    }

    private TransferResult download() {
        return transfer.download(object("big"), folder.resolve("target"), false, progress::addAndGet);
    }

    /** A download whose stream breaks off, and no range is given any more. */
    private void downloadUntil(int parts) {
        proxy.when(request -> request.method().equals("GET") && !isRange(request))
                .cutAnswerAfter((long) parts * PART + 10);
        proxy.when(ResumeIT::isRange).answer(403, DENIED);
        assertThatThrownBy(this::download).isInstanceOf(Exception.class);
        proxy.forget();
        progress.set(0);
    }

    private List<Path> remembered() throws IOException {
        try (var files = Files.list(memory)) {
            return files.toList();
        }
    }

    private String state() throws IOException {
        assertThat(remembered()).hasSize(1);
        return Files.readString(remembered().get(0));
    }

    private void assertNothingIsLeft() throws IOException {
        assertNoUploadIsLeft();
        assertThat(remembered()).isEmpty();
    }

    @Test
    void anUploadGoesOnWithWhatIsMissing() throws Exception {
        uploadUntil(6, "Metadata", Map.of("a", "1", "b", "2"));
        assertThat(state()).contains("\"version\":1", bucket, "\"big\"").doesNotContain("Metadata");
        TransferResult result = upload("Metadata", Map.of("b", "2", "a", "1"));
        assertThat(count("PUT", "partNumber=")).isEqualTo(PARTS - 6);
        assertThat(count("POST", "?uploads")).isZero();
        assertThat(progress).hasValue(LENGTH);
        assertThat(result.bytes()).isEqualTo(LENGTH);
        assertThat(result.parts()).isEqualTo(PARTS);
        assertThat(get("big")).isEqualTo(bytes(LENGTH));
        assertNothingIsLeft();
    }

    @Test
    void aPartThatIsNotWhatTheFileHasIsSentAgain() throws Exception {
        uploadUntil(4);
        String uploadId = ((Map<?, ?>) ((List<?>) s3.call("ListMultipartUploads", Map.of("Bucket", bucket))
                                .get("Uploads"))
                        .get(0))
                .get("UploadId")
                .toString();
        s3.call("UploadPart", object("big", "UploadId", uploadId, "PartNumber", 2, "Body", new byte[PART]));
        proxy.forget();
        upload();
        assertThat(count("PUT", "partNumber=")).isEqualTo(PARTS - 4 + 1);
        assertThat(get("big")).isEqualTo(bytes(LENGTH));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "option", "partSize"})
    void whereSomethingElseIsSentTheOldUploadIsAborted(String changed) throws Exception {
        uploadUntil(6);
        byte[] bytes = bytes(LENGTH);
        if (changed.equals("file")) {
            bytes[5]++;
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        } else if (changed.equals("partSize")) {
            transfer.close();
            transfer = new S3Transfer(s3, SMALL.withResumeDirectory(memory).withPartSize(PART / 2));
        }
        upload(changed.equals("option") ? new Object[] {"ContentType", "text/plain"} : new Object[0]);
        assertThat(count("DELETE", "uploadId=")).isEqualTo(1);
        assertThat(count("POST", "?uploads")).isEqualTo(1);
        assertThat(get("big")).isEqualTo(bytes);
        assertNothingIsLeft();
    }

    @Test
    void anUploadThatIsGoneBeginsAnew() throws Exception {
        uploadUntil(6);
        proxy.when(request -> request.method().equals("GET") && request.target().contains("uploadId="))
                .answer(404, GONE);
        upload();
        assertThat(count("PUT", "partNumber=")).isEqualTo(PARTS);
        assertThat(get("big")).isEqualTo(bytes(LENGTH));
        assertThat(remembered()).isEmpty();
    }

    @Test
    void recordedPartsCountWhereTheStoreDoesNotListThem() throws Exception {
        uploadUntil(6);
        proxy.when(request -> request.method().equals("GET") && request.target().contains("uploadId="))
                .answer(403, DENIED);
        upload();
        assertThat(count("PUT", "partNumber=")).isEqualTo(PARTS - 6);
        assertThat(get("big")).isEqualTo(bytes(LENGTH));
        assertNothingIsLeft();
    }

    @Test
    void anUploadThatWasCompletedUnheardIsNotSentAgain() throws Exception {
        proxy.when(request ->
                        request.method().equals("POST") && request.target().contains("uploadId="))
                .dropAnswer();
        proxy.when(request -> request.method().equals("HEAD")).answer(503, "");
        assertThatThrownBy(this::upload).isInstanceOf(Exception.class);
        assertThat(remembered()).hasSize(1);
        proxy.forget();
        proxy.when(request -> request.method().equals("GET") && request.target().contains("uploadId="))
                .answer(404, GONE);
        TransferResult result = upload();
        assertThat(count("PUT", "")).isZero();
        assertThat(result.parts()).isEqualTo(PARTS);
        assertThat(result.output().get("ETag"))
                .isEqualTo(s3.call("HeadObject", object("big")).get("ETag"));
        assertThat(remembered()).isEmpty();
    }

    @Test
    void aRefusalThatWillNotPassLeavesNothing() throws Exception {
        proxy.when(ResumeIT::isPart)
                .after(3)
                .answer(400, "<Error><Code>EntityTooLarge</Code><Message>No</Message></Error>");
        assertThatThrownBy(this::upload).isInstanceOf(ServiceException.class);
        assertNothingIsLeft();
    }

    @Test
    void aFileThatChangesMeanwhileLeavesNothing() throws Exception {
        proxy.when(ResumeIT::isPart).after(3).times(1).first(() -> {
            try {
                Files.write(file, new byte[3]);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThatThrownBy(this::upload).isInstanceOf(Exception.class);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"version\":1,\"transfer\":\"upl", "{\"version\":99}", "[]", "null"})
    void whatCannotBeReadIsReplaced(String content) throws Exception {
        uploadUntil(6);
        Files.writeString(remembered().get(0), content);
        upload();
        assertThat(count("PUT", "partNumber=")).isEqualTo(PARTS);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void noKeyIsRemembered() throws Exception {
        String key = "0123456789abcdef0123456789abcdef";
        proxy.when(request -> request.target().endsWith("?uploads")).answer(200, "<R><UploadId>mine</UploadId></R>");
        uploadUntil(0, "SSECustomerKey", key, "SSECustomerAlgorithm", "AES256");
        assertThat(catchThrowable(this::state)).isNull();
        assertThat(state()).doesNotContain(key);
    }

    @Test
    void theSameUploadAtOnceIsNotMixed() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        proxy.when(ResumeIT::isPart).after(3).times(1).first(() -> {
            try {
                second.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread first = new Thread(() -> {
            try {
                upload();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        first.start();
        while (count("PUT", "partNumber=4") == 0) {
            Thread.onSpinWait();
        }
        try (S3Transfer other = new S3Transfer(s3, SMALL.withResumeDirectory(memory))) {
            other.upload(object("big"), RequestBody.ofFile(file), n -> {});
        }
        second.countDown();
        first.join();
        assertThat(count("PUT", "partNumber=")).isEqualTo(2 * PARTS);
        assertThat(get("big")).isEqualTo(bytes(LENGTH));
        assertNothingIsLeft();
    }

    @Test
    void aMemoryThatIsNoFolderIsAnErrorAtOnce() throws Exception {
        Files.writeString(memory, "a file");
        assertThatThrownBy(this::upload)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("resumeDirectory " + memory);
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void aDownloadGoesOnWithWhatIsMissing() throws Exception {
        byte[] bytes = put("big", LENGTH);
        downloadUntil(4);
        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(state()).contains("\"version\":1", "\"partial\"");
        TransferResult result = download();
        assertThat(count("HEAD", "big")).isEqualTo(1);
        assertThat(count("GET", "big")).isEqualTo(PARTS - 4);
        assertThat(progress).hasValue(LENGTH);
        assertThat(result.output()).containsKeys("ETag", "LastModified");
        assertThat(folder.resolve("target")).hasBinaryContent(bytes);
        assertThat(remembered()).isEmpty();
        assertFolderHolds("target", "memory", "source");
    }

    @Test
    void aDownloadGoesOnWithSeveralAtOnce() throws Exception {
        byte[] bytes = put("big", LENGTH);
        transfer.close();
        transfer = new S3Transfer(s3, SMALL.withResumeDirectory(memory));
        proxy.when(request -> request.method().equals("GET") && !isRange(request))
                .cutAnswerAfter(2 * PART + 10L);
        proxy.when(ResumeIT::isRange).after(3).answer(403, DENIED);
        assertThatThrownBy(this::download).isInstanceOf(Exception.class);
        long before = state().split("\"sum\"", -1).length - 1L;
        proxy.forget();
        download();
        assertThat(count("GET", "big")).isEqualTo(PARTS - before);
        assertThat(folder.resolve("target")).hasBinaryContent(bytes);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void anotherVersionOfTheObjectBeginsAnew() throws Exception {
        put("big", LENGTH);
        downloadUntil(4);
        byte[] other = put("big", LENGTH + 1);
        download();
        assertThat(folder.resolve("target")).hasBinaryContent(other);
        assertThat(remembered()).isEmpty();
        assertFolderHolds("target", "memory", "source");
    }

    @Test
    void whatIsOnTheDiskIsCompared() throws Exception {
        byte[] bytes = put("big", LENGTH);
        downloadUntil(4);
        Path partial;
        try (var files = Files.list(folder)) {
            partial = files.filter(
                            path -> KeyPaths.isUnfinished(path.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] written = Files.readAllBytes(partial);
        written[PART + 3]++;
        Files.write(partial, written);
        download();
        assertThat(count("GET", "big")).isEqualTo(PARTS - 4 + 1);
        assertThat(folder.resolve("target")).hasBinaryContent(bytes);

        downloadUntil(4);
        try (var files = Files.list(folder)) {
            for (Path path : files.filter(
                            p -> KeyPaths.isUnfinished(p.getFileName().toString()))
                    .toList()) {
                Files.delete(path);
            }
        }
        download();
        assertThat(folder.resolve("target")).hasBinaryContent(bytes);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void anObjectThatIsReplacedMeanwhileLeavesNothing() throws Exception {
        put("big", LENGTH);
        proxy.when(request -> request.method().equals("GET") && !isRange(request))
                .cutAnswerAfter(2 * PART + 10L);
        proxy.when(ResumeIT::isRange)
                .times(1)
                .first(() -> s3.call("PutObject", object("big", "Body", bytes(LENGTH + 5))));
        assertThatThrownBy(this::download).isInstanceOf(ClientException.class).hasMessageContaining("changed");
        assertThat(remembered()).isEmpty();
        assertFolderHolds("memory", "source");
    }

    @Test
    void anObjectThatIsDeletedMeanwhileLeavesNothing() throws Exception {
        put("big", LENGTH);
        downloadUntil(4);
        s3.call("DeleteObject", object("big"));
        assertThatThrownBy(this::download)
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
        assertThat(remembered()).isEmpty();
        assertFolderHolds("memory", "source");
    }

    @Test
    void smallObjectsLeaveNothingToRemember() throws Exception {
        put("big", PART);
        download();
        Files.write(file, bytes(PART));
        upload();
        assertThat(remembered()).isEmpty();
    }
}
