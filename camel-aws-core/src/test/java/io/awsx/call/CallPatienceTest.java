package io.awsx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.identity.Credentials;
import io.awsx.identity.CredentialsProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long calls with a time limit wait for sources of credentials that hang. */
@Timeout(180)
class CallPatienceTest {

    private static final Map<String, String> BUCKET = Map.of("Bucket", "some-bucket");
    private static final String LIST = "<ListBucketResult><Name>some-bucket</Name></ListBucketResult>";
    private static final Credentials GOOD = Credentials.of("AKIDGOOD", ScriptedS3.SECRET);

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private ScriptedS3 s3;

    private Credentials hang() {
        asked.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException e) {
            interrupted.set(true);
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
        return GOOD;
    }

    /** Waits as a read from a socket does: nothing but the answer ends it. */
    private Credentials hangForGood() {
        asked.incrementAndGet();
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        }
        return GOOD;
    }

    private void start(CredentialsProvider provider) {
        s3 = new ScriptedS3(builder -> builder.credentialsProvider(provider).callTimeout(Duration.ofMillis(200)));
        s3.transport.otherwise(request -> ScriptedTransport.answer(200, LIST));
    }

    private void startKept(CredentialsProvider source) {
        s3 = new ScriptedS3(builder -> builder.credentials(sources -> sources.refreshing("the test", source))
                .callTimeout(Duration.ofMillis(200)));
        s3.transport.otherwise(request -> ScriptedTransport.answer(200, LIST));
    }

    @AfterEach
    void close() {
        release.countDown();
        s3.close();
    }

    private void assertThatACallEnds() {
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("callTimeout");
        assertThat(s3.transport.requests()).isEmpty();
    }

    @Test
    void aCallEndsInTimeAndAProviderOfTheCallersIsInterrupted() {
        start(this::hang);
        assertThatACallEnds();
        Awaitility.await().untilTrue(interrupted);
        assertThatACallEnds();
    }

    @Test
    void aCallEndsInTimeThoughTheProviderCannotBeInterrupted() {
        start(this::hangForGood);
        assertThatACallEnds();
        assertThatACallEnds();
    }

    @Test
    void aSourceForAllIsLeftToFinishAndThenServesAll() {
        startKept(this::hang);
        assertThatACallEnds();
        assertThatACallEnds();
        assertThat(asked).hasValue(1);
        assertThat(interrupted).isFalse();

        release.countDown();
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> s3.call("ListObjectsV2", BUCKET).get("Name").equals("some-bucket"));
        assertThat(s3.header(0, "Authorization")).contains("Credential=AKIDGOOD/");
        assertThat(asked).hasValue(1);
    }

    @Test
    void allCallersEndInTime() throws Exception {
        startKept(this::hangForGood);
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(pool.submit(() -> s3.call("ListObjectsV2", BUCKET)));
            }
            for (Future<?> call : calls) {
                assertThatThrownBy(call::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(TransportException.class);
            }
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(60, TimeUnit.SECONDS);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void aCallEndsInTimeWhereAnotherTokenIsWaitedFor() {
        AtomicBoolean first = new AtomicBoolean(true);
        startKept(() -> first.getAndSet(false) ? Credentials.of("AKIDOLD", ScriptedS3.SECRET, "token") : hang());
        s3.transport.otherwise(request -> ScriptedTransport.answer(400, ScriptedS3.error("ExpiredToken")));

        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).hasMessageContaining("ExpiredToken");
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @Test
    void failuresOfAProviderAreItsOwn() {
        ClientException broken = new ClientException("the source is broken");
        start(() -> {
            throw broken;
        });
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET)).isSameAs(broken);
    }
}
