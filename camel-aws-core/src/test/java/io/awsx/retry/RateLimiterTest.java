package io.awsx.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong now = new AtomicLong(-5_000_000_000L);
    private final RateLimiter limiter = new RateLimiter(now::get);

    @Test
    void nothingWaitsBeforeTheFirstThrottling() {
        for (int i = 0; i < 1000; i++) {
            assertThat(limiter.take(null)).isZero();
            limiter.answered(false);
        }
    }

    @Test
    void afterThrottlingRequestsGoOutAtTheRate() {
        send(10, Duration.ofMillis(100));
        limiter.answered(true);
        double rate = limiter.rate();

        assertThat(rate).isGreaterThanOrEqualTo(0.5);
        while (limiter.take(null).isZero()) {
            // What the bucket held
        }
        Duration second = limiter.take(null);
        assertThat(limiter.take(null).minus(second)).isCloseTo(seconds(1 / rate), Duration.ofNanos(10));
    }

    @Test
    void aRequestThatWouldWaitTooLongTakesNothing() {
        limiter.answered(true);

        for (int i = 0; i < 10; i++) {
            assertThat(limiter.take(Duration.ofMillis(1999))).isNull();
        }
        assertThat(limiter.take(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void timeThatPassesBringsTokensUpToTheCapacity() {
        send(10, Duration.ofMillis(100));
        limiter.answered(true);
        pass(Duration.ofHours(1));

        int atOnce = 0;
        while (limiter.take(null).isZero()) {
            atOnce++;
        }
        assertThat(atOnce).isEqualTo((int) Math.max(1, limiter.rate()));
    }

    @Test
    void furtherThrottlingSlowsDownToNoLessThanHalfARequestASecond() {
        send(10, Duration.ofMillis(100));
        double before = Double.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            limiter.answered(true);
            pass(Duration.ofMillis(600));
            assertThat(limiter.rate()).isLessThanOrEqualTo(before);
            before = limiter.rate();
        }
        assertThat(before).isEqualTo(0.5);
    }

    @Test
    void afterThrottlingTheRateGrowsAgain() {
        send(50, Duration.ofMillis(100));
        limiter.answered(true);
        double low = limiter.rate();
        send(100, Duration.ofMillis(100));

        assertThat(limiter.rate()).isGreaterThan(low);
    }

    @Test
    void noTokenIsTakenTwiceByManyThreads() throws InterruptedException {
        limiter.answered(true);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> {
                for (int j = 0; j < 1000; j++) {
                    limiter.take(null);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(limiter.take(null)).isEqualTo(seconds(4001 / limiter.rate()));
    }

    private void send(int count, Duration apart) {
        for (int i = 0; i < count; i++) {
            pass(apart);
            limiter.answered(false);
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1_000_000_000));
    }
}
