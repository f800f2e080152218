package io.awsx.s3x;

import static io.awsx.s3x.event.SampleEvents.created;
import static io.awsx.s3x.event.SampleEvents.deleted;
import static io.awsx.s3x.event.SampleEvents.encoded;
import static io.awsx.s3x.event.SampleEvents.eventBridge;
import static io.awsx.s3x.event.SampleEvents.notification;
import static io.awsx.s3x.event.SampleEvents.record;
import static io.awsx.s3x.event.SampleEvents.sns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.s3x.event.SampleEvents;
import io.awsx.testkit.S3Engine;
import io.awsx.testkit.SqsEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consumer that is told of objects by a queue: a real store, a real queue, and messages as S3 would put them into it. */
class S3EventsIT extends S3TestSupport {

    @RegisterExtension
    static final SqsEngine queues = new SqsEngine();

    private static AwsSession queueSession;
    private static AwsClient sqs;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();
    private String queue;
    private String queueUrl;

    @BeforeAll
    static void startQueues() {
        queueSession = AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                .endpointUrl(queues.endpoint())
                .build();
        sqs = queueSession.client("sqs");
    }

    @AfterAll
    static void stopQueues() {
        queueSession.close();
    }

    @BeforeEach
    void makeQueue() {
        queue = bucket.replace("bucket-", "queue-");
        queueUrl = (String)
                sqs.call("CreateQueue", Map.of("QueueName", queue, "Attributes", Map.of("VisibilityTimeout", "2")))
                        .get("QueueUrl");
    }

    private void route(String options, Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("initialDelay=10&delay=30&waitTimeSeconds=1&events=sqs:" + queue + "&eventsEndpoint="
                                + queues.endpoint() + options))
                        .routeId("consumer")
                        .process(processor);
            }
        });
    }

    private void see(Exchange exchange) {
        String key = exchange.getMessage().getHeader(S3Constants.KEY, String.class);
        exchanges.put(key, exchange.copy());
        seen.add(key + "=" + exchange.getMessage().getBody(String.class));
    }

    private void tell(String message) {
        sqs.call("SendMessage", Map.of("QueueUrl", queueUrl, "MessageBody", message));
    }

    /** How many messages are in the queue, hidden or not. */
    private int messages() {
        Map<?, ?> attributes = (Map<?, ?>)
                sqs.call("GetQueueAttributes", Map.of("QueueUrl", queueUrl, "AttributeNames", List.of("All")))
                        .get("Attributes");
        return Integer.parseInt((String) attributes.get("ApproximateNumberOfMessages"))
                + Integer.parseInt((String) attributes.get("ApproximateNumberOfMessagesNotVisible"));
    }

    private void awaitEmptyQueue() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(messages()).isZero());
    }

    private Object header(String key, String name) {
        return Objects.requireNonNull(exchanges.get(key)).getMessage().getHeader(name);
    }

    @Test
    void objectsAreConsumedByWhicheverWayTheQueueIsTold() throws Exception {
        for (String key : List.of("straight", "by sns", "by+eventbridge", "by both")) {
            put(key, key);
        }
        put("untold", "x");
        tell(SampleEvents.TEST);
        tell(created(bucket, "straight", "01"));
        tell(sns(created(bucket, "by sns", "01")));
        tell(eventBridge("Object Created", bucket, "by+eventbridge", "\"size\":5", "\"reason\":\"PutObject\""));
        tell(sns(eventBridge("Object Created", bucket, "by both", "", "\"reason\":\"CopyObject\"")));
        route("", this::see);

        awaitEmptyQueue();
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "straight=straight", "by sns=by sns", "by+eventbridge=by+eventbridge", "by both=by both");
        assertThat(keys()).as("what was consumed is deleted, as by a listing").containsExactly("untold");
        assertThat(header("straight", S3Constants.EVENT_NAME)).isEqualTo("ObjectCreated:Put");
        assertThat(header("straight", S3Constants.EVENT_SEQUENCER)).isEqualTo("01");
        assertThat(header("straight", S3Constants.BUCKET_NAME)).isEqualTo(bucket);
        assertThat(((Map<?, ?>) header("straight", S3Constants.EVENT)).get("awsRegion"))
                .isEqualTo("eu-west-1");
        assertThat(header("straight", S3Constants.EVENT_MESSAGE_ID)).isNotNull();
        assertThat(header("straight", S3Constants.E_TAG)).isNotNull();
        assertThat(header("by both", S3Constants.EVENT_NAME)).isEqualTo("ObjectCreated:Copy");
    }

    @Test
    void theFiltersOfAListingCount() throws Exception {
        for (String key : List.of("in/a.csv", "in/b.txt", "in/sub/c.csv", "out/d.csv", "in/skip.csv")) {
            put(key, "x");
            tell(created(bucket, key, "01"));
        }
        tell(created(bucket, "in/folder/", "01"));
        route("&prefix=in/&include=**/*.csv&exclude=in/skip*&includeFolders=false&delimiter=/", this::see);
        awaitEmptyQueue();
        assertThat(seen).containsExactly("in/a.csv=x");
        assertThat(keys()).containsExactly("in/b.txt", "in/skip.csv", "in/sub/c.csv", "out/d.csv");
    }

    @Test
    void aMessageIsDeletedWhenAllOfItsObjectsAreConsumed() throws Exception {
        for (String key : List.of("a", "b", "c")) {
            put(key, key);
        }
        tell(notification(
                record("ObjectCreated:Put", bucket, "a", "\"sequencer\":\"01\""),
                record("ObjectCreated:Put", bucket, "b", "\"sequencer\":\"01\""),
                record("ObjectCreated:Put", bucket, "c", "\"sequencer\":\"01\"")));
        AtomicInteger tries = new AtomicInteger();
        route("&deleteAfterRead=false&releaseOnFailure=true", exchange -> {
            if (exchange.getMessage().getHeader(S3Constants.KEY).equals("b") && tries.incrementAndGet() < 3) {
                assertThat(messages()).isEqualTo(1);
                throw new IllegalStateException("as the test wants it");
            }
            see(exchange);
        });
        awaitEmptyQueue();
        assertThat(seen).as("what was done is not repeated").containsExactlyInAnyOrder("a=a", "c=c", "b=b");
        assertThat(tries).hasValue(3);
    }

    @Test
    void anObjectThatIsGoneIsNoErrorAndOneThatMayNotBeReadKeepsNoOtherWaiting() throws Exception {
        put("forbidden", "x");
        put("there", "x");
        wire.always(WatchedTransport.request("GET", "/forbidden"), WatchedTransport.error(403, "AccessDenied"));
        tell(created(bucket, "gone", "01"));
        tell(created(bucket, "forbidden", "01"));
        tell(created(bucket, "there", "01"));
        route("", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("there=x"));
        await().untilAsserted(() ->
                assertThat(messages()).as("the forbidden one is left").isEqualTo(1));
        assertThat(keys()).containsExactly("forbidden");
    }

    @Test
    void whatWasDeletedHasNoBody() throws Exception {
        put("a", "x");
        tell(created(bucket, "a", "01"));
        tell(deleted(bucket, "b", "02"));
        route("&eventTypes=created,deleted&deleteAfterRead=false", this::see);
        awaitEmptyQueue();
        assertThat(seen).containsExactlyInAnyOrder("a=x", "b=null");
        assertThat(header("b", S3Constants.EVENT_NAME)).isEqualTo("ObjectRemoved:Delete");
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void otherEventsAreNotConsumedUnlessTheyAreAskedFor() throws Exception {
        put("a", "x");
        tell(deleted(bucket, "b", "02"));
        tell(notification(record("ObjectTagging:Put", bucket, "a", "")));
        tell(created(bucket, "a", "01"));
        route("", this::see);
        awaitEmptyQueue();
        assertThat(seen).containsExactly("a=x");
    }

    @Test
    void whatIsToldTwiceOrTooLateIsConsumedOnce() throws Exception {
        put("a", "new");
        for (String sequencer : List.of("02", "02", "01", "0200")) {
            tell(created(bucket, "a", sequencer));
        }
        route("&deleteAfterRead=false", this::see);
        awaitEmptyQueue();
        assertThat(seen.size())
                .as("the order within a receive may be put right")
                .isBetween(1, 2);
        int before = seen.size();
        tell(created(bucket, "a", "01"));
        tell(created(bucket, "a", "02"));
        awaitEmptyQueue();
        assertThat(seen).hasSize(before);
        tell(created(bucket, "a", "03"));
        awaitEmptyQueue();
        assertThat(seen).hasSize(before + 1);
    }

    @Test
    void nonsenseIsLeftInTheQueueAndStopsNothing() throws Exception {
        put("a", "x");
        List<String> nonsense = SampleEvents.nonsense().stream()
                .filter(text -> !text.isEmpty())
                .limit(12)
                .toList();
        nonsense.forEach(this::tell);
        tell(created("another-bucket", "a", "01"));
        tell(created(bucket, "a", "01"));
        route("", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("a=x"));
        await().untilAsserted(() -> assertThat(messages()).isEqualTo(nonsense.size() + 1));
        put("b", "y");
        tell(created(bucket, "b", "01"));
        await().untilAsserted(() -> assertThat(seen).containsExactly("a=x", "b=y"));
        await().untilAsserted(() -> assertThat(messages()).isEqualTo(nonsense.size() + 1));
    }

    @Test
    void aMessageDoesNotChooseTheBucketThatIsRead() throws Exception {
        String other = bucket + "-other";
        s3.call("CreateBucket", Map.of("Bucket", other));
        s3.call("PutObject", Map.of("Bucket", other, "Key", "secret", "Body", "x"));
        put("a", "x");
        tell(created(other, "secret", "01"));
        tell(notification(
                record("ObjectCreated:Put", bucket, "a", ""), record("ObjectCreated:Put", other, "secret", "")));
        put("end", "x");
        tell(created(bucket, "end", "01"));
        route("", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("end=x"));
        await().untilAsserted(() -> assertThat(messages()).isEqualTo(2));
        assertThat(s3.call("HeadObject", Map.of("Bucket", other, "Key", "secret")))
                .containsKey("ETag");
        assertThat(wire.requests("GET")).noneMatch(request -> request.path().contains("secret"));
    }

    @Test
    void aMessageStaysHiddenWhileItsObjectIsWorkedOn() throws Exception {
        put("slow", "x");
        tell(created(bucket, "slow", "01"));
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        route("&concurrentConsumers=2&visibilityTimeout=2", exchange -> {
            runs.incrementAndGet();
            see(exchange);
            assertThat(end.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        });
        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        // Longer than it is hidden for at first.
        long begin = System.nanoTime();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> System.nanoTime() - begin > Duration.ofSeconds(5).toNanos());
        end.countDown();
        awaitEmptyQueue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aStopLosesNothing() throws Exception {
        for (int i = 0; i < 10; i++) {
            put("k" + i, "x");
            tell(created(bucket, "k" + i, "01"));
        }
        CountDownLatch begun = new CountDownLatch(1);
        route("&visibilityTimeout=600", exchange -> {
            see(exchange);
            begun.countDown();
        });
        assertThat(begun.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        camel.getRouteController().stopRoute("consumer");
        int first = seen.size();
        assertThat(messages() + first).isEqualTo(10);
        camel.getRouteController().startRoute("consumer");
        awaitEmptyQueue();
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBacklogIsConsumedFirstAndNothingTwiceWithARepository(boolean delete) throws Exception {
        for (int i = 0; i < 25; i++) {
            put("k" + i, "x");
            if (i % 2 == 0) {
                Object etag = s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "k" + i))
                        .get("ETag");
                tell(notification(record(
                        "ObjectCreated:Put",
                        bucket,
                        encoded("k" + i),
                        "\"sequencer\":\"01\",\"eTag\":"
                                + SampleEvents.json(etag.toString().replace("\"", "")))));
            }
        }
        camel.getRegistry().bind("consumed", new MemoryIdempotentRepository());
        AtomicInteger failures = new AtomicInteger();
        route("&eventsBacklog=true&idempotentRepository=#consumed&deleteAfterRead=" + delete, exchange -> {
            if (exchange.getMessage().getHeader(S3Constants.KEY).equals("k7") && failures.incrementAndGet() < 3) {
                throw new IllegalStateException("as the test wants it");
            }
            see(exchange);
        });
        awaitEmptyQueue();
        await().untilAsserted(() -> assertThat(seen).contains("k7=x"));
        put("later", "y");
        tell(created(bucket, "later", "01"));
        await().untilAsserted(() -> assertThat(seen).contains("later=y"));
        assertThat(seen).hasSize(26).doesNotHaveDuplicates();
        awaitEmptyQueue();
        assertThat(keys()).hasSize(delete ? 0 : 26);
    }

    @Test
    void whatWasMovedWithinTheBucketIsNotConsumedAgain() throws Exception {
        put("a", "x");
        tell(created(bucket, "a", "01"));
        route("&moveAfterRead=true&destinationBucketPrefix=done/", this::see);
        await().untilAsserted(() -> assertThat(keys()).containsExactly("done/a"));
        tell(created(bucket, "done/a", "02"));
        awaitEmptyQueue();
        assertThat(seen).containsExactly("a=x");
    }

    @Test
    void whatFailedIsMovedOutOfTheWayAndItsMessageEnds() throws Exception {
        put("a", "x");
        tell(created(bucket, "a", "01"));
        AtomicInteger tries = new AtomicInteger();
        route("&moveFailed=failed/", exchange -> {
            tries.incrementAndGet();
            throw new IllegalStateException("as the test wants it");
        });
        await().untilAsserted(() -> assertThat(keys()).containsExactly("failed/a"));
        awaitEmptyQueue();
        assertThat(tries).hasValue(1);
    }

    @Test
    void allThatIsWrongWithTheOptionsIsToldAtOnce() {
        assertThatThrownBy(() -> camel.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri("events=queue&waitTimeSeconds=21&visibilityTimeout=0&eventTypes=deletd"))
                                .to("mock:out");
                    }
                }))
                .hasStackTraceContaining("names no queue; write sqs:")
                .hasStackTraceContaining("waitTimeSeconds is 21, but must be from 0 to 20")
                .hasStackTraceContaining("visibilityTimeout of 1 or more")
                .hasStackTraceContaining("eventTypes deletd is no event of S3;")
                .hasStackTraceContaining("did you mean deleted?");
    }
}
