package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.error;
import static io.awsx.s3x.WatchedTransport.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.StatefulService;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to an object after it was consumed takes effect on the version that was read alone. */
class S3SettlementIT extends S3TestSupport {

    private static final String MOVE = "&moveAfterRead=true&destinationBucketPrefix=done/";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private void route(String options, Processor processor) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("initialDelay=10&delay=30" + options))
                        .routeId("consumer")
                        .process(processor);
            }
        });
    }

    private void see(Exchange exchange) {
        seen.add(exchange.getMessage().getHeader(S3Constants.KEY) + "="
                + exchange.getMessage().getBody(String.class));
    }

    private String content(String key) {
        try (InputStream in = (InputStream)
                s3.call("GetObject", Map.of("Bucket", bucket, "Key", key)).get("Body")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the store honour conditions on deletes, which the engine passes over. */
    private void honourConditions() {
        wire.always(request -> request.method().equals("DELETE"), (request, server) -> {
            String wanted = request.headers().first("If-Match");
            Map<String, Object> head = s3.call("HeadObject", Map.of("Bucket", bucket, "Key", key(request)));
            return wanted == null || wanted.equals(head.get("ETag"))
                    ? server.apply(request)
                    : WatchedTransport.response(
                            412, "<Error><Code>PreconditionFailed</Code><Message>as S3 tells it</Message></Error>");
        });
    }

    private String key(HttpRequest request) {
        return request.path().substring(request.path().indexOf('/', 1) + 1);
    }

    private Processor rewritingOnce(String key, String content) {
        AtomicBoolean written = new AtomicBoolean();
        return exchange -> {
            if (written.compareAndSet(false, true)) {
                put(key, content);
            }
            see(exchange);
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anObjectThatIsRewrittenWhileItIsConsumedIsNotDeletedButConsumed(boolean honoursConditions) throws Exception {
        put("a", "old");
        if (honoursConditions) {
            honourConditions();
        }
        route("", rewritingOnce("a", "new"));
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=old", "a=new");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anObjectThatIsRewrittenWhileItIsConsumedIsNotMovedButConsumed(boolean honoursConditions) throws Exception {
        put("a", "old");
        if (honoursConditions) {
            honourConditions();
        }
        route(MOVE, rewritingOnce("a", "new"));
        await().untilAsserted(() -> assertThat(keys()).containsExactly("done/a"));
        assertThat(seen).containsExactly("a=old", "a=new");
        assertThat(content("done/a")).isEqualTo("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", MOVE})
    void anObjectThatIsDeletedAndWrittenAnewWhileItIsConsumedIsConsumedAgain(String options) throws Exception {
        put("a", "old");
        AtomicBoolean deleted = new AtomicBoolean();
        route(options, exchange -> {
            see(exchange);
            if (deleted.compareAndSet(false, true)) {
                s3.call("DeleteObject", Map.of("Bucket", bucket, "Key", "a"));
            }
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly("a=old"));
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        put("a", "new");
        await().untilAsserted(() -> assertThat(seen).containsExactly("a=old", "a=new"));
        await().untilAsserted(() -> assertThat(keys()).doesNotContain("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&deleteBatchSize=1", "&deleteBatchSize=4", ""})
    void aLateDeleteDoesNotRemoveASecondVersion(String batches) throws Exception {
        for (int i = 0; i < 10; i++) {
            put("k" + i, "first");
        }
        wire.when(request -> List.of("DELETE", "POST").contains(request.method()), 6, error(503, "SlowDown"));
        route("&maxAttempts=1" + batches, this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(10));
        for (int i = 0; i < 10; i++) {
            put("k" + i, "second");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aMoveIntoABucketThatIsMissingCausesNoStorm() throws Exception {
        for (int i = 0; i < 50; i++) {
            put("k" + i, "x");
        }
        route("&moveAfterRead=true&maxMessagesPerPoll=0&destinationBucket=" + bucket + "-missing", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(50));
        int copies = wire.requests("PUT").size();
        int listings = wire.requests("GET").size();
        await().until(() -> wire.requests("GET").size() > listings + 20);
        assertThat(wire.requests("PUT").size()).as("copies that were tried").isLessThan(copies + 5);
        assertThat(copies).as("copies while the objects were consumed").isLessThan(60);
        s3.call("CreateBucket", Map.of("Bucket", bucket + "-missing"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).hasSize(50);
    }

    @Test
    void theBucketThatObjectsMoveToIsCreatedWhereThatIsAsked() throws Exception {
        put("a", "1");
        String target = bucket + "-new";
        route("&moveAfterRead=true&autoCreateBucket=true&destinationBucket=" + target, this::see);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(s3.call("HeadObject", Map.of("Bucket", target, "Key", "a"))).containsKey("ETag");
    }

    @Test
    void whereObjectsMoveToMayBeAnExpression() throws Exception {
        put("a", "1");
        route(
                "&moveAfterRead=true&destinationBucketPrefix=RAW(done/${exchangeProperty.day}/)",
                exchange -> exchange.setProperty("day", "monday"));
        await().untilAsserted(() -> assertThat(keys()).containsExactly("done/monday/a"));
    }

    @Test
    void aStoreThatKnowsNoConditionOnDeletesIsAskedOnceAndThenSparedIt() throws Exception {
        put("a", "1");
        put("b", "2");
        wire.always(
                request ->
                        request.method().equals("DELETE") && request.headers().contains("If-Match"),
                error(501, "NotImplemented"));
        route("&maxAttempts=1&deleteBatchSize=1", this::see);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(wire.requests("DELETE").stream()
                        .filter(request -> request.headers().contains("If-Match")))
                .hasSize(1);
    }

    @Test
    void anObjectOfAnotherKeyThatCannotBeDeletedKeepsNoOtherWaiting() throws Exception {
        for (int i = 0; i < 8; i++) {
            put("k" + i, "x");
        }
        wire.always(request("DELETE", "/k3"), error(403, "AccessDenied"));
        route("&deleteBatchSize=1", this::see);
        await().untilAsserted(() -> assertThat(keys()).containsExactly("k3"));
        put("later", "x");
        await().untilAsserted(() -> assertThat(keys()).containsExactly("k3"));
        assertThat(seen).hasSize(9);
    }

    @Test
    void manyObjectsAreDeletedAndThoseThatWereRewrittenAreConsumedAgain() throws Exception {
        for (int i = 0; i < 60; i++) {
            put("k" + i, "first");
        }
        route("&maxMessagesPerPoll=25", exchange -> {
            see(exchange);
            String key = exchange.getMessage().getHeader(S3Constants.KEY, String.class);
            if (key.endsWith("7") && seen.contains(key + "=first") && !seen.contains(key + "=second")) {
                put(key, "second");
            }
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).hasSize(66).doesNotHaveDuplicates();
    }

    @Test
    void manyObjectsAreDeletedByOneCallWhereTheStoreHonoursTheirTags() throws Exception {
        for (int i = 0; i < 20; i++) {
            put("k" + i, "x");
        }
        AtomicBoolean found = new AtomicBoolean();
        wire.always(
                request -> request.method().equals("POST") && !found.getAndSet(true),
                (request, server) -> WatchedTransport.response(
                        200,
                        "<DeleteResult><Error><Key>"
                                + WatchedTransport.text(request).replaceAll("(?s).*<Key>|</Key>.*", "")
                                + "</Key><Code>PreconditionFailed</Code></Error></DeleteResult>",
                        "Content-Type",
                        "application/xml"));
        route("&maxMessagesPerPoll=20", this::see);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
        assertThat(wire.requests("DELETE")).isEmpty();
    }

    @Test
    void eachIsDeletedBeforeTheNextIsRoutedWhereThatIsWanted() throws Exception {
        put("a", "x");
        put("b", "x");
        route("&deleteBatchSize=1", exchange -> seen.add(String.valueOf(keys())));
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("[a, b]", "[b]");
        assertThat(wire.requests("POST")).isEmpty();
    }

    @Test
    void aStopDeletesWhatWasConsumed() throws Exception {
        for (int i = 0; i < 5; i++) {
            put("k" + i, "x");
        }
        route("&maxMessagesPerPoll=5", exchange -> {
            see(exchange);
            if (seen.size() == 3) {
                Future<?> unused = camel.getExecutorServiceManager()
                        .newSingleThreadExecutor(this, "stops")
                        .submit(() -> {
                            camel.getRouteController().stopRoute("consumer");
                            return null;
                        });
                StatefulService consumer =
                        (StatefulService) camel.getRoute("consumer").getConsumer();
                await().until(() -> consumer.isSuspending() || consumer.isSuspended());
            }
        });
        await().until(() ->
                camel.getRouteController().getRouteStatus("consumer").isStopped());
        assertThat(keys()).hasSize(5 - seen.size());
    }
}
