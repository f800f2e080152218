package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.awsx.error.AwsException;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.RequestBody;
import io.awsx.testkit.FaultyProxy.Request;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadIT extends TransferTestSupport {

    private static final String SLOW_DOWN = "<Error><Code>SlowDown</Code><Message>Reduce your rate</Message></Error>";
    private static final String GONE = "<Error><Code>NoSuchUpload</Code><Message>Gone</Message></Error>";
    private static final ZonedDateTime LATER = ZonedDateTime.of(2099, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final String DENIED = "<Error><Code>AccessDenied</Code><Message>Not you</Message></Error>";

    private static RequestBody stream(byte[] bytes) {
        return RequestBody.ofStream(new ByteArrayInputStream(bytes), -1);
    }

    /** A stream that gives some bytes, and then ends as it is told. */
    private static final class Bytes extends InputStream {

        interface End {
            void reached() throws IOException;
        }

        private final End end;
        private long left;

        Bytes(long count, End end) {
            this.left = count;
            this.end = end;
        }

        static Bytes endless() {
            return new Bytes(Long.MAX_VALUE, () -> {});
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0) {
                end.reached();
                return -1;
            }
            int count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART - 1, 2 * PART, 2 * PART + 1, 10 * PART, 10 * PART + 7})
    void storesTheSameBytesFromMemoryAFileAndAStream(int length) throws Exception {
        byte[] bytes = bytes(length);
        Path file = Files.write(folder.resolve("source"), bytes);
        Map<String, RequestBody> sources =
                Map.of("bytes", RequestBody.ofBytes(bytes), "file", RequestBody.ofFile(file), "stream", stream(bytes));
        for (var source : sources.entrySet()) {
            progress.set(0);
            TransferResult result = transfer.upload(object(source.getKey()), source.getValue(), progress::addAndGet);
            assertThat(get(source.getKey())).as(source.getKey()).isEqualTo(bytes);
            assertThat(result.bytes()).isEqualTo(length);
            assertThat(result.output().get("ETag")).isNotNull();
            assertThat(progress).hasValue(length);
        }
        assertNoUploadIsLeft();
    }

    @Test
    void sendsWhatIsShortInOneRequestAndWhatIsLongInParts() {
        assertThat(transfer.upload(object("short"), RequestBody.ofBytes(bytes(2 * PART - 1)), n -> {})
                        .parts())
                .isEqualTo(1);
        assertThat(count("POST", "")).isZero();
        assertThat(transfer.upload(object("long"), RequestBody.ofBytes(bytes(2 * PART)), n -> {})
                        .parts())
                .isEqualTo(2);
        assertThat(transfer.upload(object("short-stream"), stream(bytes(PART - 1)), n -> {})
                        .parts())
                .isEqualTo(1);
        assertThat(transfer.upload(object("long-stream"), stream(bytes(3 * PART + 1)), n -> {})
                        .parts())
                .isEqualTo(4);
    }

    @Test
    void storesMoreThanTwentyMebibytesOfAStreamInLittleMemory() throws Exception {
        byte[] bytes = bytes(21 << 20);
        AtomicLong most = new AtomicLong();
        TransferResult result = transfer.upload(
                object("large"), stream(bytes), n -> most.accumulateAndGet(transfer.bufferMemoryUsed(), Math::max));
        assertThat(result.parts()).isEqualTo((21 << 20) / PART);
        assertThat(get("large")).isEqualTo(bytes);
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(SMALL.bufferMemory());
        assertThat(transfer.bufferMemoryUsed()).isZero();
    }

    @Test
    void manyUploadsShareThreadsAndMemory() throws Exception {
        byte[] bytes = bytes(20 * PART + 5);
        AtomicLong most = new AtomicLong();
        ExecutorService callers = Executors.newFixedThreadPool(12);
        try {
            List<Future<TransferResult>> results = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String key = "shared-" + i;
                results.add(callers.submit(() -> transfer.upload(
                        object(key),
                        stream(bytes),
                        n -> most.accumulateAndGet(transfer.bufferMemoryUsed(), Math::max))));
            }
            for (Future<TransferResult> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS).parts()).isEqualTo(21);
            }
        } finally {
            callers.shutdown();
        }
        assertThat(most.get()).isLessThanOrEqualTo(SMALL.bufferMemory());
        assertThat(transfer.bufferMemoryUsed()).isZero();
        assertThat(get("shared-7")).isEqualTo(bytes);
        assertNoUploadIsLeft();
    }

    @Test
    void aShortStreamDoesNotWaitForTheMemoryThatOthersHold() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        InputStream waiting = new Bytes(PART, () -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        try (S3Transfer one = new S3Transfer(s3, SMALL.withPartSize(2 * PART).withBufferMemory(2 * PART))) {
            Thread slow = new Thread(() -> one.upload(object("slow"), RequestBody.ofStream(waiting, -1), n -> {}));
            slow.start();
            while (one.bufferMemoryUsed() == 0) {
                Thread.onSpinWait();
            }
            one.upload(object("quick"), stream(bytes(100)), n -> {});
            assertThat(exists("slow")).isFalse();
            done.countDown();
            slow.join();
            assertThat(exists("slow")).isTrue();
        }
    }

    @Test
    void streamsGoOnWhileOthersThatGiveNothingHoldTheMemory() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        List<Thread> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                InputStream sleeping = new Bytes(PART + 100, () -> {
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });
                String key = "stalled-" + i;
                Thread thread =
                        new Thread(() -> transfer.upload(object(key), RequestBody.ofStream(sleeping, -1), n -> {}));
                stalled.add(thread);
                thread.start();
            }
            while (transfer.bufferMemoryUsed() < SMALL.bufferMemory()) {
                Thread.onSpinWait();
            }
            for (int length : new int[] {PART + 1, 5 * PART, 5 * PART + 7}) {
                transfer.upload(object("others-" + length), stream(bytes(length)), n -> {});
                assertThat(get("others-" + length)).isEqualTo(bytes(length));
            }
        } finally {
            over.countDown();
            for (Thread thread : stalled) {
                thread.join();
            }
        }
        assertThat(exists("stalled-3")).isTrue();
        assertThat(transfer.bufferMemoryUsed()).isZero();
        assertNoUploadIsLeft();
    }

    @Test
    void keepsTheMembersOfAnObjectThatGoesInParts() {
        transfer.upload(
                object("described", "ContentType", "text/x-test", "Metadata", Map.of("colour", "blue")),
                RequestBody.ofBytes(bytes(3 * PART)),
                n -> {});
        assertThat(s3.call("HeadObject", object("described")))
                .containsEntry("ContentType", "text/x-test")
                .containsEntry("Metadata", Map.of("colour", "blue"))
                .containsEntry("ContentLength", 3L * PART);
    }

    @Test
    void doesNotTrustALengthThatIsTold() throws Exception {
        transfer.upload(object("told", "ContentLength", 5L), stream(bytes(3 * PART)), n -> {});
        transfer.upload(object("told-short", "ContentLength", 5L), stream(bytes(10)), n -> {});
        assertThat(get("told")).isEqualTo(bytes(3 * PART));
        assertThat(get("told-short")).isEqualTo(bytes(10));
    }

    @Test
    void sendsAPartAgainThatTheServiceRefusedTwice() throws Exception {
        proxy.when(request -> request.target().contains("partNumber=2"))
                .times(2)
                .answer(503, SLOW_DOWN);
        byte[] bytes = bytes(4 * PART);
        for (RequestBody source : List.of(RequestBody.ofBytes(bytes), stream(bytes))) {
            transfer.upload(object("retried"), source, n -> {});
            assertThat(get("retried")).isEqualTo(bytes);
        }
        assertThat(count("PUT", "partNumber=2")).isEqualTo(4);
    }

    @Test
    void abortsWhenAPartFailsForGood() {
        proxy.when(request -> request.target().contains("partNumber=3")).answer(403, DENIED);
        for (RequestBody source : List.of(RequestBody.ofBytes(bytes(40 * PART)), stream(bytes(40 * PART)))) {
            assertThatThrownBy(() -> transfer.upload(object("denied"), source, n -> {}))
                    .isInstanceOfSatisfying(ServiceException.class, e -> {
                        assertThat(e.code()).isEqualTo("AccessDenied");
                        assertThat(e.operation()).isEqualTo("UploadPart");
                    });
            assertNoUploadIsLeft();
            assertThat(transfer.bufferMemoryUsed()).isZero();
        }
        assertThat(count("PUT", "partNumber=")).as("parts sent in vain").isLessThan(40);
        assertThat(exists("denied")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, PART + 100, 5 * PART + 100})
    void abortsWhenTheStreamBreaks(int after) {
        InputStream source = new Bytes(after, () -> {
            throw new IOException("the pipe broke");
        });
        assertThatThrownBy(() -> transfer.upload(object("broken"), RequestBody.ofStream(source, -1), n -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the pipe broke");
        assertNoUploadIsLeft();
        assertThat(transfer.bufferMemoryUsed()).isZero();
        assertThat(exists("broken")).isFalse();
    }

    @Test
    void abortsWhenTheServiceSaysSuccessButMeansAnError() {
        proxy.when(request ->
                        request.method().equals("POST") && request.target().contains("uploadId="))
                .answer(
                        200,
                        "<?xml version=\"1.0\"?>\n<Error><Code>InternalError</Code><Message>Sorry</Message></Error>");
        assertThatThrownBy(() -> transfer.upload(object("incomplete"), stream(bytes(4 * PART)), n -> {}))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("InternalError"));
        assertNoUploadIsLeft();
        assertThat(exists("incomplete")).isFalse();
    }

    @Test
    void tellsOfAnUploadThatCouldNotBeAborted() {
        proxy.when(request -> request.target().contains("partNumber=1")).answer(403, DENIED);
        proxy.when(request -> request.method().equals("DELETE")).answer(403, DENIED);
        Throwable failure =
                catchThrowable(() -> transfer.upload(object("left"), RequestBody.ofBytes(bytes(4 * PART)), n -> {}));
        assertThat(failure).hasMessageContaining("UploadPart");
        assertThat(failure.getSuppressed()).singleElement().satisfies(abort -> {
            assertThat(abort).hasMessageContaining("AbortMultipartUpload");
            assertThat(abort.getSuppressed()[0]).hasMessageContaining("left").hasMessageContaining("still kept");
        });
    }

    @Test
    void failsWhenAFileBecomesShorterMeanwhile() throws Exception {
        Path file = Files.write(folder.resolve("shrinking"), bytes(6 * PART));
        RequestBody source = RequestBody.ofFile(file);
        Files.write(file, bytes(4 * PART + 1));
        assertThatThrownBy(() -> transfer.upload(object("shrunk"), source, n -> {}))
                .isInstanceOf(AwsException.class)
                .hasStackTraceContaining("changed or replaced");
        assertNoUploadIsLeft();
        assertThat(exists("shrunk")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {PART, 6 * PART})
    void aFileThatIsReplacedWhileItIsUploadedIsNotMixedWithTheOther(int length) throws Exception {
        Path file = Files.write(folder.resolve("replaced"), bytes(length));
        Path other = Files.write(folder.resolve("other"), new byte[length]);
        RequestBody source = RequestBody.ofFile(file);
        proxy.when(request -> request.method().equals("PUT")).times(1).first(() -> move(other, file));
        // A small part is sent before the server looks at it: then the file was whole.
        Throwable failure = catchThrowable(() -> transfer.upload(object("replaced"), source, n -> {}));
        if (failure == null) {
            assertThat(length).isEqualTo(PART);
            assertThat(get("replaced")).isEqualTo(bytes(length));
        } else {
            assertThat(failure).isInstanceOf(ClientException.class).hasMessageContaining("changed or replaced");
            assertThat(exists("replaced")).isFalse();
        }
        assertNoUploadIsLeft();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aStreamThatWasReadToItsEndIsNotAnEmptyObject() throws Exception {
        for (int length : new int[] {10, 4 * PART}) {
            InputStream used = new ByteArrayInputStream(bytes(length));
            transfer.upload(object("first"), RequestBody.ofStream(used, -1), n -> {});
            assertThat(get("first")).isEqualTo(bytes(length));
            assertThatThrownBy(() -> transfer.upload(object("second"), RequestBody.ofStream(used, -1), n -> {}))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("was read already");
            assertThat(exists("second")).isFalse();
            used.reset();
            transfer.upload(object("rewound"), RequestBody.ofStream(used, -1), n -> {});
            assertThat(get("rewound")).isEqualTo(bytes(length));
        }
    }

    @Test
    void whatIsLeftOfAStreamIsNotAnObject() {
        proxy.when(request -> request.target().contains("uploads")).times(1).answer(403, DENIED);
        InputStream begun = new ByteArrayInputStream(bytes(4 * PART));
        assertThatThrownBy(() -> transfer.upload(object("rest"), RequestBody.ofStream(begun, -1), n -> {}))
                .isInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> transfer.upload(object("rest"), RequestBody.ofStream(begun, -1), n -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("was read already");
        RequestBody touched = stream(bytes(10));
        transfer.upload(object("touched"), touched, n -> {});
        assertThatThrownBy(() -> transfer.upload(object("rest"), touched, n -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("was read already");
        assertThat(exists("rest")).isFalse();
    }

    @Test
    void anInterruptGivesTheUploadUpAndStays() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        RequestBody endless = RequestBody.ofStream(Bytes.endless(), -1);
        CountDownLatch begun = new CountDownLatch(5);
        Thread caller = new Thread(() -> {
            failure.set(catchThrowable(() -> transfer.upload(object("endless"), endless, n -> begun.countDown())));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(failure.get()).isInstanceOf(AwsException.class).hasMessageContaining("nterrupt");
        assertThat(interrupted.get()).isTrue();
        assertNoUploadIsLeft();
        assertThat(transfer.bufferMemoryUsed()).isZero();
    }

    @Test
    void closingEndsUploadsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(5);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread caller = new Thread(() -> failure.set(catchThrowable(() ->
                transfer.upload(object("closed"), RequestBody.ofStream(Bytes.endless(), -1), n -> begun.countDown()))));
        caller.start();
        begun.await();
        transfer.close();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(failure.get()).isInstanceOf(AwsException.class);
        assertNoUploadIsLeft();
        assertThatThrownBy(() -> transfer.upload(object("late"), RequestBody.EMPTY, n -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void doesNotCloseTheCallersStream() {
        InputStream source = new FilterInputStream(new ByteArrayInputStream(bytes(4 * PART))) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        transfer.upload(object("open"), RequestBody.ofStream(source, -1), n -> {});
        assertThat(exists("open")).isTrue();
    }

    @Test
    void aConditionIsForTheWholeObject() {
        put("there", 10);
        proxy.when(request -> request.hasHeader("if-none-match: *"))
                .answer(412, "<Error><Code>PreconditionFailed</Code><Message>It exists</Message></Error>");
        assertThatThrownBy(() -> transfer.upload(
                        object("there", "IfNoneMatch", "*"), RequestBody.ofBytes(bytes(4 * PART)), n -> {}))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.operation()).isEqualTo("CompleteMultipartUpload");
                    assertThat(e.statusCode()).isEqualTo(412);
                });
        assertNoUploadIsLeft();
    }

    @Test
    void refusesInPartsWhatS3DoesNotCompare() {
        assertThatThrownBy(() -> transfer.upload(
                        object("md5", "ContentMD5", "1B2M2Y8AsgTpgAmY7PhCfg=="),
                        RequestBody.ofBytes(bytes(4 * PART)),
                        n -> {}))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ContentMD5");
        assertThat(proxy.requests()).isEmpty();
    }

    private static boolean isComplete(Request request) {
        return request.method().equals("POST") && request.target().contains("uploadId=");
    }

    @Test
    void anAnswerToCompletingThatIsLostIsLookedUp() throws Exception {
        proxy.when(UploadIT::isComplete).times(1).dropAnswer();
        proxy.when(UploadIT::isComplete).answer(404, GONE);
        byte[] bytes = bytes(4 * PART);
        TransferResult result = transfer.upload(object("lost"), RequestBody.ofBytes(bytes), n -> {});
        assertThat(count("POST", "uploadId=")).isEqualTo(2);
        assertThat(count("HEAD", "lost")).isEqualTo(1);
        assertThat(result.output())
                .containsEntry("Key", "lost")
                .containsEntry("Bucket", bucket)
                .containsEntry("ETag", s3.call("HeadObject", object("lost")).get("ETag"));
        assertThat(get("lost")).isEqualTo(bytes);
        assertNoUploadIsLeft();
    }

    @Test
    void anObjectOfOtherBytesIsNotTakenForTheUpload() {
        put("other", 4 * PART);
        proxy.when(UploadIT::isComplete).times(1).answer(503, SLOW_DOWN);
        proxy.when(UploadIT::isComplete).answer(404, GONE);
        assertThatThrownBy(() -> transfer.upload(object("other"), stream(bytes(5 * PART)), n -> {}))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchUpload"));
        assertThat(count("HEAD", "other")).isEqualTo(1);
        assertNoUploadIsLeft();
    }

    @Test
    void anOlderObjectOfTheSameBytesIsNotTakenForTheUpload() {
        RequestBody source = RequestBody.ofBytes(bytes(4 * PART));
        transfer.upload(object("twin"), source, n -> {});
        proxy.when(UploadIT::isComplete).times(1).answer(503, SLOW_DOWN);
        proxy.when(UploadIT::isComplete).answer(404, GONE);
        // The service's clock says that the upload began an hour later.
        proxy.when(request -> request.target().endsWith("?uploads"))
                .answer(
                        200,
                        "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(LATER) + "\r\n",
                        "<R><UploadId>mine</UploadId></R>".getBytes(StandardCharsets.UTF_8));
        proxy.when(request -> request.target().contains("partNumber="))
                .answer(200, "ETag: \"" + "0".repeat(32) + "\"\r\n", new byte[0]);
        assertThatThrownBy(() -> transfer.upload(object("twin"), source, n -> {}))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchUpload"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BadDigest", "XAmzContentSHA256Mismatch"})
    void whatArrivedDamagedIsSentAgain(String code) throws Exception {
        String damaged = "<Error><Code>" + code + "</Code><Message>Not what was sent</Message></Error>";
        proxy.when(request -> request.target().contains("partNumber=2"))
                .times(2)
                .answer(400, damaged);
        byte[] bytes = bytes(4 * PART);
        transfer.upload(object("parts"), stream(bytes), n -> {});
        assertThat(get("parts")).isEqualTo(bytes);
        assertThat(count("PUT", "partNumber=2")).isEqualTo(3);

        proxy.when(request -> request.method().equals("PUT")).times(2).answer(400, damaged);
        transfer.upload(object("whole"), stream(bytes(10)), n -> {});
        assertThat(get("whole")).isEqualTo(bytes(10));
    }

    @Test
    void whatArrivesDamagedEachTimeIsGivenUp() {
        String damaged = "<Error><Code>BadDigest</Code><Message>Not what was sent</Message></Error>";
        proxy.when(request -> request.method().equals("PUT")).answer(400, damaged);
        assertThatThrownBy(() -> transfer.upload(object("parts"), stream(bytes(4 * PART)), n -> {}))
                .isInstanceOf(ServiceException.class);
        assertThat(IntStream.rangeClosed(1, 4).mapToLong(part -> count("PUT", "partNumber=" + part)))
                .as("the part that is given up first ends the others")
                .contains(3L)
                .allMatch(attempts -> attempts <= 3);
        assertNoUploadIsLeft();

        proxy.forget();
        proxy.when(request -> request.method().equals("PUT")).answer(400, damaged);
        assertThatThrownBy(() -> transfer.upload(
                        object("given", "ChecksumCRC32", "AAAAAA=="), RequestBody.ofBytes(bytes(10)), n -> {}))
                .isInstanceOf(ServiceException.class);
        assertThat(count("PUT", "given"))
                .as("a checksum of the caller's never fits")
                .isEqualTo(1);
    }

    @Test
    void anInterruptAtAnyMomentLeavesNothingOnTheServer() throws Exception {
        for (String moment : List.of("uploads", "partNumber=1", "partNumber=4")) {
            AtomicReference<Thread> caller = new AtomicReference<>();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            proxy.forget();
            proxy.when(request -> request.target().contains(moment))
                    .times(1)
                    .first(() -> caller.get().interrupt());
            Thread thread = new Thread(() -> failure.set(
                    catchThrowable(() -> transfer.upload(object("interrupted"), stream(bytes(40 * PART)), n -> {}))));
            caller.set(thread);
            thread.start();
            thread.join(20_000);
            assertThat(failure.get()).as(moment).isInstanceOf(AwsException.class);
            assertNoUploadIsLeft();
            assertThat(exists("interrupted")).isFalse();
        }
    }

    @Test
    void manyInterruptsLeaveNothingOnTheServer() throws Exception {
        List<Thread> callers = new ArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 60; i++) {
            String key = "many-" + i;
            Thread caller = new Thread(() -> failures.add(catchThrowable(
                    () -> transfer.upload(object(key), RequestBody.ofStream(Bytes.endless(), -1), n -> {}))));
            callers.add(caller);
            caller.start();
        }
        while (count("POST", "uploads") < 20) {
            Thread.onSpinWait();
        }
        callers.forEach(Thread::interrupt);
        callers.forEach(Thread::interrupt);
        for (Thread caller : callers) {
            caller.join(30_000);
            assertThat(caller.isAlive()).isFalse();
        }
        assertThat(failures).hasSize(60).allSatisfy(e -> assertThat(e).isInstanceOf(AwsException.class));
        assertNoUploadIsLeft();
        assertThat(transfer.bufferMemoryUsed()).isZero();
    }

    @Test
    void anInterruptBreaksOffAPartThatTheServerDoesNotAnswer() throws Exception {
        CountDownLatch waiting = new CountDownLatch(4);
        CountDownLatch over = new CountDownLatch(1);
        proxy.when(request -> request.target().contains("partNumber=")).first(() -> {
            waiting.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        S3Transfer large = new S3Transfer(s3, SMALL.withPartSize(2 * PART));
        try (large) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread caller = new Thread(() -> failure.set(catchThrowable(
                    () -> large.upload(object("stuck"), RequestBody.ofBytes(bytes(40 * PART)), n -> {}))));
            caller.start();
            waiting.await();
            caller.interrupt();
            caller.join(10_000);
            assertThat(caller.isAlive()).isFalse();
            assertThat(failure.get()).isInstanceOf(AwsException.class);
        } finally {
            over.countDown();
        }
    }
}
