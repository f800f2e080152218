package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole calls against servers that break off, fall silent, or refuse. */
@Timeout(180)
class CallOverSocketsTest {

    private static final Map<String, String> BUCKET = Map.of("Bucket", "some-bucket");
    private static final Map<String, String> OBJECT = Map.of("Bucket", "some-bucket", "Key", "k");

    private static AwsSession session(LoopbackServer server) {
        return AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
                .endpointUrl(server.origin().toString())
                .readTimeout(Duration.ofSeconds(1))
                .maxAttempts(2)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<ListBucketResult><Na",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n15\r\n<ListBucketResult><Na\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<ListBucketResult><Na",
                "HTTP/1.1 200 OK\r\nContent-Le",
                ""
            })
    void aServerThatBreaksOffIsAskedAgainAndThenTold(String start) throws IOException {
        try (LoopbackServer server = LoopbackServer.start(peer -> {
                    peer.readRequest();
                    peer.send(start);
                });
                AwsSession session = session(server)) {
            AwsClient s3 = session.client("s3");
            assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.sent()).isTrue());
            assertThat(server.heads()).hasSize(2);
        }
    }

    /** An answer of each protocol, cut within its head at places of all kinds, and behind a head that tells no length. */
    @ParameterizedTest
    @CsvSource({
        "s3, GetObject, 'HTTP/1.1 200 OK;ETag: \"e\";Content-Length: 5;;'",
        "s3, ListObjectsV2, 'HTTP/1.1 200 OK;Server: s;;'",
        "s3, GetBucketPolicy, 'HTTP/1.1 200 OK;Server: s;;'",
        "dynamodb, GetItem, 'HTTP/1.1 200 OK;Server: s;;'",
        "sqs, ReceiveMessage, 'HTTP/1.1 200 OK;Server: s;;'",
        "ec2, DescribeRegions, 'HTTP/1.1 200 OK;Server: s;;'",
        "iam, ListUsers, 'HTTP/1.1 200 OK;Server: s;;'",
        "lambda, ListFunctions, 'HTTP/1.1 200 OK;Server: s;;'"
    })
    void anAnswerThatIsCutIsNoOutput(String service, String operation, String lines) throws IOException {
        String head = lines.replace(";", "\r\n");
        int whole = operation.equals("GetObject") ? head.length() - 1 : head.length();
        for (int cut = 0; cut <= whole; cut += cut < whole - 3 ? 3 : 1) {
            String start = head.substring(0, cut);
            try (LoopbackServer server = LoopbackServer.start(peer -> {
                        peer.readRequest();
                        peer.send(start);
                    });
                    AwsSession session = session(server)) {
                AwsClient client = session.client(service, Map.of("maxAttempts", 1));
                assertThatThrownBy(() -> client.call(operation, input(service, operation)))
                        .as("%s, cut after %s bytes", operation, cut)
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                e -> assertThat(e.sent()).isTrue());
            }
        }
    }

    private static Map<String, Object> input(String service, String operation) {
        return switch (service) {
            case "s3" -> operation.equals("GetObject") ? Map.copyOf(OBJECT) : Map.copyOf(BUCKET);
            case "dynamodb" -> Map.of("TableName", "t", "Key", Map.of("id", Map.of("S", "1")));
            case "sqs" -> Map.of("QueueUrl", "http://localhost/1/q");
            default -> Map.of();
        };
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedForLongerThanTheTimeout() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(peer -> {
                    peer.readRequest();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<ListBucketResult><Na");
                    peer.readToEnd();
                });
                AwsSession session = session(server)) {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> session.client("s3").call("ListObjectsV2", BUCKET))
                    .isInstanceOf(TransportException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void aDownloadThatBreaksOffIsNoShortFile() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(peer -> {
                    peer.readRequest();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf");
                });
                AwsSession session = session(server);
                InputStream body = (InputStream)
                        session.client("s3").call("GetObject", OBJECT).get("Body")) {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRefusalBeforeTheBodySparesTheStream() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(peer -> {
                    peer.readHead();
                    peer.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 44\r\nConnection: close\r\n\r\n"
                            + "<Error><Code>AccessDenied</Code><Id/></Error>".substring(0, 44));
                });
                AwsSession session = session(server)) {
            ByteArrayInputStream stream = new ByteArrayInputStream(new byte[1 << 20]);
            assertThatThrownBy(() -> session.client("s3")
                            .call(
                                    "PutObject",
                                    Map.of(
                                            "Bucket",
                                            "some-bucket",
                                            "Key",
                                            "k",
                                            "Body",
                                            stream,
                                            "ContentLength",
                                            1 << 20)))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.statusCode()).isEqualTo(403));
            assertThat(stream.available()).isEqualTo(1 << 20);
        }
    }

    @Test
    void aStreamThatWasRefusedBeforeItsBodyIsSentAgain() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(peer -> {
                    String head = peer.readHead();
                    if (peer.number == 1) {
                        peer.send("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                        return;
                    }
                    peer.send("HTTP/1.1 100 Continue\r\n\r\n");
                    int length = head.lines()
                            .filter(line -> line.startsWith("Content-Length: "))
                            .mapToInt(line -> Integer.parseInt(line.substring(16)))
                            .sum();
                    peer.read(length);
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                });
                AwsSession session = session(server)) {
            ByteArrayInputStream stream = new ByteArrayInputStream(new byte[100_000]);
            session.client("s3")
                    .call(
                            "PutObject",
                            Map.of("Bucket", "some-bucket", "Key", "k", "Body", stream, "ContentLength", 100_000));
            assertThat(server.heads()).hasSize(2);
            assertThat(stream.available()).isZero();
        }
    }

    @Test
    void aStreamThatFailsMidwayIsToldWithItsCause() throws IOException {
        try (LoopbackServer server = LoopbackServer.start(peer -> {
                    peer.readHead();
                    peer.send("HTTP/1.1 100 Continue\r\n\r\n");
                    peer.readToEnd();
                });
                AwsSession session = session(server)) {
            InputStream failing =
                    new java.io.SequenceInputStream(new ByteArrayInputStream(new byte[10]), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("the disk is gone");
                        }

                        @Override
                        public int read(byte[] buffer, int offset, int length) throws IOException {
                            throw new IOException("the disk is gone");
                        }
                    });
            assertThatThrownBy(() -> session.client("s3")
                            .call(
                                    "PutObject",
                                    Map.of(
                                            "Bucket",
                                            "some-bucket",
                                            "Key",
                                            "k",
                                            "Body",
                                            failing,
                                            "ContentLength",
                                            100_000)))
                    .isInstanceOf(AwsException.class)
                    .hasStackTraceContaining("the disk is gone");
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWithItsName() throws IOException {
        LoopbackServer server = LoopbackServer.start(peer -> {});
        server.close();
        try (AwsSession session = session(server)) {
            assertThatThrownBy(() -> session.client("s3").call("ListBuckets", Map.of()))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.sent()).isFalse())
                    .hasMessageContaining("127.0.0.1:" + server.port());
        }
    }

    private static AwsSession limited(LoopbackServer server) {
        return AwsSession.builder()
                .region("us-east-1")
                .environment(Map.of())
                .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
                .endpointUrl(server.origin().toString())
                .callTimeout(Duration.ofMillis(1500))
                .build();
    }

    private static LoopbackServer dripping(String head, String body) throws IOException {
        return LoopbackServer.start(peer -> {
            peer.readRequest();
            peer.send(head);
            for (int i = 0; i < body.length() && peer.listens(Duration.ofMillis(20)); i++) {
                peer.send(body.substring(i, i + 1));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000;"
            })
    void theTimeOfACallCoversTheDocumentItReads(String head) throws IOException {
        try (LoopbackServer server = dripping(head, "<ListBucketResult>" + "<!-- -->".repeat(600));
                AwsSession session = limited(server);
                AwsClient s3 = session.client("s3")) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("the rest took longer than the call may take");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(1300), Duration.ofSeconds(30));
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void theTimeOfACallCoversTheErrorOfAStreamingOperation() throws IOException {
        try (LoopbackServer server =
                        dripping("HTTP/1.1 404 Not Found\r\nContent-Length: 5000\r\n\r\n", "<Error>".repeat(600));
                AwsSession session = limited(server);
                AwsClient s3 = session.client("s3")) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> s3.call("GetObject", OBJECT))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.statusCode()).isEqualTo(404));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void theTimeOfACallDoesNotCoverAStream() throws IOException {
        try (LoopbackServer server = dripping("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", "x".repeat(100));
                AwsSession session = limited(server);
                AwsClient s3 = session.client("s3");
                InputStream body = (InputStream) s3.call("GetObject", OBJECT).get("Body")) {
            assertThat(body).hasContent("x".repeat(100));
        }
    }

    @Test
    void aDocumentInTimeLeavesItsConnectionOpen() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(
                        "HTTP/1.1 200 OK\r\nContent-Length: 51\r\n\r\n<ListBucketResult><Name>b</Name></ListBucketResult>");
                AwsSession session = limited(server);
                AwsClient s3 = session.client("s3")) {
            for (int i = 0; i < 5; i++) {
                s3.call("ListObjectsV2", BUCKET);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }
}
