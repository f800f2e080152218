package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import io.awsx.ScriptedTransport;
import io.awsx.camel.AwsxConstants;
import io.awsx.error.ServiceException;
import io.awsx.http.EventFrame;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.Test;

/** Consumers of operations with and without pages. */
class AwsxConsumerTest extends AwsxTestSupport {

    private static final String FAST = "&initialDelay=1&delay=5";

    private final List<Object> seen = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger polls = new AtomicInteger();

    private void route(String serviceAndOptions, Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri(serviceAndOptions + FAST)).routeId("consumer").process(processor);
            }
        });
    }

    private void see(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (failing.contains(String.valueOf(body))) {
            throw new IllegalStateException("not this one");
        }
        seen.add(body == null ? "nothing" : body);
    }

    /** Tables in pages of a size, told by name. */
    private HttpResponse tables(HttpRequest request, int size, List<String> names) {
        String after = json(text(request)).path("ExclusiveStartTableName").asText("");
        int from = names.indexOf(after) + 1;
        if (from == 0) {
            polls.incrementAndGet();
        }
        List<String> page = names.subList(from, Math.min(names.size(), from + size));
        String last =
                from + size < names.size() ? ",\"LastEvaluatedTableName\":\"" + page.get(page.size() - 1) + '"' : "";
        String listed = page.isEmpty() ? "" : '"' + String.join("\",\"", page) + '"';
        return ScriptedTransport.answer(
                200, "{\"TableNames\":[" + listed + ']' + last + '}', "x-amzn-RequestId", "from " + after);
    }

    private void tables(int size, String... names) {
        wire.otherwise(request -> tables(request, size, List.of(names)));
    }

    @Test
    void eachItemOfAllPagesIsAnExchange() throws Exception {
        tables(2, "aaa", "bbb", "ccc", "ddd", "eee");
        List<Map<String, Object>> headers = new CopyOnWriteArrayList<>();
        List<Object> batches = new CopyOnWriteArrayList<>();
        route("dynamodb?operation=ListTables&repeatCount=1", exchange -> {
            see(exchange);
            headers.add(new LinkedHashMap<>(exchange.getMessage().getHeaders()));
            batches.add(exchange.getProperty(Exchange.BATCH_INDEX) + "/" + exchange.getProperty(Exchange.BATCH_SIZE)
                    + " " + exchange.getProperty(Exchange.BATCH_COMPLETE));
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly("aaa", "bbb", "ccc", "ddd", "eee"));
        assertThat(headers.get(0))
                .containsEntry(AwsxConstants.REQUEST_ID, "from ")
                .containsEntry(AwsxConstants.STATUS_CODE, 200);
        assertThat(headers.get(4))
                .containsEntry(AwsxConstants.REQUEST_ID, "from ddd")
                .containsEntry(AwsxConstants.ATTEMPTS, 1);
        assertThat(batches).containsExactly("0/2 false", "1/2 true", "0/2 false", "1/2 true", "0/1 true");
    }

    @Test
    void aPageIsFetchedWhenTheOneBeforeIsDone() throws Exception {
        tables(2, "aaa", "bbb", "ccc", "ddd");
        List<Integer> requests = new CopyOnWriteArrayList<>();
        route("dynamodb?operation=ListTables&repeatCount=1", exchange -> {
            see(exchange);
            requests.add(wire.requests().size());
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(4));
        assertThat(requests).containsExactly(1, 1, 2, 2);
    }

    @Test
    void aRoundEndsAtItsLimitAndTheNextGoesOnBehindIt() throws Exception {
        tables(3, "aaa", "bbb", "ccc", "ddd", "eee");
        List<Object> sizes = new CopyOnWriteArrayList<>();
        route("dynamodb?operation=ListTables&maxMessagesPerPoll=2&repeatCount=4", exchange -> {
            see(exchange);
            sizes.add(exchange.getProperty(Exchange.BATCH_SIZE));
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly("aaa", "bbb", "ccc", "ddd", "eee", "aaa", "bbb"));
        // The second round takes the rest of the first page and one of the next.
        assertThat(sizes).containsExactly(2, 2, 1, 1, 1, 2, 2);
        assertThat(wire.requests()).hasSize(3);
    }

    @Test
    void itemsThatFailStopNoOthersAndAreTriedAgain() throws Exception {
        tables(2, "aaa", "bad1", "bbb", "bad2", "bad3", "ccc");
        failing.addAll(List.of("bad1", "bad2", "bad3"));
        route("dynamodb?operation=ListTables&idempotent=true&maxMessagesPerPoll=2", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("aaa", "bbb", "ccc"));
        await().untilAtomic(polls, greaterThan(4));
        assertThat(seen).containsExactly("aaa", "bbb", "ccc");
        failing.clear();
        // Which is next depends on where the rounds are: each goes on behind the one before.
        await().untilAsserted(() -> assertThat(seen)
                .startsWith("aaa", "bbb", "ccc")
                .containsExactlyInAnyOrder("aaa", "bbb", "ccc", "bad1", "bad2", "bad3"));
    }

    /** Remembers over stops, as a database does. */
    private static final class Kept extends ServiceSupport implements IdempotentRepository {

        private final Set<String> keys = ConcurrentHashMap.newKeySet();

        @Override
        public boolean add(String key) {
            assertThat(isStarted()).isTrue();
            return keys.add(key);
        }

        @Override
        public boolean contains(String key) {
            return keys.contains(key);
        }

        @Override
        public boolean remove(String key) {
            return keys.remove(key);
        }

        @Override
        public boolean confirm(String key) {
            return keys.contains(key);
        }

        @Override
        public void clear() {
            keys.clear();
        }
    }

    @Test
    void anItemIsConsumedOnceByItsRepositoryEvenAfterARestart() throws Exception {
        tables(10, "aaa", "bbb");
        Kept repository = new Kept();
        camel.getRegistry().bind("repository", repository);
        failing.add("bbb");
        route("dynamodb?operation=ListTables&idempotentRepository=#repository", this::see);
        await().untilAtomic(polls, greaterThan(2));
        assertThat(seen).containsExactly("aaa");
        camel.getRouteController().stopRoute("consumer");
        assertThat(repository.contains("aaa")).isTrue();
        assertThat(repository.contains("bbb")).isFalse();
        failing.clear();
        camel.getRouteController().startRoute("consumer");
        await().untilAsserted(() -> assertThat(seen).containsExactly("aaa", "bbb"));
    }

    @Test
    void anItemInProgressIsNotTakenUpAgain() throws Exception {
        tables(10, "aaa");
        CountDownLatch release = new CountDownLatch(1);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("dynamodb?operation=ListTables&idempotent=true" + FAST))
                        .threads(2)
                        .process(exchange -> {
                            see(exchange);
                            release.await();
                        });
            }
        });
        await().untilAtomic(polls, greaterThan(5));
        assertThat(seen).containsExactly("aaa");
        release.countDown();
    }

    @Test
    void messagesAreToldApartByTheirId() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(
                200,
                "{\"Messages\":[{\"MessageId\":\"1\",\"Body\":\"a\",\"ReceiptHandle\":\""
                        + wire.requests().size() + "\"},{\"MessageId\":\"2\",\"Body\":\"b\"}]}"));
        route(
                "sqs?operation=ReceiveMessage&param.QueueUrl=http://q/1&idempotent=true",
                exchange -> seen.add(map(exchange).get("Body")));
        await().until(() -> wire.requests().size() > 3);
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void itemsWithoutAnIdAreToldApartByAllOfThem() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(
                200,
                wire.requests().size() % 2 == 0
                        ? "{\"Messages\":[{\"Body\":\"a\",\"Attributes\":{\"x\":\"1\",\"y\":\"2\"}}]}"
                        : "{\"Messages\":[{\"Attributes\":{\"y\":\"2\",\"x\":\"1\"},\"Body\":\"a\"}]}"));
        route("sqs?operation=ReceiveMessage&param.QueueUrl=http://q/1&idempotent=true", this::see);
        await().until(() -> wire.requests().size() > 3);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aKeyIsAJmesPathOrASimpleExpression() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(
                200,
                "{\"Messages\":[{\"MessageId\":\"" + wire.requests().size()
                        + "\",\"Body\":\"a\"},{\"MessageId\":\"x\",\"Body\":\"b\"}]}"));
        route(
                "sqs?operation=ReceiveMessage&param.QueueUrl=http://q/1&idempotent=true&idempotentKey=RAW(join('/', [Body, 'v1']))",
                this::see);
        await().until(() -> wire.requests().size() > 3);
        assertThat(seen).hasSize(2);
        camel.getRouteController().stopRoute("consumer");
        camel.removeRoute("consumer");
        seen.clear();
        route(
                "sqs?operation=ReceiveMessage&param.QueueUrl=http://q/1&idempotent=true&idempotentKey=RAW(${body[Body]})&outputFormat=json",
                this::see);
        int before = wire.requests().size();
        await().until(() -> wire.requests().size() > before + 3);
        assertThat(seen).hasSize(2).allMatch(body -> ((String) body).startsWith("{"));
    }

    @Test
    void whatTheRestOfAnAnswerHoldsComesInTheNextRound() throws Exception {
        wire.then(200, "{\"Messages\":[{\"Body\":\"a\"},{\"Body\":\"b\"},{\"Body\":\"c\"}]}")
                .otherwise(request -> ScriptedTransport.answer(200, "{}"));
        route("sqs?operation=ReceiveMessage&param.QueueUrl=http://q/1&maxMessagesPerPoll=2", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(3));
    }

    @Test
    void aQuerySaysWhatTheItemsAre() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(200, "{\"Messages\":[{\"Body\":\"a\"},{\"Body\":\"b\"}]}"));
        route(
                "sqs?operation=ReceiveMessage&param.QueueUrl=http://q/1&repeatCount=1&query=RAW(Messages[?Body=='b'].Body)",
                this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("b"));
        tables(2, "aaa", "bbb", "ccc");
        seen.clear();
        camel.removeRoute("consumer");
        route("dynamodb?operation=ListTables&repeatCount=1&query=RAW(length(TableNames))", this::see);
        await().untilAsserted(() -> assertThat(seen).map(Object::toString).containsExactly("2", "1"));
    }

    @Test
    void anOutputWithoutAListIsOneItem() throws Exception {
        answers("{'Table': {'TableName': 't', 'TableStatus': 'ACTIVE'}}");
        route("dynamodb?operation=DescribeTable&param.TableName=t&repeatCount=1", this::see);
        await().untilAsserted(() ->
                assertThat(seen).containsExactly(Map.of("Table", Map.of("TableName", "t", "TableStatus", "ACTIVE"))));
    }

    @Test
    void aStreamedOutputIsOneItemThatIsClosed() throws Exception {
        wire.then(200, "content", "ETag", "\"e\"");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("s3?operation=GetObject&param.Bucket=b&param.Key=k&repeatCount=1" + FAST))
                        .streamCache("false")
                        .process(exchange -> seen.add(exchange.getMessage().getBody() instanceof InputStream));
            }
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly(true));
    }

    @Test
    void pagesAreItemsWhereTheUriSaysSo() throws Exception {
        tables(2, "aaa", "bbb", "ccc");
        route(
                "dynamodb?operation=ListTables&paginate=pages&repeatCount=1&outputFormat=json&query=TableNames",
                this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("[\"aaa\",\"bbb\"]", "[\"ccc\"]"));
    }

    @Test
    void pagesAreItemsWhereTheModelDoesNotSayWhatTheItemsAre() throws Exception {
        wire.then(200, "{\"SecretValues\":[{\"Name\":\"a\"}],\"Errors\":[],\"NextToken\":\"n\"}")
                .then(200, "{\"SecretValues\":[{\"Name\":\"b\"}]}");
        route("secretsmanager?operation=BatchGetSecretValue&repeatCount=1", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(2));
        assertThat(seen.get(1)).isEqualTo(Map.of("SecretValues", List.of(Map.of("Name", "b"))));
    }

    @Test
    void plainValuesOfDynamoDbAreItems() throws Exception {
        answers("{'Items': [{'Id': {'N': '1'}}], 'LastEvaluatedKey': {'Id': {'N': '1'}}}")
                .answers("{'Items': [{'Id': {'N': '2'}, 'B': {'B': 'AQ=='}}]}");
        route("dynamodb?operation=Scan&param.TableName=t&nativeTypes=true&repeatCount=1", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(2));
        assertThat(map(seen.get(0))).isEqualTo(Map.of("Id", new BigDecimal("1")));
        assertThat(map(seen.get(1))).containsEntry("B", new byte[] {1});
        assertThat(sent(1)).isEqualTo(json("{'TableName': 't', 'ExclusiveStartKey': {'Id': {'N': '1'}}}"));
    }

    @Test
    void parametersMayBeExpressionsForEachWalk() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(200, "{}"));
        route("dynamodb?operation=ListTables&param.Limit=RAW(${random(7,8)})", this::see);
        await().until(() -> wire.requests().size() > 1);
        assertThat(sent(0)).isEqualTo(json("{'Limit': 7}"));
    }

    @Test
    void anEmptyRoundSendsAnEmptyMessageWhereThatIsAskedFor() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(200, "{\"TableNames\":[]}"));
        route("dynamodb?operation=ListTables&sendEmptyMessageWhenIdle=true", this::see);
        await().untilAsserted(() -> assertThat(seen).contains("nothing"));
    }

    @Test
    void aPollThatFailsIsMadeAgainFromTheBeginning() throws Exception {
        AtomicInteger failures = new AtomicInteger(1);
        wire.otherwise(request -> text(request).contains("ExclusiveStart") && failures.getAndDecrement() > 0
                ? ScriptedTransport.answer(400, "{\"__type\":\"ValidationException\",\"message\":\"token expired\"}")
                : tables(request, 1, List.of("aaa", "bbb")));
        route("dynamodb?operation=ListTables&repeatCount=2", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("aaa", "aaa", "bbb"));
    }

    @Test
    void theErrorHandlerGetsAPollThatFailsWhereThatIsAskedFor() throws Exception {
        wire.otherwise(request -> ScriptedTransport.answer(400, "{\"__type\":\"ValidationException\"}"));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ServiceException.class)
                        .handled(true)
                        .process(exchange ->
                                seen.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, ServiceException.class)
                                        .code()));
                from(uri("dynamodb?operation=ListTables&bridgeErrorHandler=true" + FAST))
                        .to("mock:never");
            }
        });
        await().untilAsserted(() -> assertThat(seen).contains("ValidationException"));
    }

    private static byte[] event(String type, String payload) throws IOException {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(":message-type", "event");
        headers.put(":event-type", type);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new EventFrame(headers, payload.getBytes(StandardCharsets.UTF_8)).encode());
        return out.toByteArray();
    }

    private static byte[] records(int... numbers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int number : numbers) {
            out.write(event(
                    "SubscribeToShardEvent",
                    "{\"Records\":[],\"ContinuationSequenceNumber\":\"" + number + "\",\"MillisBehindLatest\":0}"));
        }
        return out.toByteArray();
    }

    private static final String SUBSCRIBE =
            "kinesis?operation=SubscribeToShard&param.ConsumerARN=arn:aws:kinesis:eu-west-1:123456789012:stream/s/consumer/c:1"
                    + "&param.ShardId=s&param.StartingPosition.Type=LATEST";

    @Test
    void theEventsOfAStreamAreItems() throws Exception {
        wire.then(request -> ScriptedTransport.answer(200, new ByteArrayInputStream(records(1, 2, 3))));
        route(
                SUBSCRIBE
                        + "&repeatCount=2&maxMessagesPerPoll=2&query=SubscribeToShardEvent.ContinuationSequenceNumber",
                this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("1", "2", "3"));
    }

    /** Waits for bytes until it is closed. */
    private static final class Waiting extends InputStream {

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void aRouteThatWaitsForEventsStopsAtOnce() throws Exception {
        wire.then(request -> ScriptedTransport.answer(
                200, new SequenceInputStream(new ByteArrayInputStream(records(1)), new Waiting())));
        route(SUBSCRIBE + "&repeatCount=1", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            camel.getRouteController().stopRoute("consumer");
            assertThat(camel.getRouteController().getRouteStatus("consumer").isStopped())
                    .isTrue();
        });
    }
}
