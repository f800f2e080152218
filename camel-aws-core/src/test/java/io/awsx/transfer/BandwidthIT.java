package io.awsx.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.error.ClientException;
import io.awsx.http.RequestBody;
import io.awsx.testkit.S3Engine;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long transfers take by a clock that goes forward only while somebody waits. */
class BandwidthIT extends TransferTestSupport {

    private static final long RATE = 100 * KIB;
    private static final Percentage CLOSE = Percentage.withPercentage(10);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000);
    private final AtomicLong longest = new AtomicLong();
    private AwsSession timed;

    private S3Transfer limited(TransferSettings settings) {
        timed = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(proxy.endpoint())
                .time(Clock.systemUTC(), now::get, wait -> {
                    now.addAndGet(wait.toNanos());
                    longest.accumulateAndGet(wait.toNanos(), Math::max);
                })
                .build();
        return new S3Transfer(timed.client("s3"), settings.withMaxBandwidth(RATE));
    }

    @AfterEach
    void closeSession() {
        if (timed != null) {
            timed.close();
        }
    }

    private double seconds(Runnable work) {
        long begin = now.get();
        work.run();
        return (now.get() - begin) / 1e9;
    }

    @Test
    void aTransferTakesTheTimeThatItsBytesNeed() throws Exception {
        int length = 20 * PART;
        Path file = Files.write(folder.resolve("source"), bytes(length));
        double expected = (double) length / RATE;
        try (S3Transfer one = limited(SMALL.withMaxConcurrency(1))) {
            assertThat(seconds(() -> one.upload(object("parts"), fileBody(file), n -> {})))
                    .as("up, in parts")
                    .isCloseTo(expected, CLOSE);
            assertThat(seconds(() -> one.upload(
                            object("stream"),
                            RequestBody.ofStream(new ByteArrayInputStream(bytes(length)), -1),
                            n -> {})))
                    .as("up, from a stream")
                    .isCloseTo(expected, CLOSE);
            assertThat(seconds(() -> one.download(object("parts"), folder.resolve("target"), false, n -> {})))
                    .as("down")
                    .isCloseTo(expected, CLOSE);
        }
        assertThat(folder.resolve("target")).hasBinaryContent(bytes(length));
        assertThat(longest.get()).as("nobody waits long in one piece").isLessThan(1_000_000_000L);
    }

    @Test
    void whatIsSmallCountsToo() {
        try (S3Transfer one = limited(SMALL)) {
            double seconds = seconds(() -> {
                for (int i = 0; i < 20; i++) {
                    one.upload(object("small"), RequestBody.ofBytes(bytes(10 * KIB)), n -> {});
                }
            });
            assertThat(seconds).isCloseTo(2, CLOSE);
        }
    }

    @Test
    void transfersShareIt() throws Exception {
        AtomicLong clock = new AtomicLong();
        try (AwsSession session = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials("a", "b")
                .time(Clock.systemUTC(), clock::get, wait -> {})
                .build()) {
            Bandwidth shared = new Bandwidth(RATE, session.client("s3").surroundings());
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    for (int taken = 0; taken < 100; taken++) {
                        shared.take(KIB);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            // The clock stood still: the next one waits for all that was taken before.
            assertThat(shared.book(KIB) / 1e9).isCloseTo(401.0 * KIB / RATE, CLOSE);
        }
    }

    @Test
    void whoeverIsInterruptedWhileItWaitsIsTold() {
        try (AwsSession session = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials("a", "b")
                .time(Clock.systemUTC(), () -> 0, wait -> {
                    throw new InterruptedException();
                })
                .build()) {
            Bandwidth bandwidth = new Bandwidth(RATE, session.client("s3").surroundings());
            assertThatThrownBy(() -> bandwidth.take(KIB)).isInstanceOf(ClientException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static RequestBody fileBody(Path file) {
        return RequestBody.ofFile(file, 0, file.toFile().length());
    }
}
