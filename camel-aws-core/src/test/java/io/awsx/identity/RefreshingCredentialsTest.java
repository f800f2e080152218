package io.awsx.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(180)
class RefreshingCredentialsTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicInteger fetched = new AtomicInteger();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private volatile Instant now = START;
    private volatile Supplier<Credentials> source = () -> lasting(Duration.ofHours(1));
    private final RefreshingCredentials kept = new RefreshingCredentials(
            "the test",
            () -> {
                fetched.incrementAndGet();
                return source.get();
            },
            () -> now);

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(RefreshingCredentials.class)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(RefreshingCredentials.class)).detachAppender(log);
    }

    private Credentials lasting(Duration life) {
        return new Credentials("AKID" + fetched.get(), "secret", "token", now.plus(life), null);
    }

    private static Supplier<Credentials> failing(String message) {
        return () -> {
            throw new TransportException(message, new IOException(message), true);
        };
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private String key() {
        return kept.resolve().accessKeyId();
    }

    @Test
    void areFetchedOnceUntilAQuarterOfAnHourBeforeTheirEnd() {
        assertThat(key()).isEqualTo("AKID1");
        pass(Duration.ofMinutes(45).minusSeconds(1));
        assertThat(key()).isEqualTo("AKID1");
        pass(Duration.ofSeconds(1));
        assertThat(key()).isEqualTo("AKID2");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void areKeptForGoodWhereTheyHaveNoEnd() {
        source = () -> Credentials.of("AKID", "secret");
        key();
        pass(Duration.ofDays(10_000));
        key();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void ofASourceWithoutAnyAreAskedForAnewEachTime() {
        source = () -> null;
        assertThat(kept.resolve()).isNull();
        assertThat(kept.resolve()).isNull();
        source = () -> lasting(Duration.ofHours(1));
        assertThat(key()).isEqualTo("AKID3");
    }

    @Test
    void stayInUseWhereAnEarlyRefreshFailsAndAreTriedForAgainAMinuteLater() {
        key();
        source = failing("down");
        pass(Duration.ofMinutes(46));
        assertThat(key()).isEqualTo("AKID1");
        assertThat(key()).isEqualTo("AKID1");
        assertThat(fetched).hasValue(2);
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).contains("the test", "2026-03-01T13:00:00Z", "down");
        });

        source = () -> lasting(Duration.ofHours(1));
        pass(Duration.ofMinutes(1));
        assertThat(key()).isEqualTo("AKID3");
    }

    @Test
    void failWhereARefreshThatIsDueFailsThoughTheOldOnesHaveTenMinutesLeft() {
        key();
        source = failing("down");
        pass(Duration.ofMinutes(50));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(kept::resolve)
                .withMessageContaining("the test")
                .withMessageContaining("down")
                .havingCause()
                .isInstanceOf(TransportException.class);
        assertThatExceptionOfType(ClientException.class).isThrownBy(kept::resolve);
        assertThat(fetched).as("the second failed without asking").hasValue(2);

        source = () -> lasting(Duration.ofHours(1));
        pass(Duration.ofSeconds(1));
        assertThat(key()).isEqualTo("AKID3");
    }

    @Test
    void ofASourceThatIsDownAreAskedForOnceASecondByManyThreads() throws Exception {
        source = failing("down");
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            for (int second = 1; second <= 3; second++) {
                List<Future<Credentials>> calls = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    calls.add(pool.submit(kept::resolve));
                }
                for (Future<Credentials> call : calls) {
                    assertThatExceptionOfType(ExecutionException.class)
                            .isThrownBy(call::get)
                            .withMessageContaining("down");
                }
                assertThat(fetched).hasValue(second);
                pass(Duration.ofSeconds(1));
            }
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void areAskedForAtOnceAfterAFailureWhereTheClockWasSetBack() {
        source = failing("down");
        assertThatExceptionOfType(ClientException.class).isThrownBy(kept::resolve);
        source = () -> lasting(Duration.ofHours(1));
        pass(Duration.ofHours(-1));
        assertThat(key()).isEqualTo("AKID2");
    }

    @Test
    void failWhereTheSourceHasNoneAnyMore() {
        key();
        source = () -> null;
        pass(Duration.ofMinutes(50));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(kept::resolve)
                .withMessageContaining("not to be had any more");
    }

    @Test
    void failWhereTheyAreExpiredAlthoughJustFetched() {
        source = () -> lasting(Duration.ZERO);
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(kept::resolve)
                .withMessageContaining("expired at 2026-03-01T12:00:00Z, although they were just fetched");
    }

    @Test
    void ofAShortLifeAreUsedForHalfOfIt() {
        source = () -> lasting(Duration.ofMinutes(12));
        key();
        pass(Duration.ofMinutes(6).minusSeconds(1));
        assertThat(key()).isEqualTo("AKID1");
        source = failing("down");
        pass(Duration.ofSeconds(1));
        assertThat(key()).isEqualTo("AKID1");
        pass(Duration.ofMinutes(2));
        assertThatExceptionOfType(ClientException.class).isThrownBy(kept::resolve);
    }

    @Test
    void areFetchedOnceForAThousandThreadsThatWaitForThem() throws Exception {
        key();
        pass(Duration.ofHours(2));
        CountDownLatch release = new CountDownLatch(1);
        source = () -> {
            await(release);
            return lasting(Duration.ofHours(1));
        };
        List<Thread> threads = new ArrayList<>();
        List<Credentials> seen = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 1000; i++) {
            threads.add(new Thread(null, () -> seen.add(kept.resolve()), "waiting-" + i, 128 * 1024));
        }
        threads.forEach(Thread::start);
        Awaitility.await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(fetched).hasValue(2);
        assertThat(seen).hasSize(1000).allMatch(each -> each.accessKeyId().equals("AKID2"));
    }

    @Test
    void failOnceForAllThatWaitedForThem() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        source = () -> {
            await(release);
            return failing("down").get();
        };
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            List<Future<Credentials>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(pool.submit(kept::resolve));
            }
            awaitWaiting(50);
            release.countDown();
            for (Future<Credentials> call : calls) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(call::get)
                        .havingCause()
                        .isInstanceOf(ClientException.class)
                        .withMessageContaining("down");
            }
            assertThat(fetched).hasValue(1);
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void ofTheOldTimeAreGivenToOthersWhileOneThreadRefreshesThem() throws Exception {
        key();
        pass(Duration.ofMinutes(46));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        source = () -> {
            begun.countDown();
            await(release);
            return lasting(Duration.ofHours(1));
        };
        CompletableFuture<String> refreshing = CompletableFuture.supplyAsync(this::key);
        begun.await();
        for (int i = 0; i < 100; i++) {
            assertThat(key()).isEqualTo("AKID1");
        }
        release.countDown();
        assertThat(refreshing.get()).isEqualTo("AKID2");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void areFetchedByTheNextOneWhereTheFirstIsInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        source = () -> {
            begun.countDown();
            await(new CountDownLatch(1));
            return null;
        };
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread first = new Thread(() -> {
            try {
                kept.resolve();
            } catch (RuntimeException e) {
                failure.complete(e);
            }
        });
        first.start();
        begun.await();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(this::key);
        Awaitility.await().until(() -> waiting() > 0);
        source = () -> lasting(Duration.ofHours(1));
        first.interrupt();

        assertThat(failure.get()).isInstanceOf(ClientException.class);
        assertThat(second.get()).isEqualTo("AKID2");
        first.join();
    }

    @Test
    void thatWereRejectedAreReplacedOnce() {
        Credentials rejected = kept.resolve();
        assertThat(kept.refresh(rejected)).isTrue();
        assertThat(kept.refresh(rejected)).as("somebody else did already").isTrue();
        assertThat(key()).isEqualTo("AKID2");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void thatWereRejectedAreNotTriedAgainWhereTheSourceHasNoOthers() {
        source = () -> Credentials.of("AKID", "secret");
        Credentials rejected = kept.resolve();
        assertThat(kept.refresh(rejected)).isFalse();
        assertThat(kept.refresh(rejected)).as("within the same minute").isFalse();
        assertThat(fetched).hasValue(2);

        source = failing("down");
        pass(Duration.ofMinutes(1));
        assertThat(kept.refresh(rejected)).isFalse();
        assertThat(fetched).hasValue(3);
        assertThat(kept.resolve()).isEqualTo(rejected);
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).contains("rejected", "down"));
    }

    @Test
    void areAtHandWhileNobodyNeedsToAskForThem() {
        assertThat(kept.atHand()).isNull();
        Credentials first = kept.resolve();
        assertThat(kept.atHand()).isEqualTo(first);
        pass(Duration.ofMinutes(45));
        assertThat(kept.atHand()).isNull();
        source = () -> Credentials.of("AKID", "secret");
        assertThat(kept.resolve()).isEqualTo(kept.atHand());
    }

    @Test
    void ofSomebodyElseAreNotReplaced() {
        assertThat(kept.refresh(Credentials.of("OTHER", "x"))).isFalse();
        assertThat(fetched).hasValue(0);
    }

    @Test
    void thatNeedThemselvesAreRefusedInsteadOfWaitedForForever() {
        source = kept::resolve;
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(kept::resolve)
                .withMessageContaining("are needed to get them");
    }

    private long waiting() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getState() == Thread.State.WAITING)
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(Refreshing.class.getName())
                                && frame.getMethodName().equals("need")))
                .count();
    }

    private void awaitWaiting(int count) {
        Awaitility.await().until(() -> waiting() == count);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }
}
