package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.ScriptedTransport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Consumers that have several exchanges under way at once. */
class ConcurrentConsumersTest extends AwsxTestSupport {

    private final List<Object> seen = new CopyOnWriteArrayList<>();

    private void tables(String... names) {
        wire.otherwise(
                request -> ScriptedTransport.answer(200, "{\"TableNames\":[\"" + String.join("\",\"", names) + "\"]}"));
    }

    private void route(String options, Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("dynamodb?operation=ListTables&initialDelay=1&delay=5" + options))
                        .routeId("consumer")
                        .process(processor);
            }
        });
    }

    @Test
    void soManyExchangesAreUnderWayAtOnce() throws Exception {
        tables("a", "b", "c", "d", "e", "f");
        CyclicBarrier three = new CyclicBarrier(3);
        route("&concurrentConsumers=3&repeatCount=1", exchange -> {
            three.await(60, TimeUnit.SECONDS);
            seen.add(exchange.getMessage().getBody());
        });
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void oneIsUnderWayAtATimeByDefault() throws Exception {
        tables("a", "b", "c");
        List<String> threads = new CopyOnWriteArrayList<>();
        route("&repeatCount=1", exchange -> {
            seen.add(exchange.getMessage().getBody());
            threads.add(Thread.currentThread().getName());
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly("a", "b", "c"));
        assertThat(threads).containsOnly(threads.get(0));
    }

    @Test
    void whatWorkersHaveIsNotTakenUpByTheNextRound() throws Exception {
        tables("a", "b");
        CountDownLatch release = new CountDownLatch(1);
        route("&concurrentConsumers=5", exchange -> {
            seen.add(exchange.getMessage().getBody());
            release.await();
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(2));
        assertThat(wire.requests()).hasSize(1);
        release.countDown();
        await().untilAsserted(() -> assertThat(seen).hasSizeGreaterThan(4));
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingConsumed() throws Exception {
        tables(IntStream.range(0, 50).mapToObj(i -> "k" + i).toArray(String[]::new));
        route("&concurrentConsumers=4&idempotent=true", exchange -> {
            if (seen.size() % 7 == 3 && seen.add("failed")) {
                throw new IllegalStateException("not now");
            }
            seen.add(exchange.getMessage().getBody());
        });
        await().untilAsserted(() -> assertThat(seen.stream().filter(body -> !body.equals("failed")))
                .hasSize(50)
                .doesNotHaveDuplicates());
    }

    @Test
    void aStopWaitsForWhatIsUnderWayAndLeavesTheRest() throws Exception {
        tables("a", "b", "c", "d");
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        route("&concurrentConsumers=2&repeatCount=1", exchange -> {
            begun.countDown();
            release.await();
            seen.add(exchange.getMessage().getBody());
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        Thread stop = new Thread(() -> {
            try {
                camel.getRouteController().stopRoute("consumer");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        stop.start();
        await().until(() -> stop.getState() == Thread.State.TIMED_WAITING || stop.getState() == Thread.State.WAITING);
        assertThat(seen).isEmpty();
        release.countDown();
        stop.join();
        assertThat(seen).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void howManyMustBeANumberThatCanBe() {
        assertThatThrownBy(() -> route("&concurrentConsumers=0", exchange -> {}))
                .hasMessageContaining("concurrentConsumers is 0, but must be from 1 to 1000");
    }
}
