package io.awsx.http.client;

import com.sun.management.ThreadMXBean;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What a call costs its own thread: CPU time and bytes allocated, over 16 threads against a server in the same JVM, whose
 * cost is not counted. A loop instead of JMH, because both are counted by thread. Run by hand:
 *
 * <pre>{@code mvn -q test-compile; java -cp ... io.awsx.http.client.TransportBenchmark [seconds]}</pre>
 */
final class TransportBenchmark {

    private static final int THREADS = 16;
    private static final ThreadMXBean THREAD_BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
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
        try (ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                Transport transport = new HttpClientTransport(TransportSettings.defaults(), System::nanoTime)) {
            Thread acceptor = new Thread(() -> accept(server));
            acceptor.setDaemon(true);
            acceptor.start();
            Origin origin = new Origin("http", "127.0.0.1", server.getLocalPort());
            HttpRequest put = HttpRequest.builder("PUT")
                    .origin(origin)
                    .path("/bucket/some/key")
                    .headers(HEADERS)
                    .body(RequestBody.ofBytes(new byte[1024]))
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
        var stop = new AtomicBoolean();
        var calls = new LongAdder();
        var cpu = new LongAdder();
        var bytes = new LongAdder();
        var done = new CountDownLatch(THREADS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(new Thread(() -> {
                long id = Thread.currentThread().getId();
                byte[] buffer = new byte[8192];
                long cpuBefore = THREAD_BEAN.getCurrentThreadCpuTime();
                long bytesBefore = THREAD_BEAN.getThreadAllocatedBytes(id);
                long mine = 0;
                for (; !stop.get(); mine++) {
                    call(transport, request, limit, buffer);
                }
                calls.add(mine);
                cpu.add(THREAD_BEAN.getCurrentThreadCpuTime() - cpuBefore);
                bytes.add(THREAD_BEAN.getThreadAllocatedBytes(id) - bytesBefore);
                done.countDown();
            }));
        }
        long start = System.nanoTime();
        threads.forEach(Thread::start);
        done.await(seconds, java.util.concurrent.TimeUnit.SECONDS);
        stop.set(true);
        done.await();
        double elapsed = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %,8.0f calls/s %6.1f us CPU/call %,7d bytes/call%n",
                name,
                calls.sum() / elapsed,
                cpu.sum() / 1e3 / calls.sum(),
                bytes.sum() / calls.sum());
    }

    private static void call(Transport transport, HttpRequest request, @Nullable Duration limit, byte[] buffer) {
        try (HttpResponse response = transport.send(request, limit)) {
            InputStream body = response.body();
            while (body.read(buffer) >= 0) {
                // The bytes do not matter.
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread thread = new Thread(() -> serve(socket));
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // The benchmark is over.
        }
    }

    private static void serve(Socket socket) {
        byte[] none = answer(0);
        byte[] some = answer(1024);
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
            OutputStream out = socket.getOutputStream();
            byte[] body = new byte[1024];
            for (int first = in.read(); first >= 0; first = in.read()) {
                for (int window = 0; window != 0x0d0a0d0a; ) {
                    window = (window << 8) | in.read();
                }
                if (first == 'P') {
                    in.readNBytes(body, 0, body.length);
                }
                out.write(first == 'P' ? none : some);
            }
        } catch (IOException e) {
            // The benchmark is over.
        }
    }

    private static byte[] answer(int length) {
        String head = "HTTP/1.1 200 OK\r\nx-amz-id-2: " + "i".repeat(76)
                + "\r\nx-amz-request-id: 0123456789ABCDEF\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
                + "ETag: \"d41d8cd98f00b204e9800998ecf8427e\"\r\nServer: AmazonS3\r\nContent-Length: " + length
                + "\r\n\r\n";
        return (head + "b".repeat(length)).getBytes(StandardCharsets.US_ASCII);
    }
}
