package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stream of moto's Kinesis, whose shards never end. */
class ShardKinesisIT extends EngineTestSupport {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    private void put(int number) {
        send(
                "kinesis?operation=PutRecord&param.StreamName=numbers&param.PartitionKey=k" + number % 5,
                String.valueOf(number));
    }

    private List<Integer> numbers(int key) {
        return seen.stream()
                .filter(exchange -> ("k" + key).equals(exchange.getMessage().getHeader("CamelAwsKinesisPartitionKey")))
                .map(exchange -> exchange.getMessage().getBody(Integer.class))
                .toList();
    }

    @Test
    void allShardsAreReadEachInItsOrderAndGoOnWhereTheyWere() throws Exception {
        send("kinesis?operation=CreateStream", Map.of("StreamName", "numbers", "ShardCount", 3));
        IntStream.range(0, 50).forEach(this::put);
        MemoryStateRepository states = new MemoryStateRepository();
        camel.getRegistry().bind("states", states);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("kinesis/numbers?stateRepository=#states&maxResultsPerRequest=7&concurrentConsumers=3"
                                + "&initialDelay=0&delay=50"))
                        .routeId("numbers")
                        .process(exchange -> {
                            exchange.getMessage().setBody(exchange.getMessage().getBody(String.class));
                            seen.add(exchange.copy());
                        });
            }
        });
        await().until(() -> seen.size() == 50);
        camel.getRouteController().stopRoute("numbers");
        IntStream.range(50, 60).forEach(this::put);
        camel.getRouteController().startRoute("numbers");
        await().until(() -> seen.size() == 60);
        for (int key = 0; key < 5; key++) {
            int first = key;
            assertThat(numbers(key))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 12).mapToObj(i -> first + 5 * i).toList());
        }
    }
}
