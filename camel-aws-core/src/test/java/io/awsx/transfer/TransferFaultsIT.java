package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.RequestBody;
import io.awsx.testkit.FaultyProxy;
import io.awsx.testkit.FaultyProxy.Request;
import io.awsx.testkit.S3Engine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between client and store: nothing is lost, and nothing is there twice. */
@Timeout(120)
class TransferFaultsIT extends TransferTestSupport {

    private static final int LENGTH = 20 * PART + 11;
    private static final String SLOW_DOWN = "<Error><Code>SlowDown</Code><Message>Reduce your rate</Message></Error>";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private static Predicate<Request> phase(String phase) {
        return request -> switch (phase) {
            case "create" -> request.method().equals("POST") && request.target().contains("?uploads");
            case "part" -> request.target().contains("partNumber=7");
            case "complete" ->
                request.method().equals("POST") && request.target().contains("uploadId=");
            case "abort" -> request.method().equals("DELETE");
            default -> throw new IllegalArgumentException(phase);
        };
    }

    private synchronized boolean inHundred(int percent) {
        return random.nextInt(100) < percent;
    }

    private TransferResult upload(String kind) {
        RequestBody source = kind.equals("stream")
                ? RequestBody.ofStream(new ByteArrayInputStream(bytes(LENGTH)), -1)
                : RequestBody.ofBytes(bytes(LENGTH));
        return transfer.upload(object("o"), source, progress::addAndGet);
    }

    private void assertIsOnceWhole() throws IOException {
        assertThat(get("o")).as("seed " + seed).isEqualTo(bytes(LENGTH));
        assertThat(progress).as("seed " + seed).hasValue(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"part", "complete"})
    void aConnectionThatIsCutBeforeTheAnswerIsMadeAgain(String phase) throws Exception {
        for (String kind : List.of("bytes", "stream")) {
            proxy.forget();
            progress.set(0);
            proxy.when(phase(phase)).times(1).dropAnswer();
            upload(kind);
            assertIsOnceWhole();
            assertNoUploadIsLeft();
        }
    }

    @Test
    void anUploadThatBeganUnheardIsBegunAgain() throws Exception {
        proxy.when(phase("create")).times(1).dropAnswer();
        upload("stream");
        assertIsOnceWhole();
        assertThat((List<?>) s3.call("ListMultipartUploads", Map.of("Bucket", bucket))
                        .getOrDefault("Uploads", List.of()))
                .as("the one whose id nobody heard is for the bucket's lifecycle")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void anAbortWhoseAnswerIsLostLeavesNothing() {
        proxy.when(phase("part")).answer(403, "<Error><Code>AccessDenied</Code></Error>");
        proxy.when(phase("abort")).times(1).dropAnswer();
        assertThatThrownBy(() -> upload("bytes")).isInstanceOf(ServiceException.class);
        assertNoUploadIsLeft();
        assertThat(exists("o")).isFalse();
    }

    @Test
    void aStoreThatAsksToSlowDownNowAndThenIsAskedAgain() throws Exception {
        proxy.when(request -> inHundred(5)).answer(503, SLOW_DOWN);
        upload("stream");
        transfer.download(object("o"), folder.resolve("target"), false, n -> {});
        proxy.forget();
        assertIsOnceWhole();
        assertThat(folder.resolve("target")).as("seed " + seed).hasBinaryContent(bytes(LENGTH));
        assertNoUploadIsLeft();
    }

    @Test
    void noBitThatFlipsOnTheWayUpStays() throws Exception {
        long repeated = 0;
        for (int i = 0; i < 5; i++) {
            progress.set(0);
            s3.call("DeleteObject", object("o"));
            proxy.forget();
            // More than one of a hundred, so that there is one.
            proxy.when(request -> request.target().contains("partNumber=") && inHundred(10))
                    .flipRequestByte(random.nextInt(11));
            boolean sent = true;
            try {
                upload("stream");
                repeated += count("PUT", "partNumber=") - 21;
            } catch (AwsException e) {
                // A part that is damaged three times in a row is given up.
                sent = false;
            }
            proxy.forget();
            assertThat(exists("o")).as("seed " + seed).isEqualTo(sent);
            if (sent) {
                assertIsOnceWhole();
            }
            assertNoUploadIsLeft();
        }
        assertThat(repeated).as("seed " + seed).isPositive();
    }

    @Test
    void noBitThatFlipsOnTheWayDownGetsItsName() throws Exception {
        byte[] bytes = put("o", LENGTH);
        Path target = folder.resolve("target");
        Files.writeString(target, "old");
        ChecksumAlgorithm crc = ChecksumAlgorithm.CRC64NVME;
        String sum = Base64.getEncoder().encodeToString(crc.digest(bytes));
        String etag = String.valueOf(s3.call("HeadObject", object("o")).get("ETag"));
        // A store that knows the checksum of the whole.
        proxy.when(request -> request.method().equals("GET") && !request.hasHeader("range:"))
                .answer(200, "ETag: " + etag + "\r\n" + crc.header() + ": " + sum + "\r\n", bytes);
        proxy.when(request -> request.hasHeader("range:")).times(1).flipAnswerByte(5);
        // What is fetched by ranges is asked for by others than this thread; where they are late, nothing is flipped.
        boolean whole = false;
        try {
            transfer.download(object("o"), target, false, n -> {});
            whole = true;
        } catch (TransportException e) {
            assertThat(e).hasMessageContaining("arrived corrupt");
        }
        if (whole) {
            assertThat(target).hasBinaryContent(bytes);
        } else {
            assertThat(target).hasContent("old");
        }
        assertFolderHolds("target");
        transfer.download(object("o"), target, false, n -> {});
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void anObjectThatIsDeletedBetweenRangesIsNoFile() throws Exception {
        put("o", LENGTH);
        proxy.when(request -> request.method().equals("GET") && !request.hasHeader("range:"))
                .cutAnswerAfter(PART + 3);
        AtomicBoolean deleted = new AtomicBoolean();
        proxy.when(request -> request.hasHeader("range:") && deleted.compareAndSet(false, true))
                .first(() -> s3.call("DeleteObject", object("o")));
        assertThatThrownBy(() -> transfer.download(object("o"), folder.resolve("target"), false, n -> {}))
                .isInstanceOf(AwsException.class);
        assertFolderHolds();
    }

    @Test
    void aClockThatIsTwentyMinutesOffIsPutRight() throws Exception {
        for (Duration off : List.of(Duration.ofMinutes(20), Duration.ofMinutes(-20))) {
            progress.set(0);
            try (AwsSession wrong = ImpatientSession.at(proxy.endpoint())
                            .clock(Clock.offset(Clock.systemUTC(), off))
                            .build();
                    S3Transfer other = new S3Transfer(wrong.client("s3"), SMALL)) {
                other.upload(object("o"), RequestBody.ofBytes(bytes(LENGTH)), progress::addAndGet);
                other.download(object("o"), folder.resolve("target"), false, n -> {});
            }
            assertIsOnceWhole();
            assertThat(folder.resolve("target")).hasBinaryContent(bytes(LENGTH));
        }
    }

    @Test
    void aFullDiskKeepsWhatIsThereWhereItIsRemembered() throws Exception {
        byte[] bytes = put("o", LENGTH);
        TransferSettings settings = SMALL.withMaxConcurrency(1).withResumeDirectory(folder.resolve("memory"));
        PartialFile.Opener full = file -> {
            PartialFile.Storage real = PartialFile.FILES.create(file);
            return new PartialFile.Storage() {
                @Override
                public int write(ByteBuffer part, long position) throws IOException {
                    if (position + part.remaining() > 6L * PART) {
                        throw new IOException("No space left on device");
                    }
                    return real.write(part, position);
                }

                @Override
                public int read(ByteBuffer part, long position) throws IOException {
                    return real.read(part, position);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        };
        Path target = folder.resolve("target");
        try (S3Transfer onFullDisk = new S3Transfer(s3, settings, full)) {
            assertThatThrownBy(() -> onFullDisk.download(object("o"), target, false, n -> {}))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("download it again to go on");
        }
        proxy.forget();
        try (S3Transfer later = new S3Transfer(s3, settings)) {
            later.download(object("o"), target, false, n -> {});
        }
        assertThat(target).hasBinaryContent(bytes);
        assertThat(count("GET", "/o")).isEqualTo(21 - 6);
        assertFolderHolds("target", "memory");
    }

    @Test
    void aServerThatIsRestartedMeanwhileFindsNothingMissing() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        S3Engine first = S3Engine.inFolder(data);
        S3Engine[] second = new S3Engine[1];
        int part = 5 << 20;
        byte[] bytes = bytes(6 * part + 7);
        try (FaultyProxy before = FaultyProxy.before(first.endpoint());
                AwsSession other = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(before.endpoint())
                        .build();
                S3Transfer transfers = new S3Transfer(
                        other.client("s3"),
                        SMALL.withPartSize(part).withMultipartThreshold(part).withMaxConcurrency(2))) {
            other.client("s3").call("CreateBucket", Map.of("Bucket", "kept"));
            Runnable restart = () -> {
                if (second[0] == null) {
                    first.close();
                    second[0] = S3Engine.inFolder(data);
                    before.lead(second[0].endpoint());
                }
            };
            before.when(request -> request.target().contains("partNumber=4"))
                    .times(1)
                    .first(restart);
            Map<String, Object> object = Map.of("Bucket", "kept", "Key", "o");
            transfers.upload(object, RequestBody.ofBytes(bytes), progress::addAndGet);
            assertThat(second[0]).isNotNull();
            transfers.download(object, folder.resolve("target"), false, n -> {});
        } finally {
            first.close();
            if (second[0] != null) {
                second[0].close();
            }
        }
        assertThat(folder.resolve("target")).hasBinaryContent(bytes);
        assertThat(progress).hasValue(bytes.length);
    }
}
