package io.awsx.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.AwsClient;
import io.awsx.AwsResponse;
import io.awsx.AwsSession;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.http.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that were used before and that the server closes when it likes. */
@Timeout(180)
class HttpClientUsedConnectionTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final HttpClientTransport transport = new HttpClientTransport(
            TransportSettings.builder().readTimeout(Duration.ofSeconds(5)).build(), System::nanoTime);
    private final LinkedBlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    private LoopbackServer server;

    @AfterEach
    void stopServer() throws IOException {
        transport.close();
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    private HttpResponse send(String method, RequestBody body, boolean resendable) {
        return transport.send(
                HttpRequest.builder(method)
                        .origin(server.origin())
                        .body(body)
                        .resendable(resendable)
                        .build(),
                null);
    }

    private TransportException failureOf(String method, boolean resendable) {
        return catchThrowableOfType(
                TransportException.class, () -> send(method, RequestBody.ofBytes(new byte[3]), resendable));
    }

    private void closing() throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readRequest();
            peer.send(OK);
            peer.socket.close();
            closed.add(peer.number);
        });
    }

    private void awaitClosed() throws InterruptedException {
        assertThat(closed.poll(60, TimeUnit.SECONDS)).isNotNull();
    }

    /** Answers one request of the first connection, reads the next, and then does something else. */
    private void answeringOnce(String then) throws IOException {
        server = LoopbackServer.start(peer -> {
            peer.readRequest();
            peer.send(OK);
            if (peer.readRequest() != null) {
                peer.send(peer.number == 1 ? then : OK);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "POST"})
    void aServerThatClosesAfterEachAnswerCostsNoFailure(String method) throws Exception {
        closing();
        for (int i = 1; i <= 20; i++) {
            assertThat(send(method, RequestBody.ofBytes(new byte[3]), false).body())
                    .hasContent("ok");
            awaitClosed();
            assertThat(server.heads()).hasSize(i);
        }
    }

    @Test
    void aStreamThatCanBeReadOnceGoesOutOnAConnectionThatIsOpen() throws Exception {
        closing();
        for (int i = 1; i <= 5; i++) {
            RequestBody stream = RequestBody.ofStream(new ByteArrayInputStream(new byte[200_000]), 200_000);
            assertThat(send("PUT", stream, true).body()).hasContent("ok");
            awaitClosed();
        }
        assertThat(server.connections()).isEqualTo(5);
    }

    @Test
    void whatTheServerReadAndDroppedIsSentAgainWhereItMayBe() throws Exception {
        for (String method : new String[] {"GET", "PUT", "POST"}) {
            answeringOnce("");
            send(method, RequestBody.ofBytes(new byte[3]), true).body().readAllBytes();
            assertThat(send(method, RequestBody.ofBytes(new byte[3]), true).body())
                    .hasContent("ok");
            assertThat(server.heads()).hasSize(3);
            server.close();
        }
    }

    @Test
    void whatMayHaveArrivedIsNotSentTwiceWhereThatMayDoHarm() throws Exception {
        answeringOnce("");
        send("POST", RequestBody.EMPTY, false).body().readAllBytes();
        TransportException failure = failureOf("POST", false);
        assertThat(failure).hasMessage(server.origin() + " closed the connection without an answer");
        assertThat(failure.sent()).isTrue();
        assertThat(server.heads()).hasSize(2);
    }

    @Test
    void anAnswerThatBeganIsAFailure() throws Exception {
        answeringOnce("HTTP/1.1 200");
        send("GET", RequestBody.EMPTY, true).body().readAllBytes();
        assertThat(failureOf("GET", true)).hasMessageContaining("within the head of its answer");
        assertThat(server.heads()).hasSize(2);
    }

    @Test
    void aNewConnectionIsNotTriedTwice() throws Exception {
        server = LoopbackServer.start(peer -> {
            peer.readRequest();
            if (peer.number == 1) {
                peer.send(OK);
                peer.readRequest();
            }
        });
        send("GET", RequestBody.EMPTY, true).body().readAllBytes();
        assertThat(failureOf("GET", true)).hasMessageContaining("closed the connection without an answer");
        assertThat(server.heads()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3 PutObject", "dynamodb ListTables"})
    void aCallNeedsOneAttempt(String call) throws Exception {
        server = LoopbackServer.start(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            peer.socket.close();
            closed.add(peer.number);
        });
        String[] words = call.split(" ", -1);
        for (int attempts = 1; attempts <= 3; attempts += 2) {
            try (AwsSession session = AwsSession.builder()
                            .region("us-east-1")
                            .environment(Map.of())
                            .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
                            .endpointUrl(server.origin().toString())
                            .maxAttempts(attempts)
                            .build();
                    AwsClient client = session.client(words[0])) {
                Map<String, Object> input =
                        words[0].equals("s3") ? Map.of("Bucket", "b", "Key", "k", "Body", "text") : Map.of();
                for (int i = 0; i < 10; i++) {
                    AwsResponse response = client.exchange(words[1], input);
                    assertThat(response.attempts()).isEqualTo(1);
                    awaitClosed();
                }
            }
        }
    }
}
