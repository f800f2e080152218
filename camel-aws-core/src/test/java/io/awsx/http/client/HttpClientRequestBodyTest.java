package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpClientRequestBodyTest {

    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final HttpClientTransport transport = new HttpClientTransport(
            TransportSettings.builder()
                    .maxConnections(1)
                    .readTimeout(Duration.ofSeconds(60))
                    .build(),
            System::nanoTime);
    private LoopbackServer server;

    @AfterEach
    void stopServer() throws IOException {
        transport.close();
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    private HttpResponse put(RequestBody body) {
        return put(body, Headers.EMPTY);
    }

    private HttpResponse put(RequestBody body, Headers headers) {
        return put(transport, body, headers);
    }

    private HttpResponse put(Transport through, RequestBody body, Headers headers) {
        return through.send(
                HttpRequest.builder("PUT")
                        .origin(server.origin())
                        .headers(headers)
                        .body(body)
                        .build(),
                null);
    }

    /** After whatever happened the one connection there may be is free again, and calls work. */
    private void assertThatCallsStillWork() {
        assertThat(put(RequestBody.EMPTY).status()).isEqualTo(200);
    }

    private static RequestBody body(long length, Writer writer) {
        return new RequestBody() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public boolean repeatable() {
                return true;
            }

            @Override
            public InputStream open() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                writer.writeTo(out);
            }
        };
    }

    private interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    @Test
    void aBodyOfKnownLengthArrivesWhole() throws IOException {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        var received = new CompletableFuture<String>();
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            received.complete(peer.read(bytes.length));
            peer.send(EMPTY);
        });
        assertThat(put(RequestBody.ofBytes(bytes)).status()).isEqualTo(200);
        assertThat(received).isCompletedWithValue(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aBodyOfUnknownLengthIsSentInChunks() throws IOException {
        String text = "0123456789".repeat(3_500);
        String expected = "4000\r\n" + text.substring(0, 16_384) + "\r\n4000\r\n" + text.substring(16_384, 32_768)
                + "\r\n8b8\r\n" + text.substring(32_768) + "\r\n0\r\n\r\n";
        var received = new CompletableFuture<String>();
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            received.complete(peer.read(expected.length()));
            peer.send(EMPTY);
            peer.readHead();
            peer.read(expected.length());
            peer.send(EMPTY);
        });
        for (int i = 0; i < 2; i++) {
            InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(put(RequestBody.ofStream(in, -1)).status()).isEqualTo(200);
        }
        assertThat(received).isCompletedWithValue(expected);
        assertThat(server.heads().get(0))
                .endsWith("Transfer-Encoding: chunked\r\n")
                .doesNotContain("Content-Length");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void anEmptyBodyOfUnknownLengthIsTheLastChunk() throws IOException {
        var received = new CompletableFuture<String>();
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            received.complete(peer.read(5));
            peer.send(EMPTY);
        });
        put(RequestBody.ofStream(InputStream.nullInputStream(), -1));
        assertThat(received).isCompletedWithValue("0\r\n\r\n");
    }

    @Test
    void aFlushSendsWhatThereIs() throws IOException {
        var first = new CompletableFuture<String>();
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            first.complete(peer.read("2\r\nab\r\n".length()));
            peer.read("1\r\nc\r\n0\r\n\r\n".length());
            peer.send(EMPTY);
        });
        put(body(-1, out -> {
            out.write('a');
            out.write('b');
            out.flush();
            assertThat(first).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("2\r\nab\r\n");
            out.write('c');
        }));
    }

    @Test
    void aBrokenChunkedBodyIsNotEndedAsIfItWereWhole() throws IOException {
        var received = new CompletableFuture<String>();
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            if (peer.number == 1) {
                received.complete(readUntilReset(peer));
            } else {
                peer.send(EMPTY);
            }
        });
        assertThatThrownBy(() -> put(body(-1, out -> {
                    out.write(new byte[20_000]);
                    throw new IOException("disk gone");
                })))
                .isInstanceOf(ClientException.class)
                .hasMessage("Cannot read the request body: disk gone")
                .hasRootCauseMessage("disk gone");
        assertThat(received).succeedsWithin(Duration.ofSeconds(20)).asString().doesNotEndWith("0\r\n\r\n");
        assertThatCallsStillWork();
    }

    private static String readUntilReset(LoopbackServer.Peer peer) {
        var text = new StringBuilder();
        try {
            for (int b = peer.in.read(); b >= 0; b = peer.in.read()) {
                text.append((char) b);
            }
            return text.append("closed").toString();
        } catch (IOException e) {
            return text.append("reset").toString();
        }
    }

    @Test
    void aBodyOfAnotherLengthThanPromisedIsTheCallersMistake() throws IOException {
        server = okAfter(3);
        assertThatThrownBy(() -> put(body(10, out -> out.write(new byte[9]))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("9 of the 10 bytes");
        assertThatThrownBy(() -> put(body(10, out -> out.write(new byte[11]))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("longer than the 10 bytes");
        assertThatCallsStillWork();
    }

    /** Closes connections before {@code number} when the client does, and answers on that one. */
    private static LoopbackServer okAfter(int number) throws IOException {
        return LoopbackServer.start(peer -> {
            if (peer.number < number) {
                readUntilReset(peer);
            } else {
                while (peer.readRequest() != null) {
                    peer.send(EMPTY);
                }
            }
        });
    }

    @Test
    void uncheckedExceptionsOfABodyPassAsTheyAre() throws IOException {
        server = okAfter(2);
        var failure = new IllegalStateException("mine");
        assertThatThrownBy(() -> put(body(10, out -> {
                    throw failure;
                })))
                .isSameAs(failure);
        assertThatCallsStillWork();
    }

    @Test
    void anErrorDoesNotShutTheTransportDown() throws IOException {
        server = okAfter(3);
        assertThatThrownBy(() -> put(body(10, out -> {
                    throw new OutOfMemoryError("not really");
                })))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> put(body(10, this::recurse))).isInstanceOf(StackOverflowError.class);
        assertThatCallsStillWork();
    }

    @SuppressWarnings("InfiniteRecursion")
    private void recurse(OutputStream out) throws IOException {
        recurse(out);
    }

    @Test
    void aSwallowedNetworkFailureIsStillOne() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.socket.setSoLinger(true, 0);
        });
        assertThatThrownBy(() -> put(body(50_000_000, out -> {
                    try {
                        out.write(new byte[50_000_000]);
                    } catch (IOException e) {
                        // A body that does not care.
                    }
                })))
                .isInstanceOf(TransportException.class);
    }

    @Test
    void theBodyWaitsForTheServerToAskForIt() throws IOException {
        var beforeContinue = new CompletableFuture<Integer>();
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            TimeUnit.MILLISECONDS.sleep(100);
            beforeContinue.complete(peer.in.available());
            peer.send("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n");
            peer.read(4);
            peer.send(EMPTY);
        });
        assertThat(put(RequestBody.ofBytes(new byte[4]), expect()).status()).isEqualTo(200);
        assertThat(beforeContinue).isCompletedWithValue(0);
        assertThat(server.heads()).singleElement().asString().contains("\r\nExpect: 100-continue\r\n");
    }

    private static Headers expect() {
        return Headers.builder().add("Expect", "100-continue").build();
    }

    @Test
    void theBodyIsNotEvenOpenedWhereTheServerRefusesIt() throws IOException {
        for (int status : new int[] {200, 307, 403, 413, 503}) {
            var received = new CompletableFuture<String>();
            server = LoopbackServer.start(peer -> {
                peer.readHead();
                peer.send("HTTP/1.1 " + status + " So\r\nContent-Length: 2\r\n\r\nno");
                received.complete(readUntilReset(peer));
            });
            AtomicInteger opened = new AtomicInteger();
            HttpResponse response = put(body(4, out -> opened.incrementAndGet()), expect());
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.body()).hasBinaryContent(new byte[] {'n', 'o'});
            response.close();
            assertThat(opened).hasValue(0);
            assertThat(received).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("closed");
            server.close();
        }
    }

    @Test
    void theBodyIsSentAfterASecondOfSilence() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.read(4);
            peer.send("HTTP/1.1 100 Continue\r\n\r\n" + EMPTY);
        });
        long start = System.nanoTime();
        assertThat(put(RequestBody.ofBytes(new byte[4]), expect()).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(30));
    }

    @Test
    void anAnswerBeforeTheEndOfTheBodyEndsTheSending() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.read(100_000);
            peer.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig");
            readUntilReset(peer);
        });
        AtomicInteger written = new AtomicInteger();
        HttpResponse response = put(body(-1, out -> {
            for (int i = 0; i < 10_000; i++) {
                out.write(new byte[100_000]);
                written.incrementAndGet();
            }
        }));
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.body()).hasContent("big");
        assertThat(written.get()).isLessThan(5_000);
    }

    @Test
    void theAnswerOfAServerThatStopsReadingAndClosesIsDelivered() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
        });
        for (long length : new long[] {100_000_000, -1}) {
            HttpResponse response = put(body(length, out -> {
                byte[] bytes = new byte[1_000_000];
                for (int i = 0; i < 100; i++) {
                    out.write(bytes);
                }
            }));
            assertThat(response.status()).isEqualTo(403);
            response.close();
        }
    }

    @Test
    void aServerThatTakesNoMoreIsGivenUp() throws IOException {
        var done = new CompletableFuture<Void>();
        server = LoopbackServer.start(peer -> {
            peer.readHead();
            done.get(60, TimeUnit.SECONDS);
        });
        TransportSettings impatient =
                TransportSettings.builder().readTimeout(Duration.ofSeconds(1)).build();
        try (Transport own = new HttpClientTransport(impatient, System::nanoTime)) {
            assertThatThrownBy(() -> put(own, RequestBody.ofBytes(new byte[50_000_000]), Headers.EMPTY))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("took no more of the request's body for 1000 ms");
        }
        done.complete(null);
    }
}
