package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.AskedRepository;
import io.awsx.testkit.LastingStates;
import io.awsx.testkit.StrategyInMemory;
import io.awsx.testkit.StubBucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a consumer's walk through a large bucket goes on. */
class S3WalkTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Object> beans = new HashMap<>();
    private StubBucket bucket;
    private DefaultCamelContext camel;

    @AfterEach
    void end() throws Exception {
        stop();
        if (bucket != null) {
            bucket.close();
        }
    }

    private void stop() {
        if (camel != null) {
            camel.stop();
            camel = null;
        }
    }

    private void start(String options, Processor processor) throws Exception {
        camel = new DefaultCamelContext();
        camel.getShutdownStrategy().setTimeout(10);
        beans.forEach(camel.getRegistry()::bind);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                var route = from("awsx-s3:b?uriEndpointOverride=" + bucket.endpoint()
                                + "&region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=RAW(of/this+test)"
                                + "&deleteAfterRead=false&ignoreBody=true&initialDelay=0&"
                                + (options.contains("delay=") ? "" : "delay=20&") + options)
                        .routeId("walk");
                if (beans.containsKey("strategy")) {
                    route.resumable("strategy").process(processor);
                } else {
                    route.process(processor);
                }
            }
        });
        camel.start();
    }

    private static String key(Exchange exchange) {
        return exchange.getMessage().getHeader(S3Constants.KEY, String.class);
    }

    private void see(Exchange exchange) {
        seen.add(key(exchange));
    }

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "k" + (1_000_000 + i)).toList();
    }

    @Test
    void whatWasConsumedBeforeIsWalkedOverOnceARound() throws Exception {
        bucket = StubBucket.numbered("k", 20_000);
        AskedRepository consumed = new AskedRepository();
        consumed.keys().addAll(keys(0, 19_900));
        beans.put("consumed", consumed);
        start("maxMessagesPerPoll=10&idempotentRepository=#consumed&idempotentKey=RAW(${key})", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(100));
        assertThat(seen).containsExactlyElementsOf(keys(19_900, 20_000));
        assertThat(bucket.pages()).isLessThan(60);
    }

    @Test
    void aStopEndsAWalkThatFindsNothing() throws Exception {
        bucket = StubBucket.numbered("k", 100_000).pageTime(Duration.ofMillis(400));
        start("include=nothing", this::see);
        await().until(() -> bucket.pages() > 3);
        long begin = System.nanoTime();
        stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aWalkBeginsBehindAKey() throws Exception {
        bucket = StubBucket.numbered("k", 30);
        start("startAfter=k1000019&greedy=true", this::see);
        await().until(() -> seen.size() > 25);
        List<String> consumed = List.copyOf(seen);
        assertThat(Set.copyOf(consumed)).isEqualTo(Set.copyOf(keys(20, 30)));
        assertThat(consumed.subList(0, 20)).containsExactlyElementsOf(twice(keys(20, 30)));
    }

    private static List<String> twice(List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(keys);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&concurrentConsumers=4", "&concurrentConsumers=4&listConcurrency=3"})
    void aRestartGoesOnWhereTheWalkWas(String options) throws Exception {
        bucket = StubBucket.numbered("k", 3_000);
        beans.put("states", new LastingStates());
        String all =
                "stateRepository=#states&maxMessagesPerPoll=150&delay=100&pageSize=100&checkpointInterval=0" + options;
        Set<String> done = ConcurrentHashMap.newKeySet();
        List<String> again = new CopyOnWriteArrayList<>();
        Processor once = exchange -> {
            if (!done.add(key(exchange))) {
                again.add(key(exchange));
            }
        };
        for (int stop : List.of(400, 1_100, 1_900)) {
            start(all, once);
            await().pollInterval(Duration.ofMillis(10)).until(() -> done.size() > stop);
            stop();
        }
        assertThat(again).isEmpty();
        start(all, once);
        await().untilAsserted(() -> assertThat(done).hasSize(3_000));
        await().untilAsserted(() -> assertThat(again).as("the walk begins anew").isNotEmpty());
    }

    @Test
    void whatFailedIsGivenFirstByARestart() throws Exception {
        bucket = StubBucket.numbered("k", 200);
        beans.put("states", new LastingStates());
        String options = "stateRepository=#states&maxMessagesPerPoll=50&delay=600000";
        start(options, exchange -> {
            if (Set.of("k1000003", "k1000007").contains(key(exchange))) {
                throw new IllegalStateException("not yet");
            }
            see(exchange);
        });
        await().until(() -> seen.size() == 48);
        stop();
        seen.clear();
        start(options, this::see);
        await().until(() -> seen.size() == 50);
        List<String> expected = new ArrayList<>(List.of("k1000003", "k1000007"));
        expected.addAll(keys(50, 98));
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void aResumeStrategyOfTheRouteRemembersTheWalk() throws Exception {
        bucket = StubBucket.numbered("k", 1_000);
        StrategyInMemory strategy = new StrategyInMemory();
        beans.put("strategy", strategy);
        start("maxMessagesPerPoll=100&delay=600000", this::see);
        await().until(() -> seen.size() == 100);
        stop();
        assertThat(strategy.offsets().get("awsx-s3/b/#walk")).asString().contains("k1000099");
        start("maxMessagesPerPoll=100&delay=600000", this::see);
        await().until(() -> seen.size() == 200);
        assertThat(seen).containsExactlyElementsOf(keys(0, 200));
    }

    @Test
    void aWalkOfOneGroundDoesNotGoOnInAnother() throws Exception {
        bucket = StubBucket.numbered("k", 100);
        beans.put("states", new LastingStates());
        start("stateRepository=#states&stateKey=one&maxMessagesPerPoll=50&delay=600000", this::see);
        await().until(() -> seen.size() == 50);
        stop();
        start("stateRepository=#states&stateKey=one&prefix=k10000&maxMessagesPerPoll=50&delay=600000", this::see);
        await().until(() -> seen.size() == 100);
        assertThat(seen).containsExactlyElementsOf(twice(keys(0, 50)));
    }

    @Test
    void nothingIsConsumedWhereTheWalkIsNotKnown() throws Exception {
        bucket = StubBucket.numbered("k", 100);
        LastingStates states = new LastingStates();
        states.setState("one", "something else");
        beans.put("states", states);
        start("stateRepository=#states&stateKey=one", this::see);
        await().until(() -> camel.getRoute("walk").getUptimeMillis() > 200);
        assertThat(seen).isEmpty();
        states.setState("one", "");
        await().until(() -> seen.size() >= 100);
    }

    @Test
    void objectsOfAGroupComeOneAfterTheOtherAndNoneBeforeOneThatFailed() throws Exception {
        TreeSet<String> keys = new TreeSet<>();
        for (int group = 0; group < 5; group++) {
            for (int i = 0; i < 40; i++) {
                keys.add("g" + group + "/" + (100 + i));
            }
        }
        bucket = StubBucket.of(keys);
        Map<String, List<String>> consumed = new ConcurrentHashMap<>();
        Set<String> busy = ConcurrentHashMap.newKeySet();
        Set<String> failed = ConcurrentHashMap.newKeySet();
        List<String> wrong = new CopyOnWriteArrayList<>();
        beans.put("consumed", new AskedRepository());
        start(
                "orderBy=1&concurrentConsumers=4&maxMessagesPerPoll=30&idempotentRepository=#consumed&idempotentKey=RAW(${key})",
                exchange -> {
                    String key = key(exchange);
                    String group = key.substring(0, 2);
                    if (!busy.add(group)) {
                        wrong.add(key);
                    }
                    Thread.onSpinWait();
                    busy.remove(group);
                    if (key.endsWith("7") && failed.add(key)) {
                        throw new IllegalStateException("once");
                    }
                    consumed.computeIfAbsent(group, any -> new CopyOnWriteArrayList<>())
                            .add(key);
                });
        await().untilAsserted(() -> assertThat(
                        consumed.values().stream().mapToInt(List::size).sum())
                .isEqualTo(200));
        assertThat(wrong).isEmpty();
        assertThat(failed).hasSize(20);
        consumed.values().forEach(group -> assertThat(group).isSorted());
    }

    @Test
    void oneKeyThatIsNamedIsAskedForAndNotListed() throws Exception {
        bucket = StubBucket.numbered("k", 10_000);
        start("fileName=k1000500&delay=600000", this::see);
        await().until(() -> seen.size() == 1);
        assertThat(seen).containsExactly("k1000500");
        assertThat(bucket.pages()).isZero();
    }

    @Test
    void eachExchangeMayFetchAnotherKey() throws Exception {
        bucket = StubBucket.numbered("k", 100);
        camel = new DefaultCamelContext();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .pollEnrich()
                        .simple(
                                "awsx-s3:b?uriEndpointOverride=" + bucket.endpoint()
                                        + "&region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=secret&deleteAfterRead=false&fileName=${header.key}")
                        .timeout(5_000)
                        .process(S3WalkTest.this::see)
                        .convertBodyTo(String.class);
            }
        });
        camel.start();
        var template = camel.createProducerTemplate();
        for (String key : keys(10, 15)) {
            assertThat(template.requestBodyAndHeader("direct:in", null, "key", key, String.class))
                    .isEqualTo("0123456789abcdef");
        }
        assertThat(seen).containsExactlyElementsOf(keys(10, 15));
        assertThat(bucket.pages()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listConcurrency=0",
                "listConcurrency=2&sortBy=size",
                "listConcurrency=2&orderBy=1",
                "stateRepository=#states&sortBy=-key",
                "stateRepository=#states&fileName=a",
                "inventory=a/manifest.json&startAfter=k",
                "inventory=s3://bucket",
                "orderBy=(",
                "startAfter=k&events=sqs:q",
            })
    void whatCannotBeIsRefused(String options) throws Exception {
        bucket = StubBucket.numbered("k", 1);
        beans.put("states", new LastingStates());
        assertThatThrownBy(() -> start(options, this::see)).hasStackTraceContaining("ClientException");
    }
}
