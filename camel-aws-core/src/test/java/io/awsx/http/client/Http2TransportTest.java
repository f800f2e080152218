package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.BulkInputStream;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http2.H2Error;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Http2TransportTest {

    private final List<AutoCloseable> resources = new ArrayList<>();
    private final CountDownLatch testEnds = new CountDownLatch(1);

    @AfterEach
    void closeAll() throws Exception {
        testEnds.countDown();
        for (AutoCloseable resource : resources) {
            resource.close();
            if (resource instanceof Http2Server server) {
                assertThat(server.failures()).isEmpty();
            }
        }
    }

    private Http2Server server(Http2Server.Script script) throws IOException {
        Http2Server server = Http2Server.start(script);
        resources.add(server);
        return server;
    }

    private HttpClientTransport transport(TransportSettings.Builder settings) {
        HttpClientTransport transport = new HttpClientTransport(settings.build(), System::nanoTime);
        resources.add(transport);
        return transport;
    }

    private HttpClientTransport transport() {
        return transport(TransportSettings.builder());
    }

    private static HttpRequest.Builder post(Origin origin) {
        return HttpRequest.builder("POST")
                .origin(origin)
                .path("/a%2Fb//c")
                .headers(Headers.builder()
                        .add("X-Amz-Target", "Kinesis.SubscribeToShard")
                        .add("User-Agent", "test")
                        .build())
                .body(RequestBody.ofBytes("question".getBytes(StandardCharsets.UTF_8)))
                .http2(true);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aRequestGoesOutAsItIsAndItsAnswerComesAsAStream() throws Exception {
        CompletableFuture<Object> seen = new CompletableFuture<>();
        Http2Server server = server(exchange -> {
            seen.complete(exchange.headers() + exchange.body());
            exchange.respond(200, "x-amzn-requestid", "id-1");
            exchange.send("answer".getBytes(StandardCharsets.UTF_8));
            exchange.end();
        });
        try (HttpResponse response = transport().send(post(server.origin()).build(), null)) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().first("X-Amzn-RequestId")).isEqualTo("id-1");
            assertThat(response.body()).hasContent("answer");
        }
        assertThat(seen.get(60, TimeUnit.SECONDS))
                .isEqualTo(
                        "{:method=POST, :scheme=http, :authority=127.0.0.1:" + server.port()
                                + ", :path=/a%2Fb//c, x-amz-target=Kinesis.SubscribeToShard, user-agent=test, content-length=8}question");
        await().until(() -> server.open() == 0);
    }

    @Test
    void anAnswerWithoutBodyIsEmptyAndEndsItsConnection() throws Exception {
        Http2Server server = server(exchange -> exchange.respond(404, true));
        HttpResponse response =
                transport().send(post(server.origin()).body(RequestBody.EMPTY).build(), null);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
        await().until(() -> server.open() == 0);
    }

    @Test
    void aServerSendsNoMoreThanFitsUntilItIsRead() throws Exception {
        byte[] all = bytes(2_000_000);
        CompletableFuture<Http2Server.Exchange> begun = new CompletableFuture<>();
        Http2Server server = server(exchange -> {
            begun.complete(exchange);
            exchange.respond(200);
            exchange.send(all);
            exchange.end();
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        Http2Server.Exchange exchange = begun.get(60, TimeUnit.SECONDS);
        await().until(() -> exchange.sent() == Http2Download.WINDOW);
        await().during(200, TimeUnit.MILLISECONDS)
                .until(() -> exchange.sent() == Http2Download.WINDOW
                        && response.body().available() <= Http2Download.WINDOW);
        InputStream body = response.body();
        byte[] first = body.readNBytes(100_000);
        assertThat(first).isEqualTo(Arrays.copyOf(all, 100_000));
        await().until(() -> exchange.sent() > Http2Download.WINDOW);
        assertThat(exchange.sent()).isLessThanOrEqualTo(Http2Download.WINDOW + 100_000);
        assertThat(body.readAllBytes()).isEqualTo(Arrays.copyOfRange(all, 100_000, all.length));
        response.close();
    }

    @Test
    void manyBytesInOddPortionsComeWholeAndInOrder() throws Exception {
        byte[] all = bytes(3_000_000);
        long seed = System.nanoTime();
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            Random sizes = new Random(seed);
            for (int at = 0; at < all.length; ) {
                int now = Math.min(all.length - at, 1 + sizes.nextInt(40_000));
                exchange.send(Arrays.copyOfRange(all, at, at + now));
                at += now;
            }
            exchange.end();
        });
        Random sizes = new Random(seed + 1);
        byte[] read = new byte[all.length];
        int size = 0;
        try (HttpResponse response = transport().send(post(server.origin()).build(), null)) {
            byte[] portion = new byte[50_000];
            for (int taken = 0; taken >= 0; ) {
                taken = response.body().read(portion, 0, 1 + sizes.nextInt(portion.length - 1));
                if (taken > 0) {
                    System.arraycopy(portion, 0, read, size, taken);
                    size += taken;
                }
            }
        }
        assertThat(size).as("seed %d", seed).isEqualTo(all.length);
        assertThat(Arrays.equals(read, all)).as("seed %d", seed).isTrue();
    }

    @Test
    void aServerThatSendsMoreThanItMayIsRefused() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.sendRegardless(bytes(Http2Download.WINDOW + 100_000));
            exchange.awaitClose();
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        await().until(() -> server.open() == 0);
        assertThatThrownBy(() -> response.body().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broke off");
    }

    @Test
    void closingAnAnswerClosesItsConnection() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.send(bytes(100));
            exchange.awaitClose();
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        assertThat(response.body().readNBytes(10)).hasSize(10);
        response.close();
        response.close();
        await().until(() -> server.open() == 0);
        assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
    }

    @Test
    void closingAnAnswerWhileTheRequestIsSentResetsTheStream() throws Exception {
        CompletableFuture<Http2Server.Exchange> begun = new CompletableFuture<>();
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.send(bytes(100));
            begun.complete(exchange);
            exchange.awaitClose();
        });
        RequestBody body = RequestBody.ofStream(new PipedInputStream(new PipedOutputStream()), -1);
        HttpResponse response =
                transport().send(post(server.origin()).body(body).build(), null);
        assertThat(response.body().readNBytes(100)).hasSize(100);
        response.close();
        assertThat(begun.get(60, TimeUnit.SECONDS).resetByClient().get(60, TimeUnit.SECONDS))
                .isEqualTo(H2Error.CANCEL);
        await().until(() -> server.open() == 0);
    }

    @Test
    void closingAnAnswerFromOutsideEndsARead() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.awaitClose();
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() ->
                catchThrowableOfType(IOException.class, () -> response.body().read()));
        response.close();
        assertThat(ended.get(60, TimeUnit.SECONDS)).hasMessageContaining("closed");
    }

    @Test
    void aStreamThatTheServerResetsBreaksOffBehindWhatCame() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.send(bytes(10));
            exchange.reset(H2Error.INTERNAL_ERROR);
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        assertThat(response.body().readNBytes(10)).hasSize(10);
        assertThatThrownBy(() -> response.body().read())
                .isInstanceOf(IOException.class)
                .hasMessage("The answer of " + server.url()
                        + " broke off after 10 bytes: the stream was reset (INTERNAL_ERROR)");
        await().until(() -> server.open() == 0);
    }

    @Test
    void aCutConnectionBreaksOffBehindWhatCame() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.send(bytes(10));
            arrived.await();
            exchange.cut();
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        assertThat(response.body().readNBytes(10)).hasSize(10);
        arrived.countDown();
        assertThatThrownBy(() -> response.body().read())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The answer of " + server.url() + " broke off after 10 bytes: ");
    }

    @Test
    void aServerThatSaysGoodbyeEndsWhatItBegan() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.goAway(1, H2Error.NO_ERROR);
            exchange.send(bytes(10));
            exchange.end();
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        assertThat(response.body().readAllBytes()).hasSize(10);
        await().until(() -> server.open() == 0);
    }

    @Test
    void aServerThatSaysGoodbyeInAngerBreaksTheAnswerOff() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.goAway(1, H2Error.ENHANCE_YOUR_CALM);
            exchange.awaitClose();
        });
        HttpResponse response = transport().send(post(server.origin()).build(), null);
        assertThatThrownBy(() -> response.body().read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ENHANCE_YOUR_CALM");
    }

    @Test
    void aStreamThatIsResetBeforeItsHeadIsAFailureThatMayHaveBeenSent() throws Exception {
        Http2Server server = server(exchange -> exchange.reset(H2Error.REFUSED_STREAM));
        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> transport().send(post(server.origin()).build(), null));
        assertThat(failure).hasMessage(server.url() + " ended the exchange: the stream was reset (REFUSED_STREAM)");
        assertThat(failure.sent()).isTrue();
    }

    @Test
    void silenceEndsWithTheReadTimeout() throws Exception {
        Http2Server server = server(exchange -> {
            if (exchange.headers().get(":path").equals("/head")) {
                exchange.respond(200);
            }
            exchange.awaitClose();
        });
        HttpClientTransport transport = transport(TransportSettings.builder().readTimeout(Duration.ofMillis(200)));
        assertThatThrownBy(() -> transport.send(post(server.origin()).build(), null))
                .isInstanceOf(TransportException.class)
                .hasMessage("No answer from " + server.url() + " within 200 ms (read timeout)");
        HttpResponse response =
                transport.send(post(server.origin()).path("/head").build(), null);
        assertThatThrownBy(() -> response.body().read())
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessageContaining("nothing more came within the read timeout");
        await().until(() -> server.open() == 0);
    }

    @Test
    void theTimeOfACallEndsItBeforeTheHeadAndBehindIt() throws Exception {
        Http2Server server = server(exchange -> {
            if (exchange.headers().get(":path").equals("/head")) {
                exchange.respond(200);
            }
            exchange.awaitClose();
        });
        HttpClientTransport transport = transport();
        assertThatThrownBy(() -> transport.send(post(server.origin()).build(), Duration.ofMillis(200)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("within the 200 ms this call may take");
        HttpResponse response =
                transport.send(post(server.origin()).path("/head").build(), null);
        response.endWithin(Duration.ofMillis(100));
        assertThatThrownBy(() -> response.body().read())
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessageContaining("the rest took longer than the call may take");
    }

    @Test
    void anInterruptEndsAWaitAndStays() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Http2Server server = server(exchange -> {
            asked.countDown();
            exchange.awaitClose();
        });
        HttpClientTransport transport = transport();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            assertThatThrownBy(() -> transport.send(post(server.origin()).build(), null))
                    .hasMessageStartingWith("Interrupted");
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        asked.await();
        caller.interrupt();
        assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
        caller.join();
        await().until(() -> server.open() == 0);
    }

    @Test
    void closingTheTransportBreaksAnswersAndEndsItsThread() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.awaitClose();
        });
        HttpClientTransport transport = transport();
        HttpResponse response = transport.send(post(server.origin()).build(), null);
        CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() ->
                catchThrowableOfType(IOException.class, () -> response.body().read()));
        transport.close();
        assertThat(ended.get(60, TimeUnit.SECONDS)).isNotNull();
        assertThatThrownBy(() -> transport.send(post(server.origin()).build(), null))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("closed");
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("awsx-http2")));
    }

    @Test
    void noMoreConnectionsThanAllowedAreOpenAtATime() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            exchange.awaitClose();
        });
        HttpClientTransport transport =
                transport(TransportSettings.builder().maxConnections(1).acquireTimeout(Duration.ofMillis(100)));
        HttpResponse first = transport.send(post(server.origin()).build(), null);
        assertThatThrownBy(() -> transport.send(post(server.origin()).build(), null))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("maxConnections");
        first.close();
        transport.send(post(server.origin()).build(), null).close();
    }

    @Test
    void nobodyAtThePortIsAFailureThatWasNotSent() throws Exception {
        Http2Server server = Http2Server.start(exchange -> {});
        server.close();
        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> transport().send(post(server.origin()).build(), null));
        assertThat(failure).hasMessageStartingWith("Cannot connect to 127.0.0.1:" + server.port());
        assertThat(failure.sent()).isFalse();
    }

    @Test
    void aServerOfHttp11IsSuspected() throws Exception {
        LoopbackServer server = LoopbackServer.start(peer -> {
            peer.read(24);
            peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            peer.readToEnd();
        });
        resources.add(server);
        assertThatThrownBy(() -> transport().send(post(server.origin()).build(), null))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("does it speak HTTP/2");
    }

    @Test
    void bytesGoBothWaysAtTheSameTime() throws Exception {
        Http2Server server = server(exchange -> {
            exchange.respond(200);
            for (int i = 1; i <= 3; i++) {
                String all = exchange.receivedAtLeast(i);
                exchange.send(("got " + all + ';').getBytes(StandardCharsets.UTF_8));
            }
            exchange.body();
            exchange.end();
        });
        PipedOutputStream mouth = new PipedOutputStream();
        RequestBody body = RequestBody.ofStream(new PipedInputStream(mouth), -1);
        try (HttpResponse response =
                transport().send(post(server.origin()).body(body).build(), null)) {
            for (String word : List.of("a", "b", "c")) {
                mouth.write(word.getBytes(StandardCharsets.UTF_8));
                mouth.flush();
                StringBuilder heard = new StringBuilder();
                while (heard.indexOf(";") < 0) {
                    heard.append((char) response.body().read());
                }
                assertThat(heard.toString()).endsWith(word + ";");
            }
            mouth.close();
            assertThat(response.body().read()).isNegative();
        }
    }

    @Test
    void aLongBodyGoesOutAsTheServerTakesIt() throws Exception {
        byte[] all = bytes(1_000_000);
        CompletableFuture<Integer> received = new CompletableFuture<>();
        Http2Server server = server(exchange -> {
            received.complete(exchange.receivedAtLeast(all.length).length());
            exchange.respond(200, true);
        });
        HttpResponse response = transport()
                .send(post(server.origin()).body(RequestBody.ofBytes(all)).build(), null);
        assertThat(response.status()).isEqualTo(200);
        assertThat(received.get(60, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void aBodyThatFailsEndsTheExchangeAndIsNeverTakenForAWholeOne() throws Exception {
        CompletableFuture<Http2Server.Exchange> begun = new CompletableFuture<>();
        Http2Server server = server(exchange -> {
            begun.complete(exchange);
            exchange.awaitClose();
        });
        RequestBody body = RequestBody.ofStream(
                new BulkInputStream() {
                    @Override
                    public int read(byte[] buffer, int offset, int count) throws IOException {
                        throw new IOException("the disk is gone");
                    }
                },
                -1);
        assertThatThrownBy(
                        () -> transport().send(post(server.origin()).body(body).build(), null))
                .isInstanceOf(ClientException.class)
                .hasMessage("Cannot read the request body: the disk is gone");
    }
}
