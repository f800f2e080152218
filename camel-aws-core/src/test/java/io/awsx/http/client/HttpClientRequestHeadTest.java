package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.awsx.error.ClientException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.Origin;
import io.awsx.http.Query;
import io.awsx.http.RequestBody;
import io.awsx.http.TransportSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpClientRequestHeadTest {

    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final HttpClientTransport transport =
            new HttpClientTransport(TransportSettings.defaults(), System::nanoTime);
    private LoopbackServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = LoopbackServer.answering(EMPTY);
    }

    @AfterEach
    void stopServer() throws IOException {
        transport.close();
        server.close();
    }

    private HttpRequest.Builder request(String method) {
        return HttpRequest.builder(method).origin(server.origin());
    }

    private String headOf(HttpRequest request) {
        int before = server.heads().size();
        transport.send(request, null).close();
        assertThat(server.heads()).hasSize(before + 1);
        return server.heads().get(before);
    }

    private String hostLine() {
        return "Host: 127.0.0.1:" + server.port() + "\r\n";
    }

    @Test
    void aGetOrHeadOrDeleteHasHostAndNothingElse() {
        for (String method : List.of("GET", "HEAD", "DELETE", "OPTIONS")) {
            assertThat(headOf(request(method).build())).isEqualTo(method + " / HTTP/1.1\r\n" + hostLine());
        }
    }

    @Test
    void aPutWithBytesHasTheirLength() {
        assertThat(headOf(request("PUT").body(RequestBody.ofBytes(new byte[5])).build()))
                .isEqualTo("PUT / HTTP/1.1\r\n" + hostLine() + "Content-Length: 5\r\n");
    }

    @Test
    void anEmptyPutOrPostOrPatchHasLengthZero() {
        for (String method : List.of("PUT", "POST", "PATCH")) {
            assertThat(headOf(request(method).build()))
                    .isEqualTo(method + " / HTTP/1.1\r\n" + hostLine() + "Content-Length: 0\r\n");
        }
    }

    @Test
    void aDeleteOrGetWithBytesHasTheirLength() {
        for (String method : List.of("DELETE", "GET")) {
            assertThat(headOf(request(method)
                            .body(RequestBody.ofBytes(new byte[3]))
                            .build()))
                    .isEqualTo(method + " / HTTP/1.1\r\n" + hostLine() + "Content-Length: 3\r\n");
        }
    }

    @Test
    void headersKeepOrderCaseRepetitionAndSpaces() {
        Headers headers = Headers.builder()
                .add("x-amz-date", "20260101T000000Z")
                .add("X-Twice", "a")
                .add("x-twice", "b,  c")
                .add("Authorization", "AWS4-HMAC-SHA256 Credential=x/y, SignedHeaders=host, Signature=0")
                .add("user-agent", "mine")
                .add("X-Empty", "")
                .add("accept-encoding", "identity")
                .build();
        assertThat(headOf(request("GET").headers(headers).build()))
                .isEqualTo("GET / HTTP/1.1\r\n" + hostLine()
                        + "x-amz-date: 20260101T000000Z\r\nX-Twice: a\r\nx-twice: b,  c\r\n"
                        + "Authorization: AWS4-HMAC-SHA256 Credential=x/y, SignedHeaders=host, Signature=0\r\n"
                        + "user-agent: mine\r\nX-Empty: \r\naccept-encoding: identity\r\n");
    }

    @Test
    void headerValuesBeyondAsciiGoOutAsUtf8() {
        String value = "Zürich \u20ac \ud83d\ude00 \u0080\u009f";
        String head = headOf(request("GET")
                .headers(Headers.builder().add("x-amz-meta-city", value).build())
                .build());
        String asBytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(head).contains("\r\nx-amz-meta-city: " + asBytes + "\r\n");
    }

    @Test
    void oddTargetsGoOutAsTheyAre() {
        for (String path : oddPaths()) {
            HttpRequest request = request("GET").path(path).build();
            assertThat(headOf(request)).startsWith("GET " + path + " HTTP/1.1\r\n" + hostLine());
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    private static List<String> oddPaths() {
        List<String> pieces = List.of(
                "%2F",
                "..",
                ".",
                "",
                "+",
                "*",
                "%20",
                "~",
                "%7E",
                "%7e",
                "a",
                "%C3%A4",
                "%00",
                "%",
                "%zz",
                "@",
                ":",
                "$",
                "&",
                "=",
                ";",
                ",",
                "!",
                "'",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "|",
                "\\",
                "^",
                "`",
                "\"",
                "<",
                ">",
                "#",
                "%252F",
                "http://other/");
        List<String> paths = new ArrayList<>(List.of("*", "//", "/..", "/../..", "/./.", "//host/path", "///"));
        for (String piece : pieces) {
            paths.add("/" + piece);
            paths.add("/" + piece + "/");
            paths.add("//" + piece + "//x");
        }
        long seed = Long.getLong("awsx.seed", 20260101L);
        Random random = new Random(seed);
        System.out.println("HttpClientRequestHeadTest awsx.seed=" + seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder path = new StringBuilder("/");
            for (int j = random.nextInt(8); j >= 0; j--) {
                path.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? "/" : "");
            }
            paths.add(path.toString());
        }
        return paths;
    }

    @Test
    void queriesGoOutAsTheyEncodeThemselves() {
        Query query = Query.of(List.of(
                new Query.Parameter("uploads", null),
                new Query.Parameter("prefix", "a b/ä+*~"),
                new Query.Parameter("empty", ""),
                new Query.Parameter("a%2F", "&=")));
        HttpRequest request = request("GET").path("/b//c").query(query).build();
        assertThat(request.target()).isEqualTo("/b//c?uploads&prefix=a%20b%2F%C3%A4%2B%2A~&empty=&a%252F=%26%3D");
        assertThat(headOf(request)).startsWith("GET " + request.target() + " HTTP/1.1\r\n");
    }

    @Test
    void targetsThatWouldForgeALineAreRefused() {
        for (String path : List.of("/a b", "/a\r\nX: y", "/ä", "/\u007f", "", "/\t")) {
            assertThatThrownBy(() -> headOf(request("GET").path(path).build()))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("target");
        }
        assertThatThrownBy(() -> headOf(request("GET /x").build())).isInstanceOf(ClientException.class);
        assertThat(server.heads()).isEmpty();
    }

    @Test
    void headersThatWouldForgeAnotherAreRefused() {
        for (String name : List.of("a b", "a:", "", "ä", "(x)")) {
            assertThatThrownBy(() -> headOf(request("GET")
                            .headers(Headers.builder().add(name, "v").build())
                            .build()))
                    .isInstanceOf(ClientException.class);
        }
        assertThatThrownBy(() -> headOf(request("GET")
                        .headers(Headers.builder().add("x", "a\u0001").build())
                        .build()))
                .isInstanceOf(ClientException.class);
        assertThat(server.heads()).isEmpty();
    }

    @Test
    void hostAndLengthAreNotSentTwice() {
        Headers same = Headers.builder()
                .add("host", server.origin().authority())
                .add("content-length", "2")
                .build();
        assertThat(headOf(request("PUT")
                        .headers(same)
                        .body(RequestBody.ofBytes(new byte[2]))
                        .build()))
                .isEqualTo("PUT / HTTP/1.1\r\n" + hostLine() + "Content-Length: 2\r\n");
        for (String[] other :
                new String[][] {{"Host", "elsewhere"}, {"Content-Length", "3"}, {"Transfer-Encoding", "chunked"}}) {
            HttpRequest request = request("PUT")
                    .headers(Headers.builder().add(other[0], other[1]).build())
                    .body(RequestBody.ofBytes(new byte[2]))
                    .build();
            assertThatThrownBy(() -> headOf(request))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining(other[0]);
        }
    }

    @Test
    void longHeadersGoOutWhole() {
        String value = "v".repeat(100_000);
        assertThat(headOf(request("GET")
                        .headers(Headers.builder().add("x-long", value).build())
                        .build()))
                .endsWith("\r\nx-long: " + value + "\r\n");
        assertThat(headOf(request("GET").build())).isEqualTo("GET / HTTP/1.1\r\n" + hostLine());
    }

    @Test
    void hostOfAnIpv6LiteralStandsInBrackets() throws IOException {
        LoopbackServer six = null;
        try {
            six = LoopbackServer.start("::1", peer -> {
                peer.readHead();
                peer.send(EMPTY);
            });
        } catch (IOException e) {
            assumeThat(e).as("this machine has no IPv6 loopback").isNull();
        }
        try (LoopbackServer v6 = six) {
            Origin origin = new Origin("http", "[::1]", v6.port());
            transport
                    .send(HttpRequest.builder("GET").origin(origin).build(), null)
                    .close();
            assertThat(v6.heads()).containsExactly("GET / HTTP/1.1\r\nHost: [::1]:" + v6.port() + "\r\n");
        }
    }

    @Test
    void hostNamesAreResolvedByTheSystem() throws IOException {
        try (LoopbackServer named =
                LoopbackServer.start(InetAddress.getByName("localhost").getHostAddress(), peer -> {
                    peer.readHead();
                    peer.send(EMPTY);
                })) {
            Origin origin = new Origin("http", "localhost", named.port());
            transport
                    .send(HttpRequest.builder("GET").origin(origin).build(), null)
                    .close();
            assertThat(named.heads()).containsExactly("GET / HTTP/1.1\r\nHost: localhost:" + named.port() + "\r\n");
        }
    }
}
