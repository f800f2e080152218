package io.awsx.benchmark;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import io.awsx.http.client.HttpClientTransport;
import io.awsx.testkit.StubServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call costs its own thread: CPU time and bytes allocated, over 16 threads against a server in the same JVM, whose
 * cost is not counted. A loop instead of JMH, because both are counted by thread. Run by hand:
 *
 * <pre>{@code benchmarks/run TransportBenchmark [seconds]}</pre>
 */
final class TransportBenchmark {

    private static final int THREADS = 16;
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[8192]);
    private static final Headers HEADERS = Headers.builder()
            .add("x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            .add("x-amz-date", "20260101T000000Z")
            .add("Authorization", "AWS4-HMAC-SHA256 " + "x".repeat(200))
            .add("amz-sdk-invocation-id", "00000000-0000-0000-0000-000000000000")
            .add("amz-sdk-request", "attempt=1; max=3")
            .add("User-Agent", "awsx/0.1.0 java/17")
            .build();

    private TransportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (StubServer server = StubServer.start();
                Transport transport = new HttpClientTransport(TransportSettings.defaults(), System::nanoTime)) {
            Origin origin = new Origin("http", "127.0.0.1", server.port());
            HttpRequest put = HttpRequest.builder("PUT")
                    .origin(origin)
                    .path("/bucket/some/key")
                    .headers(HEADERS)
                    .body(RequestBody.ofBytes(new byte[StubServer.SIZE]))
                    .build();
            HttpRequest get = HttpRequest.builder("GET")
                    .origin(origin)
                    .path("/bucket/some/key")
                    .headers(HEADERS)
                    .build();
            for (String run : List.of("warm-up", "measured")) {
                measure(run + " PUT 1 KiB", transport, put, null, seconds);
                measure(run + " PUT 1 KiB, time limit", transport, put, Duration.ofSeconds(30), seconds);
                measure(run + " GET 1 KiB", transport, get, null, seconds);
            }
        }
    }

    private static void measure(
            String name, Transport transport, HttpRequest request, @Nullable Duration limit, int seconds)
            throws InterruptedException {
        BusyThreads.measure(name, THREADS, seconds, () -> call(transport, request, limit));
    }

    private static void call(Transport transport, HttpRequest request, @Nullable Duration limit) throws IOException {
        byte[] buffer = BUFFER.get();
        try (HttpResponse response = transport.send(request, limit)) {
            InputStream body = response.body();
            while (body.read(buffer) >= 0) {
                // The bytes do not matter.
            }
        }
    }
}
