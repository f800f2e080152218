package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.answer;
import static io.awsx.s3x.WatchedTransport.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.s3x.transfer.ObjectId;
import io.awsx.s3x.transfer.S3Transfer;
import io.awsx.s3x.transfer.TransferResult;
import io.awsx.s3x.transfer.TransferSettings;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of every size up, down, and across, when all goes well and when it does not. */
class S3TransferIT extends S3TestSupport {

    private static final int PART = 5 << 20;

    @TempDir
    Path folder;

    private S3Transfer transfer;

    @BeforeEach
    void open() {
        transfer = new S3Transfer(
                s3,
                TransferSettings.defaults()
                        .withPartSize(PART)
                        .withMultipartThreshold(2 * PART)
                        .withMaxConcurrency(3)
                        .withBufferMemory(3L * PART));
    }

    @AfterEach
    void close() {
        transfer.close();
    }

    private Map<String, Object> object(String key) {
        return Map.of("Bucket", bucket, "Key", key);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static RequestBody stream(byte[] bytes) {
        return RequestBody.ofStream(new ByteArrayInputStream(bytes), -1);
    }

    private byte[] download(String key) throws IOException {
        Path file = folder.resolve("down");
        transfer.download(object(key), file, false, moved -> {});
        return Files.readAllBytes(file);
    }

    private List<?> unfinishedUploads() {
        return (List<?>)
                s3.call("ListMultipartUploads", Map.of("Bucket", bucket)).getOrDefault("Uploads", List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART - 1, 2 * PART, 2 * PART + 1, 4 * PART + 7})
    void everySizeComesBackAsItWasFromAFileAndFromAStream(int size) throws IOException {
        byte[] bytes = bytes(size);
        Path file = Files.write(folder.resolve("up"), bytes);
        AtomicLong moved = new AtomicLong();

        TransferResult known = transfer.upload(object("known"), RequestBody.ofFile(file), moved::addAndGet);
        TransferResult unknown = transfer.upload(object("unknown"), stream(bytes), moved::addAndGet);

        assertThat(moved).hasValue(2L * size);
        assertThat(known.bytes()).isEqualTo(size);
        assertThat(known.parts()).isEqualTo(size < 2 * PART ? 1 : (size + PART - 1) / PART);
        assertThat(unknown.parts()).isEqualTo(size < PART ? 1 : (size + PART - 1) / PART);
        assertThat(download("known")).isEqualTo(bytes);
        assertThat(download("unknown")).isEqualTo(bytes);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("up", "down");
    }

    @Test
    void partsCarryChecksumsAsHeadersAndNothingIsChunked() {
        transfer.upload(object("k"), RequestBody.ofBytes(bytes(2 * PART)), moved -> {});
        List<HttpRequest> parts = wire.requests("PUT");
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(part.headers().first("x-amz-checksum-crc32")).isNotNull();
            assertThat(part.headers().first("Content-Encoding")).isNull();
            assertThat(part.headers().first("x-amz-trailer")).isNull();
        });
    }

    @Test
    void manyUploadsShareTheMemoryAndAllEnd() throws Exception {
        byte[] bytes = bytes(3 * PART + 1);
        var threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> uploads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String key = "k" + i;
                uploads.add(threads.submit(() -> transfer.upload(object(key), stream(bytes), moved -> {})));
            }
            for (Future<?> upload : uploads) {
                upload.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(download("k11")).isEqualTo(bytes);
    }

    @Test
    void aPartThatFailsForAWhileIsSentAgain() throws IOException {
        wire.when(this::isPart, 2, error(503, "SlowDown"));
        byte[] bytes = bytes(2 * PART);
        transfer.upload(object("k"), RequestBody.ofBytes(bytes), moved -> {});
        assertThat(download("k")).isEqualTo(bytes);
    }

    private boolean isPart(HttpRequest request) {
        return request.method().equals("PUT") && request.target().contains("partNumber=2");
    }

    @Test
    void aPartThatFailsForGoodAbortsTheUpload() {
        wire.always(this::isPart, error(403, "AccessDenied"));
        for (RequestBody source : List.of(RequestBody.ofBytes(bytes(4 * PART)), stream(bytes(4 * PART)))) {
            assertThatThrownBy(() -> transfer.upload(object("k"), source, moved -> {}))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("AccessDenied"));
        }
        assertThat(unfinishedUploads()).isEmpty();
        assertThat(keys()).isEmpty();
    }

    @Test
    void anErrorDocumentInPlaceOfTheFinishedUploadAbortsIt() {
        wire.always(
                request -> request.method().equals("POST") && request.target().contains("uploadId="),
                answer(200, "<Error><Code>InvalidPart</Code><Message>as the test wants it</Message></Error>"));
        assertThatThrownBy(() -> transfer.upload(object("k"), RequestBody.ofBytes(bytes(2 * PART)), moved -> {}))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("InvalidPart"));
        assertThat(unfinishedUploads()).isEmpty();
    }

    @Test
    void anInterruptedUploadIsAbortedAndTheThreadStaysInterrupted() throws Exception {
        CountDownLatch secondPart = new CountDownLatch(1);
        InputStream endless = new FilterInputStream(new ByteArrayInputStream(bytes(3 * PART))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    secondPart.countDown();
                    try {
                        Thread.currentThread().join();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IOException("interrupted", e);
                    }
                }
                return read;
            }
        };
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread uploader = new Thread(() -> {
            try {
                transfer.upload(object("k"), RequestBody.ofStream(endless, -1), moved -> {});
            } catch (AwsException e) {
                outcome.set(Thread.currentThread().isInterrupted());
            }
        });
        uploader.start();
        assertThat(secondPart.await(30, TimeUnit.SECONDS)).isTrue();
        uploader.interrupt();
        uploader.join(30_000);
        assertThat(outcome).hasValue(true);
        assertThat(unfinishedUploads()).isEmpty();
    }

    @Test
    void closingGivesUploadsUpAndLeavesNothingBehind() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        wire.always(this::isPart, (request, server) -> {
            sending.countDown();
            await(closed);
            return server.apply(request);
        });
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread uploader = new Thread(() -> {
            try {
                transfer.upload(object("k"), RequestBody.ofBytes(bytes(6 * PART)), moved -> {});
            } catch (AwsException e) {
                failure.set(e);
            }
        });
        uploader.start();
        assertThat(sending.await(30, TimeUnit.SECONDS)).isTrue();
        transfer.close();
        closed.countDown();
        uploader.join(30_000);
        assertThat(uploader.isAlive()).isFalse();
        assertThat(failure.get()).isNotNull();
        assertThat(unfinishedUploads()).isEmpty();
        assertThatThrownBy(() -> transfer.upload(object("k"), RequestBody.EMPTY, moved -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("closed");
    }

    /** Waits, and goes on when it is interrupted, as a thread that closing interrupts does. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDownloadThatBreaksOffGoesOnWhereItWas() throws IOException {
        byte[] bytes = bytes(PART);
        transfer.upload(object("k"), RequestBody.ofBytes(bytes), moved -> {});
        wire.forget();
        wire.when(request -> request.method().equals("GET"), 2, S3TransferIT::cutAt300000);
        assertThat(download("k")).isEqualTo(bytes);
        List<HttpRequest> gets = wire.requests("GET");
        assertThat(gets).hasSize(3);
        assertThat(gets.get(1).headers().first("Range")).isEqualTo("bytes=300000-" + (PART - 1));
        assertThat(gets.get(2).headers().first("Range")).isEqualTo("bytes=600000-" + (PART - 1));
        assertThat(gets.get(1).headers().first("If-Match")).isNotNull();
    }

    private static HttpResponse cutAt300000(
            HttpRequest request, java.util.function.Function<HttpRequest, HttpResponse> server) {
        HttpResponse whole = server.apply(request);
        InputStream cut = new FilterInputStream(whole.body()) {
            private int left = 300_000;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("cut");
                }
                int read = super.read(buffer, offset, Math.min(length, left));
                left -= Math.max(0, read);
                return read;
            }
        };
        return new HttpResponse(whole.status(), whole.headers(), cut);
    }

    @Test
    void anObjectThatChangesMeanwhileIsNoFile() {
        transfer.upload(object("k"), RequestBody.ofBytes(bytes(4 * PART)), moved -> {});
        wire.always(
                request -> request.method().equals("GET") && request.headers().contains("Range"),
                error(412, "PreconditionFailed"));
        assertThatThrownBy(() -> download("k"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("changed while it was downloaded");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFolderIsNamedAndMadeWhereThatIsWanted() {
        put("k", "x");
        Path file = folder.resolve("no/such/file");
        assertThatThrownBy(() -> transfer.download(object("k"), file, false, moved -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("there is no folder " + file.getParent());
        transfer.download(object("k"), file, true, moved -> {});
        assertThat(file).hasContent("x");
    }

    @Test
    void copiesInPartsKeepWhatTheObjectSaysOfItself() throws IOException {
        S3Transfer parts = new S3Transfer(s3, TransferSettings.defaults().withCopyParts(PART, PART));
        try {
            byte[] bytes = bytes(2 * PART + 5);
            Map<String, Object> source = Map.of(
                    "Bucket", bucket, "Key", "from", "ContentType", "text/x-test", "Metadata", Map.of("colour", "blue"));
            transfer.upload(source, RequestBody.ofBytes(bytes), moved -> {});
            TransferResult copy = parts.copy(new ObjectId(bucket, "from", null), object("to"));
            assertThat(copy.parts()).isEqualTo(3);
            assertThat(download("to")).isEqualTo(bytes);
            assertThat(s3.call("HeadObject", object("to")))
                    .containsEntry("ContentType", "text/x-test")
                    .containsEntry("Metadata", Map.of("colour", "blue"));
        } finally {
            parts.close();
        }
    }

    @Test
    void deletesByTheThousandAndTellsWhatIsLeft() {
        wire.always(request -> request.method().equals("POST"), answer(200, "<DeleteResult/>"));
        List<ObjectId> objects = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            objects.add(new ObjectId(bucket, "k" + i, null));
        }
        assertThat(transfer.delete(bucket, objects)).isEqualTo(2500);
        assertThat(wire.requests("POST")).hasSize(3);

        wire.forget();
        wire.always(
                request -> request.method().equals("POST"),
                answer(
                        200,
                        "<DeleteResult><Error><Key>k7</Key><Code>AccessDenied</Code><Message>no</Message></Error></DeleteResult>"));
        assertThatThrownBy(() -> transfer.delete(bucket, objects.subList(0, 10)))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo("AccessDenied");
                    assertThat(e).hasMessageContaining("1 of 10").hasMessageContaining("k7");
                });
    }
}
