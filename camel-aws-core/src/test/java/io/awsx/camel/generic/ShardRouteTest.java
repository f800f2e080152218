package io.awsx.camel.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.testing.ScriptedAws;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consumers of shards in routes, on a scripted AWS. */
class ShardRouteTest {

    private static final String FAST = "initialDelay=0&delay=10";

    private final ScriptedAws aws = ScriptedAws.create();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final MemoryStateRepository states = new MemoryStateRepository();

    @BeforeEach
    void bind() {
        camel.getRegistry().bind("aws", aws.session());
        camel.getRegistry().bind("states", states);
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    private void route(String uri) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).routeId("consumer").process(exchange -> {
                    if (failing.contains(exchange.getMessage().getBody(String.class))) {
                        throw new IllegalStateException("not this one");
                    }
                    seen.add(exchange.copy());
                });
            }
        });
        camel.start();
    }

    private List<String> bodies() {
        return seen.stream()
                .map(exchange -> exchange.getMessage().getBody(String.class))
                .toList();
    }

    /** Shards with a record for each key; iterators are SHARD:INDEX. */
    private void kinesis(Map<String, List<String>> shards) {
        aws.on("kinesis", "ListShards").answer(input -> ListedShards.of(shards.keySet()));
        aws.on("kinesis", "GetShardIterator").answer(input -> {
            Object number = input.get("StartingSequenceNumber");
            int index = number == null ? 0 : Integer.parseInt(number.toString()) + 1;
            return Map.of("ShardIterator", input.get("ShardId") + ":" + index);
        });
        aws.on("kinesis", "GetRecords").answer(input -> {
            String[] place = input.get("ShardIterator").toString().split(":", -1);
            List<String> keys = shards.get(place[0]);
            int begin = Integer.parseInt(place[1]);
            Map<String, Object> output = new HashMap<>();
            output.put(
                    "Records",
                    IntStream.range(begin, keys.size())
                            .mapToObj(i -> Map.of(
                                    "SequenceNumber",
                                    String.valueOf(i),
                                    "Data",
                                    keys.get(i).getBytes(StandardCharsets.UTF_8),
                                    "PartitionKey",
                                    "key",
                                    "ApproximateArrivalTimestamp",
                                    Instant.ofEpochMilli(1500)))
                            .toList());
            output.put("NextShardIterator", place[0] + ":" + keys.size());
            output.put("MillisBehindLatest", 0);
            return output;
        });
    }

    @Test
    void aRecordOfKinesisIsAnExchangeWithTheHeadersOfAws2Kinesis() throws Exception {
        kinesis(Map.of("shardId-1", List.of("hello")));
        route("awsx:kinesis/orders?" + FAST);
        await().until(() -> seen.size() == 1);
        assertThat(seen.get(0).getMessage().getBody()).isInstanceOf(byte[].class);
        assertThat(bodies()).containsExactly("hello");
        assertThat(seen.get(0).getMessage().getHeaders())
                .containsEntry("CamelAwsKinesisSequenceNumber", "0")
                .containsEntry("CamelAwsKinesisPartitionKey", "key")
                .containsEntry("CamelAwsKinesisShardId", "shardId-1")
                .containsEntry("CamelAwsKinesisApproximateArrivalTimestamp", Instant.ofEpochMilli(1500))
                .containsEntry(Exchange.MESSAGE_TIMESTAMP, 1500L);
    }

    public record Hello(String to) {}

    @Test
    void aRecordOfJsonBecomesTheClassThatTheRouteAsksFor() throws Exception {
        kinesis(Map.of("shardId-1", List.of("{\"to\": \"you\"}")));
        route("awsx:kinesis/orders?outputType=" + Hello.class.getName() + '&' + FAST);
        await().until(() -> seen.size() == 1);
        assertThat(seen.get(0).getMessage().getBody()).isEqualTo(new Hello("you"));
    }

    @Test
    void aChangeOfDynamoDbIsAMapWithTheHeadersOfAws2DdbStream() throws Exception {
        aws.on("dynamodbstreams", "ListStreams")
                .answer(Map.of(
                        "Streams",
                        List.of(Map.of(
                                "StreamArn",
                                "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/1",
                                "StreamLabel",
                                "1"))));
        aws.on("dynamodbstreams", "DescribeStream")
                .answer(Map.of(
                        "StreamDescription",
                        Map.of("Shards", List.of(Map.of("ShardId", "shardId-00000000000000000001")))));
        aws.on("dynamodbstreams", "GetShardIterator").answer(Map.of("ShardIterator", "i"));
        aws.on("dynamodbstreams", "GetRecords")
                .answer(Map.of(
                        "Records",
                        List.of(Map.of(
                                "eventID",
                                "e1",
                                "eventName",
                                "INSERT",
                                "eventSource",
                                "aws:dynamodb",
                                "dynamodb",
                                Map.of(
                                        "SequenceNumber",
                                        "700000000000000000000",
                                        "SizeBytes",
                                        50,
                                        "ApproximateCreationDateTime",
                                        Instant.ofEpochSecond(7),
                                        "NewImage",
                                        Map.of("Id", Map.of("N", "7")))))));
        route("awsx:dynamodbstreams/orders?streamIteratorType=FROM_START&nativeTypes=true&" + FAST);
        await().until(() -> seen.size() == 1);
        assertThat(seen.get(0).getMessage().getBody())
                .extracting("dynamodb.NewImage.Id")
                .isEqualTo(new java.math.BigDecimal(7));
        assertThat(seen.get(0).getMessage().getHeaders())
                .containsEntry("CamelAwsDdbStreamEventId", "e1")
                .containsEntry("CamelAwsDdbStreamEventName", "INSERT")
                .containsEntry("CamelAwsDdbStreamEventSource", "aws:dynamodb")
                .containsEntry("CamelAwsDdbStreamSequenceNumber", "700000000000000000000")
                .containsEntry("CamelAwsDdbStreamSizeBytes", 50L)
                .containsEntry("CamelAwsDdbStreamApproximateCreationDateTime", Instant.ofEpochSecond(7))
                .containsEntry("CamelAwsDdbStreamShardId", "shardId-00000000000000000001");
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void aFailureHoldsUpItsShardAloneAndComesAgainInItsOrder(int concurrently) throws Exception {
        failing.add("a2");
        kinesis(Map.of("a", List.of("a1", "a2", "a3"), "b", List.of("b1", "b2", "b3")));
        route("awsx:kinesis/orders?concurrentConsumers=" + concurrently + "&" + FAST);
        await().until(() -> bodies().containsAll(List.of("a1", "b1", "b2", "b3")));
        assertThat(bodies()).doesNotContain("a2", "a3");
        failing.clear();
        await().until(() -> seen.size() == 6);
        assertThat(bodies()).containsSubsequence("a1", "a2", "a3").containsSubsequence("b1", "b2", "b3");
    }

    @Test
    void aFailureIsPassedOverWhereThatIsWanted() throws Exception {
        failing.add("a2");
        kinesis(Map.of("a", List.of("a1", "a2", "a3")));
        route("awsx:kinesis/orders?skipAfterFailures=1&" + FAST);
        await().until(() -> seen.size() == 2);
        assertThat(bodies()).containsExactly("a1", "a3");
    }

    @Test
    void aRouteThatIsStoppedGoesOnWhereItWas() throws Exception {
        failing.add("a3");
        kinesis(Map.of("a", List.of("a1", "a2", "a3")));
        route("awsx:kinesis/orders?stateRepository=#states&" + FAST);
        await().until(() -> seen.size() == 2);
        camel.getRouteController().stopRoute("consumer");
        assertThat(states.getState("awsx/kinesis/orders/a")).isEqualTo("AFTER_SEQUENCE_NUMBER 1");
        failing.clear();
        camel.getRouteController().startRoute("consumer");
        await().until(() -> seen.size() == 3);
        assertThat(bodies()).containsExactly("a1", "a2", "a3");
        assertThat(aws.calls("kinesis", "GetShardIterator"))
                .last()
                .satisfies(call -> assertThat(call.input())
                        .containsEntry("ShardIteratorType", "AFTER_SEQUENCE_NUMBER")
                        .containsEntry("StartingSequenceNumber", "1"));
    }

    @Test
    void aStreamThatIsNotThereFailsThePollAndIsReadWhenItComes() throws Exception {
        kinesis(Map.of("a", List.of("a1")));
        aws.on("kinesis", "ListShards").fail("ResourceNotFoundException").times(2);
        List<Exception> failures = new CopyOnWriteArrayList<>();
        camel.getRegistry().bind("failures", new org.apache.camel.spi.ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                failures.add((Exception) exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                failures.add((Exception) exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                failures.add((Exception) exception);
            }
        });
        route("awsx:kinesis/orders?exceptionHandler=#failures&checkpointInterval=10ms&" + FAST);
        await().until(() -> seen.size() == 1);
        assertThat(failures)
                .hasSizeBetween(1, 2)
                .allMatch(failure -> failure.getMessage().contains("ResourceNotFound"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kinesis?|no stream is named",
                "kinesis/s?iteratorType=NEWEST|it is one of TRIM_HORIZON, LATEST",
                "kinesis/s?iteratorType=AT_TIMESTAMP|messageTimestamp and iteratorType=AT_TIMESTAMP belong together",
                "kinesis/s?messageTimestamp=1|messageTimestamp and iteratorType=AT_TIMESTAMP belong together",
                "kinesis/s?iteratorType=AT_TIMESTAMP&messageTimestamp=yesterday|write it as 2026-01-31T12:00:00Z",
                "kinesis/s?iteratorType=AT_SEQUENCE_NUMBER|sequenceNumber belongs to",
                "kinesis/s?iteratorType=AFTER_SEQUENCE_NUMBER&sequenceNumber=1|give shardId, too",
                "kinesis/s?iteratorType=LATEST&streamIteratorType=FROM_START|contradict each other",
                "kinesis/s?streamIteratorType=NOW|it is one of FROM_START, FROM_LATEST",
                "dynamodbstreams/s?enhancedFanOut=true|enhancedFanOut is for streams of Kinesis",
                "kinesis/s?fanOutConsumerName=c|belong to enhancedFanOut=true",
                "kinesis/s?enhancedFanOut=true&fanOutConsumerName=arn:aws:kinesis:us-east-1:123456789012:stream/s|not of a consumer",
                "kinesis/s?stateRepository=#states&checkpointTable=t|give stateRepository or checkpointTable",
                "kinesis/s?client=#kinesis&checkpointTable=t|give one of DynamoDB as checkpointClient",
                "kinesis/s?idempotent=true|put an idempotentConsumer",
                "kinesis/s?leaseDuration=10ms|it is 1 second or more",
                "kinesis/s?maxResultsPerRequest=0|are 1 or more",
                "kinesis/s?shardClosed=panic|it is one of ignore, silent, fail",
                "kinesis/s?skipAfterFailures=-1|are 0 or more",
                "kinesis/s?applicationName=${body}|takes no expression"
            })
    void whatCannotBeIsToldAtTheStart(String uri, String problem) {
        if (uri.contains("#kinesis")) {
            camel.getRegistry().bind("kinesis", aws.client("kinesis"));
        }
        assertThat(AwsxTestSupport.root(catchThrowable(() -> route("awsx:" + uri))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void twoRoutesOfOneApplicationDoNotShareAStreamWithoutAWord() throws Exception {
        kinesis(Map.of());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("awsx:kinesis/orders?stateRepository=#states&" + FAST)
                        .routeId("one")
                        .to("mock:a");
                from("awsx:kinesis/orders?stateRepository=#states&delay=20")
                        .routeId("two")
                        .to("mock:a");
            }
        });
        assertThat(AwsxTestSupport.root(catchThrowable(camel::start)))
                .hasMessageContaining("is read by route one already; give one of them an applicationName");
    }
}
