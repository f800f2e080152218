package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.RequestBody;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpClientTlsTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final List<AutoCloseable> resources = new ArrayList<>();

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = TestCertificates.forNames(folder, "dns:localhost,ip:127.0.0.1");
    }

    @AfterEach
    void closeAll() throws Exception {
        testEnds.countDown();
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }

    private HttpClientTransport transport(TransportSettings.Builder settings) {
        HttpClientTransport transport = new HttpClientTransport(settings.build(), System::nanoTime);
        resources.add(transport);
        return transport;
    }

    private LoopbackServer server(TestCertificates shown, LoopbackServer.Script script) throws IOException {
        LoopbackServer server = shown.server(script);
        resources.add(server);
        return server;
    }

    private LoopbackServer server(TestCertificates shown) throws IOException {
        return server(shown, peer -> {
            while (peer.readRequest() != null) {
                peer.send(OK);
            }
        });
    }

    private static TransportSettings.Builder trusting() {
        return TransportSettings.builder().sslContext(certificates.context());
    }

    private static HttpResponse get(Transport transport, String host, int port) {
        return transport.send(
                HttpRequest.builder("GET")
                        .origin(new Origin("https", host, port))
                        .build(),
                null);
    }

    private static TransportException failure(Transport transport, String host, int port) {
        TransportException failure = catchThrowableOfType(TransportException.class, () -> get(transport, host, port));
        assertThat(failure.sent()).isFalse();
        return failure;
    }

    @Test
    void trustedCertificatesOfTheRightNameAreAccepted() throws Exception {
        LoopbackServer server = server(certificates);
        Transport transport = transport(trusting());
        for (int i = 0; i < 2; i++) {
            assertThat(get(transport, "127.0.0.1", server.port()).body()).hasContent("ok");
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.heads().get(0)).isEqualTo("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n");
    }

    @Test
    void anIdleConnectionIsStillGoodAfterItWasLookedAt() throws Exception {
        LoopbackServer server = server(certificates);
        Transport transport = transport(trusting());
        for (int i = 0; i < 3; i++) {
            assertThat(get(transport, "127.0.0.1", server.port()).body()).hasContent("ok");
            TimeUnit.MILLISECONDS.sleep(120);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void untrustedCertificatesAreRefused() throws Exception {
        LoopbackServer server = server(certificates);
        assertThat(failure(transport(TransportSettings.builder()), "127.0.0.1", server.port()))
                .hasMessageStartingWith("The TLS certificate of https://127.0.0.1:" + server.port() + " was refused: ")
                .hasMessageContaining("unable to find valid certification path")
                .hasCauseInstanceOf(SSLException.class);
    }

    @Test
    void certificatesOfAnotherNameAreRefused() throws Exception {
        TestCertificates other = TestCertificates.forNames(folder, "dns:elsewhere.example");
        LoopbackServer server = server(other);
        Transport transport = transport(TransportSettings.builder().sslContext(other.context()));
        assertThat(failure(transport, "127.0.0.1", server.port()))
                .hasMessageContaining("certificate")
                .hasMessageContaining("was refused")
                .hasMessageContaining("subject alternative names");
    }

    @Test
    void expiredCertificatesAreRefused() throws Exception {
        TestCertificates expired = TestCertificates.forNames(
                folder, "ip:127.0.0.1", "-startdate", "2020/01/01 00:00:00", "-validity", "1");
        LoopbackServer server = server(expired);
        Transport transport = transport(trusting());
        assertThat(failure(transport, "127.0.0.1", server.port())).hasMessageContaining("certificate of");
    }

    @Test
    void trustAllAcceptsAnyCertificate() throws Exception {
        LoopbackServer server = server(TestCertificates.forNames(folder, "dns:elsewhere.example"));
        Transport transport = transport(TransportSettings.builder().trustAllCertificates(true));
        assertThat(get(transport, "127.0.0.1", server.port()).body()).hasContent("ok");
    }

    @Test
    void aServerWithoutTlsIsNamed() throws Exception {
        LoopbackServer server = LoopbackServer.start(peer -> {
            peer.in.read();
            peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        resources.add(server);
        assertThat(failure(transport(trusting()), "127.0.0.1", server.port()))
                .hasMessageStartingWith("TLS with https://127.0.0.1:" + server.port() + " failed: ")
                .hasMessageContaining("check that the port speaks TLS");
    }

    @Test
    void aServerThatDoesNotShakeHandsTimesOut() throws Exception {
        LoopbackServer server = LoopbackServer.start(peer -> testEnds.await(60, TimeUnit.SECONDS));
        resources.add(server);
        Transport transport = transport(trusting().connectTimeout(Duration.ofMillis(300)));
        assertThat(failure(transport, "127.0.0.1", server.port())).hasMessageContaining("(connect timeout)");
    }

    @Test
    void aHandshakeMeetsTheTimeLimit() throws Exception {
        LoopbackServer server = LoopbackServer.start(peer -> testEnds.await(60, TimeUnit.SECONDS));
        resources.add(server);
        Transport transport = transport(trusting());
        HttpRequest request = HttpRequest.builder("GET")
                .origin(new Origin("https", "127.0.0.1", server.port()))
                .build();
        long start = System.nanoTime();
        assertThat(catchThrowableOfType(
                        TransportException.class, () -> transport.send(request, Duration.ofMillis(300))))
                .hasMessageContaining("within the 300 ms this call may take");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private static RequestBody hundredMegabytes(int[] written) {
        return RequestBody.ofStream(
                new java.io.InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int count) {
                        written[0] += count;
                        return count;
                    }

                    @Override
                    public long transferTo(OutputStream out) throws IOException {
                        byte[] buffer = new byte[16_384];
                        for (int i = 0; i < 6_400; i++) {
                            out.write(buffer, 0, read(buffer, 0, buffer.length));
                        }
                        return 6_400L * 16_384;
                    }
                },
                6_400L * 16_384);
    }

    @Test
    void anAnswerBeforeTheEndOfTheBodyEndsTheSending() throws Exception {
        LoopbackServer server = server(certificates, peer -> {
            peer.readHead();
            peer.read(100_000);
            peer.send("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig");
            while (peer.in.read(new byte[65_536]) >= 0) {}
        });
        int[] written = new int[1];
        HttpResponse response = transport(trusting())
                .send(
                        HttpRequest.builder("PUT")
                                .origin(new Origin("https", "127.0.0.1", server.port()))
                                .body(hundredMegabytes(written))
                                .build(),
                        null);
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.body()).hasContent("big");
        assertThat(written[0]).isLessThan(50_000_000);
    }

    @Test
    void theAnswerOfAServerThatStopsReadingAndClosesIsDelivered() throws Exception {
        LoopbackServer server = server(certificates, peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
        });
        HttpResponse response = transport(trusting())
                .send(
                        HttpRequest.builder("PUT")
                                .origin(new Origin("https", "127.0.0.1", server.port()))
                                .body(hundredMegabytes(new int[1]))
                                .build(),
                        null);
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).hasContent("no");
    }
}
