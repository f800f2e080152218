package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.http.Transport;
import io.awsx.http.TransportSettings;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpClientProxyTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String PASSWORD = "p:ä-proxy-password";
    private static final String BASIC =
            Base64.getEncoder().encodeToString(("jo:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    private final List<AutoCloseable> resources = new ArrayList<>();

    @BeforeAll
    static void prepare() throws Exception {
        certificates = TestCertificates.forNames(folder, "dns:target.example,ip:127.0.0.1");
        LeakCheck.secret(PASSWORD);
        LeakCheck.secret(BASIC);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
            if (resource instanceof LoopbackServer server) {
                assertThat(server.failures()).isEmpty();
            }
        }
    }

    private LoopbackServer using(LoopbackServer server) {
        resources.add(server);
        return server;
    }

    private static LoopbackServer.Script answering(String answer) {
        return peer -> {
            while (peer.readRequest() != null) {
                peer.send(answer);
            }
        };
    }

    /** A proxy that, once asked to, passes bytes to the target whatever host it was asked for. */
    private static LoopbackServer.Script tunnelTo(LoopbackServer target) {
        return peer -> {
            peer.readHead();
            try (Socket other = new Socket(InetAddress.getLoopbackAddress(), target.port())) {
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

    private Transport through(LoopbackServer proxy, String scheme, boolean authenticated, String nonProxyHosts) {
        var transport = new HttpClientTransport(
                TransportSettings.builder()
                        .sslContext(certificates.context())
                        .proxy(new TransportSettings.Proxy(
                                scheme,
                                "127.0.0.1",
                                proxy.port(),
                                authenticated ? "jo" : null,
                                authenticated ? PASSWORD : null,
                                nonProxyHosts))
                        .build(),
                System::nanoTime);
        resources.add(transport);
        return transport;
    }

    private static HttpResponse get(Transport transport, Origin origin) {
        return transport.send(
                HttpRequest.builder("GET")
                        .origin(origin)
                        .path("/a%2Fb//..")
                        .query(Query.of(List.of(new Query.Parameter("x", "y z"))))
                        .build(),
                null);
    }

    @Test
    void plainRequestsAreForwardedInAbsoluteForm() throws IOException {
        LoopbackServer proxy = using(LoopbackServer.start(answering(OK)));
        Transport transport = through(proxy, "http", true, "");
        for (int i = 0; i < 2; i++) {
            assertThat(get(transport, new Origin("http", "target.example", 8080))
                            .body())
                    .hasContent("ok");
        }
        String head = "GET http://target.example:8080/a%2Fb//..?x=y%20z HTTP/1.1\r\nHost: target.example:8080\r\n"
                + "Proxy-Authorization: Basic " + BASIC + "\r\n";
        assertThat(proxy.heads()).containsExactly(head, head);
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void securedRequestsGoThroughATunnelThatAloneSeesThePassword() throws IOException {
        LoopbackServer target = using(certificates.server(answering(OK)));
        LoopbackServer proxy = using(LoopbackServer.start(tunnelTo(target)));
        Transport transport = through(proxy, "http", true, "");
        for (int i = 0; i < 2; i++) {
            assertThat(get(transport, new Origin("https", "target.example", -1)).body())
                    .hasContent("ok");
        }
        assertThat(proxy.heads())
                .containsExactly("CONNECT target.example:443 HTTP/1.1\r\nHost: target.example:443\r\n"
                        + "Proxy-Authorization: Basic " + BASIC + "\r\n");
        String head = "GET /a%2Fb//..?x=y%20z HTTP/1.1\r\nHost: target.example\r\n";
        assertThat(target.heads()).containsExactly(head, head);
    }

    @Test
    void theProxyItselfMayBeSecured() throws IOException {
        LoopbackServer target = using(certificates.server(answering(OK)));
        LoopbackServer proxy = using(certificates.server(tunnelTo(target)));
        LoopbackServer forwarding = using(certificates.server(answering(OK)));
        assertThat(get(through(proxy, "https", true, ""), new Origin("https", "target.example", -1))
                        .body())
                .hasContent("ok");
        assertThat(get(through(forwarding, "https", false, ""), new Origin("http", "target.example", -1))
                        .body())
                .hasContent("ok");
        assertThat(forwarding.heads())
                .containsExactly("GET http://target.example/a%2Fb//..?x=y%20z HTTP/1.1\r\nHost: target.example\r\n");
    }

    @Test
    void theCertificateBehindATunnelIsTheTargets() throws IOException {
        LoopbackServer target = using(certificates.server(answering(OK)));
        LoopbackServer proxy = using(LoopbackServer.start(tunnelTo(target)));
        Transport transport = through(proxy, "http", false, "");
        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> get(transport, new Origin("https", "other.example", -1)));
        assertThat(failure).hasMessageContaining("The TLS certificate of https://other.example was refused");
        assertThat(failure.sent()).isFalse();
    }

    @Test
    void aRefusedTunnelSaysWhy() throws IOException {
        LoopbackServer proxy = using(LoopbackServer.start(
                answering("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x\r\n"
                        + "Content-Length: 3\r\n\r\nno!")));
        Transport transport = through(proxy, "http", true, "");
        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> get(transport, new Origin("https", "target.example", -1)));
        assertThat(failure)
                .hasMessage("The proxy http://127.0.0.1:" + proxy.port()
                        + " opened no tunnel to https://target.example: HTTP 407; check the proxy's user and password");
        assertThat(failure.sent()).isFalse();
        assertThat(proxy.heads()).hasSize(1);
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws IOException {
        LoopbackServer proxy = LoopbackServer.start(peer -> {});
        proxy.close();
        Transport transport = through(proxy, "http", true, "");
        for (String scheme : List.of("http", "https")) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> get(transport, new Origin(scheme, "target.example", -1)));
            assertThat(failure).hasMessageStartingWith("Cannot connect to proxy 127.0.0.1:" + proxy.port() + ": ");
            assertThat(failure.sent()).isFalse();
        }
    }

    @Test
    void someHostsAreReachedDirectlyWithoutThePassword() throws IOException {
        LoopbackServer target = using(LoopbackServer.start(answering(OK)));
        LoopbackServer proxy = using(LoopbackServer.start(answering(OK)));
        Transport transport = through(proxy, "http", true, "localhost|127.*");
        assertThat(get(transport, target.origin()).body()).hasContent("ok");
        assertThat(target.heads())
                .containsExactly("GET /a%2Fb//..?x=y%20z HTTP/1.1\r\nHost: 127.0.0.1:" + target.port() + "\r\n");
        assertThat(proxy.connections()).isZero();
    }
}
