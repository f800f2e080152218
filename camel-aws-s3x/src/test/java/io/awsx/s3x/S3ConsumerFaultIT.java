package io.awsx.s3x;

import static io.awsx.s3x.WatchedTransport.error;
import static io.awsx.s3x.WatchedTransport.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.http.HttpResponse;
import io.awsx.testkit.AskedRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.BatchConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong while a bucket is consumed, and who is asked before anything is fetched. */
class S3ConsumerFaultIT extends S3TestSupport {

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

    @Test
    void anObjectThatCannotBeFetchedStopsNoOtherAndIsTriedAgain() throws Exception {
        put("a", "1");
        put("b", "2");
        put("c", "3");
        wire.when(request("GET", "/b"), 2, error(403, "AccessDenied"));
        route("&maxMessagesPerPoll=3", this::see);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1", "c=3", "b=2");
    }

    @Test
    void anObjectThatVanishedAfterTheListingIsPassedOver() throws Exception {
        put("a", "1");
        put("b", "2");
        put("c", "3");
        route("", exchange -> {
            if (exchange.getMessage().getHeader(S3Constants.KEY).equals("a")) {
                s3.call("DeleteObject", Map.of("Bucket", bucket, "Key", "b"));
            }
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1", "c=3");
        put("b", "new");
        await().untilAsserted(() -> assertThat(seen).contains("b=new"));
    }

    @Test
    void manyBadObjectsAtTheBeginningDoNotKeepTheOthersWaiting() throws Exception {
        for (int i = 0; i < 5; i++) {
            put("bad" + i, "x");
            put("good" + i, "x");
        }
        wire.always(
                request -> request.method().equals("GET") && request.path().contains("/bad"),
                error(403, "AccessDenied"));
        route("&maxMessagesPerPoll=3", this::see);
        await().untilAsserted(
                        () -> assertThat(seen).containsExactly("good0=x", "good1=x", "good2=x", "good3=x", "good4=x"));
        wire.forget();
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
    }

    @Test
    void aBodyThatBreaksOffMidwayIsNoMessage() throws Exception {
        put("a", "0123456789".repeat(50_000));
        wire.when(request("GET", "/a"), 1, (request, server) -> {
            HttpResponse answer = server.apply(request);
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("broken off");
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    return read();
                }

                @Override
                public void close() throws IOException {
                    answer.close();
                }
            };
            return new HttpResponse(
                    answer.status(),
                    answer.headers(),
                    new SequenceInputStream(new ByteArrayInputStream(new byte[300_000]), broken));
        });
        route(
                "",
                exchange -> seen.add(String.valueOf(
                        exchange.getMessage().getBody(String.class).length())));
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("500000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499_999})
    void anAnswerThatTellsNoLengthAndIsCutIsNoMessage(int length) throws Exception {
        put("a", "0123456789".repeat(50_000));
        wire.when(request("GET", "/a"), 1, (request, server) -> {
            HttpResponse answer = server.apply(request);
            answer.close();
            byte[] start = "0123456789".repeat(50_000).substring(0, length).getBytes(StandardCharsets.UTF_8);
            return new HttpResponse(
                    200,
                    answer.headers().toBuilder().remove("Content-Length").build(),
                    new ByteArrayInputStream(start),
                    true);
        });
        route(
                "",
                exchange -> seen.add(String.valueOf(
                        exchange.getMessage().getBody(String.class).length())));
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("500000");
    }

    @Test
    void theRepositoryIsAskedBeforeAnythingIsFetched() throws Exception {
        for (int i = 0; i < 4; i++) {
            put("k" + i, "x");
        }
        AskedRepository consumed = new AskedRepository();
        consumed.keys().addAll(List.of("k0", "k1", "k3"));
        camel.getRegistry().bind("consumed", consumed);
        route("&idempotentRepository=#consumed&idempotentKey=RAW(${key})&deleteAfterRead=false", this::see);
        await().untilAsserted(() -> assertThat(seen).containsExactly("k2=x"));
        await().untilAsserted(() -> assertThat(wire.requests("GET").size()).isGreaterThan(8));
        assertThat(wire.fetched()).hasSize(1).allMatch(path -> path.endsWith("/k2"));
        assertThat(consumed.asked()).containsExactly("add k2", "confirm k2");
    }

    @Test
    void repositoriesOfTheRouteAreStartedAndStoppedWithIt() throws Exception {
        put("a", "1");
        AskedRepository consumed = new AskedRepository();
        AskedRepository inProgress = new AskedRepository();
        camel.getRegistry().bind("consumed", consumed);
        camel.getRegistry().bind("inProgress", inProgress);
        route("&idempotentRepository=#consumed&inProgressRepository=#inProgress", this::see);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(consumed.isStarted()).isTrue();
        assertThat(inProgress.isStarted()).isTrue();
        camel.getRouteController().stopRoute("consumer");
        assertThat(consumed.isStopped()).isTrue();
        assertThat(inProgress.isStopped()).isTrue();
        assertThat(inProgress.keys()).isEmpty();
        assertThat(consumed.keys()).hasSize(1);
    }

    @Test
    void whatIsKeptIsWalkedOverSeveralRounds() throws Exception {
        for (int i = 0; i < 11; i++) {
            put("k" + (10 + i), "x");
        }
        route("&deleteAfterRead=false&maxMessagesPerPoll=4", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSizeGreaterThan(22));
        List<String> soFar = List.copyOf(seen);
        assertThat(soFar.subList(0, 11)).doesNotHaveDuplicates();
        assertThat(soFar.subList(11, 22)).containsExactlyElementsOf(soFar.subList(0, 11));
        assertThat(keys()).hasSize(11);
    }

    @Test
    void onlyTheFolderOfTheDelimiterIsConsumedAndNoFolderObjects() throws Exception {
        put("in/", "");
        put("in/a", "1");
        put("in/deep/b", "2");
        put("out", "3");
        route("&prefix=in/&delimiter=/&includeFolders=false", this::see);
        await().untilAsserted(() -> assertThat(keys()).containsExactly("in/", "in/deep/b", "out"));
        assertThat(seen).containsExactly("in/a=1");
    }

    @Test
    void aFileNameIsOneObject() throws Exception {
        put("report", "1");
        put("report-old", "2");
        route("&fileName=report", this::see);
        await().untilAsserted(() -> assertThat(keys()).containsExactly("report-old"));
        assertThat(seen).containsExactly("report=1");
    }

    @Test
    void aMoveThatFailsIsTriedAgainWithoutConsumingTheObjectAgain() throws Exception {
        put("a", "1");
        String target = bucket + "-done";
        AskedRepository consumed = new AskedRepository();
        camel.getRegistry().bind("consumed", consumed);
        route(
                "&moveAfterRead=true&destinationBucket=" + target
                        + "&destinationBucketSuffix=.done&idempotentRepository=#consumed&idempotentKey=RAW(${key})",
                this::see);
        await().untilAsserted(() -> assertThat(seen).isNotEmpty());
        assertThat(keys()).containsExactly("a");
        s3.call("CreateBucket", Map.of("Bucket", target));
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(s3.call("GetObject", Map.of("Bucket", target, "Key", "a.done"))
                        .get("Body"))
                .satisfies(body -> assertThat((InputStream) body).hasContent("1"));
        await().untilAsserted(() -> assertThat(consumed.asked()).containsExactly("add a", "confirm a"));
        assertThat(seen).hasSize(1);
    }

    @Test
    void stoppingAmidABatchFetchesNoMoreAndHoldsNoClaim() throws Exception {
        for (int i = 0; i < 5; i++) {
            put("k" + i, "x");
        }
        AskedRepository inProgress = new AskedRepository();
        camel.getRegistry().bind("inProgress", inProgress);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        route("&inProgressRepository=#inProgress&includeBody=false", exchange -> {
            first.countDown();
            goOn.await(60, TimeUnit.SECONDS);
            see(exchange);
        });
        assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(wire.fetched()).as("fetched while the first is processed").hasSize(1);
        Thread stop = new Thread(() -> {
            try {
                camel.getRouteController().stopRoute("consumer", 10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        stop.start();
        BatchConsumer consumer = (BatchConsumer) camel.getRoute("consumer").getConsumer();
        await().until(() -> !consumer.isBatchAllowed());
        goOn.countDown();
        stop.join(15_000);
        assertThat(stop.isAlive()).isFalse();
        assertThat(seen).containsExactly("k0=x");
        assertThat(wire.fetched()).hasSize(1);
        assertThat(inProgress.keys()).isEmpty();
        assertThat(keys()).containsExactly("k1", "k2", "k3", "k4");
    }

    @Test
    void anAsynchronousRouteKeepsTheObjectUntilItIsDone() throws Exception {
        put("a", "1");
        CountDownLatch goOn = new CountDownLatch(1);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("initialDelay=10&delay=30")).threads(2).process(exchange -> {
                    goOn.await(60, TimeUnit.SECONDS);
                    see(exchange);
                });
            }
        });
        await().until(() -> !wire.fetched().isEmpty());
        int listed = wire.requests("GET").size();
        await().until(() -> wire.requests("GET").size() > listed + 5);
        assertThat(wire.fetched()).as("not taken twice while it is in progress").hasSize(1);
        assertThat(keys()).containsExactly("a");
        goOn.countDown();
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1");
    }

    @Test
    void aFailedExchangeDeletesNothingAndClosesTheStream() throws Exception {
        put("a", "1".repeat(1_000_000));
        AtomicInteger tries = new AtomicInteger();
        List<InputStream> bodies = new ArrayList<>();
        route("&includeBody=false", exchange -> {
            synchronized (bodies) {
                bodies.add(exchange.getMessage().getBody(InputStream.class));
            }
            tries.incrementAndGet();
            throw new IllegalStateException("as the test wants it");
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> tries.get() >= 3);
        camel.getRouteController().stopRoute("consumer");
        assertThat(keys()).containsExactly("a");
        // That each stream was closed without being read is what the leak check finds out.
        assertThat(bodies).hasSize(tries.get());
    }

    @Test
    void aDeleteThatFailsIsTriedAgainWithoutConsumingTheObjectAgain() throws Exception {
        put("a", "1");
        put("b", "2");
        wire.when(request("DELETE", "/a"), 1, error(403, "AccessDenied"));
        route("&idempotent=true", this::see);
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactly("a=1", "b=2");
    }
}
