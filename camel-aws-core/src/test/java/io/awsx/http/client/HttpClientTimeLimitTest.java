package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpClientTimeLimitTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final HttpClientTransport transport = new HttpClientTransport(
            TransportSettings.builder().maxConnections(1).build(), System::nanoTime);
    private LoopbackServer server;

    @AfterEach
    void stopServer() throws IOException {
        testEnds.countDown();
        transport.close();
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    private HttpResponse get(Duration timeLimit) {
        return transport.send(HttpRequest.builder("GET").origin(server.origin()).build(), timeLimit);
    }

    private TransportException failureWithin(Duration longest, Runnable call) {
        long start = System.nanoTime();
        TransportException failure = catchThrowableOfType(TransportException.class, call::run);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(longest);
        return failure;
    }

    @Test
    void aSilentServerMeetsTheLimit() throws IOException {
        server = LoopbackServer.start(peer -> testEnds.await(60, TimeUnit.SECONDS));
        TransportException failure = failureWithin(Duration.ofMillis(1_200), () -> get(Duration.ofMillis(300)));
        assertThat(failure).hasMessage("No answer from " + server.origin() + " within the 300 ms this call may take");
        assertThat(failure.sent()).isTrue();
    }

    @Test
    void aServerThatDripsItsHeadersMeetsTheLimit() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            if (peer.number == 1) {
                for (char c :
                        "HTTP/1.1 200 OK\r\nx-drip: ".concat("x".repeat(100)).toCharArray()) {
                    peer.send(String.valueOf(c));
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            peer.send(OK);
        });
        TransportException failure = failureWithin(Duration.ofMillis(1_500), () -> get(Duration.ofMillis(500)));
        assertThat(failure).hasMessageContaining("within the 500 ms this call may take");
        assertThat(failure.sent()).isTrue();
        assertThat(get(Duration.ofSeconds(5)).body()).hasContent("ok");
    }

    @Test
    void aServerThatTakesNoBodyMeetsTheLimit() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            testEnds.await(60, TimeUnit.SECONDS);
        });
        HttpRequest request = HttpRequest.builder("PUT")
                .origin(server.origin())
                .body(RequestBody.ofBytes(new byte[50_000_000]))
                .build();
        assertThat(failureWithin(Duration.ofMillis(1_500), () -> transport.send(request, Duration.ofMillis(500))))
                .hasMessageContaining("within the 500 ms");
    }

    @Test
    void waitingForAConnectionCounts() throws IOException {
        server = LoopbackServer.answering(OK);
        HttpResponse open = get(null);
        TransportException failure = failureWithin(Duration.ofMillis(1_200), () -> get(Duration.ofMillis(200)));
        assertThat(failure).hasMessageContaining("all 1 (maxConnections)").hasMessageContaining("200 ms");
        assertThat(failure.sent()).isFalse();
        open.close();
    }

    @Test
    void noTimeLeftSendsNothing() throws IOException {
        server = LoopbackServer.answering(OK);
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofMillis(-5)}) {
            TransportException failure = failureWithin(Duration.ofSeconds(1), () -> get(none));
            assertThat(failure.sent()).isFalse();
        }
        assertThat(server.connections()).isZero();
    }

    @Test
    void theBodyIsReadBeyondTheLimit() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
            TimeUnit.MILLISECONDS.sleep(500);
            peer.send("k");
        });
        assertThat(get(Duration.ofMillis(200)).body()).hasContent("ok");
    }

    @Test
    void aCallInTimeLeavesNothingBehind() throws Exception {
        server = LoopbackServer.answering(OK);
        for (int i = 0; i < 50; i++) {
            assertThat(get(Duration.ofMillis(300)).body()).hasContent("ok");
        }
        TimeUnit.MILLISECONDS.sleep(350);
        assertThat(transport.ticker.getQueue()).isEmpty();
        assertThat(get(null).body()).hasContent("ok");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void callsWithoutLimitStartNoThread() throws IOException {
        server = LoopbackServer.answering(OK);
        assertThat(get(null).body()).hasContent("ok");
        assertThat(transport.ticker.getPoolSize()).isZero();
    }

    @Test
    void anInterruptedThreadStopsWaitingForAConnection() throws Exception {
        server = LoopbackServer.answering(OK);
        HttpResponse open = get(null);
        var failure = new CompletableFuture<TransportException>();
        var interrupted = new CompletableFuture<Boolean>();
        Thread waiter = new Thread(() -> {
            try {
                get(null);
            } catch (TransportException e) {
                failure.complete(e);
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        waiter.start();
        TimeUnit.MILLISECONDS.sleep(100);
        waiter.interrupt();
        assertThat(failure)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(e -> assertThat(e.sent()).isFalse())
                .extracting(Throwable::getMessage)
                .isEqualTo("Interrupted during a call to " + server.origin());
        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
        waiter.join();
        open.close();
        assertThat(get(null).body()).hasContent("ok");
    }

    @Test
    void anInterruptedThreadSendsNothing() throws IOException {
        server = LoopbackServer.answering(OK);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> get(null)).isInstanceOf(TransportException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.connections()).isZero();
    }

    @Test
    void anInterruptedThreadStopsSendingItsBody() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            if (peer.number == 1) {
                peer.readToEnd();
            }
            peer.send(OK);
        });
        RequestBody endless = RequestBody.ofStream(
                new java.io.InputStream() {
                    private int served;

                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int count) {
                        if (++served == 100) {
                            Thread.currentThread().interrupt();
                        }
                        return count;
                    }
                },
                -1);
        HttpRequest request =
                HttpRequest.builder("PUT").origin(server.origin()).body(endless).build();
        assertThatThrownBy(() -> transport.send(request, null))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(get(null).body()).hasContent("ok");
    }
}
