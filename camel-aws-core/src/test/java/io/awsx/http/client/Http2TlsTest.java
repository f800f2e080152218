package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2 with TLS, and through proxies. */
class Http2TlsTest {

    private static final String PASSWORD = "proxy-password-of-http2";

    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    private final List<AutoCloseable> resources = new ArrayList<>();

    @BeforeAll
    static void prepare() throws Exception {
        certificates = TestCertificates.forNames(folder, "dns:target.example,ip:127.0.0.1");
        LeakCheck.secret(PASSWORD);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }

    private <T extends AutoCloseable> T using(T resource) {
        resources.add(resource);
        return resource;
    }

    private Http2Server server(String... protocols) throws IOException {
        return using(Http2Server.start(
                certificates,
                exchange -> {
                    exchange.respond(200);
                    exchange.send("ok".getBytes(StandardCharsets.UTF_8));
                    exchange.end();
                },
                protocols));
    }

    private Transport transport(TransportSettings.Builder settings) {
        return using(new HttpClientTransport(settings.build(), System::nanoTime));
    }

    private static HttpResponse get(Transport transport, Origin origin) {
        return transport.send(
                HttpRequest.builder("GET").origin(origin).http2(true).build(), null);
    }

    private static TransportException failure(Transport transport, Origin origin) {
        TransportException failure = catchThrowableOfType(TransportException.class, () -> get(transport, origin));
        assertThat(failure.sent()).isFalse();
        return failure;
    }

    @Test
    void aTrustedServerThatSpeaksHttp2IsUnderstood() throws Exception {
        Http2Server server = server("h2", "http/1.1");
        Transport transport = transport(TransportSettings.builder().sslContext(certificates.context()));
        for (int i = 0; i < 3; i++) {
            assertThat(get(transport, server.origin()).body()).hasContent("ok");
        }
        await().until(() -> server.open() == 0);
    }

    @Test
    void anUntrustedCertificateIsRefused() throws Exception {
        Http2Server server = server("h2");
        assertThat(failure(transport(TransportSettings.builder()), server.origin()))
                .hasMessageStartingWith("The TLS certificate of " + server.url() + " was refused: ");
    }

    @Test
    void aCertificateOfAnotherNameIsRefusedUnlessAllAreTrusted() throws Exception {
        Http2Server server = server("h2");
        Origin other = new Origin("https", "localhost", server.port());
        assertThat(failure(transport(TransportSettings.builder().sslContext(certificates.context())), other))
                .hasMessageStartingWith("The TLS certificate of " + other + " was refused: ");
        assertThat(get(transport(TransportSettings.builder().trustAllCertificates(true)), other)
                        .body())
                .hasContent("ok");
    }

    @Test
    void aServerThatSpeaksOnlyHttp11IsToldApart() throws Exception {
        Http2Server server = server();
        assertThat(failure(transport(TransportSettings.builder().sslContext(certificates.context())), server.origin()))
                .hasMessageStartingWith(server.url() + " does not speak HTTP/2 (");
        Http2Server refusing = server("http/1.1");
        assertThat(failure(
                        transport(TransportSettings.builder().sslContext(certificates.context())), refusing.origin()))
                .hasMessageStartingWith("TLS with " + refusing.url() + " failed: ");
    }

    @Test
    void aServerThatDoesNotShakeHandsIsLeftAfterTheConnectTimeout() throws Exception {
        LoopbackServer silent = using(LoopbackServer.start(peer -> peer.readToEnd()));
        Transport transport = transport(
                TransportSettings.builder().sslContext(certificates.context()).connectTimeout(Duration.ofMillis(300)));
        Origin origin = new Origin("https", "127.0.0.1", silent.port());
        assertThat(failure(transport, origin)).hasMessageContaining("within 300 ms (connect timeout)");
    }

    /** A proxy that, once asked to, passes bytes to the target whatever host it was asked for. */
    private static LoopbackServer.Script tunnelTo(int port) {
        return peer -> {
            peer.readHead();
            try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
                peer.send("HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n");
                Thread back = new Thread(() -> {
                    try {
                        other.getInputStream().transferTo(peer.socket.getOutputStream());
                        peer.socket.close();
                    } catch (IOException e) {
                        // One of the two ends closed.
                    }
                });
                back.start();
                try {
                    peer.in.transferTo(other.getOutputStream());
                } finally {
                    other.close();
                    back.join();
                }
            }
        };
    }

    private Transport through(LoopbackServer proxy, String scheme) {
        return transport(TransportSettings.builder()
                .sslContext(certificates.context())
                .connectTimeout(Duration.ofSeconds(2))
                .proxy(new TransportSettings.Proxy(scheme, "127.0.0.1", proxy.port(), "jo", PASSWORD, "")));
    }

    @Test
    void aProxyOpensATunnel() throws Exception {
        Http2Server server = server("h2");
        LoopbackServer proxy = using(LoopbackServer.start(tunnelTo(server.port())));
        Transport transport = through(proxy, "http");
        assertThat(get(transport, new Origin("https", "target.example", 8443)).body())
                .hasContent("ok");
        String basic = Base64.getEncoder().encodeToString(("jo:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(proxy.heads())
                .containsExactly("CONNECT target.example:8443 HTTP/1.1\r\nHost: target.example:8443\r\n"
                        + "Proxy-Authorization: Basic " + basic + "\r\n");
    }

    @Test
    void aProxyThatRefusesIsNamed() throws Exception {
        LoopbackServer proxy = using(LoopbackServer.start(peer -> {
            peer.readHead();
            peer.send("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
            peer.readToEnd();
        }));
        assertThat(failure(through(proxy, "http"), new Origin("https", "target.example", -1)))
                .hasMessage("The proxy http://127.0.0.1:" + proxy.port()
                        + " opened no tunnel to https://target.example: HTTP 407; check the proxy's user and password");
    }

    @Test
    void aProxyThatClosesOrIsSilentIsNamed() throws Exception {
        LoopbackServer closing = using(LoopbackServer.start(peer -> peer.readHead()));
        assertThat(failure(through(closing, "http"), new Origin("https", "target.example", -1)))
                .hasMessageContaining("proxy 127.0.0.1:" + closing.port() + ": the proxy closed it");
        LoopbackServer silent = using(LoopbackServer.start(peer -> peer.readToEnd()));
        assertThat(failure(through(silent, "http"), new Origin("https", "target.example", -1)))
                .hasMessageContaining("(connect timeout)");
    }

    @Test
    void waysThatHttp2CannotGoAreRefusedBeforeAnythingIsSent() throws Exception {
        LoopbackServer proxy = using(LoopbackServer.start(peer -> peer.readToEnd()));
        assertThatThrownBy(() -> get(through(proxy, "http"), new Origin("http", "target.example", -1)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("does not forward without TLS");
        assertThatThrownBy(() -> get(through(proxy, "https"), new Origin("https", "target.example", -1)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("nonProxyHosts");
        assertThat(proxy.connections()).isZero();
    }
}
