package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientResponseTest {

    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final HttpClientTransport transport = new HttpClientTransport(
            TransportSettings.builder()
                    .maxConnections(1)
                    .acquireTimeout(Duration.ofSeconds(1))
                    .readTimeout(Duration.ofMillis(700))
                    .build(),
            System::nanoTime);
    private LoopbackServer server;

    @AfterEach
    void stopServer() throws IOException {
        testEnds.countDown();
        transport.close();
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    private HttpResponse send(String method) {
        return transport.send(
                HttpRequest.builder(method).origin(server.origin()).build(), null);
    }

    private HttpResponse get() {
        return send("GET");
    }

    private HttpResponse get(Transport through) {
        return through.send(HttpRequest.builder("GET").origin(server.origin()).build(), null);
    }

    @Test
    void aBodyReadToItsEndGivesTheConnectionBack() throws IOException {
        server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
        for (int i = 0; i < 3; i++) {
            HttpResponse response = get();
            assertThat(response.body()).hasContent("hello");
            assertThat(response.body().read()).isEqualTo(-1);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void theLastByteOfAKnownLengthIsItsEnd() throws IOException {
        server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
        for (int i = 0; i < 3; i++) {
            assertThat(get().body().readNBytes(5)).asString().isEqualTo("hello");
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void chunksAreJoinedAndTrailersDropped() throws IOException {
        String chunks = "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nx-trailer: z\r\n\r\n";
        server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
        for (int i = 0; i < 3; i++) {
            assertThat(get().body()).hasContent("abcde");
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aBodyWithoutLengthEndsWithTheConnection() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\n\r\nall of it");
        });
        for (int i = 0; i < 2; i++) {
            assertThat(get().body()).hasContent("all of it");
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nETag: \"e\"\r\n\r\n",
                "HTTP/1.1 200 OK\r\nETag: \"e\"\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nx-amz-id-2: a\r\n\r\n",
                "HTTP/1.1 200 OK\nETag: \"e\"\n\n"
            })
    void aHeadThatIsCutAtAnyByteIsNoAnswer(String head) throws IOException {
        for (int cut = 0; cut < head.length(); cut++) {
            String start = head.substring(0, cut);
            server = LoopbackServer.start(peer -> {
                peer.readHead();
                peer.send(start);
            });
            assertThatThrownBy(this::get)
                    .as("cut after %s bytes", cut)
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.sent()).isTrue())
                    .hasMessageMatching(".*(broke: the server closed it within the head of its answer"
                            + "|closed the connection without an answer)");
            server.close();
        }
    }

    @Test
    void answersWithoutBodyFreeTheirConnectionAtOnce() throws IOException {
        server = LoopbackServer.start(peer -> {
            String[] answers = {
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n",
                "HTTP/1.1 404 Not Found\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
            };
            for (String answer : answers) {
                peer.readHead();
                peer.send(answer);
            }
            testEnds.await(60, TimeUnit.SECONDS);
        });
        for (String method : List.of("HEAD", "HEAD", "HEAD", "DELETE", "GET", "PUT")) {
            assertThat(send(method).body()).isEmpty();
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aShortRestIsReadToKeepTheConnection() throws IOException {
        server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 16000\r\n\r\n" + "x".repeat(16_000));
        for (int i = 0; i < 3; i++) {
            HttpResponse response = get();
            assertThat(response.body().read()).isEqualTo('x');
            response.close();
            response.close();
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void theEndOfChunksIsReadToKeepTheConnection() throws IOException {
        server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        for (int i = 0; i < 3; i++) {
            HttpResponse response = get();
            assertThat(response.body().readNBytes(2)).asString().isEqualTo("{}");
            response.close();
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aLongRestIsGivenUpWithTheConnection() throws IOException {
        server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n" + "x".repeat(900_000));
        for (int i = 0; i < 3; i++) {
            HttpResponse response = get();
            assertThat(response.body().read()).isEqualTo('x');
            response.close();
            assertThatThrownBy(() -> response.body().read()).hasMessage("The body of this answer was closed");
        }
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aRestThatDoesNotComeIsNotWaitedFor() throws Exception {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx");
            testEnds.await(60, TimeUnit.SECONDS);
        });
        TransportSettings patient = TransportSettings.builder()
                .maxConnections(1)
                .readTimeout(Duration.ofSeconds(60))
                .build();
        try (Transport own = new HttpClientTransport(patient, System::nanoTime)) {
            HttpResponse response = get(own);
            long start = System.nanoTime();
            response.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            get(own).close();
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aTruncatedBodyOfKnownLengthIsAnError() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
        });
        HttpResponse response = get();
        assertThatThrownBy(() -> response.body().readAllBytes())
                .isInstanceOf(EOFException.class)
                .hasMessage("The answer of " + server.origin()
                        + " broke off after 5 of 10 bytes: the server closed the connection");
        response.close();
    }

    @Test
    void aTruncatedOrBadChunkIsAnError() throws IOException {
        for (String chunks :
                List.of("5\r\nabc", "5\r\nabcde\r\n", "zz\r\nabc\r\n", "3\r\nabcde\r\n0\r\n\r\n", "-1\r\n")) {
            server = LoopbackServer.start(peer -> {
                peer.readHead();
                peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
            });
            HttpResponse response = get();
            assertThatThrownBy(() -> response.body().readAllBytes())
                    .as(chunks)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The answer of " + server.origin() + " broke off after ");
            response.close();
            server.close();
        }
    }

    @Test
    void aSilentServerEndsTheReading() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
            testEnds.await(60, TimeUnit.SECONDS);
        });
        HttpResponse response = get();
        assertThatThrownBy(() -> response.body().readAllBytes())
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessageContaining("after 5 of 10 bytes: nothing more came within the read timeout");
    }

    @Test
    void closingFromAnotherThreadBreaksARead() throws Exception {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1");
            testEnds.await(60, TimeUnit.SECONDS);
        });
        HttpResponse response = get();
        var failure = new CompletableFuture<Throwable>();
        Thread reader = new Thread(() -> {
            try {
                response.body().readAllBytes();
            } catch (IOException e) {
                failure.complete(e);
            }
        });
        reader.start();
        TimeUnit.MILLISECONDS.sleep(100);
        response.close();
        assertThat(failure)
                .succeedsWithin(Duration.ofMillis(400))
                .extracting(Throwable::getMessage)
                .isEqualTo("The body of this answer was closed while it was read");
        reader.join();
    }

    @Test
    void anInterruptedThreadReadsNoFurther() throws IOException {
        server = LoopbackServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1234567890");
        HttpResponse response = get();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> response.body().read()).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(get().body()).hasContent("1234567890");
    }

    @Test
    void headersKeepOrderRepetitionAndBytes() throws IOException {
        server = LoopbackServer.answering(
                "HTTP/1.1 200 OK\r\nx-B: 1\r\nX-a:\tt \u00e4 \r\nx-b: 2\r\nx-empty:\r\nContent-Length: 0\r\n\r\n");
        Headers headers = get().headers();
        assertThat(headers.all("x-b")).containsExactly("1", "2");
        assertThat(headers.first("x-a")).isEqualTo("t \u00e4");
        assertThat(headers.first("x-empty")).isEmpty();
        assertThat(headers.name(0)).isEqualTo("x-B");
    }

    @Test
    void interimAnswersArePassedOver() throws IOException {
        server = LoopbackServer.answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(get().body()).hasContent("ok");
    }

    @Test
    void whatIsNotHttpIsATransportFailure() throws IOException {
        for (String answer : List.of(
                "SSH-2.0-OpenSSH\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\n".repeat(20))) {
            server = LoopbackServer.start(peer -> {
                peer.readHead();
                peer.send(answer);
                testEnds.await(60, TimeUnit.SECONDS);
            });
            assertThatThrownBy(this::get)
                    .as(answer)
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.sent()).isTrue())
                    .hasMessageContaining("The answer of " + server.origin() + " is not understood as HTTP/1.1");
            server.close();
        }
    }

    @Test
    void aHeaderSectionWithoutEndIsRefused() throws IOException {
        for (String header : List.of("x-many: 1\r\n".repeat(201), "x-long: " + "v".repeat(65_536) + "\r\n")) {
            server = LoopbackServer.start(peer -> {
                peer.readHead();
                peer.send("HTTP/1.1 200 OK\r\n" + header + "Content-Length: 0\r\n\r\n");
                testEnds.await(60, TimeUnit.SECONDS);
            });
            assertThatThrownBy(this::get)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("header section of the answer of " + server.origin() + " is too large");
            server.close();
        }
    }
}
