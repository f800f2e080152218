package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.checksum.ChecksumAlgorithm;
import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.testkit.FaultyProxy.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadIT extends TransferTestSupport {

    private static final int LARGE = 20 * PART + 5;

    private static boolean isWhole(Request request) {
        return request.method().equals("GET") && !request.hasHeader("range:");
    }

    private static boolean isRange(Request request) {
        return request.hasHeader("range:");
    }

    private TransferResult download(String key, Path target) {
        return transfer.download(object(key), target, false, progress::addAndGet);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART, 2 * PART - 1, 2 * PART, 2 * PART + 1, LARGE})
    void writesTheSameBytes(int length) throws Exception {
        byte[] bytes = put("some", length);
        TransferResult result = download("some", folder.resolve("some"));
        assertThat(Files.readAllBytes(folder.resolve("some"))).isEqualTo(bytes);
        assertThat(result.bytes()).isEqualTo(length);
        assertThat(result.output())
                .containsEntry("ContentLength", (long) length)
                .doesNotContainKey("Body");
        assertThat(result.output().get("ETag")).isNotNull();
        assertThat(progress).hasValue(length);
        assertFolderHolds("some");
    }

    @Test
    void asksOnceForASmallObjectAndInRangesForALargeOne() {
        put("small", 2 * PART - 1);
        assertThat(download("small", folder.resolve("small")).parts()).isEqualTo(1);
        assertThat(proxy.requests()).hasSize(1);
        put("large", LARGE);
        // However fast the first stream is, it does not give all of it.
        proxy.when(request -> isWhole(request) && request.target().contains("large"))
                .cutAnswerAfter(10 * PART);
        assertThat(download("large", folder.resolve("large")).parts()).isEqualTo(21);
        assertThat(proxy.requests().stream().filter(DownloadIT::isRange)).isNotEmpty();
        assertThat(proxy.requests().stream().filter(DownloadIT::isWhole)).hasSize(1);
    }

    @Test
    void asksForNeighbouringPartsByOneRequest() throws Exception {
        byte[] bytes = put("long", 200 * PART);
        assertThat(download("long", folder.resolve("long")).parts()).isEqualTo(200);
        assertThat(Files.readAllBytes(folder.resolve("long"))).isEqualTo(bytes);
        assertThat(proxy.requests().stream().filter(DownloadIT::isRange)).hasSizeLessThan(100);
    }

    @Test
    void manyDownloadsDoNotWaitForEachOthersConnections() throws Exception {
        byte[] bytes = put("wanted", LARGE);
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try (AwsSession few =
                        ImpatientSession.at(proxy.endpoint()).maxConnections(2).build();
                S3Transfer narrow = new S3Transfer(few.client("s3"), SMALL)) {
            List<Future<TransferResult>> results = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Path target = folder.resolve("wanted-" + i);
                results.add(callers.submit(() -> narrow.download(object("wanted"), target, false, n -> {})));
            }
            for (Future<TransferResult> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS).bytes()).isEqualTo(LARGE);
            }
        } finally {
            callers.shutdown();
        }
        assertThat(Files.readAllBytes(folder.resolve("wanted-11"))).isEqualTo(bytes);
    }

    @Test
    void goesOnFromTheByteThatWasReached() throws Exception {
        byte[] bytes = put("cut", LARGE);
        proxy.when(DownloadIT::isWhole).cutAnswerAfter(PART / 2);
        proxy.when(DownloadIT::isRange).times(6).cutAnswerAfter(100);
        download("cut", folder.resolve("cut"));
        assertThat(Files.readAllBytes(folder.resolve("cut"))).isEqualTo(bytes);
        assertThat(progress).hasValue(LARGE);
        assertThat(proxy.requests().stream().filter(DownloadIT::isRange))
                .anyMatch(request -> request.hasHeader("range: bytes=" + (PART / 2) + "-" + (LARGE - 1)))
                .allMatch(request -> request.hasHeader("if-match:"));
    }

    @Test
    void aSmallObjectGoesOnToo() throws Exception {
        byte[] bytes = put("cut", PART);
        proxy.when(DownloadIT::isWhole).cutAnswerAfter(PART / 2);
        download("cut", folder.resolve("cut"));
        assertThat(Files.readAllBytes(folder.resolve("cut"))).isEqualTo(bytes);
        assertThat(proxy.requests()).hasSize(2);
    }

    @Test
    void givesUpWhatBreaksEachTime() throws Exception {
        put("cut", PART);
        Files.writeString(folder.resolve("target"), "old");
        proxy.when(request -> true).cutAnswerAfter(10);
        assertThatThrownBy(() -> download("cut", folder.resolve("target")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("broke off for good at byte 60");
        assertThat(proxy.requests()).hasSize(6);
        assertThat(folder.resolve("target")).hasContent("old");
        assertFolderHolds("target");
    }

    @Test
    void refusesToMixTwoVersions() throws Exception {
        put("changing", LARGE);
        Files.writeString(folder.resolve("target"), "old");
        // However fast the first stream is, a range is needed.
        proxy.when(DownloadIT::isWhole).cutAnswerAfter(PART / 2);
        proxy.when(DownloadIT::isRange)
                .times(1)
                .first(() -> s3.call("PutObject", object("changing", "Body", bytes(LARGE + 1))));
        assertThatThrownBy(() -> download("changing", folder.resolve("target")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("changed while it was downloaded");
        assertThat(folder.resolve("target")).hasContent("old");
        assertFolderHolds("target");
    }

    @Test
    void noticesAnotherVersionWhereTheStoreKnowsNoConditions() throws Exception {
        put("changing", LARGE);
        // However fast the first stream is, a range is needed.
        proxy.when(DownloadIT::isWhole).cutAnswerAfter(PART / 2);
        proxy.when(DownloadIT::isRange)
                .answer(
                        206,
                        "ETag: \"another\"\r\nContent-Range: bytes 0-9/10\r\n",
                        "0123456789".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> download("changing", folder.resolve("target")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("changed while it was downloaded");
        assertFolderHolds();
    }

    @Test
    void refusesARangeThatWasNotAskedFor() throws Exception {
        put("shifted", LARGE);
        // However fast the first stream is, a range is needed.
        proxy.when(DownloadIT::isWhole).cutAnswerAfter(PART / 2);
        proxy.when(DownloadIT::isRange).answer(206, "Content-Range: bytes 0-9/10\r\n", new byte[10]);
        assertThatThrownBy(() -> download("shifted", folder.resolve("target")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("answered with bytes 0-9/10");
        assertFolderHolds();
    }

    @Test
    void readsAllFromOneStreamWhereTheStoreKnowsNoRanges() throws Exception {
        byte[] bytes = put("whole", LARGE);
        proxy.when(DownloadIT::isRange).answer(200, "", bytes);
        download("whole", folder.resolve("whole"));
        assertThat(Files.readAllBytes(folder.resolve("whole"))).isEqualTo(bytes);
        assertThat(progress).hasValue(LARGE);
    }

    @Test
    void skipsWhatItHasWhereTheStoreKnowsNoRangesAndTheStreamBreaks() throws Exception {
        byte[] bytes = put("whole", LARGE);
        proxy.when(DownloadIT::isWhole).cutAnswerAfter(3 * PART + 1);
        proxy.when(DownloadIT::isRange).answer(200, "", bytes);
        download("whole", folder.resolve("whole"));
        assertThat(Files.readAllBytes(folder.resolve("whole"))).isEqualTo(bytes);
        assertThat(progress).hasValue(LARGE);
    }

    @Test
    void readsAnAnswerOfUnknownLength() throws Exception {
        byte[] bytes = put("chunked", LARGE);
        String chunk = Integer.toHexString(LARGE) + "\r\n";
        byte[] end = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] body = ByteBuffer.allocate(chunk.length() + LARGE + end.length)
                .put(chunk.getBytes(StandardCharsets.US_ASCII))
                .put(bytes)
                .put(end)
                .array();
        proxy.when(DownloadIT::isWhole).answerWithoutLength(200, "Transfer-Encoding: chunked\r\n", body);
        TransferResult result = download("chunked", folder.resolve("chunked"));
        assertThat(Files.readAllBytes(folder.resolve("chunked"))).isEqualTo(bytes);
        assertThat(result.bytes()).isEqualTo(LARGE);
    }

    @Test
    void anAnswerOfUnknownLengthIsAsLongAsTheObject() throws Exception {
        byte[] bytes = put("cut", LARGE);
        byte[] half = Arrays.copyOf(bytes, LARGE / 2);
        proxy.when(DownloadIT::isWhole).answerWithoutLength(200, "", half);
        assertThatThrownBy(() -> download("cut", folder.resolve("cut")))
                .isInstanceOf(TransportException.class)
                .hasMessageContainingAll("Object cut in bucket " + bucket, LARGE / 2 + " bytes, but has " + LARGE);
        assertThat(folder).isEmptyDirectory();
        proxy.forget();
        proxy.when(DownloadIT::isWhole).answerWithoutLength(200, "", bytes);
        download("cut", folder.resolve("whole"));
        assertThat(Files.readAllBytes(folder.resolve("whole"))).isEqualTo(bytes);
    }

    @Test
    void whatIsCompressedOnTheWayIsNotAsLongAsTheObject() throws Exception {
        byte[] bytes = put("packed", LARGE);
        byte[] packed = Arrays.copyOf(bytes, LARGE / 2);
        proxy.when(DownloadIT::isWhole).answerWithoutLength(200, "Content-Encoding: br\r\n", packed);
        download("packed", folder.resolve("packed"));
        assertThat(Files.readAllBytes(folder.resolve("packed"))).isEqualTo(packed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32C", "CRC64NVME"})
    void comparesTheChecksumOfTheWholeWithThatOfTheParts(String name) throws Exception {
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.valueOf(name);
        byte[] bytes = put("summed", LARGE);
        byte[] sum = algorithm.digest(bytes, 0, bytes.length);
        answerWholeWith(algorithm, sum, bytes);
        download("summed", folder.resolve("right"));
        assertThat(Files.readAllBytes(folder.resolve("right"))).isEqualTo(bytes);

        proxy.forget();
        sum[0] ^= 1;
        answerWholeWith(algorithm, sum, bytes);
        assertThatThrownBy(() -> download("summed", folder.resolve("wrong")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("corrupt")
                .hasMessageContaining(name);
        assertFolderHolds("right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1", "SHA256"})
    void comparesTheChecksumOfASmallObject(String name) throws Exception {
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.valueOf(name);
        byte[] bytes = put("summed", PART);
        byte[] sum = algorithm.digest(bytes, 0, bytes.length);
        answerWholeWith(algorithm, sum, bytes);
        download("summed", folder.resolve("right"));

        proxy.forget();
        sum[0] ^= 1;
        answerWholeWith(algorithm, sum, bytes);
        assertThatThrownBy(() -> download("summed", folder.resolve("wrong")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("corrupt");
        assertFolderHolds("right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1", "SHA256"})
    void comparesTheDigestOfALargeObject(String name) throws Exception {
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.valueOf(name);
        byte[] bytes = put("summed", LARGE);
        byte[] sum = algorithm.digest(bytes, 0, bytes.length);
        answerWholeWith(algorithm, sum, bytes);
        download("summed", folder.resolve("right"));
        assertThat(Files.readAllBytes(folder.resolve("right"))).isEqualTo(bytes);

        bytes[LARGE / 2] ^= 1;
        proxy.forget();
        assertCorrupt(algorithm, Base64.getEncoder().encodeToString(sum), bytes);
    }

    /** The checksum of the checksums of parts of a size. */
    private static String composite(ChecksumAlgorithm algorithm, byte[] bytes, int size) {
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        int parts = 0;
        for (int at = 0; at < bytes.length; at += size) {
            sums.writeBytes(algorithm.digest(bytes, at, Math.min(size, bytes.length - at)));
            parts++;
        }
        byte[] all = sums.toByteArray();
        return Base64.getEncoder().encodeToString(algorithm.digest(all, 0, all.length)) + "-" + parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32C", "SHA1", "SHA256"})
    void comparesTheChecksumOfTheChecksumsOfParts(String name) throws Exception {
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.valueOf(name);
        for (int size : new int[] {PART, 3 * PART + 1}) {
            byte[] bytes = put("summed", LARGE);
            String sum = composite(algorithm, bytes, size);
            tellParts(size);
            answerWholeWith(algorithm, sum, bytes);
            download("summed", folder.resolve("right"));
            assertThat(Files.readAllBytes(folder.resolve("right"))).isEqualTo(bytes);
            assertThat(count("HEAD", "summed")).isEqualTo(size == PART ? 0 : (LARGE + size - 1) / size);

            bytes[LARGE / 2] ^= 1;
            tellParts(size);
            assertCorrupt(algorithm, sum, bytes);
        }
    }

    /** Answers as S3 does that is asked for the parts of the object. */
    private void tellParts(int size) {
        proxy.forget();
        int parts = (LARGE + size - 1) / size;
        for (int part = 1; part <= parts; part++) {
            String number = "partNumber=" + part;
            int length = Math.min(size, LARGE - (part - 1) * size);
            proxy.when(request ->
                            request.method().equals("HEAD") && request.target().endsWith(number))
                    .answerWithoutLength(
                            206,
                            "Content-Length: " + length + "\r\nx-amz-mp-parts-count: " + parts + "\r\n",
                            new byte[0]);
        }
    }

    private void assertCorrupt(ChecksumAlgorithm algorithm, String sum, byte[] bytes) throws IOException {
        Files.deleteIfExists(folder.resolve("right"));
        answerRanges(bytes);
        answerWholeWith(algorithm, sum, bytes);
        assertThatThrownBy(() -> download("summed", folder.resolve("wrong")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("corrupt");
        assertFolderHolds();
    }

    /** The store knows no ranges, and gives these bytes to whoever asks for one. */
    private void answerRanges(byte[] bytes) {
        proxy.when(DownloadIT::isRange).answer(200, "", bytes);
    }

    @Test
    void passesOverTheChecksumOfPartsThatNobodyKnows() throws Exception {
        byte[] bytes = put("summed", LARGE);
        answerWholeWith(ChecksumAlgorithm.CRC32, "AAAAAA==-3", bytes);
        download("summed", folder.resolve("right"));
        assertThat(Files.readAllBytes(folder.resolve("right"))).isEqualTo(bytes);
    }

    private void answerWholeWith(ChecksumAlgorithm algorithm, String sum, byte[] bytes) {
        proxy.when(DownloadIT::isWhole).answer(200, algorithm.header() + ": " + sum + "\r\n", bytes);
    }

    private void answerWholeWith(ChecksumAlgorithm algorithm, byte[] sum, byte[] bytes) {
        proxy.when(DownloadIT::isWhole)
                .answer(200, algorithm.header() + ": " + Base64.getEncoder().encodeToString(sum) + "\r\n", bytes);
    }

    @Test
    void aMissingObjectLeavesTheOldFile() throws Exception {
        Files.writeString(folder.resolve("target"), "old");
        assertThatThrownBy(() -> download("missing", folder.resolve("target")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
        assertThat(folder.resolve("target")).hasContent("old");
        assertFolderHolds("target");
    }

    @Test
    void aMissingFolderIsMadeOnlyWhereItIsWished() throws Exception {
        put("deep", 10);
        Path target = folder.resolve("a/b/deep");
        assertThatThrownBy(() -> download("deep", target))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("create it");
        assertFolderHolds();
        transfer.download(object("deep"), target, true, n -> {});
        assertThat(target).hasSize(10);
    }

    @Test
    void aMissingObjectMakesNoFolders() throws Exception {
        assertThatThrownBy(() -> transfer.download(object("missing"), folder.resolve("a/b"), true, n -> {}))
                .isInstanceOf(ServiceException.class);
        assertFolderHolds();
    }

    @Test
    void aTargetThatIsAFolderIsRefused() {
        put("some", 10);
        assertThatThrownBy(() -> download("some", folder))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("is a folder");
    }

    @ParameterizedTest
    @ValueSource(ints = {PART, LARGE})
    void aFullDiskLeavesTheOldFileAndNothingElse(int length) throws Exception {
        put("heavy", length);
        Files.writeString(folder.resolve("target"), "old");
        PartialFile.Opener full = file -> {
            PartialFile.Storage real = PartialFile.FILES.create(file);
            return new PartialFile.Storage() {
                @Override
                public int write(ByteBuffer bytes, long position) throws IOException {
                    if (position + bytes.remaining() > PART / 2) {
                        throw new IOException("No space left on device");
                    }
                    return real.write(bytes, position);
                }

                @Override
                public int read(ByteBuffer bytes, long position) throws IOException {
                    return real.read(bytes, position);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        };
        try (S3Transfer onFullDisk = new S3Transfer(s3, SMALL, full)) {
            assertThatThrownBy(() -> onFullDisk.download(object("heavy"), folder.resolve("target"), false, n -> {}))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("target");
        }
        assertThat(folder.resolve("target")).hasContent("old");
        assertFolderHolds("target");
    }

    @Test
    void anInterruptLeavesTheOldFileAndStays() throws Exception {
        put("long", LARGE);
        Files.writeString(folder.resolve("target"), "old");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            Thread self = Thread.currentThread();
            failure.set(catchThrowable(
                    () -> transfer.download(object("long"), folder.resolve("target"), false, n -> self.interrupt())));
            interrupted.set(self.isInterrupted());
        });
        caller.start();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(failure.get()).isInstanceOf(AwsException.class).hasMessageContaining("nterrupt");
        assertThat(interrupted.get()).isTrue();
        assertThat(folder.resolve("target")).hasContent("old");
        assertFolderHolds("target");
    }

    @Test
    void refusesToDownloadARangeAsIfItWereTheObject() {
        assertThatThrownBy(
                        () -> transfer.download(object("x", "Range", "bytes=0-1"), folder.resolve("x"), false, n -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Range");
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void aConditionHoldsForTheFirstRequest() {
        put("conditional", 10);
        assertThatThrownBy(() -> transfer.download(
                        object("conditional", "IfMatch", "\"other\""), folder.resolve("x"), false, n -> {}))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }
}
