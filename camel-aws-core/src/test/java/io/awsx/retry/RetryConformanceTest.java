package io.awsx.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.error.ServiceException;
import io.awsx.http.Headers;
import io.awsx.testkit.ConformanceVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shared cases of standard retries, today's and those of 2026, and of adaptive ones. None is skipped. */
class RetryConformanceTest {

    private static final String STANDARD = "retry/StandardRetry.json";
    private static final String STANDARD_2026 = "retry/NewStandardRetry.json";
    private static final String ADAPTIVE = "retry/AdaptiveRetry.json";
    private static final Offset<Double> PRECISE = Offset.offset(0.000_001);

    @TestFactory
    List<DynamicTest> retriesAsTheStandardCasesSay() {
        return tests(ConformanceVectors.json(STANDARD), RetrySettings.STANDARD);
    }

    @TestFactory
    List<DynamicTest> retriesAsTheStandardCasesOf2026Say() {
        return tests(ConformanceVectors.json(STANDARD_2026), RetrySettings.STANDARD_2026);
    }

    @TestFactory
    List<DynamicTest> changesTheRateAsTheCubicCasesSay() {
        return cases("adaptiveRetryCubicTestCases", RetryConformanceTest::checkCubic);
    }

    @TestFactory
    List<DynamicTest> limitsTheRateAsTheAdaptiveCasesSay() {
        return cases("adaptiveRetryE2eTestCases", RetryConformanceTest::checkRates);
    }

    private static List<DynamicTest> cases(String group, Consumer<JsonNode> check) {
        List<DynamicTest> tests = new ArrayList<>();
        ConformanceVectors.json(ADAPTIVE)
                .path(group)
                .properties()
                .forEach(test -> tests.add(dynamicTest(test.getKey(), () -> check.accept(test.getValue()))));
        return tests;
    }

    private static void checkCubic(JsonNode test) {
        JsonNode given = test.get("given");
        CubicRate cubic = new CubicRate(
                given.get("last_max_rate").asDouble(),
                given.get("last_throttle_time").asDouble());
        double rate = given.get("last_max_rate").asDouble();
        for (JsonNode step : test.get("cases")) {
            double now = step.get("timestamp").asDouble();
            rate = throttled(step) ? cubic.throttled(rate, now) : cubic.grown(now);
            assertThat(rate).isEqualTo(step.get("calculated_rate").asDouble(), PRECISE);
        }
    }

    private static void checkRates(JsonNode test) {
        AtomicLong now = new AtomicLong();
        RateLimiter limiter = new RateLimiter(now::get);
        for (JsonNode step : test.get("cases")) {
            now.set(Math.round(step.get("timestamp").asDouble() * 1_000_000_000));
            limiter.answered(throttled(step));
            assertThat(limiter.measured())
                    .isEqualTo(step.get("measured_tx_rate").asDouble(), PRECISE);
            assertThat(limiter.rate())
                    .isEqualTo(step.get("new_token_bucket_rate").asDouble(), PRECISE);
        }
    }

    private static boolean throttled(JsonNode step) {
        return step.get("response").asText().equals("throttle");
    }

    @Test
    void thereAreAsManyCasesAsWereCounted() {
        assertThat(tests(ConformanceVectors.json(STANDARD), RetrySettings.STANDARD))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(tests(ConformanceVectors.json(STANDARD_2026), RetrySettings.STANDARD_2026))
                .hasSizeGreaterThanOrEqualTo(19);
        assertThat(changesTheRateAsTheCubicCasesSay()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(limitsTheRateAsTheAdaptiveCasesSay()).hasSizeGreaterThanOrEqualTo(1);
    }

    private static List<DynamicTest> tests(JsonNode groups, RetrySettings defaults) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode group : groups) {
            group.properties()
                    .forEach(test -> tests.add(dynamicTest(test.getKey(), () -> {
                        if (test.getValue().has("threads")) {
                            checkThreads(test.getValue(), defaults);
                        } else {
                            checkResponses(test.getValue(), defaults);
                        }
                    })));
        }
        return tests;
    }

    private static void checkResponses(JsonNode test, RetrySettings defaults) {
        JsonNode given = test.get("given");
        CallUnderTest call = new CallUnderTest(strategy(given, defaults), settings(given, defaults), given);
        for (JsonNode response : test.get("responses")) {
            call.check(response);
        }
    }

    /** The case names no order of the threads' steps, so one of the possible orders must give what it expects. */
    private static void checkThreads(JsonNode test, RetrySettings defaults) {
        List<String> orders = new ArrayList<>();
        interleave(
                "",
                test.get("threads").get(0).size(),
                test.get("threads").get(1).size(),
                orders);
        List<String> fitting = new ArrayList<>();
        for (String order : orders) {
            StandardRetry strategy = strategy(test.get("given"), defaults);
            if (fits(order, test, strategy, settings(test.get("given"), defaults))) {
                fitting.add(order);
                assertThat(strategy.availableQuota())
                        .isEqualTo(test.get("expected_final_quota").asInt());
            }
        }
        assertThat(fitting).isNotEmpty();
    }

    private static boolean fits(String order, JsonNode test, StandardRetry strategy, RetrySettings settings) {
        CallUnderTest[] calls = {
            new CallUnderTest(strategy, settings, test.get("given")),
            new CallUnderTest(strategy, settings, test.get("given"))
        };
        int[] steps = new int[2];
        for (int i = 0; i < order.length(); i++) {
            int thread = order.charAt(i) - '0';
            try {
                calls[thread].check(test.get("threads").get(thread).get(steps[thread]++));
            } catch (AssertionError e) {
                return false;
            }
        }
        return true;
    }

    private static void interleave(String order, int first, int second, List<String> orders) {
        if (first == 0 && second == 0) {
            orders.add(order);
        }
        if (first > 0) {
            interleave(order + '0', first - 1, second, orders);
        }
        if (second > 0) {
            interleave(order + '1', first, second - 1, orders);
        }
    }

    private static StandardRetry strategy(JsonNode given, RetrySettings defaults) {
        double jitter = given.get("exponential_base").asDouble();
        StandardRetry strategy = new StandardRetry(settings(given, defaults), new StandardFailures(), pinned(jitter));
        // Some cases start with a quota that is partly used, below the capacity that successes may fill
        int tokens = given.path("initial_retry_tokens").asInt(defaults.quota());
        assertThat(strategy.quota.take(defaults.quota() - tokens)).isTrue();
        return strategy;
    }

    private static RetrySettings settings(JsonNode given, RetrySettings d) {
        assertThat(given.path("exponential_power").asInt(2)).isEqualTo(2);
        return new RetrySettings(
                given.path("max_attempts").asInt(d.maxAttempts()),
                d.quota(),
                d.transientCost(),
                d.throttlingCost(),
                d.timeoutCost(),
                d.transientScale(),
                d.throttlingScale(),
                d.jittered(),
                seconds(given.path("max_backoff_time").asDouble(20)),
                d.retryAfterExcess());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    static RandomGenerator pinned(double jitter) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("only doubles are drawn");
            }

            @Override
            public double nextDouble() {
                return jitter;
            }
        };
    }

    /** Plays the answers of a case against one strategy, beginning a new call after each end of one. */
    private static final class CallUnderTest {

        private final StandardRetry strategy;
        private final RetrySettings settings;
        private final boolean longPoll;
        private RetryStrategy.Attempts attempts;
        private int attempt;

        CallUnderTest(StandardRetry strategy, RetrySettings settings, JsonNode given) {
            this.strategy = strategy;
            this.settings = settings;
            this.longPoll = given.path("long_polling").asBoolean();
        }

        void check(JsonNode step) {
            if (attempts == null) {
                attempts = strategy.begin(longPoll);
                attempt = 0;
            }
            attempt++;
            JsonNode expected = step.get("expected");
            String outcome = expected.get("outcome").asText();
            Duration wait = null;
            if (step.get("response").get("status_code").asInt() == 200) {
                attempts.succeeded();
                assertThat(outcome).isEqualTo("success");
            } else {
                wait = fail(step.get("response"), outcome);
            }
            if (expected.has("retry_quota")) {
                assertThat(strategy.availableQuota())
                        .isEqualTo(expected.get("retry_quota").asInt());
            }
            if (expected.has("delay")) {
                assertThat(wait).isEqualTo(seconds(expected.get("delay").asDouble()));
            } else if (!outcome.equals("retry_request")) {
                assertThat(wait == null ? Duration.ZERO : wait).isZero();
            }
            if (!outcome.equals("retry_request")) {
                attempts = null;
            }
        }

        private Duration fail(JsonNode response, String outcome) {
            ServiceException failure = new ServiceException(
                    "service",
                    "Operation",
                    response.path("error_code").asText("Unknown"),
                    null,
                    response.get("status_code").asInt(),
                    null,
                    Map.of(),
                    attempt);
            Headers.Builder headers = Headers.builder();
            response.path("headers")
                    .properties()
                    .forEach(h -> headers.add(h.getKey(), h.getValue().asText()));
            FailureKind kind = strategy.classify(failure, null);
            Duration wait = attempts.failed(failure, kind, RetryAfter.read(headers.build(), Instant.EPOCH));
            assertThat(wait == null).isEqualTo(!outcome.equals("retry_request"));
            switch (outcome) {
                case "retry_request" -> assertThat(wait).isNotNull();
                case "max_attempts_exceeded" -> assertThat(attempt).isEqualTo(settings.maxAttempts());
                case "retry_quota_exceeded" -> assertThat(attempt).isLessThan(settings.maxAttempts());
                case "fail_request" -> assertThat(kind).isEqualTo(FailureKind.PERMANENT);
                default -> throw new AssertionError("Unexpected outcome " + outcome);
            }
            return wait == null ? attempts.waitBeforeGivingUp() : wait;
        }
    }
}
