package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.BulkInputStream;
import io.awsx.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.SuspendableService;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DurableStreamingIT extends S3TestSupport {

    private static final String MODE = "streamingUploadMode=true&acknowledge=durable&";
    private static final int PART = 5 << 20;

    private AsyncProducer producer(String options) throws Exception {
        AsyncProducer producer = camel.getEndpoint(uri(MODE + options)).createAsyncProducer();
        producer.start();
        camel.addService(producer);
        return producer;
    }

    /** Sends a message; what it gives is complete when the message is done. */
    private CompletableFuture<Exchange> send(AsyncProducer producer, Object body, String... headers) {
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getMessage().setBody(body);
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getMessage().setHeader(headers[i], headers[i + 1]);
        }
        CompletableFuture<Exchange> done = new CompletableFuture<>();
        producer.process(exchange, synchronously -> done.complete(exchange));
        return done;
    }

    private static Exchange done(CompletableFuture<Exchange> sent) throws Exception {
        Exchange exchange = sent.get(60, TimeUnit.SECONDS);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange;
    }

    private String content(String key) throws IOException {
        return new String(bytes(key), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String key) throws IOException {
        try (InputStream in = (InputStream)
                s3.call("GetObject", Map.of("Bucket", bucket, "Key", key)).get("Body")) {
            return in.readAllBytes();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static InputStream broken(int length) {
        InputStream start = new ByteArrayInputStream(new byte[length]);
        return new BulkInputStream() {
            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                int read = start.read(buffer, offset, count);
                if (read < 0) {
                    throw new IOException("the line is cut");
                }
                return read;
            }
        };
    }

    private static Predicate<HttpRequest> query(String method, String part) {
        return request -> request.method().equals(method) && request.target().contains(part);
    }

    private void assertNoUploadIsLeft() {
        assertThat(s3.call("ListMultipartUploads", Map.of("Bucket", bucket)).getOrDefault("Uploads", List.of()))
                .isEqualTo(List.of());
    }

    @Test
    void noMessageIsDoneBeforeTheObjectOfAllIsThere() throws Exception {
        AsyncProducer s3 = producer("keyName=log/day.txt&batchMessageNumber=3&streamingUploadTimeout=60000");

        var first = send(s3, "a\n", S3Constants.CONTENT_TYPE, "text/csv");
        var second = send(s3, "b\n");
        assertThat(keys()).isEmpty();
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        var third = send(s3, "c\n");

        for (var sent : List.of(first, second, third)) {
            assertThat(done(sent).getMessage().getHeaders())
                    .containsEntry(S3Constants.PRODUCED_KEY, "log/day.txt")
                    .containsEntry(S3Constants.PRODUCED_BUCKET_NAME, bucket)
                    .containsKey(S3Constants.E_TAG);
        }
        assertThat(content("log/day.txt")).isEqualTo("a\nb\nc\n");
        assertThat(DurableStreamingIT.s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "log/day.txt")))
                .containsEntry("ContentType", "text/csv");
    }

    @Test
    void anObjectWaitsForMoreMessagesNoLongerThanItsTimeout() throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=100&streamingUploadTimeout=300");

        var sent = List.of(send(s3, "a"), send(s3, "b"));

        for (var each : sent) {
            done(each);
        }
        assertThat(content("a.txt")).isEqualTo("ab");
    }

    @Test
    void aRouteOfOneThreadHasManyMessagesInOneObject() throws Exception {
        String uri = uri(MODE + "keyName=a.txt&batchMessageNumber=5");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in").to(uri).to("mock:done");
            }
        });
        MockEndpoint mock = camel.getEndpoint("mock:done", MockEndpoint.class);
        mock.expectedMessageCount(10);

        for (int i = 0; i < 10; i++) {
            template.sendBody("seda:in", i + ",");
        }

        mock.assertIsSatisfied();
        assertThat(content("a.txt")).isEqualTo("0,1,2,3,4,");
        assertThat(content("a-1.txt")).isEqualTo("5,6,7,8,9,");
    }

    @Test
    void aCallerWhoCannotGoOnWaits() throws Exception {
        Exchange exchange = template.send(
                uri(MODE + "keyName=a.txt&streamingUploadTimeout=100"),
                e -> e.getMessage().setBody("a"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(S3Constants.PRODUCED_KEY)).isEqualTo("a.txt");
        assertThat(content("a.txt")).isEqualTo("a");
    }

    @Test
    void whereTheObjectCannotBeStoredAllMessagesFailAndTheNextHasItsName() throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=2");
        wire.when(WatchedTransport.request("PUT", "/a.txt"), 1, WatchedTransport.error(403, "AccessDenied"));

        var lost = List.of(send(s3, "a"), send(s3, "b"));
        for (var each : lost) {
            assertThatThrownBy(() -> done(each))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo("AccessDenied"));
        }
        assertThat(keys()).isEmpty();
        done(send(s3, "c").thenCombine(send(s3, "d"), (c, d) -> c));

        assertThat(content("a.txt")).isEqualTo("cd");
    }

    @Test
    void partsAreSentWhileTheObjectGrowsAndTheirBytesAreInTheirOrder() throws Exception {
        AsyncProducer s3 = producer("keyName=big.bin&batchMessageNumber=4&batchSize=100000000&partSize=" + PART);
        List<byte[]> bodies = List.of(random(3 << 20), random(4 << 20), random(11 << 20), random(17));

        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (byte[] body : bodies.subList(0, 3)) {
            sent.add(send(s3, new ByteArrayInputStream(body)));
        }
        assertThat(wire.requests("PUT")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(keys()).isEmpty();
        sent.add(send(s3, bodies.get(3)));

        for (var each : sent) {
            done(each);
        }
        byte[] whole = new byte[bodies.stream().mapToInt(body -> body.length).sum()];
        int at = 0;
        for (byte[] body : bodies) {
            System.arraycopy(body, 0, whole, at, body.length);
            at += body.length;
        }
        assertThat(Arrays.equals(bytes("big.bin"), whole)).isTrue();
        assertNoUploadIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12 << 20})
    void aBodyThatBreaksFailsAloneAndLeavesNothingBehind(int length) throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=2&batchSize=100000000&partSize=" + PART);

        var first = send(s3, "a");
        var bad = send(s3, broken(length));
        assertThatThrownBy(() -> done(bad)).hasMessage("the line is cut");
        var last = send(s3, "b");

        done(first);
        done(last);
        assertThat(content("a.txt")).isEqualTo("ab");
        assertNoUploadIsLeft();
    }

    @Test
    void aBrokenBodyAloneLeavesNoUploadAndNoName() throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=1&partSize=" + PART);

        assertThatThrownBy(() -> done(send(s3, broken(12 << 20)))).hasMessage("the line is cut");
        assertNoUploadIsLeft();
        done(send(s3, "b"));

        assertThat(keys()).containsExactly("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST uploads", "PUT partNumber=1", "PUT partNumber=2", "POST uploadId="})
    void aFaultInAnyPhaseFailsAllMessagesOfTheObjectAndLeavesNothing(String phase) throws Exception {
        AsyncProducer s3 = producer("keyName=a.bin&batchMessageNumber=3&batchSize=100000000&partSize=" + PART);
        String[] request = phase.split(" ", -1);
        wire.when(query(request[0], request[1]), 1, WatchedTransport.error(403, "AccessDenied"));

        var sent = List.of(send(s3, "small"), send(s3, random(2 * PART)), send(s3, random(PART)));
        List<Throwable> failures = new ArrayList<>();
        for (var each : sent) {
            Exchange exchange = each.get(60, TimeUnit.SECONDS);
            if (exchange.getException() != null) {
                failures.add(exchange.getException());
            }
        }

        // Where a part fails early, the message behind it is the first of the next object.
        assertThat(failures).hasSizeGreaterThanOrEqualTo(2).allMatch(e -> e instanceof ServiceException);
        assertNoUploadIsLeft();
        assertThat(wire.requests("DELETE")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aStoreThatIsBusyNowAndThenLosesAndDoublesNothing() throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=7");
        Random chance = new Random(5);
        wire.always(
                request -> {
                    synchronized (chance) {
                        return chance.nextInt(10) == 0;
                    }
                },
                WatchedTransport.error(503, "SlowDown"));
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            sent.add(send(s3, i + "\n"));
        }
        List<Integer> acknowledged = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            if (sent.get(i).get(60, TimeUnit.SECONDS).getException() == null) {
                acknowledged.add(i);
            }
        }
        wire.forget();

        List<Integer> stored = new ArrayList<>();
        for (Object key : keys()) {
            content(key.toString()).lines().map(Integer::valueOf).forEach(stored::add);
        }
        assertThat(stored).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void aLineThatIsCutWhileTheObjectIsCompletedDoesNotLoseIt() throws Exception {
        AsyncProducer s3 = producer("keyName=a.bin&batchMessageNumber=2&batchSize=100000000&partSize=" + PART);
        wire.when(query("POST", "uploadId="), 1, (request, server) -> {
            server.apply(request).close();
            throw new TransportException("cut", new IOException("cut"), true);
        });

        var sent = List.of(send(s3, random(PART + 1)), send(s3, "b"));

        for (var each : sent) {
            done(each);
        }
        assertThat(bytes("a.bin")).hasSize(PART + 2);
    }

    @Test
    void manyKeysAtOnceAreKeptApart() throws Exception {
        AsyncProducer s3 = producer("batchMessageNumber=10&streamingUploadTimeout=500&maxOpenBatches=3");
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            sent.add(send(s3, i % 7 + "\n", S3Constants.KEY, "key-" + i % 7 + ".txt"));
        }
        for (var each : sent) {
            done(each);
        }

        int lines = 0;
        for (Object key : keys()) {
            List<String> content = content(key.toString()).lines().toList();
            lines += content.size();
            assertThat(content).containsOnly(key.toString().substring(4, 5));
        }
        assertThat(lines).isEqualTo(200);
    }

    @Test
    void aStopOfTheContextStoresWhatWaitsAtOnce() throws Exception {
        String uri = uri(MODE + "keyName=a.txt&batchMessageNumber=100&streamingUploadTimeout=600000");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in").routeId("in").to(uri).to("mock:done");
            }
        });
        MockEndpoint done = camel.getEndpoint("mock:done", MockEndpoint.class);
        template.sendBody("seda:in", "a");
        template.sendBody("seda:in", "b");
        await().until(() -> camel.getInflightRepository().size("in") == 2);
        long begun = System.nanoTime();

        camel.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(content("a.txt")).isEqualTo("ab");
        assertThat(done.getReceivedCounter()).isEqualTo(2);
    }

    @Test
    void aRouteWhoseConsumerStopsStoresWhatWaitsAtOnce() throws Exception {
        String uri = uri(MODE + "keyName=a.txt&batchMessageNumber=100&streamingUploadTimeout=600000");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:in?delay=0&period=50&repeatCount=2&synchronous=false")
                        .routeId("in")
                        .setBody(constant("a"))
                        .to(uri);
            }
        });
        await().until(() -> camel.getInflightRepository().size("in") == 2);
        long begun = System.nanoTime();

        camel.getRouteController().stopRoute("in");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(content("a.txt")).isEqualTo("aa");
    }

    @Test
    void aProducerThatIsStoppedStoresWhatItHasAndThenOneByOne() throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=100&streamingUploadTimeout=600000");
        var sent = send(s3, "a");

        s3.stop();

        done(sent);
        done(send(s3, "late"));
        assertThat(content("a.txt")).isEqualTo("a");
        assertThat(content("a-1.txt")).isEqualTo("late");
    }

    @Test
    void aProducerThatIsSuspendedStoresWhatItHas() throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=100&streamingUploadTimeout=600000");
        var sent = send(s3, "a");

        ((SuspendableService) s3).suspend();

        done(sent);
        assertThat(content("a.txt")).isEqualTo("a");
    }

    @Test
    void nothingIsOverwrittenWhereThatIsNotAllowed() throws Exception {
        put("a.txt", "theirs");
        String options = "keyName=a.txt&batchMessageNumber=1&conditionalWritesEnabled=true";
        AsyncProducer one = producer(options);
        AsyncProducer two = producer(options);
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(CompletableFuture.supplyAsync(() -> send(one, "1").join()));
            sent.add(CompletableFuture.supplyAsync(() -> send(two, "2").join()));
        }
        for (var each : sent) {
            done(each);
        }

        assertThat(content("a.txt")).isEqualTo("theirs");
        assertThat(keys()).hasSize(11);
    }

    @Test
    void aMessageThatFillsNothingWaitsWithoutAThread() throws Exception {
        AsyncProducer s3 = producer("keyName=a.txt&batchMessageNumber=5000");
        int threads = Thread.activeCount();
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            sent.add(send(s3, "x"));
        }

        assertThat(Thread.activeCount()).isLessThan(threads + 20);
        assertThatThrownBy(() -> sent.get(0).get(10, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        done(sent.get(3999));
        assertThat(bytes("a.txt")).hasSize(4000);
    }
}
