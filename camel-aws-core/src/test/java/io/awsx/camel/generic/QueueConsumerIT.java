package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.SqsEngine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A queue of a real server as the beginning of a route. */
class QueueConsumerIT extends EngineTestSupport {

    @RegisterExtension
    static final SqsEngine ENGINE = new SqsEngine();

    private static final AtomicInteger QUEUES = new AtomicInteger();

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private String queue = "";
    private String url = "";

    @Override
    ProcessEngine engine() {
        return ENGINE;
    }

    @BeforeEach
    void name(TestInfo test) {
        queue = "q" + QUEUES.incrementAndGet();
    }

    private void create(Map<String, String> attributes) {
        url = (String)
                send("sqs?operation=CreateQueue&query=QueueUrl", Map.of("QueueName", queue, "Attributes", attributes));
    }

    private void fill(int from, int to) {
        for (int start = from; start < to; start += 10) {
            List<Object> entries = new ArrayList<>();
            for (int i = start; i < Math.min(to, start + 10); i++) {
                entries.add(Map.of("Id", "i" + i, "MessageBody", "m" + i));
            }
            send("sqs?operation=SendMessageBatch&param.QueueUrl=" + url, Map.of("Entries", entries));
        }
    }

    private Map<String, Object> counts() {
        return call(
                "sqs?operation=GetQueueAttributes&param.AttributeNames=All&query=Attributes&param.QueueUrl=" + url,
                null);
    }

    private void awaitEmpty() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(counts())
                        .containsEntry("ApproximateNumberOfMessages", "0")
                        .containsEntry("ApproximateNumberOfMessagesNotVisible", "0"));
    }

    private void route(String options, Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("sqs/" + queue + "?initialDelay=1&delay=5" + options))
                        .routeId("consumer")
                        .process(processor);
            }
        });
    }

    private static String body(Exchange exchange) {
        return exchange.getMessage().getBody(String.class);
    }

    private void see(Exchange exchange) {
        seen.add(body(exchange));
    }

    @Test
    void messagesAreReceivedOnceAndDeleted() throws Exception {
        create(Map.of());
        fill(0, 35);
        route("", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(35).doesNotHaveDuplicates());
        awaitEmpty();
    }

    public record Job(String id, int size) {}

    @Test
    void jsonBecomesTheClassThatTheRouteAsksForAndOtherTextStaysInTheQueue() throws Exception {
        create(Map.of());
        send("sqs?operation=SendMessage&param.QueueUrl=" + url, "no JSON");
        send("sqs?operation=SendMessage&param.QueueUrl=" + url, "{\"id\": \"a\", \"size\": 2, \"more\": 1}");
        List<Object> bodies = new CopyOnWriteArrayList<>();
        route(
                "&outputType=" + Job.class.getName(),
                exchange -> bodies.add(exchange.getMessage().getBody()));
        await().untilAsserted(() -> assertThat(bodies).containsExactly(new Job("a", 2)));
        await().untilAsserted(() -> assertThat(counts()).containsEntry("ApproximateNumberOfMessagesNotVisible", "1"));
    }

    @Test
    void whatIsSaidOfAMessageIsInHeadersAsPlainMaps() throws Exception {
        create(Map.of());
        send(
                "sqs?operation=SendMessage&param.QueueUrl=" + url,
                Map.of(
                        "MessageBody",
                        "hello ${header.x}",
                        "MessageAttributes",
                        Map.of(
                                "CamelAwsSqsReceiptHandle",
                                Map.of("DataType", "String", "StringValue", "evil"),
                                "n",
                                Map.of("DataType", "Number", "StringValue", "1.50"),
                                "b",
                                Map.of("DataType", "Binary", "BinaryValue", new byte[] {1}))));
        List<Map<String, Object>> headers = new CopyOnWriteArrayList<>();
        route("&attributeNames=All", exchange -> {
            headers.add(new LinkedHashMap<>(exchange.getMessage().getHeaders()));
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly("hello ${header.x}"));
        Map<String, Object> told = headers.get(0);
        assertThat(told)
                .containsOnlyKeys(
                        "CamelAwsSqsMessageId",
                        "CamelAwsSqsMD5OfBody",
                        "CamelAwsSqsReceiptHandle",
                        "CamelAwsSqsAttributes",
                        "CamelAwsSqsMessageAttributes",
                        "CamelMessageTimestamp");
        assertThat(told.get("CamelAwsSqsReceiptHandle")).isNotEqualTo("evil");
        assertThat(map(told.get("CamelAwsSqsMessageAttributes")))
                .containsEntry("n", new BigDecimal("1.50"))
                .containsEntry("b", new byte[] {1});
        assertThat(map(told.get("CamelAwsSqsAttributes"))).containsEntry("ApproximateReceiveCount", "1");
        assertThat((Long) told.get("CamelMessageTimestamp")).isPositive();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Test
    void manyAreWorkedOnAtOnceAndAllAreDeletedBeforeAStopEnds() throws Exception {
        create(Map.of());
        fill(0, 300);
        route("&concurrentConsumers=8", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSizeGreaterThan(50));
        camel.getRouteController().stopRoute("consumer");
        int done = seen.size();
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(counts())
                .containsEntry("ApproximateNumberOfMessages", Integer.toString(300 - done))
                .containsEntry("ApproximateNumberOfMessagesNotVisible", "0");
        camel.getRouteController().startRoute("consumer");
        await().untilAsserted(() -> assertThat(seen).hasSize(300).doesNotHaveDuplicates());
        awaitEmpty();
    }

    @Test
    void aSuspensionGivesBackWhatWasNotRouted() throws Exception {
        create(Map.of());
        fill(0, 10);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        route("", exchange -> {
            see(exchange);
            first.countDown();
            go.await();
        });
        first.await();
        Thread suspending = new Thread(() -> {
            try {
                camel.getRouteController().suspendRoute("consumer");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        suspending.start();
        await().until(() ->
                suspending.getState() == Thread.State.TIMED_WAITING || suspending.getState() == Thread.State.WAITING);
        go.countDown();
        suspending.join();
        await().untilAsserted(() -> assertThat(counts())
                .containsEntry("ApproximateNumberOfMessages", "9")
                .containsEntry("ApproximateNumberOfMessagesNotVisible", "0"));
        assertThat(seen).hasSize(1);
        camel.getRouteController().resumeRoute("consumer");
        await().untilAsserted(() -> assertThat(seen).hasSize(10).doesNotHaveDuplicates());
        awaitEmpty();
    }

    @Test
    void anIdleWaitEndsWhenTheRouteStops() throws Exception {
        create(Map.of());
        route("&waitTimeSeconds=20", this::see);
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        long begun = System.nanoTime();
        camel.getRouteController().stopRoute("consumer");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void whatFailsIsReleasedAtOnceWhereThatIsAskedFor() throws Exception {
        create(Map.of("VisibilityTimeout", "600"));
        fill(0, 3);
        Set<String> failed = ConcurrentHashMap.newKeySet();
        route("&releaseOnFailure=true", exchange -> {
            if (failed.add(body(exchange))) {
                throw new IllegalStateException("at first");
            }
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("m0", "m1", "m2"));
        awaitEmpty();
    }

    @Test
    void whatFailsIsElseLeftUntilItsVisibilityTimeoutIsOver() throws Exception {
        create(Map.of());
        fill(0, 1);
        List<Long> times = new CopyOnWriteArrayList<>();
        route("&visibilityTimeout=2", exchange -> {
            times.add(System.nanoTime());
            if (times.size() == 1) {
                throw new IllegalStateException("at first");
            }
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly("m0"));
        assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThan(Duration.ofMillis(1500));
        awaitEmpty();
    }

    @Test
    void aPoisonedMessageGoesToTheDeadLetterQueueByTheQueuesOwnRules() throws Exception {
        String name = queue;
        queue = name + "-dead";
        create(Map.of());
        String dead = url;
        String arn = String.valueOf(counts().get("QueueArn"));
        queue = name;
        create(Map.of("RedrivePolicy", "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"3\"}"));
        fill(0, 4);
        AtomicInteger tries = new AtomicInteger();
        route("&releaseOnFailure=true", exchange -> {
            if (body(exchange).equals("m2")) {
                tries.incrementAndGet();
                throw new IllegalStateException("poison");
            }
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("m0", "m1", "m3"));
        awaitEmpty();
        url = dead;
        await().untilAsserted(() -> assertThat(counts()).containsEntry("ApproximateNumberOfMessages", "1"));
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatTakesLongStaysHidden() throws Exception {
        create(Map.of());
        fill(0, 2);
        CountDownLatch go = new CountDownLatch(1);
        route("&visibilityTimeout=2&extendMessageVisibility=true", exchange -> {
            see(exchange);
            go.await();
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        // Longer than a message is hidden without more ado: another consumer would have it by then.
        Object others =
                send("sqs?operation=ReceiveMessage&param.WaitTimeSeconds=5&query=Messages&param.QueueUrl=" + url, null);
        assertThat(others == null ? List.of() : others).isEqualTo(List.of());
        go.countDown();
        await().untilAsserted(() -> assertThat(seen).hasSize(2).doesNotHaveDuplicates());
        awaitEmpty();
    }

    @Test
    void aQueueIsCreatedAtTheFirstPollWhereThatIsAskedFor() throws Exception {
        route("&autoCreateQueue=true&defaultVisibilityTimeout=77", this::see);
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(send("sqs/" + queue + "?operation=GetQueueUrl&query=QueueUrl", null))
                        .isNotNull());
        url = (String) send("sqs/" + queue + "?operation=GetQueueUrl&query=QueueUrl", null);
        assertThat(counts()).containsEntry("VisibilityTimeout", "77");
        fill(0, 1);
        await().untilAsserted(() -> assertThat(seen).containsExactly("m0"));
    }

    @Test
    void aQueueThatComesLaterOrAgainIsFound() throws Exception {
        // The server forgets those who wait when a queue is deleted.
        route("&waitTimeSeconds=0", this::see);
        create(Map.of());
        fill(0, 1);
        await().untilAsserted(() -> assertThat(seen).containsExactly("m0"));
        awaitEmpty();
        send("sqs?operation=DeleteQueue&param.QueueUrl=" + url, null);
        create(Map.of());
        fill(1, 2);
        await().untilAsserted(() -> assertThat(seen).containsExactly("m0", "m1"));
    }

    @Test
    void messagesOfAGroupKeepTheirOrderWhateverFails() throws Exception {
        queue += ".fifo";
        create(Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true"));
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            for (String group : List.of("a", "b", "c")) {
                String body = group + String.format(Locale.ROOT, "%02d", i);
                all.add(body);
                send(
                        "sqs?operation=SendMessage&param.QueueUrl=" + url,
                        Map.of("MessageBody", body, "MessageGroupId", group));
            }
        }
        Set<String> failed = ConcurrentHashMap.newKeySet();
        route("&concurrentConsumers=4&releaseOnFailure=true&waitTimeSeconds=1", exchange -> {
            String body = body(exchange);
            if (body.hashCode() % 4 == 0 && failed.add(body)) {
                throw new IllegalStateException("at first");
            }
            see(exchange);
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new TreeSet<>(seen)).isEqualTo(all));
        assertThat(failed).isNotEmpty();
        for (String group : List.of("a", "b", "c")) {
            assertThat(seen.stream().filter(body -> body.startsWith(group)))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        awaitEmpty();
    }

    @Test
    void moreThanTenAreReceivedByManyCalls() throws Exception {
        create(Map.of());
        fill(0, 60);
        List<Object> sizes = new CopyOnWriteArrayList<>();
        route("&maxMessagesPerPoll=25&sortAttributeName=SentTimestamp&waitTimeSeconds=1", exchange -> {
            sizes.add(exchange.getProperty(Exchange.BATCH_SIZE));
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(60).doesNotHaveDuplicates());
        assertThat(sizes).contains(25);
        awaitEmpty();
    }
}
