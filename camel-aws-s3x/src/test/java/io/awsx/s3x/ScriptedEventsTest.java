package io.awsx.s3x;

import static io.awsx.s3x.event.SampleEvents.created;
import static io.awsx.s3x.event.SampleEvents.deleted;
import static io.awsx.s3x.event.SampleEvents.notification;
import static io.awsx.s3x.event.SampleEvents.record;
import static io.awsx.s3x.event.SampleEvents.sns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.s3x.event.SampleEvents;
import io.awsx.testing.RecordedCall;
import io.awsx.testing.ScriptedAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a consumer makes of events where store or queue do not do as they are told. */
class ScriptedEventsTest {

    private static final String VERSION = "\"sequencer\":\"%s\",\"versionId\":\"%s\"";

    private final ScriptedAws aws = ScriptedAws.create(session -> session.maxAttempts(1));
    private final ScriptedQueue queue = new ScriptedQueue(aws);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        camel.close();
        aws.close();
    }

    private void route(String options, Processor processor) throws Exception {
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("awsx-s3:inbox?initialDelay=0&delay=10&events=sqs:q" + options)
                        .routeId("consumer")
                        .process(processor);
            }
        });
        camel.start();
    }

    private void see(Exchange exchange) {
        String version = exchange.getMessage().getHeader(S3Constants.VERSION_ID, String.class);
        boolean late = exchange.getMessage().getHeader(S3Constants.EVENT_LATE, false, boolean.class);
        seen.add(exchange.getMessage().getHeader(S3Constants.KEY)
                + (version == null ? "" : "@" + version)
                + (late ? " late" : ""));
    }

    private void answerObjects() {
        aws.on("s3", "GetObject").optional().answer(input -> {
            Object version = input.get("VersionId");
            return version == null
                    ? Map.of("Body", "content", "ETag", "\"e\"")
                    : Map.of("Body", "content", "ETag", "\"e\"", "VersionId", version);
        });
    }

    /** The queue was empty for some looks, so that nothing is to come any more. */
    private void awaitIdle() {
        int idle = queue.idle();
        await().atMost(Duration.ofSeconds(60)).until(() -> queue.idle() > idle + 3);
    }

    @Test
    void theVersionThatTheEventTellsOfIsReadAndALateOneSaysSo() throws Exception {
        answerObjects();
        queue.tell("1", notification(record("ObjectCreated:Put", "inbox", "a", VERSION.formatted("02", "v2"))));
        route("&deleteAfterRead=false", this::see);
        awaitIdle();
        queue.tell("2", notification(record("ObjectCreated:Put", "inbox", "a", VERSION.formatted("01", "v1"))));
        queue.tell("3", notification(record("ObjectCreated:Put", "inbox", "a", VERSION.formatted("02", "v2"))));
        queue.tell("4", notification(record("ObjectCreated:Put", "inbox", "a", VERSION.formatted("03", "v3"))));
        await().until(() -> queue.deleted().size() == 4);
        assertThat(seen).containsExactly("a@v2", "a@v1 late", "a@v3");
    }

    @Test
    void eventsOfOneKeyThatCameTogetherAreConsumedInTheirOrder() throws Exception {
        answerObjects();
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            messages.add(notification(
                    record("ObjectCreated:Put", "inbox", i % 2 == 0 ? "a" : "b", VERSION.formatted("0" + i, "v" + i))));
        }
        Collections.reverse(messages);
        for (int i = 0; i < messages.size(); i++) {
            queue.tell("m" + i, messages.get(i));
        }
        route("&deleteAfterRead=false&concurrentConsumers=4", this::see);
        await().until(() -> queue.deleted().size() == 9);
        assertThat(seen.stream().filter(key -> key.startsWith("a")))
                .containsExactly("a@v0", "a@v2", "a@v4", "a@v6", "a@v8");
        assertThat(seen.stream().filter(key -> key.startsWith("b"))).containsExactly("b@v1", "b@v3", "b@v5", "b@v7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoSuchKey", "NoSuchVersion"})
    void whatIsGoneIsDoneWith(String code) throws Exception {
        aws.on("s3", "GetObject").fail(code, 404);
        queue.tell("1", notification(record("ObjectCreated:Put", "inbox", "a", VERSION.formatted("01", "v1"))));
        route("", this::see);
        await().until(() -> queue.deleted().equals(List.of("1")));
        assertThat(seen).isEmpty();
    }

    @Test
    void aMessageThatCannotBeDeletedIsDeletedLaterAndNothingIsConsumedTwice() throws Exception {
        answerObjects();
        aws.on("s3", "DeleteObject").optional().answer();
        queue.failDeletes(2);
        queue.tell("1", created("inbox", "a", "01"));
        route("", this::see);
        await().atMost(Duration.ofSeconds(60)).until(() -> queue.deleted().equals(List.of("1")));
        assertThat(seen).containsExactly("a");
        assertThat(aws.calls("s3", "DeleteObject")).hasSize(1);
    }

    @Test
    void aMessageIsNotDeletedBeforeItsObjectIsSettled() throws Exception {
        answerObjects();
        List<Integer> deletedBefore = new CopyOnWriteArrayList<>();
        aws.on("s3", "DeleteObject").fail("AccessDenied", 403).times(2).answer(input -> {
            deletedBefore.add(queue.deleted().size());
            return Map.of();
        });
        queue.tell("1", created("inbox", "a", "01"));
        route("", this::see);
        await().atMost(Duration.ofSeconds(60)).until(() -> queue.deleted().equals(List.of("1")));
        assertThat(deletedBefore).containsExactly(0);
        assertThat(seen).containsExactly("a");
    }

    @Test
    void aQueueThatIsNotThereIsLookedForAgain() throws Exception {
        answerObjects();
        aws.on("sqs", "GetQueueUrl").fail("QueueDoesNotExist", 400).times(2);
        queue.tell("1", created("inbox", "a", "01"));
        route("&deleteAfterRead=false", this::see);
        await().until(() -> queue.deleted().equals(List.of("1")));
        assertThat(seen).containsExactly("a");
    }

    @Test
    void whatFailedIsReleasedWhereThatIsAskedAndElseLeft() throws Exception {
        answerObjects();
        AtomicInteger tries = new AtomicInteger();
        queue.tell("1", created("inbox", "a", "01"));
        route("&deleteAfterRead=false", exchange -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("as the test wants it");
            }
            see(exchange);
        });
        awaitIdle();
        assertThat(tries).as("left").hasValue(1);
        queue.endVisibilityTimeouts();
        awaitIdle();
        queue.endVisibilityTimeouts();
        await().until(() -> queue.deleted().equals(List.of("1")));
        assertThat(seen).containsExactly("a");
    }

    @Test
    void whereOneOfSeveralFailsTheLaterEventsOfItsKeyWaitForIt() throws Exception {
        answerObjects();
        AtomicInteger tries = new AtomicInteger();
        queue.tell(
                "1",
                notification(
                        record("ObjectCreated:Put", "inbox", "a", VERSION.formatted("01", "v1")),
                        record("ObjectCreated:Put", "inbox", "b", VERSION.formatted("01", "v1")),
                        record("ObjectCreated:Put", "inbox", "a", VERSION.formatted("02", "v2"))));
        route("&deleteAfterRead=false&releaseOnFailure=true", exchange -> {
            if (exchange.getMessage().getHeader(S3Constants.KEY).equals("a") && tries.incrementAndGet() == 1) {
                throw new IllegalStateException("as the test wants it");
            }
            see(exchange);
        });
        await().until(() -> queue.deleted().equals(List.of("1")));
        assertThat(seen).containsExactly("b@v1", "a@v1", "a@v2");
    }

    @Test
    void deletionsAreEventsWithoutAnObjectAndNothingIsAskedOfTheStore() throws Exception {
        queue.tell("1", deleted("inbox", "a", "01"));
        queue.tell(
                "2",
                sns(notification(record("LifecycleExpiration:Delete", "inbox", "b", VERSION.formatted("01", "v1")))));
        queue.tell("3", notification(record("ObjectRemoved:DeleteMarkerCreated", "inbox", "c", "")));
        route("&eventTypes=deleted", exchange -> {
            assertThat(exchange.getMessage().getBody()).isNull();
            see(exchange);
        });
        await().until(() -> queue.deleted().size() == 3);
        assertThat(seen).containsExactly("a", "b@v1", "c");
        assertThat(aws.calls("s3", "GetObject")).isEmpty();
        assertThat(aws.calls("s3", "DeleteObject")).isEmpty();
    }

    @Test
    void aDoneFileCountsForEventsToo() throws Exception {
        answerObjects();
        aws.on("s3", "HeadObject").fail("NotFound", 404).times(3).answer(Map.of("ETag", "\"d\""));
        queue.tell("1", created("inbox", "a", "01"));
        route("&doneFileName=done&deleteAfterRead=false", this::see);
        await().until(() -> queue.deleted().equals(List.of("1")));
        assertThat(aws.calls().stream().map(RecordedCall::operation).takeWhile(name -> !name.equals("ReceiveMessage")))
                .filteredOn("HeadObject"::equals)
                .as("HeadObject before anything is received")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "q, us-east-1",
        "arn:aws:sqs:eu-north-1:123456789012:q, eu-north-1",
        "https://sqs.ap-south-1.amazonaws.com/123456789012/q, ap-south-1",
        "https://queues.example.com/q, us-east-1"
    })
    void theQueueMayBeInAnotherRegion(String name, String region) throws Exception {
        answerObjects();
        queue.tell("1", created("inbox", "a", "01"));
        camel.getRegistry().bind("aws", aws.session());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("awsx-s3:inbox?region=us-east-1&initialDelay=0&deleteAfterRead=false&events=sqs:" + name)
                        .process(ScriptedEventsTest.this::see);
            }
        });
        camel.start();
        await().until(() -> queue.deleted().equals(List.of("1")));
        assertThat(aws.calls("sqs", "ReceiveMessage"))
                .extracting(RecordedCall::region)
                .containsOnly(region);
        assertThat(aws.calls("s3", "GetObject"))
                .extracting(RecordedCall::region)
                .containsOnly("us-east-1");
    }

    @Test
    void aRepositoryThatIsDownLosesNothing() throws Exception {
        answerObjects();
        AtomicInteger looks = new AtomicInteger();
        camel.getRegistry().bind("consumed", new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                if (looks.incrementAndGet() < 4) {
                    throw new IllegalStateException("as the test wants it");
                }
                return super.contains(key);
            }
        });
        for (String key : List.of("a", "b", "c")) {
            queue.tell(key, created("inbox", key, "01"));
        }
        route("&deleteAfterRead=false&releaseOnFailure=true&idempotentRepository=#consumed", this::see);
        await().atMost(Duration.ofSeconds(60)).until(() -> queue.deleted().size() == 3);
        assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whatARepositoryKnowsIsNotConsumedAndItsMessageIsDeleted() throws Exception {
        answerObjects();
        MemoryIdempotentRepository consumed = new MemoryIdempotentRepository();
        consumed.start();
        consumed.add("a+\"5d41402abc4b2a76b9719d911017c592\"");
        camel.getRegistry().bind("consumed", consumed);
        queue.tell("1", created("inbox", "a", "01"));
        queue.tell("2", created("inbox", "b", "01"));
        queue.tell("3", deleted("inbox", "a", "02"));
        route("&deleteAfterRead=false&eventTypes=created,deleted&idempotentRepository=#consumed", this::see);
        await().until(() -> queue.deleted().size() == 3);
        assertThat(seen).as("a deletion is remembered as itself").containsExactlyInAnyOrder("b", "a");
        assertThat(consumed.getCache())
                .containsKeys("b+\"5d41402abc4b2a76b9719d911017c592\"", "ObjectRemoved:Delete  02 a");
    }

    @Test
    void anObjectThatIsInProgressElsewhereIsLeft() throws Exception {
        answerObjects();
        MemoryIdempotentRepository progress = new MemoryIdempotentRepository();
        progress.start();
        progress.add("a");
        camel.getRegistry().bind("progress", progress);
        queue.tell("1", created("inbox", "a", "01"));
        queue.tell("2", created("inbox", "b", "01"));
        route("&deleteAfterRead=false&releaseOnFailure=true&inProgressRepository=#progress", this::see);
        await().until(() -> queue.deleted().equals(List.of("2")));
        awaitIdle();
        assertThat(queue.left()).isEqualTo(1);
        progress.remove("a");
        queue.endVisibilityTimeouts();
        await().until(() -> queue.deleted().equals(List.of("2", "1")));
        assertThat(seen).containsExactly("b", "a");
    }

    @Test
    void whateverTheQueueHoldsTheConsumerGoesOn() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        answerObjects();
        List<String> samples = Stream.concat(
                        SampleEvents.nonsense().stream(),
                        Stream.of(created("inbox", "x", "01"), sns(deleted("inbox", "x", "02")), SampleEvents.TEST))
                .toList();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
            if (text.length() > 0 && random.nextBoolean()) {
                text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(200)));
            }
            queue.tell("n" + i, text.toString());
            if (i % 10 == 0) {
                queue.tell("k" + i, created("inbox", "k" + i, "01"));
            }
        }
        queue.tell("end", created("inbox", "end", "01"));
        route("&deleteAfterRead=false&concurrentConsumers=3&eventTypes=all", this::see);
        await().atMost(Duration.ofSeconds(60)).until(() -> queue.deleted().contains("end"));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 300; i += 10) {
            keys.add("k" + i);
        }
        await().untilAsserted(() -> assertThat(seen).containsAll(keys));
        assertThat(queue.left()).isPositive();
    }
}
