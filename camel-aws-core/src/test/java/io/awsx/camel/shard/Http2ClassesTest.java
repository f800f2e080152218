package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a route costs that does not need HTTP/2: nothing of it is loaded. */
@Timeout(60)
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
    private FanOutServer server;

    @BeforeEach
    void open() throws IOException {
        server = new FanOutServer(stream);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** The classes of HTTP/2 that a JVM loads whose route consumes a record. */
    private List<String> loaded(boolean enhancedFanOut) throws IOException, InterruptedException {
        Path log = folder.resolve("classes-" + enhancedFanOut + ".log");
        int before = server.plain().noted().size();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load=info:file=" + log,
                        "-cp",
                        classPath(),
                        "io.awsx.camel.generic.ShardNode",
                        "node",
                        server.plain().endpoint() + "/sink",
                        "awsx:kinesis/orders?region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=RAW(secret)&initialDelay=0"
                                + "&uriEndpointOverride=" + server.endpoint() + "&enhancedFanOut=" + enhancedFanOut)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve("node-" + enhancedFanOut + ".log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        Process node = builder.start();
        try {
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> server.plain().noted().size() > before);
            node.getOutputStream().close();
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            node.destroyForcibly().waitFor();
        }
        return Files.readAllLines(log).stream()
                .filter(line -> HTTP_2.stream().anyMatch(line::contains))
                .toList();
    }

    private static String classPath() {
        ClassLoader loader = Http2ClassesTest.class.getClassLoader();
        return loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs())
                        .map(URL::toString)
                        .map(url -> Path.of(URI.create(url)).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    @Test
    void aRouteThatDoesNotNeedHttp2LoadsNoClassOfIt() throws Exception {
        stream.put("s", "a");
        assertThat(loaded(false)).isEmpty();
        assertThat(loaded(true)).hasSizeGreaterThan(20);
    }
}
