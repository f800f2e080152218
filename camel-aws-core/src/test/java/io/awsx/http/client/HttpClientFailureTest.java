package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpClientFailureTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final List<AutoCloseable> resources = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        testEnds.countDown();
        for (AutoCloseable resource : resources) {
            resource.close();
            if (resource instanceof LoopbackServer server) {
                assertThat(server.failures()).isEmpty();
            }
        }
    }

    private LoopbackServer server(LoopbackServer.Script script) throws IOException {
        LoopbackServer server = LoopbackServer.start(script);
        resources.add(server);
        return server;
    }

    private HttpClientTransport transport(TransportSettings.Builder settings, LongSupplier nanoTime) {
        HttpClientTransport transport = new HttpClientTransport(settings.build(), nanoTime);
        resources.add(transport);
        return transport;
    }

    private HttpClientTransport transport() {
        return transport(TransportSettings.builder().readTimeout(Duration.ofMillis(500)), System::nanoTime);
    }

    private static HttpResponse get(Transport transport, Origin origin) {
        return transport.send(HttpRequest.builder("GET").origin(origin).build(), null);
    }

    private static TransportException failure(Transport transport, Origin origin) {
        return catchThrowableOfType(TransportException.class, () -> get(transport, origin));
    }

    @Test
    void anUnknownHostIsNamed() {
        TransportException failure = failure(transport(), new Origin("https", "no-such-host.invalid", -1));
        assertThat(failure)
                .hasMessage("Cannot resolve the name of no-such-host.invalid:443 (for https://no-such-host.invalid):"
                        + " check region and endpoint, and DNS or proxy settings");
        assertThat(failure.sent()).isFalse();
    }

    @Test
    void aRefusedConnectionIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        TransportException failure = failure(transport(), new Origin("http", "127.0.0.1", port));
        assertThat(failure)
                .hasMessageStartingWith("Cannot connect to 127.0.0.1:" + port + ": ")
                .hasMessageContaining("refused");
        assertThat(failure.sent()).isFalse();
    }

    @Test
    void aConnectionThatIsNotAcceptedTimesOut() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> backlog = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                backlog.add(new Socket(socket.getInetAddress(), socket.getLocalPort()));
            }
            Transport transport =
                    transport(TransportSettings.builder().connectTimeout(Duration.ofMillis(200)), System::nanoTime);
            Origin origin = new Origin("http", "127.0.0.1", socket.getLocalPort());
            TransportException failure = failure(transport, origin);
            assertThat(failure).hasMessageContaining("within 200 ms (connect timeout)");
            assertThat(failure.sent()).isFalse();
            for (Socket each : backlog) {
                each.close();
            }
        }
    }

    @Test
    void aServerThatDoesNotAnswerTimesOut() throws IOException {
        LoopbackServer server = server(peer -> testEnds.await(60, TimeUnit.SECONDS));
        TransportException failure = failure(transport(), server.origin());
        assertThat(failure).hasMessage("No answer from " + server.origin() + " within 500 ms (read timeout)");
        assertThat(failure.sent()).isTrue();
    }

    @Test
    void aConnectionClosedWithoutAnswerIsNamed() throws IOException {
        LoopbackServer server = server(LoopbackServer.Peer::readHead);
        TransportException failure = failure(transport(), server.origin());
        assertThat(failure).hasMessage(server.origin() + " closed the connection without an answer");
        assertThat(failure.sent()).isTrue();
    }

    @Test
    void aResetConnectionIsNamed() throws IOException {
        LoopbackServer server = server(peer -> {
            peer.readHead();
            peer.socket.setSoLinger(true, 0);
        });
        TransportException failure = failure(transport(), server.origin());
        assertThat(failure).hasMessage("The connection to " + server.origin() + " broke: Connection reset");
        assertThat(failure.sent()).isTrue();
    }

    @Test
    void anAnswerThatBreaksOffInItsHeadIsNamed() throws IOException {
        LoopbackServer server = server(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Le");
        });
        TransportException failure = failure(transport(), server.origin());
        assertThat(failure)
                .hasMessage("The connection to " + server.origin()
                        + " broke: the server closed it within the head of its answer");
        assertThat(failure.sent()).isTrue();
    }

    @Test
    void anAnswerNobodyAskedForIsNotTakenForTheNext() throws Exception {
        var late = new CompletableFuture<Void>();
        LoopbackServer server = server(peer -> {
            peer.readHead();
            peer.send(peer.number == 1 ? OK + "HTTP/1.1 408 Request Time-out\r\nContent-Length: 0\r\n\r\n" : OK);
            peer.readHead();
            peer.send(OK);
            if (peer.number == 2) {
                peer.send("HTTP/1.1 408 Request Time-out\r\nContent-Length: 0\r\n\r\n");
                late.complete(null);
            }
            testEnds.await(60, TimeUnit.SECONDS);
        });
        Transport transport = transport();
        for (int i = 0; i < 3; i++) {
            assertThat(get(transport, server.origin()).body()).hasContent("ok");
        }
        late.get(60, TimeUnit.SECONDS);
        TimeUnit.MILLISECONDS.sleep(120);
        assertThat(get(transport, server.origin()).body()).hasContent("ok");
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aConnectionTheServerClosedMeanwhileIsNotUsedAgain() throws Exception {
        var closed = new CompletableFuture<Void>();
        LoopbackServer server = server(peer -> {
            while (peer.readHead() != null) {
                peer.send(OK);
                if (peer.number == 1) {
                    break;
                }
            }
            peer.socket.close();
            closed.complete(null);
        });
        Transport transport = transport();
        get(transport, server.origin()).body().readAllBytes();
        closed.get(60, TimeUnit.SECONDS);
        // A connection is trusted for 100 ms; only then it is looked at.
        TimeUnit.MILLISECONDS.sleep(120);
        assertThat(get(transport, server.origin()).body()).hasContent("ok");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aConnectionTheServerClosedJustNowCostsNoFailure() throws Exception {
        var closed = new CompletableFuture<Void>();
        LoopbackServer server = server(peer -> {
            peer.readHead();
            peer.send(OK);
            peer.socket.close();
            closed.complete(null);
        });
        Transport transport = transport();
        get(transport, server.origin()).body().readAllBytes();
        closed.get(60, TimeUnit.SECONDS);
        assertThat(get(transport, server.origin()).body()).hasContent("ok");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void idleConnectionsAreClosedAtTheNextCallToAnyHost() throws Exception {
        var gone = new CompletableFuture<Void>();
        LoopbackServer first = server(peer -> {
            peer.readHead();
            peer.send(OK);
            peer.readHead();
            gone.complete(null);
        });
        LoopbackServer second = LoopbackServer.answering(OK);
        resources.add(second);
        var now = new AtomicLong();
        Transport transport = transport(TransportSettings.builder().idleTimeout(Duration.ofMillis(50)), now::get);
        get(transport, first.origin()).body().readAllBytes();
        TimeUnit.MILLISECONDS.sleep(60);
        get(transport, second.origin()).close();
        assertThat(gone).isNotDone();
        now.addAndGet(Duration.ofMillis(51).toNanos());
        get(transport, second.origin()).close();
        assertThat(gone).succeedsWithin(Duration.ofSeconds(20));
    }

    /** Also before the next eviction, and where the server would keep them for longer. */
    @Test
    void idleConnectionsAreNotUsedAgain() throws Exception {
        for (String keepAlive : List.of("", "Keep-Alive: timeout=60\r\n", "Keep-Alive: none\r\n")) {
            LoopbackServer server =
                    LoopbackServer.answering("HTTP/1.1 200 OK\r\n" + keepAlive + "Content-Length: 0\r\n\r\n");
            resources.add(server);
            Transport transport = transport(TransportSettings.builder().idleTimeout(Duration.ofMillis(50)), () -> 0);
            get(transport, server.origin());
            TimeUnit.MILLISECONDS.sleep(60);
            get(transport, server.origin());
            assertThat(server.connections()).as(keepAlive).isEqualTo(2);
        }
    }

    @Test
    void oldConnectionsAreNotUsedAgain() throws Exception {
        LoopbackServer server = LoopbackServer.answering(OK);
        resources.add(server);
        Transport transport =
                transport(TransportSettings.builder().timeToLive(Duration.ofMillis(50)), System::nanoTime);
        get(transport, server.origin()).body().readAllBytes();
        TimeUnit.MILLISECONDS.sleep(60);
        get(transport, server.origin()).body().readAllBytes();
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void theServersKeepAliveIsKept() throws Exception {
        LoopbackServer server = LoopbackServer.answering(
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\nKeep-Alive: timeout=1\r\n\r\n");
        resources.add(server);
        Transport transport = transport();
        get(transport, server.origin());
        get(transport, server.origin());
        assertThat(server.connections()).isEqualTo(1);
        TimeUnit.MILLISECONDS.sleep(1_050);
        get(transport, server.origin());
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aConnectionTheServerOrTheCallerWantsClosedIsClosed() throws Exception {
        LoopbackServer server =
                LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        LoopbackServer other = LoopbackServer.answering(OK);
        resources.addAll(List.of(server, other));
        Transport transport = transport();
        Headers close = Headers.builder().add("Connection", "close").build();
        for (int i = 0; i < 2; i++) {
            get(transport, server.origin());
            transport
                    .send(
                            HttpRequest.builder("GET")
                                    .origin(other.origin())
                                    .headers(close)
                                    .build(),
                            null)
                    .close();
        }
        assertThat(server.connections()).isEqualTo(2);
        assertThat(other.connections()).isEqualTo(2);
    }

    @Test
    void anExhaustedPoolSaysWhatToDo() throws IOException {
        LoopbackServer server = LoopbackServer.answering(OK);
        resources.add(server);
        Transport transport = transport(
                TransportSettings.builder().maxConnections(2).acquireTimeout(Duration.ofMillis(100)), System::nanoTime);
        HttpResponse first = get(transport, server.origin());
        HttpResponse second = get(transport, server.origin());
        TransportException failure = failure(transport, server.origin());
        assertThat(failure)
                .hasMessageContaining("all 2 (maxConnections) are in use and none came free within 100 ms")
                .hasMessageContaining("Close every response");
        assertThat(failure.sent()).isFalse();
        first.close();
        get(transport, server.origin()).close();
        second.close();
    }

    @Test
    void connectionsToOtherHostsMakePlace() throws IOException {
        Transport transport = transport(
                TransportSettings.builder().maxConnections(1).acquireTimeout(Duration.ofMillis(100)), System::nanoTime);
        for (int i = 0; i < 5; i++) {
            LoopbackServer server = LoopbackServer.answering(OK);
            resources.add(server);
            assertThat(get(transport, server.origin()).body()).hasContent("ok");
        }
    }

    @Test
    void aClosedTransportSaysSo() throws Exception {
        LoopbackServer server = LoopbackServer.answering(OK);
        resources.add(server);
        HttpClientTransport transport = transport();
        get(transport, server.origin()).close();
        transport.close();
        transport.close();
        assertThatThrownBy(() -> get(transport, server.origin()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("transport is closed");
    }

    @Test
    void closingBreaksAnswersAndWakesWaiters() throws Exception {
        LoopbackServer server = server(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nx");
            testEnds.await(60, TimeUnit.SECONDS);
        });
        HttpClientTransport transport = transport(
                TransportSettings.builder().maxConnections(1).readTimeout(Duration.ofSeconds(20)), System::nanoTime);
        HttpResponse response = get(transport, server.origin());
        var waiter = new CompletableFuture<Throwable>();
        Thread thread = new Thread(() -> {
            try {
                get(transport, server.origin());
            } catch (RuntimeException e) {
                waiter.complete(e);
            }
        });
        thread.start();
        TimeUnit.MILLISECONDS.sleep(100);
        transport.close();
        assertThat(waiter).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        response.close();
        thread.join();
    }
}
