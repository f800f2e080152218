package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.error.TransportException;
import io.awsx.http.Connections;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pools tell of themselves, on connections to a server. */
class ConnectionCountsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 2;

    private final HttpClientTransport transport = new HttpClientTransport(
            TransportSettings.builder().maxConnections(MOST).build(), System::nanoTime);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final List<HttpResponse> open = new ArrayList<>();
    private LoopbackServer server;
    private Http2Server http2;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start(peer -> {
            while (peer.readRequest() != null) {
                awaited(answer);
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            }
        });
        http2 = Http2Server.start(exchange -> {
            exchange.respond(200);
            exchange.awaitClose();
        });
    }

    @AfterEach
    void stop() throws IOException {
        answer.countDown();
        open.forEach(HttpResponse::close);
        transport.close();
        server.close();
        http2.close();
        assertThat(server.failures()).isEmpty();
    }

    private static void awaited(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static HttpRequest get(Origin origin, boolean http2) {
        return HttpRequest.builder("GET")
                .origin(origin)
                .body(RequestBody.EMPTY)
                .http2(http2)
                .build();
    }

    private CompletableFuture<HttpResponse> begun(boolean overHttp2) {
        Origin origin = overHttp2 ? http2.origin() : server.origin();
        return CompletableFuture.supplyAsync(() -> transport.send(get(origin, overHttp2), null), task -> {
            Thread thread = new Thread(task, "call");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void counts(int leased, int idle, int waiting) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(transport.connections()).isEqualTo(new Connections(leased, idle, waiting, MOST)));
    }

    private void http2Counts(int leased, int waiting) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(transport.http2Connections()).isEqualTo(new Connections(leased, 0, waiting, MOST)));
    }

    private static HttpResponse answerOf(CompletableFuture<HttpResponse> call) throws Exception {
        return call.get(60, TimeUnit.SECONDS);
    }

    @Test
    void callsLeaseConnectionsThatStayIdleAndWaitWhereThereAreNoMore() throws Exception {
        counts(0, 0, 0);
        List<CompletableFuture<HttpResponse>> calls = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            calls.add(begun(false));
            counts(i, 0, 0);
        }
        calls.add(begun(false));
        counts(MOST, 0, 1);
        calls.add(begun(false));
        counts(MOST, 0, 2);

        answer.countDown();
        for (CompletableFuture<HttpResponse> call : calls) {
            answerOf(call).close();
        }

        counts(0, MOST, 0);
        assertThat(server.connections()).isEqualTo(MOST);
        assertThat(transport.http2Connections()).isNull();
    }

    @Test
    void aConnectionIsLeasedUntilItsAnswerIsRead() throws Exception {
        answer.countDown();
        HttpResponse response = transport.send(get(server.origin(), false), null);

        assertThat(transport.connections()).isEqualTo(new Connections(1, 0, 0, MOST));
        assertThat(response.body()).hasContent("ok");

        counts(0, 1, 0);
    }

    @Test
    void aConnectionThatFailedCountsNoMore() throws Exception {
        server.close();

        assertThatThrownBy(() -> transport.send(get(server.origin(), false), null))
                .isInstanceOf(TransportException.class);

        counts(0, 0, 0);
    }

    @Test
    void exchangesOfHttp2AreCountedByThemselvesFromTheirBeginToTheirEnd() throws Exception {
        assertThat(transport.http2Connections()).isNull();
        for (int i = 1; i <= MOST; i++) {
            open.add(answerOf(begun(true)));
            http2Counts(i, 0);
        }
        CompletableFuture<HttpResponse> waiting = begun(true);
        http2Counts(MOST, 1);
        counts(0, 0, 0);

        open.get(0).close();
        open.add(answerOf(waiting));
        http2Counts(MOST, 0);

        open.forEach(HttpResponse::close);
        http2Counts(0, 0);
        await().atMost(PATIENCE).until(() -> http2.open() == 0);
    }

    @Test
    void anExchangeOfHttp2ThatTheServerBreaksCountsNoMore() throws Exception {
        open.add(answerOf(begun(true)));
        http2Counts(1, 0);

        http2.cut();

        http2Counts(0, 0);
    }
}
