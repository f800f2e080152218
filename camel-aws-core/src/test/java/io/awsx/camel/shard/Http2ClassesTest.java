package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.RouteNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a route costs that does not need HTTP/2: nothing of it is loaded. */
@Timeout(180)
class Http2ClassesTest {

    /** Of these packages; HttpClient's settings of TLS name an enum of the second. */
    private static final List<String> HTTP_2 = List.of(
            "io.awsx.http.client.Http2",
            "org.apache.hc.core5.http2.impl.",
            "org.apache.hc.core5.http2.hpack.",
            "org.apache.hc.core5.http2.frame.",
            "org.apache.hc.core5.reactor.Default");

    @TempDir
    Path folder;

    private final FakeStream stream = new FakeStream(10, System::nanoTime).shard("s");
    private final RouteNodes nodes = new RouteNodes();
    private FanOutServer server;

    @BeforeEach
    void open() throws IOException {
        server = new FanOutServer(stream);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        nodes.close();
        server.close();
    }

    /** The classes of HTTP/2 that a JVM loads whose route consumes a record. */
    private List<String> loaded(boolean enhancedFanOut) throws IOException, InterruptedException {
        Path log = folder.resolve("classes-" + enhancedFanOut + ".log");
        String name = "classes-" + enhancedFanOut;
        nodes.start(
                name,
                "awsx:kinesis/orders?region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=RAW(secret)&initialDelay=0"
                        + "&uriEndpointOverride=" + server.endpoint() + "&enhancedFanOut=" + enhancedFanOut,
                "${bodyAs(String)}",
                List.of("-Xlog:class+load=info:file=" + log));
        await().atMost(60, TimeUnit.SECONDS).until(() -> !nodes.toldBy(name).isEmpty());
        nodes.stop(name);
        return Files.readAllLines(log).stream()
                .filter(line -> HTTP_2.stream().anyMatch(line::contains))
                .toList();
    }

    @Test
    void aRouteThatDoesNotNeedHttp2LoadsNoClassOfIt() throws Exception {
        stream.put("s", "a");
        assertThat(loaded(false)).isEmpty();
        assertThat(loaded(true)).hasSizeGreaterThan(20);
    }
}
