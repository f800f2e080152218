package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.BulkInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingUploadIT extends S3TestSupport {

    private static final String MODE = "streamingUploadMode=true&keyName=log/day.txt&";

    @TempDir
    private Path folder;

    private void route(String options) throws Exception {
        String uri = uri(MODE + options);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").routeId("in").to(uri);
            }
        });
    }

    private void send(Object... bodies) {
        for (Object body : bodies) {
            template.sendBody("direct:in", body);
        }
    }

    private String content(String key) throws IOException {
        Object body = s3.call("GetObject", Map.of("Bucket", bucket, "Key", key)).get("Body");
        try (InputStream in = (InputStream) body) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String quietContent(String key) {
        try {
            return content(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void asManyMessagesAsABatchHasBecomeOneObject() throws Exception {
        route("batchMessageNumber=3");

        send("a\n", "b\n");
        assertThat(keys()).isEmpty();
        Exchange last = template.send("direct:in", e -> e.getMessage().setBody("c\n"));
        send("d\n", "e\n", "f\n");

        assertThat(content("log/day.txt")).isEqualTo("a\nb\nc\n");
        assertThat(content("log/day-1.txt")).isEqualTo("d\ne\nf\n");
        assertThat(last.getMessage().getHeaders())
                .containsEntry(S3Constants.PRODUCED_KEY, "log/day.txt")
                .containsKey(S3Constants.E_TAG);
        assertThat(last.getMessage().getBody()).isEqualTo("c\n");
    }

    @Test
    void soDoAsManyBytesAndAMessageIsNeverDivided() throws Exception {
        route("batchSize=5");

        send("123", "456789");

        assertThat(content("log/day.txt")).isEqualTo("123456789");
    }

    @Test
    void whatIsLeftIsUploadedWhenTheRouteStops() throws Exception {
        route("batchMessageNumber=3");
        send("a");

        camel.getRouteController().stopRoute("in");

        assertThat(content("log/day.txt")).isEqualTo("a");
    }

    @Test
    void whatWaitsTooLongIsUploaded() throws Exception {
        route("streamingUploadTimeout=50");

        send("a");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(keys()).containsExactly("log/day.txt"));
    }

    @Test
    void numbersGoOnBehindTheLastObjectOrBeginAnew() throws Exception {
        for (String key :
                List.of("log/day.txt", "log/day-9.txt", "log/day-10.txt", "log/day-x.txt", "log/daylight-77.txt")) {
            put(key, "old");
        }
        String one = "batchMessageNumber=1&";

        template.sendBody(uri(MODE + one + "restartingPolicy=lastPart"), "new");
        template.sendBody(uri(MODE + one + "restartingPolicy=override"), "newer");

        assertThat(content("log/day-11.txt")).isEqualTo("new");
        assertThat(content("log/day.txt")).isEqualTo("newer");
        assertThat(keys()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"random, log/day-[0-9a-f-]{36}[.]txt", "timestamp, log/day-[0-9]{13}[.]txt"})
    void otherNamesAreNotNumberedAndNeverOverwrite(String strategy, String pattern) throws Exception {
        route("batchMessageNumber=1&namingStrategy=" + strategy);

        send("a", "b", "c");
        camel.getRouteController().stopRoute("in");
        camel.getRouteController().startRoute("in");
        send("d");

        assertThat(content("log/day.txt")).isEqualTo("a");
        assertThat(keys())
                .hasSize(4)
                .filteredOn(key -> !key.equals("log/day.txt"))
                .allSatisfy(key -> assertThat(key.toString()).matches(pattern));
    }

    @Test
    void aMessageWhoseUploadFailsIsTakenOutAgainAndTheOthersStay() throws Exception {
        route("batchMessageNumber=2");
        send("a");
        s3.call("DeleteBucket", Map.of("Bucket", bucket));

        assertThatThrownBy(() -> send("b"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> send("b")).hasCauseInstanceOf(ServiceException.class);
        s3.call("CreateBucket", Map.of("Bucket", bucket));
        send("c");

        assertThat(content("log/day.txt")).isEqualTo("ac");
    }

    @Test
    void aBodyThatBreaksLeavesNothingBehind() throws Exception {
        route("batchMessageNumber=2");
        InputStream broken = new BulkInputStream() {
            private int left = 3;

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                if (left-- > 0) {
                    buffer[offset] = 'x';
                    return 1;
                }
                throw new IOException("the line is cut");
            }
        };

        send("a");
        assertThatThrownBy(() -> send(broken)).hasStackTraceContaining("the line is cut");
        send("b");

        assertThat(content("log/day.txt")).isEqualTo("ab");
    }

    @Test
    void manyThreadsLoseAndDoubleNothing() throws Exception {
        route("batchMessageNumber=7&bufferMemory=16000000");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String line = i + "\n";
                sent.add(threads.submit(() -> send(line)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        camel.getRouteController().stopRoute("in");

        List<Object> keys = keys();
        assertThat(keys).hasSize(15);
        assertThat(keys.stream()
                        .flatMap(key -> quietContent(key.toString()).lines())
                        .map(Integer::valueOf))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstMessageSaysWhatTheObjectIs() throws Exception {
        route("batchMessageNumber=2");

        template.sendBodyAndHeaders(
                "direct:in", "a", Map.of(S3Constants.CONTENT_TYPE, "text/csv", S3Constants.KEY, "not/this"));
        send("b");

        assertThat(s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "log/day.txt")))
                .containsEntry("ContentType", "text/csv")
                .containsEntry("ContentLength", 2L);
    }

    @Test
    void aMessageWithoutKeyNameIsOfTheObjectsThatItsHeaderNames() throws Exception {
        String uri = uri("streamingUploadMode=true&batchMessageNumber=2");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri);
            }
        });

        for (String body : List.of("1", "2", "3", "4")) {
            template.sendBodyAndHeader("direct:in", body, S3Constants.KEY, "even-" + Integer.parseInt(body) % 2);
        }

        assertThat(content("even-1")).isEqualTo("13");
        assertThat(content("even-0")).isEqualTo("24");
        assertThatThrownBy(() -> send("a")).hasStackTraceContaining(S3Constants.KEY);
    }

    @Test
    void aKeyByExpressionHasBatchesAndNumbersOfItsOwn() throws Exception {
        String uri = uri("streamingUploadMode=true&batchMessageNumber=2&keyName=RAW(${header.who}/day.txt)");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri);
            }
        });

        for (String body : List.of("a1", "b1", "a2", "a3", "b2", "a4")) {
            template.sendBodyAndHeader("direct:in", body, "who", body.substring(0, 1));
        }

        assertThat(content("a/day.txt")).isEqualTo("a1a2");
        assertThat(content("b/day.txt")).isEqualTo("b1b2");
        assertThat(content("a/day-1.txt")).isEqualTo("a3a4");
    }

    @Test
    void ofTooManyOpenOnesThatWhichWasUsedLongestAgoIsCompleted() throws Exception {
        String uri = uri("streamingUploadMode=true&maxOpenBatches=2");

        for (String key : List.of("a", "b", "a", "c")) {
            template.sendBodyAndHeader(uri, key, S3Constants.KEY, key);
        }

        assertThat(keys()).containsExactly("b");
    }

    @Test
    void whereTheOldestCannotBeCompletedTheMessageFailsAndNothingIsLost() throws Exception {
        String uri = uri("streamingUploadMode=true&maxOpenBatches=1&batchMessageNumber=2");
        template.sendBodyAndHeader(uri, "a1", S3Constants.KEY, "a");
        wire.when(WatchedTransport.request("PUT", "/a"), 1, WatchedTransport.error(403, "AccessDenied"));

        assertThatThrownBy(() -> template.sendBodyAndHeader(uri, "b1", S3Constants.KEY, "b"))
                .hasStackTraceContaining("AccessDenied");
        template.sendBodyAndHeader(uri, "a2", S3Constants.KEY, "a");

        assertThat(content("a")).isEqualTo("a1a2");
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void messagesOfATimeWindowAreInObjectsNamedByItAndLateOnesOverwriteNothing() throws Exception {
        route("batchMessageNumber=2&timestampGroupingEnabled=true&timestampHeaderName=when");
        long eight = Instant.parse("2024-01-01T08:00:00Z").toEpochMilli();
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("a", eight);
        times.put("b", Date.from(Instant.ofEpochMilli(eight + 300_000)));
        times.put("c", Long.toString(eight + 299_999));
        times.put("d", Instant.ofEpochMilli(eight + 400_000));
        times.put("late1", eight + 1);
        times.put("late2", eight + 2);

        times.forEach((body, time) -> template.sendBodyAndHeader("direct:in", body, "when", time));

        assertThat(keys())
                .containsExactly(
                        "log/day_20240101_0800_0800-0805-1.txt",
                        "log/day_20240101_0800_0800-0805.txt",
                        "log/day_20240101_0805_0805-0810.txt");
        assertThat(content("log/day_20240101_0800_0800-0805.txt")).isEqualTo("ac");
        assertThat(content("log/day_20240101_0805_0805-0810.txt")).isEqualTo("bd");
        assertThat(content("log/day_20240101_0800_0800-0805-1.txt")).isEqualTo("late1late2");
    }

    @Test
    void aWindowGoesOnBehindItsObjectsWhenTheRouteStartsAgain() throws Exception {
        route("batchMessageNumber=1&timestampGroupingEnabled=true&timestampWindowSizeMillis=5000");
        long time = Instant.parse("2024-01-01T08:00:02Z").toEpochMilli();

        template.sendBodyAndHeader("direct:in", "a", Exchange.MESSAGE_TIMESTAMP, time);
        camel.getRouteController().stopRoute("in");
        camel.getRouteController().startRoute("in");
        template.sendBodyAndHeader("direct:in", "b", Exchange.MESSAGE_TIMESTAMP, time);

        assertThat(content("log/day_20240101_080000_080000-080005.txt")).isEqualTo("a");
        assertThat(content("log/day_20240101_080000_080000-080005-1.txt")).isEqualTo("b");
    }

    @Test
    void aMessageWithoutATimeCountsByWhenItCame() throws Exception {
        route("batchMessageNumber=1&timestampGroupingEnabled=true&timestampWindowSizeMillis=86400000");

        template.sendBodyAndHeader("direct:in", "a", Exchange.MESSAGE_TIMESTAMP, "no time");

        assertThat(keys()).singleElement().asString().matches("log/day_20\\d{6}_0000_0000-0000[.]txt");
    }

    @ParameterizedTest
    @CsvSource({
        "'batchMessageNumber=25', 6",
        "'batchMessageNumber=25&bufferSize=0', 1",
        "'batchMessageNumber=25&multiPartUpload=true', 1",
        "'batchMessageNumber=25&acknowledge=durable', 1"
    })
    void aBodyLongerThanTheBufferIsDividedWhereThatIsTheWay(String options, int objects) throws Exception {
        route(options + "&namingStrategy=random");
        byte[] body = new byte[5_242_880];
        new Random(7).nextBytes(body);

        send(body, new ByteArrayInputStream(body));

        assertThat(keys()).hasSize(2 * objects);
        assertThat(s3.paginate("ListObjectsV2", Map.of("Bucket", bucket)).search("Contents[].Size"))
                .map(size -> ((Number) size).longValue())
                .containsOnly(objects == 1 ? new Long[] {5_242_880L} : new Long[] {1_000_000L, 242_880L});
    }

    @ParameterizedTest
    @ValueSource(strings = {"progressive", "random", "timestamp"})
    void aThousandMessagesAreFortyObjectsOfTwentyFive(String strategy) throws Exception {
        route("batchMessageNumber=25&namingStrategy=" + strategy);

        for (int i = 0; i < 1000; i++) {
            send("Andrea\n");
        }

        assertThat(keys()).hasSize(40).contains("log/day.txt");
        assertThat(s3.paginate("ListObjectsV2", Map.of("Bucket", bucket)).search("Contents[].Size"))
                .containsOnly(25 * 7L);
    }

    @Test
    void filesBecomeOneObjectOfManyPartsWhereItIsLargeEnough() throws Exception {
        route("batchMessageNumber=10&batchSize=1000000000&multiPartUpload=true&bufferSize=0&partSize=10000000");
        byte[] body = new byte[5_242_880];

        for (int i = 0; i < 10; i++) {
            send(body);
        }

        assertThat(s3.call("HeadObject", Map.of("Bucket", bucket, "Key", "log/day.txt")))
                .containsEntry("ContentLength", 52_428_800L);
        assertThat(keys()).hasSize(1);
    }

    @Test
    void theNextStartStoresWhatAStopCouldNot() throws Exception {
        route("batchMessageNumber=2&streamingUploadDirectory=" + folder);
        send("a");
        wire.when(WatchedTransport.request("PUT", "/day.txt"), 1, WatchedTransport.error(403, "AccessDenied"));
        camel.getRouteController().stopRoute("in");
        assertThat(keys()).isEmpty();

        camel.getRouteController().startRoute("in");
        send("b", "c");

        await().untilAsserted(() -> assertThat(keys()).containsExactly("log/day-1.txt", "log/day.txt"));
        assertThat(content("log/day.txt")).isEqualTo("a");
        assertThat(content("log/day-1.txt")).isEqualTo("bc");
    }

    @Test
    void aBodyThatIsAWholeNumberOfBuffersLeavesNoEmptyObject() throws Exception {
        route("bufferSize=3&batchSize=3");

        send(new ByteArrayInputStream("abcdef".getBytes(StandardCharsets.UTF_8)), "gh", "i");

        assertThat(content("log/day.txt") + content("log/day-1.txt") + content("log/day-2.txt"))
                .isEqualTo("abcdefghi");
        assertThat(keys()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "keyName=, keyName",
        "keyName=a&operation=delete, operation=delete",
        "keyName=a&batchMessageNumber=0, 1 or more",
        "keyName=a&namingStrategy=randum, random",
        "keyName=a&restartingPolicy=last, lastPart",
        "keyName=a&acknowledge=never, buffered",
        "keyName=a&maxOpenBatches=0, 1 or more",
        "keyName=a&timestampWindowSizeMillis=0, 1 or more",
        "keyName=a&acknowledge=durable&streamingUploadTimeout=0, 1 or more",
        "keyName=a&acknowledge=durable&streamingUploadDirectory=/tmp/x, leave",
        "keyName=a&abortOrphanedUploadsAfter=x, a minute",
        "keyName=a&abortOrphanedUploadsAfter=5s, a minute",
        "keyName=a&abortOrphanedUploadsAfter=70s&streamingUploadTimeout=60000, more than twice",
        "abortOrphanedUploadsAfter=24h, keyName",
        "keyName=a&deleteAfterWrite=true, leave them out"
    })
    void whatCannotBeIsToldAtTheStart(String options, String told) {
        assertThatThrownBy(() -> template.sendBody(uri("streamingUploadMode=true&" + options), "a"))
                .hasStackTraceContaining(ClientException.class.getName())
                .rootCause()
                .hasMessageContaining(told);
    }
}
