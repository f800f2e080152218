package io.awsx.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardRetryTest {

    private final StandardRetry strategy = retry(RetrySettings.STANDARD, RetryConformanceTest.pinned(1));

    @Test
    void makesThreeAttemptsInAll() {
        RetryStrategy.Attempts attempts = strategy.begin(false);

        assertThat(fail(attempts)).isEqualTo(Duration.ofSeconds(1));
        assertThat(fail(attempts)).isEqualTo(Duration.ofSeconds(2));
        assertThat(fail(attempts)).isNull();
        assertThat(attempts.waitBeforeGivingUp()).isZero();
    }

    @Test
    void makesNoRetryWhereOneAttemptIsAllowed() {
        StandardRetry once = retry(RetrySettings.STANDARD.withMaxAttempts(1), RetryConformanceTest.pinned(1));

        assertThat(fail(once.begin(false))).isNull();
        assertThat(once.availableQuota()).isEqualTo(500);
    }

    @Test
    void neverRetriesAPermanentFailureAndTakesNothingForIt() {
        assertThat(strategy.begin(false).failed(new ClientException("x"), FailureKind.PERMANENT, Duration.ofSeconds(1)))
                .isNull();
        assertThat(strategy.availableQuota()).isEqualTo(500);
    }

    @Test
    void takesMoreForATimeout() {
        TransportException timeout =
                new TransportException("slow", new IOException(new SocketTimeoutException("read")), true);

        strategy.begin(false).failed(timeout, FailureKind.TRANSIENT, null);

        assertThat(strategy.availableQuota()).isEqualTo(490);
    }

    @Test
    void countsATimeoutLikeOthersIn2026() {
        StandardRetry of2026 = retry(RetrySettings.STANDARD_2026, RetryConformanceTest.pinned(1));

        of2026.begin(false)
                .failed(
                        new TransportException("slow", new SocketTimeoutException("read"), true),
                        FailureKind.TRANSIENT,
                        null);

        assertThat(of2026.availableQuota()).isEqualTo(486);
    }

    @Test
    void readsARingOfCausesToAnEnd() {
        IOException first = new IOException("first");
        first.initCause(new IOException("second", first));

        strategy.begin(false).failed(new TransportException("ring", first, true), FailureKind.TRANSIENT, null);

        assertThat(strategy.availableQuota()).isEqualTo(495);
    }

    @Test
    void givesBackOneTokenForASuccessAtTheFirstAttempt() {
        fail(strategy.begin(false));
        assertThat(strategy.availableQuota()).isEqualTo(495);

        strategy.begin(false).succeeded();

        assertThat(strategy.availableQuota()).isEqualTo(496);
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        RetryStrategy.Attempts attempts = strategy.begin(false);
        fail(attempts);
        IntStream.range(0, 10).forEach(i -> strategy.begin(false).succeeded());

        attempts.succeeded();

        assertThat(strategy.availableQuota()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"0,1000", "999,1000", "1500,1500", "6000,6000", "6001,6000", "999999999,6000"})
    void waitsAsTheServerAsksWithinFiveSecondsAboveItsOwnWait(long asked, long expected) {
        assertThat(strategy.begin(false).failed(broken(), FailureKind.TRANSIENT, Duration.ofMillis(asked)))
                .isEqualTo(Duration.ofMillis(expected));
    }

    @ParameterizedTest
    @CsvSource({"0.0,0", "0.25,250", "0.999,999"})
    void waitsARandomPartOfTheLimit(double jitter, long millis) {
        assertThat(fail(retry(RetrySettings.STANDARD, RetryConformanceTest.pinned(jitter))
                        .begin(false)))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void staysAtTheLongestWaitHoweverManyRetriesThereAre() {
        StandardRetry patient = retry(RetrySettings.STANDARD.withMaxAttempts(100), RetryConformanceTest.pinned(1));
        RetryStrategy.Attempts attempts = patient.begin(false);

        for (int retry = 1; retry < 100; retry++) {
            assertThat(fail(attempts)).isEqualTo(Duration.ofSeconds(Math.min(20, 1L << Math.min(retry - 1, 10))));
        }
        assertThat(fail(attempts)).isNull();
    }

    @Test
    void startsWithTheWaitItWasGiven() {
        RetrySettings dynamo = RetrySettings.STANDARD_2026.withMaxAttempts(4).withTransientScale(Duration.ofMillis(25));

        assertThat(fail(retry(dynamo, RetryConformanceTest.pinned(1)).begin(false)))
                .isEqualTo(Duration.ofMillis(25));
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetrySettings.STANDARD.withMaxAttempts(0))
                .withMessage("Retry setting maxAttempts is 0; the least is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetrySettings.STANDARD.withTransientScale(Duration.ofMillis(-1)))
                .withMessageContaining("transientScale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetrySettings.STANDARD.withTransientScale(Duration.ofDays(2)));
    }

    @Test
    void keepsItsQuotaWithinItsBoundsAmongManyThreads() throws Exception {
        RetryQuota quota = new RetryQuota(500);
        AtomicInteger held = new AtomicInteger();
        long seed = Long.getLong("awsx.seed", 20260101L);

        inParallel(8, thread -> {
            SplittableRandom random = new SplittableRandom(seed + thread);
            for (int i = 0; i < 10_000; i++) {
                int count = random.nextInt(1, 120);
                if (quota.take(count)) {
                    assertThat(held.addAndGet(count)).isBetween(0, 500);
                    Thread.onSpinWait();
                    held.addAndGet(-count);
                    quota.giveBack(count);
                }
                assertThat(quota.tokens()).isBetween(0, 500);
            }
        });

        assertThat(quota.tokens()).as("all given back, seed %d", seed).isEqualTo(500);
    }

    @Test
    void givesNoTokenTwiceAmongManyThreads() throws Exception {
        RetryQuota quota = new RetryQuota(500);
        AtomicInteger taken = new AtomicInteger();

        inParallel(8, thread -> {
            while (quota.take(7)) {
                taken.incrementAndGet();
            }
        });

        assertThat(taken).hasValue(500 / 7);
        assertThat(quota.tokens()).isEqualTo(500 % 7);

        inParallel(8, thread -> IntStream.range(0, 10).forEach(i -> quota.giveBack(3)));
        assertThat(quota.tokens()).isEqualTo(500 % 7 + 8 * 10 * 3);
    }

    private static Duration fail(RetryStrategy.Attempts attempts) {
        return attempts.failed(broken(), FailureKind.TRANSIENT, null);
    }

    private static TransportException broken() {
        return new TransportException("broken", new IOException("reset"), true);
    }

    private interface Work {
        void run(int thread);
    }

    private static void inParallel(int threads, Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            var results = executor.invokeAll(IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        start.await();
                        work.run(thread);
                        return null;
                    })
                    .toList());
            for (var result : results) {
                result.get();
            }
        } finally {
            executor.shutdownNow();
            assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static StandardRetry retry(RetrySettings settings, RandomGenerator random) {
        return new StandardRetry(settings, new StandardFailures(), random);
    }
}
