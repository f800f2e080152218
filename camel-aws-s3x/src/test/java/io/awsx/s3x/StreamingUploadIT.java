package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.http.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamingUploadIT extends S3TestSupport {

    private static final String MODE = "streamingUploadMode=true&keyName=log/day.txt&";

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

        await().atMost(Duration.ofSeconds(20))
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
    @CsvSource({"random, log/day-[0-9A-F-]+[.]txt", "timestamp, log/day-[0-9]{13}[.]txt"})
    void otherNamesAreNotNumbered(String strategy, String pattern) throws Exception {
        route("batchMessageNumber=1&namingStrategy=" + strategy);

        send("a");

        assertThat(keys()).singleElement().asString().matches(pattern);
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

    @ParameterizedTest
    @CsvSource({
        "keyName=, keyName",
        "keyName=RAW(${header.x}), expression",
        "keyName=a&operation=delete, operation=delete",
        "keyName=a&batchMessageNumber=0, 1 or more",
        "keyName=a&namingStrategy=randum, random",
        "keyName=a&restartingPolicy=last, lastPart",
        "keyName=a&timestampGroupingEnabled=true, aggregate",
        "keyName=a&deleteAfterWrite=true, leave them out"
    })
    void whatCannotBeIsToldAtTheStart(String options, String told) {
        assertThatThrownBy(() -> template.sendBody(uri("streamingUploadMode=true&" + options), "a"))
                .hasStackTraceContaining(ClientException.class.getName())
                .rootCause()
                .hasMessageContaining(told);
    }
}
