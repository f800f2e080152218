package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.awsx.ScriptedTransport;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.testkit.AskedRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A queue as the beginning of a route, and what a server may do wrong. */
class QueueConsumerTest extends AwsxTestSupport {

    private static final String URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** What the server received, as {@code DeleteMessageBatch r1,r2}. */
    private final List<String> calls = new CopyOnWriteArrayList<>();

    private final List<JsonNode> receives = new CopyOnWriteArrayList<>();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger receipts = new AtomicInteger();

    /** What the server makes of the entries of a batch: text for the code of a failure. */
    private volatile Function<String, String> fault = receipt -> "";

    private volatile Function<HttpRequest, HttpResponse> receive = this::receive;

    @BeforeEach
    void serve() {
        wire.otherwise(this::answer);
    }

    private HttpResponse answer(HttpRequest request) {
        String operation = request.headers().first("X-Amz-Target").replaceFirst(".*\\.", "");
        if (operation.equals("GetQueueUrl")) {
            calls.add(operation);
            return ok("{\"QueueUrl\":\"" + URL + "\"}");
        } else if (operation.equals("ReceiveMessage")) {
            receives.add(json(text(request)));
            return receive.apply(request);
        } else if (operation.equals("GetQueueAttributes")) {
            calls.add(operation);
            return ok("{\"Attributes\":{\"VisibilityTimeout\":\"1\"}}");
        }
        JsonNode batch = json(text(request));
        List<String> handles = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (JsonNode entry : batch.path("Entries")) {
            String handle = entry.path("ReceiptHandle").asText();
            handles.add(handle);
            String code = fault.apply(handle);
            if (code.isEmpty()) {
                done.add("{\"Id\":\"" + entry.path("Id").asText() + "\"}");
            } else {
                failed.add("{\"Id\":\"" + entry.path("Id").asText() + "\",\"SenderFault\":false,\"Code\":\"" + code
                        + "\"}");
            }
        }
        JsonNode hidden = batch.path("Entries").path(0).path("VisibilityTimeout");
        calls.add(operation.replace("MessageBatch", "").replace("ChangeMessageVisibilityBatch", "Hide")
                + (hidden.isMissingNode() ? "" : hidden.asText()) + " " + String.join(",", handles));
        return ok("{\"Successful\":[" + String.join(",", done) + "],\"Failed\":[" + String.join(",", failed) + "]}");
    }

    private static HttpResponse ok(String json) {
        return ScriptedTransport.answer(200, json, "x-amzn-RequestId", "R");
    }

    /** Gives what waits, up to ten; each receipt has a handle of its own, such as {@code a/1}. */
    private HttpResponse receive(HttpRequest request) {
        List<String> messages = new ArrayList<>();
        while (messages.size() < json(text(request)).path("MaxNumberOfMessages").asInt()) {
            String body = waiting.poll();
            if (body == null) {
                break;
            }
            messages.add("{\"MessageId\":\"" + body + "\",\"Body\":\"" + body + "\",\"ReceiptHandle\":\"" + body + '/'
                    + receipts.incrementAndGet() + "\",\"Attributes\":{\"MessageGroupId\":\"" + body.charAt(0)
                    + "\",\"SentTimestamp\":\"1700000000000\"}}");
        }
        if (messages.isEmpty()) {
            pause();
            return ok("{}");
        }
        return ok("{\"Messages\":[" + String.join(",", messages) + "]}");
    }

    /** An empty queue makes callers wait a little. */
    private static void pause() {
        try {
            new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void route(String options, Processor processor) throws Exception {
        route("jobs", options, processor);
    }

    private void route(String queue, String options, Processor processor) throws Exception {
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

    private List<String> calls(String begin) {
        return calls.stream().filter(call -> call.startsWith(begin)).toList();
    }

    @Test
    void aFullBatchIsDeletedByOneCallAndTheRestBrieflyLater() throws Exception {
        IntStream.range(0, 12).forEach(i -> waiting.add("m" + i));
        route("", this::see);
        await().untilAsserted(() -> assertThat(calls("Delete")).hasSize(2));
        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
        assertThat(calls("Delete"))
                .containsExactly(
                        IntStream.range(0, 10)
                                .mapToObj(i -> "m" + i + '/' + (i + 1))
                                .collect(Collectors.joining(",", "Delete ", "")),
                        "Delete m10/11,m11/12");
        assertThat(calls("GetQueueUrl")).hasSize(1);
    }

    @Test
    void aCallAsksForTenAndWaitsLongByDefault() throws Exception {
        route("", this::see);
        await().until(() -> !receives.isEmpty());
        assertThat(receives.get(0))
                .isEqualTo(json("{'QueueUrl': '" + URL + "', 'MaxNumberOfMessages': 10, 'WaitTimeSeconds': 20,"
                        + " 'MessageSystemAttributeNames': ['SentTimestamp', 'ApproximateReceiveCount'],"
                        + " 'MessageAttributeNames': ['All']}"));
    }

    @Test
    void theOptionsSayWhatIsReceived() throws Exception {
        route(
                "jobs.fifo",
                "&waitTimeSeconds=3&visibilityTimeout=70&maxMessagesPerPoll=4&attributeNames=SenderId&messageAttributeNames=a,b.*",
                this::see);
        await().until(() -> !receives.isEmpty());
        assertThat(receives.get(0))
                .isEqualTo(json("{'QueueUrl': '" + URL + "', 'MaxNumberOfMessages': 4, 'WaitTimeSeconds': 3,"
                        + " 'VisibilityTimeout': 70, 'MessageSystemAttributeNames': ['SenderId', 'MessageGroupId'],"
                        + " 'MessageAttributeNames': ['a', 'b.*']}"));
    }

    @Test
    void aCallWaitsNoLongerThanItMayTake() throws Exception {
        route("&readTimeout=8s", this::see);
        await().until(() -> !receives.isEmpty());
        assertThat(receives.get(0).path("WaitTimeSeconds").asInt()).isEqualTo(7);
    }

    @Test
    void whatFailsOfABatchIsDeletedLaterAndNotRoutedAgain() throws Exception {
        waiting.addAll(List.of("a", "b", "c"));
        AtomicInteger times = new AtomicInteger(2);
        fault = handle -> handle.startsWith("b") && times.getAndDecrement() > 0 ? "InternalError" : "";
        route("", this::see);
        await().untilAsserted(() ->
                assertThat(calls("Delete")).containsExactly("Delete a/1,b/2,c/3", "Delete b/2", "Delete b/2"));
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void aReceiptThatIsOfNoUseIsGivenUpAtOnce() throws Exception {
        waiting.addAll(List.of("a", "b"));
        fault = handle -> handle.startsWith("a") ? "ReceiptHandleIsInvalid" : "";
        route("", this::see);
        await().untilAsserted(() -> assertThat(calls("Delete")).hasSize(1));
        waiting.add("a");
        await().untilAsserted(() -> assertThat(seen).containsExactly("a", "b", "a"));
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete a/1,b/2", "Delete a/3"));
    }

    @Test
    void aReceiptOfAMessageThatIsStillWorkedOnIsLeftAlone() throws Exception {
        waiting.add("a");
        CountDownLatch go = new CountDownLatch(1);
        route("&concurrentConsumers=2", exchange -> {
            see(exchange);
            go.await();
        });
        await().until(() -> seen.size() == 1);
        waiting.add("a");
        int before = receives.size();
        await().until(() -> waiting.isEmpty() && receives.size() > before + 2);
        go.countDown();
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete a/1"));
        assertThat(seen).containsExactly("a");
    }

    @Test
    void errorsOfTheServerAreToldAndTheNextPollGoesOn() throws Exception {
        waiting.addAll(List.of("a", "b"));
        AtomicInteger failures = new AtomicInteger(8);
        receive = request -> {
            int left = failures.getAndDecrement();
            if (left > 4) {
                return ScriptedTransport.answer(503, "{\"__type\":\"ServiceUnavailable\"}");
            } else if (left > 0) {
                throw new TransportException("cut", null, true);
            }
            return receive(request);
        };
        route("", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("a", "b"));
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete a/1,b/2"));
    }

    @Test
    void anEmptyAnswerMakesNoExchangeAndNoOtherCall() throws Exception {
        route("", this::see);
        await().until(() -> receives.size() > 5);
        assertThat(seen).isEmpty();
        assertThat(calls).containsExactly("GetQueueUrl");
    }

    @Test
    void whatFailsIsReleasedInABatchWhereThatIsAskedFor() throws Exception {
        waiting.addAll(List.of("a", "b", "c"));
        route("&releaseOnFailure=true", exchange -> {
            see(exchange);
            if (!body(exchange).equals("b")) {
                throw new IllegalStateException("no");
            }
        });
        await().untilAsserted(() -> assertThat(calls("Hide")).containsExactly("Hide0 a/1,c/3"));
        assertThat(calls("Delete")).containsExactly("Delete b/2");
    }

    @Test
    void whatFailsIsElseLeftAlone() throws Exception {
        waiting.addAll(List.of("a", "b"));
        route("", exchange -> {
            see(exchange);
            if (body(exchange).equals("a")) {
                throw new IllegalStateException("no");
            }
        });
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete b/2"));
        assertThat(calls("Hide")).isEmpty();
    }

    @Test
    void inOrderWhatIsBehindOneThatFailsIsReleasedWithIt() throws Exception {
        waiting.addAll(List.of("a1", "a2", "b1", "a3", "b2"));
        route("jobs.fifo", "&releaseOnFailure=true", exchange -> {
            see(exchange);
            if (body(exchange).equals("a1")) {
                throw new IllegalStateException("no");
            }
        });
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete b1/3,b2/5"));
        assertThat(seen).containsExactly("a1", "b1", "b2");
        assertThat(String.join(" ", calls("Hide0")))
                .contains("a1/1")
                .contains("a2/2")
                .contains("a3/4");
    }

    @Test
    void inOrderWhatIsBehindOneThatFailsIsReleasedAlsoWhereThatOneIsLeft() throws Exception {
        waiting.addAll(List.of("a1", "a2"));
        route("jobs.fifo", "", exchange -> {
            see(exchange);
            throw new IllegalStateException("no");
        });
        await().untilAsserted(() -> assertThat(calls("Hide")).containsExactly("Hide0 a2/2"));
        assertThat(seen).containsExactly("a1");
    }

    @Test
    void messagesAreKeptWhereTheyAreNotToBeDeleted() throws Exception {
        waiting.addAll(List.of("a", "b"));
        route("&deleteAfterRead=false", exchange -> {
            see(exchange);
            exchange.setProperty("CamelAwsSqsDeleteFiltered", body(exchange).equals("b"));
        });
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete b/2"));
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void whatAFilterKeepsOutIsDeletedUnlessItIsToStay() throws Exception {
        waiting.addAll(List.of("a", "b"));
        route(
                "&deleteIfFiltered=false",
                exchange -> exchange.setProperty(
                        "CamelFilterMatched", body(exchange).equals("b")));
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete b/2"));
    }

    @Test
    void whatTakesLongIsHiddenAgainForAsLongAsTheQueueSays() throws Exception {
        waiting.addAll(List.of("a", "b"));
        CountDownLatch go = new CountDownLatch(1);
        route("&extendMessageVisibility=true", exchange -> {
            see(exchange);
            go.await();
        });
        // What waits for its turn is hidden, too.
        await().untilAsserted(() -> assertThat(calls("Hide1")).hasSizeGreaterThan(2));
        assertThat(calls("Hide1").get(0)).isIn("Hide1 a/1,b/2", "Hide1 b/2,a/1");
        assertThat(calls("GetQueueAttributes")).hasSize(1);
        go.countDown();
        await().untilAsserted(() -> assertThat(calls("Delete")).hasSize(1));
        int before = calls("Hide1").size();
        int now = receives.size();
        await().until(() -> receives.size() > now + 50);
        assertThat(calls("Hide1").size()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void aMessageThatWasConsumedIsDeletedUnroutedWhereThatIsSure() throws Exception {
        AskedRepository repository = new AskedRepository();
        camel.getRegistry().bind("repository", repository);
        waiting.add("a");
        route("&idempotentRepository=#repository&idempotentEager=false", this::see);
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete a/1"));
        waiting.add("a");
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete a/1", "Delete a/2"));
        assertThat(seen).containsExactly("a");
    }

    @Test
    void aMessageThatMayBeInProgressElsewhereIsLeftAlone() throws Exception {
        AskedRepository repository = new AskedRepository();
        camel.getRegistry().bind("repository", repository);
        repository.add("a");
        waiting.addAll(List.of("a", "b"));
        route("&idempotentRepository=#repository", this::see);
        await().untilAsserted(() -> assertThat(calls("Delete")).containsExactly("Delete b/2"));
        assertThat(seen).containsExactly("b");
        assertThat(calls("Hide")).isEmpty();
    }

    @Test
    void whatAWaitReceivesBehindTheStopIsReleased() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch arrives = new CountDownLatch(1);
        receive = request -> {
            waits.countDown();
            try {
                arrives.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return receive(request);
        };
        route("", this::see);
        waits.await();
        camel.getRouteController().stopRoute("consumer");
        assertThat(camel.getRouteController().getRouteStatus("consumer").isStopped())
                .isTrue();
        waiting.addAll(List.of("a", "b"));
        arrives.countDown();
        await().untilAsserted(() -> assertThat(calls("Hide")).containsExactly("Hide0 a/1,b/2"));
        assertThat(seen).isEmpty();
    }

    @Test
    void aBatchIsDeletedBeforeAStopEnds() throws Exception {
        waiting.addAll(List.of("a", "b"));
        CountDownLatch begun = new CountDownLatch(2);
        route("", exchange -> {
            see(exchange);
            begun.countDown();
        });
        begun.await();
        camel.getRouteController().stopRoute("consumer");
        assertThat(calls("Delete")).containsExactly("Delete a/1,b/2");
    }

    @Test
    void ofMoreThanTenEachCallBringsSome() throws Exception {
        IntStream.range(0, 25).forEach(i -> waiting.add("m" + i));
        List<Object> sizes = new CopyOnWriteArrayList<>();
        route("&maxMessagesPerPoll=25&sortAttributeName=SentTimestamp", exchange -> {
            see(exchange);
            sizes.add(exchange.getProperty(Exchange.BATCH_SIZE));
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(25).doesNotHaveDuplicates());
        assertThat(sizes).containsOnly(25);
        assertThat(receives.stream()
                        .limit(3)
                        .map(call -> call.path("MaxNumberOfMessages").asInt()))
                .containsExactlyInAnyOrder(10, 10, 5);
    }

    @Test
    void aFailureOfOneOfManyCallsKeepsTheOthersFromNothing() throws Exception {
        IntStream.range(0, 10).forEach(i -> waiting.add("m" + i));
        AtomicInteger asked = new AtomicInteger();
        receive = request -> asked.incrementAndGet() == 1
                ? ScriptedTransport.answer(400, "{\"__type\":\"OverLimit\"}")
                : receive(request);
        route("&maxMessagesPerPoll=20", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(10).doesNotHaveDuplicates());
    }

    @Test
    void optionsThatCannotBeAreToldAtOnce() {
        assertThatThrownBy(() -> route(
                        "&waitTimeSeconds=21&visibilityTimeout=50000&concurrentRequestLimit=0&sortAttributeName=All",
                        this::see))
                .hasMessageContaining("waitTimeSeconds is 21, but must be from 0 to 20")
                .hasMessageContaining("visibilityTimeout is 50000, but must be from 0 to 43200")
                .hasMessageContaining("concurrentRequestLimit is 0, but must be from 1 to 1000")
                .hasMessageContaining("sortAttributeName is All");
        assertThat(calls).isEmpty();
    }

    @Test
    void aWaitMustBeShorterThanTheCallMayTake() {
        assertThatThrownBy(() -> route("&waitTimeSeconds=20&readTimeout=10s", this::see))
                .hasMessageContaining(
                        "waitTimeSeconds is 20, but readTimeout or callTimeout end the call after 10000 ms");
    }

    @Test
    void aConsumerNeedsAQueueOrAnOperation() {
        assertThatThrownBy(() -> camel.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri("sqs")).to("mock:never");
                    }
                }))
                .hasMessageContaining("a consumer needs a queue, as in awsx:sqs/jobs, or an operation to poll");
    }
}
