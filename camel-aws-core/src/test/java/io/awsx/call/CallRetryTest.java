package io.awsx.call;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.RequestBody;
import io.awsx.identity.Credentials;
import io.awsx.observe.CallObserver;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallRetryTest {

    private static final Map<String, String> BUCKET = Map.of("Bucket", "some-bucket");

    private ScriptedS3 s3 = new ScriptedS3();

    @AfterEach
    void close() {
        s3.close();
    }

    private static Map<String, Object> put(Object body) {
        return Map.of("Bucket", "some-bucket", "Key", "k", "Body", body);
    }

    @ParameterizedTest
    @CsvSource({"500,InternalError", "503,SlowDown", "503,ServiceUnavailable", "502,BadGateway", "400,RequestTimeout"})
    void passingFaultsAreTriedAgainAfterAWait(int status, String code) {
        s3.transport.then(status, error(code)).then(200, "");
        assertThat(s3.client.exchange("HeadBucket", BUCKET).attempts()).isEqualTo(2);
        assertThat(s3.waits).singleElement().matches(wait -> wait.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @ParameterizedTest
    @CsvSource({
        "400,InvalidArgument",
        "403,AccessDenied",
        "404,NoSuchBucket",
        "409,BucketNotEmpty",
        "501,NotImplemented"
    })
    void lastingFaultsAreTriedOnce(int status, String code) {
        s3.transport.then(status, error(code));
        assertThatThrownBy(() -> s3.call("ListObjectsV2", BUCKET))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.statusCode()).isEqualTo(status);
                    assertThat(e.requestId()).isEqualTo("REQ1");
                    assertThat(e.attempts()).isEqualTo(1);
                })
                .hasMessage("s3 ListObjectsV2 failed: " + code + ": told by the server (HTTP " + status
                        + ", request id REQ1) with Bucket=some-bucket");
        assertThat(s3.waits).isEmpty();
    }

    @Test
    void brokenConnectionsAreTriedAgain() {
        s3.transport.thenFail("reset", true).thenFail("refused", false).then(200, "");
        assertThat(s3.client.exchange("HeadBucket", BUCKET).attempts()).isEqualTo(3);
        assertThat(s3.waits).hasSize(2);
    }

    @Test
    void afterTheLastAttemptTheFailureTellsHowManyThereWere() {
        s3.transport.otherwise(request -> ScriptedTransport.answer(503, error("SlowDown")));
        assertThatThrownBy(() -> s3.call("ListBuckets", Map.of()))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("SlowDown: told by the server")
                .hasMessageContaining("after 3 attempts");
        assertThat(s3.transport.requests()).hasSize(3);
    }

    @Test
    void theWordsOfAProxyStandInTheMessageAfterSeveralAttemptsToo() {
        s3.transport.otherwise(request -> ScriptedTransport.answer(502, "<html>no upstream</html>"));
        assertThatThrownBy(() -> s3.call("ListBuckets", Map.of()))
                .hasMessage("s3 ListBuckets failed: 502: <html>no upstream</html> (HTTP 502, after 3 attempts)");
    }

    @Test
    void oneAttemptMeansNoRetry() {
        s3.close();
        s3 = new ScriptedS3(builder -> builder.maxAttempts(1));
        s3.transport.then(503, error("SlowDown"));
        assertThatThrownBy(() -> s3.call("ListBuckets", Map.of())).isInstanceOf(ServiceException.class);
        assertThat(s3.waits).isEmpty();
    }

    @Test
    void theServersWishForAWaitIsHeard() {
        s3.transport.then(503, error("SlowDown"), "Retry-After", "3").then(200, "");
        s3.call("HeadBucket", BUCKET);
        assertThat(s3.waits).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void anHourAskedForByTheServerDoesNotParkTheThread() {
        s3.transport.then(503, error("SlowDown"), "Retry-After", "3600").then(200, "");
        s3.call("HeadBucket", BUCKET);
        assertThat(s3.waits).singleElement().matches(wait -> wait.compareTo(Duration.ofSeconds(7)) < 0);
    }

    @Test
    void aStreamThatWasTouchedIsNeverSentTwice() {
        s3.transport.then(request -> {
            request.body().open().read();
            return ScriptedTransport.answer(503, error("SlowDown"));
        });
        RequestBody stream = RequestBody.ofStream(new ByteArrayInputStream(new byte[10]), 10);
        ServiceException e = catchThrowableOfType(ServiceException.class, () -> s3.call("PutObject", put(stream)));
        assertThat(e.getSuppressed()).singleElement().isInstanceOf(ClientException.class);
        assertThat(e.getSuppressed()[0]).hasMessageContaining("read already");
        assertThat(s3.transport.requests()).hasSize(1);
        assertThat(s3.waits).isEmpty();
    }

    @Test
    void aStreamThatWasNotTouchedIsSentAgain() {
        s3.transport.thenFail("refused", false).then(200, "");
        RequestBody stream = RequestBody.ofStream(new ByteArrayInputStream(new byte[10]), 10);
        s3.call("PutObject", put(stream));
        assertThat(s3.transport.requests()).hasSize(2);
    }

    @Test
    void aShortStreamOfUnknownLengthIsKeptAndSentAgain() {
        List<byte[]> bodies = new ArrayList<>();
        s3.transport
                .then(request -> {
                    bodies.add(request.body().open().readAllBytes());
                    return ScriptedTransport.answer(503, error("SlowDown"));
                })
                .then(request -> {
                    bodies.add(request.body().open().readAllBytes());
                    return ScriptedTransport.answer(200, "");
                });
        s3.call("PutObject", put(new ByteArrayInputStream(new byte[] {1, 2, 3})));
        assertThat(bodies).containsExactly(new byte[] {1, 2, 3}, new byte[] {1, 2, 3});
    }

    @Test
    void aLongStreamOfUnknownLengthIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> s3.call("PutObject", put(new ByteArrayInputStream(new byte[3 << 20]))))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ContentLength");
        assertThat(s3.transport.requests()).isEmpty();
    }

    @Test
    void aLengthThatIsNotTheBodysIsRefused() {
        assertThatThrownBy(() -> s3.call(
                        "PutObject", Map.of("Bucket", "some-bucket", "Key", "k", "Body", "abc", "ContentLength", 4)))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ContentLength is 4, but the body has 3 bytes");
    }

    @Test
    void credentialsAreAskedForBeforeEachAttempt() {
        s3.close();
        AtomicInteger asked = new AtomicInteger();
        s3 = new ScriptedS3(builder ->
                builder.credentialsProvider(() -> Credentials.of("AKID" + asked.incrementAndGet(), ScriptedS3.SECRET)));
        s3.transport.then(503, error("SlowDown")).then(200, "");
        s3.call("HeadBucket", BUCKET);
        assertThat(s3.header(0, "Authorization")).contains("AKID1/");
        assertThat(s3.header(1, "Authorization")).contains("AKID2/");
    }

    @Test
    void attemptsOfOneCallBearOneIdAndTheirNumber() {
        s3.transport.then(503, error("SlowDown")).then(200, "");
        s3.call("HeadBucket", BUCKET);
        assertThat(s3.header(0, "amz-sdk-request")).isEqualTo("attempt=1; max=3");
        assertThat(s3.header(1, "amz-sdk-request")).isEqualTo("attempt=2; max=3");
        assertThat(s3.header(1, "amz-sdk-invocation-id")).isEqualTo(s3.header(0, "amz-sdk-invocation-id"));
    }

    @Test
    void aCallTimeoutLimitsEachExchangeAndForbidsWaitsBeyondIt() {
        s3.close();
        s3 = new ScriptedS3(builder -> builder.callTimeout(Duration.ofSeconds(2)));
        s3.transport.then(503, error("SlowDown"), "Retry-After", "4");
        assertThatThrownBy(() -> s3.call("HeadBucket", BUCKET)).isInstanceOf(ServiceException.class);
        assertThat(s3.waits).isEmpty();
        assertThat(s3.transport.limits())
                .singleElement()
                .matches(limit -> !limit.isNegative() && limit.compareTo(Duration.ofSeconds(2)) <= 0);
    }

    @Test
    void anInterruptWhileWaitingEndsTheCallWithTheFailureAndKeepsTheFlag() {
        s3.close();
        s3 = new ScriptedS3(builder -> ImpatientSession.sleeping(builder, wait -> {
            throw new InterruptedException("asked to stop");
        }));
        s3.transport.then(503, error("SlowDown"));
        ServiceException e = catchThrowableOfType(ServiceException.class, () -> s3.call("HeadBucket", BUCKET));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.getSuppressed()).singleElement().isInstanceOf(InterruptedException.class);
        assertThat(s3.transport.requests()).hasSize(1);
    }

    @Test
    void aFailureOfTheTransportThatIsNoneOfOursReachesTheObserverAsAFailure() {
        s3.close();
        List<Object> finished = new ArrayList<>();
        s3 = new ScriptedS3(builder -> builder.observer(new CallObserver() {
            @Override
            public void finished(CallInfo call, int attempts, Duration elapsed, io.awsx.error.AwsException failure) {
                finished.add(failure == null ? "succeeded" : failure);
            }
        }));
        s3.transport.then(request -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(() -> s3.call("HeadBucket", BUCKET)).hasStackTraceContaining("a bug");
        assertThat(finished).singleElement().isNotEqualTo("succeeded");
    }

    @Test
    void anAdaptiveClientSendsMoreSlowlyOnceItWasThrottled() {
        s3.close();
        s3 = new ScriptedS3(builder -> builder.retryMode("adaptive").maxAttempts(1));
        s3.transport.then(503, error("SlowDown")).otherwise(request -> ScriptedTransport.answer(200, ""));
        assertThatThrownBy(() -> s3.call("ListBuckets", Map.of())).isInstanceOf(ServiceException.class);
        assertThat(s3.waits).isEmpty();
        for (int i = 0; i < 1000; i++) {
            s3.call("HeadBucket", BUCKET);
        }
        // Each has its turn behind the one before, since the test does not really wait
        assertThat(s3.waits).hasSizeGreaterThan(900);
        assertThat(s3.waits.get(s3.waits.size() - 1)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void aCallThatMayNotWaitForItsTurnIsNotSent() {
        s3.close();
        s3 = new ScriptedS3(
                builder -> builder.retryMode("adaptive").maxAttempts(1).callTimeout(Duration.ofMinutes(1)));
        s3.transport.otherwise(request -> ScriptedTransport.answer(503, error("SlowDown")));
        TransportException refused = null;
        for (int i = 0; i < 1000 && refused == null; i++) {
            try {
                s3.call("HeadBucket", BUCKET);
            } catch (TransportException e) {
                refused = e;
            } catch (ServiceException e) {
                assertThat(e.code()).isEqualTo("SlowDown");
            }
        }
        assertThat(refused).hasMessageContaining("longer than its callTimeout of PT1M");
        assertThat(refused.sent()).isFalse();
        assertThat(s3.waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void anInterruptWhileWaitingForItsTurnEndsTheCall() {
        s3.close();
        s3 = new ScriptedS3(builder ->
                ImpatientSession.sleeping(builder.retryMode("adaptive").maxAttempts(1), wait -> {
                    throw new InterruptedException("asked to stop");
                }));
        s3.transport.then(503, error("SlowDown")).otherwise(request -> ScriptedTransport.answer(200, ""));
        assertThatThrownBy(() -> s3.call("ListBuckets", Map.of())).isInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        s3.call("HeadBucket", BUCKET);
                    }
                })
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("interrupted while it waited for its turn");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aLegacyClientRetriesWhatItsServiceDidInBoto3() {
        s3.close();
        s3 = new ScriptedS3(builder -> builder.retryMode("legacy"));
        s3.transport.otherwise(request -> ScriptedTransport.answer(400, error("BadDigest")));
        assertThatThrownBy(() -> s3.call("PutObject", put("x"))).hasMessageContaining("after 5 attempts");
        assertThat(s3.header(4, "amz-sdk-request")).isEqualTo("attempt=5; max=5");
    }

    @Test
    void aLoopThatWaitsForMessagesDoesNotRunWildWhenNoRetryIsLeft() {
        ScriptedTransport transport = new ScriptedTransport();
        transport.otherwise(request -> ScriptedTransport.answer(500, "{}"));
        List<Duration> waits = new ArrayList<>();
        try (AwsSession session = ImpatientSession.sleeping(AwsSession.builder(), waits::add)
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", ScriptedS3.SECRET)
                        .transport(transport)
                        .build();
                AwsClient sqs = session.client("sqs")) {
            // 500 tokens are enough for two retries of 50 calls
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> sqs.call("ListQueues", Map.of())).isInstanceOf(ServiceException.class);
            }
            waits.clear();
            assertThatThrownBy(() -> sqs.call("ListQueues", Map.of())).isInstanceOf(ServiceException.class);
            assertThat(waits).isEmpty();
            assertThatThrownBy(() -> sqs.call("ReceiveMessage", Map.of("QueueUrl", "https://q/1")))
                    .isInstanceOf(ServiceException.class);
            assertThat(waits).hasSize(1);
            assertThat(transport.requests()).hasSize(152);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anObserverHearsEachEventAndCannotBreakTheCall(boolean throwing) {
        s3.close();
        List<String> events = new ArrayList<>();
        s3 = new ScriptedS3(builder -> builder.observer(new CallObserver() {
            private void note(String event) {
                events.add(event);
                if (throwing) {
                    throw new IllegalStateException("observer");
                }
            }

            @Override
            public void started(CallInfo call) {
                note("started " + call.service() + ' ' + call.operation() + ' ' + call.region());
            }

            @Override
            public void attempt(CallInfo call, int attempt) {
                note("attempt " + attempt);
            }

            @Override
            public void retrying(CallInfo call, int attempt, io.awsx.error.AwsException failure, Duration delay) {
                note("retrying " + attempt + ' ' + ((ServiceException) failure).code());
            }

            @Override
            public void finished(CallInfo call, int attempts, Duration elapsed, io.awsx.error.AwsException failure) {
                note("finished " + attempts + ' ' + (failure == null));
            }
        }));
        s3.transport.then(500, error("InternalError")).then(200, "");
        s3.call("HeadBucket", BUCKET);
        assertThat(events)
                .containsExactly(
                        "started s3 HeadBucket eu-west-1",
                        "attempt 1",
                        "retrying 1 InternalError",
                        "attempt 2",
                        "finished 2 true");
    }

    @Test
    void anAnswerWhoseStreamFailsToCloseIsStillTheAnswer() {
        s3.transport.then(request -> ScriptedTransport.answer(
                404, new ByteArrayInputStream(error("NoSuchKey").getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    @Override
                    public void close() throws java.io.IOException {
                        throw new java.io.IOException("reset while closing");
                    }
                }));
        assertThatThrownBy(() -> s3.call("GetObjectAcl", Map.of("Bucket", "some-bucket", "Key", "k")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
    }

    @Test
    void transportFailuresSayWhatOperationItWas() {
        s3.transport.otherwise(request -> {
            throw new TransportException("connection refused", null, false);
        });
        assertThatThrownBy(() -> s3.call("HeadBucket", BUCKET))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("connection refused");
    }
}
