package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queues of another server: order, and the queue's own rules for what is poisoned. */
class QueueConsumerMotoIT extends EngineTestSupport {

    @RegisterExtension
    static final MotoEngine ENGINE = new MotoEngine();

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    private String attribute(String queue, String name) {
        return String.valueOf(
                call("sqs/" + queue + "?operation=GetQueueAttributes&param.AttributeNames=All&query=Attributes", null)
                        .get(name));
    }

    @Test
    void aGroupKeepsItsOrderAndWhatIsPoisonedGoesToTheDeadLetterQueue() throws Exception {
        send("sqs?operation=CreateQueue", Map.of("QueueName", "dead.fifo", "Attributes", Map.of("FifoQueue", "true")));
        String arn = attribute("dead.fifo", "QueueArn");
        Set<String> failed = ConcurrentHashMap.newKeySet();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("sqs/orders.fifo?autoCreateQueue=true&redrivePolicy=RAW({\"deadLetterTargetArn\":\"" + arn
                                + "\",\"maxReceiveCount\":\"6\"})&releaseOnFailure=true&concurrentConsumers=3"
                                + "&waitTimeSeconds=1&maxMessagesPerPoll=3&initialDelay=1&delay=5"))
                        .process(exchange -> {
                            String body = exchange.getMessage().getBody(String.class);
                            if (body.equals("b-poison") || (failed.add(body) && body.endsWith("2"))) {
                                throw new IllegalStateException("no");
                            }
                            seen.add(body);
                        });
            }
        });
        await().ignoreExceptions()
                .until(() -> !attribute("orders.fifo", "RedrivePolicy").equals("null"));
        for (int i = 0; i < 5; i++) {
            for (String group : List.of("a", "b", "c")) {
                send(
                        "sqs/orders.fifo?operation=SendMessage",
                        Map.of(
                                "MessageBody",
                                i == 4 && group.equals("b") ? "b-poison" : group + i,
                                "MessageGroupId",
                                group,
                                "MessageDeduplicationId",
                                group + i));
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seen).hasSize(14));
        for (String group : List.of("a", "b", "c")) {
            assertThat(seen.stream().filter(body -> body.startsWith(group)))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(attribute("dead.fifo", "ApproximateNumberOfMessages"))
                        .isEqualTo("1"));
    }
}
