package io.awsx.call;

import static io.awsx.ScriptedS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.ScriptedS3;
import io.awsx.ScriptedTransport;
import io.awsx.error.AwsException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.RequestBody;
import io.awsx.observe.CallObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What observers hear of attempts and streams. */
class CallObserverTest {

    private static final Map<String, String> OBJECT = Map.of("Bucket", "some-bucket", "Key", "k");

    private final Heard heard = new Heard();
    private final ScriptedS3 s3 = new ScriptedS3(builder -> builder.observer(heard));

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void anAttemptTellsItsAnswerAndItsBytes() {
        s3.transport.then(request -> answer(request, 503, error("SlowDown")));
        s3.transport.then(request -> answer(request, 200, ""));
        s3.call("PutObject", Map.of("Bucket", "some-bucket", "Key", "k", "Body", "hello"));

        assertThat(heard.attempts).hasSize(2);
        CallObserver.Attempt failed = heard.attempts.get(0);
        assertThat(failed.number()).isEqualTo(1);
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.requestId()).isEqualTo("ID503");
        assertThat(failed.sent()).isEqualTo(5);
        assertThat(failed.received()).isEqualTo(error("SlowDown").length());
        assertThat(failed.failure()).isInstanceOf(ServiceException.class);
        assertThat(failed.elapsed()).isPositive();
        CallObserver.Attempt succeeded = heard.attempts.get(1);
        assertThat(succeeded.number()).isEqualTo(2);
        assertThat(succeeded.status()).isEqualTo(200);
        assertThat(succeeded.sent()).isEqualTo(5);
        assertThat(succeeded.received()).isZero();
        assertThat(succeeded.failure()).isNull();
        assertThat(heard.streamed).isEmpty();
    }

    @Test
    void allObserversThatWereGivenAreTold() {
        Heard other = new Heard();
        try (ScriptedS3 both = new ScriptedS3(builder -> builder.observer(heard).observer(other))) {
            both.transport.then(200, "");
            both.call("HeadObject", OBJECT);
        }
        assertThat(heard.calls).hasSize(1).isEqualTo(other.calls);
        assertThat(heard.attempts).hasSize(1).isEqualTo(other.attempts);
    }

    @Test
    void theIdOfACallIsWhatItsAttemptsSend() {
        s3.transport.then(200, "");
        s3.call("HeadObject", OBJECT);

        assertThat(heard.calls).singleElement().satisfies(call -> {
            assertThat(call.id()).isEqualTo(s3.header(0, "amz-sdk-invocation-id"));
            assertThat(call.service() + ' ' + call.operation() + ' ' + call.region())
                    .isEqualTo("s3 HeadObject eu-west-1");
        });
    }

    @Test
    void whereNoAnswerCameThereIsNoStatus() {
        s3.transport
                .then(request -> {
                    request.body().open().readNBytes(3);
                    throw new TransportException("reset", null, true);
                })
                .then(400, error("InvalidArgument"));
        assertThatThrownBy(() -> s3.call("PutObject", Map.of("Bucket", "some-bucket", "Key", "k", "Body", "hello")))
                .isInstanceOf(ServiceException.class);

        assertThat(heard.attempts.get(0).status()).isZero();
        assertThat(heard.attempts.get(0).requestId()).isNull();
        assertThat(heard.attempts.get(0).sent()).isEqualTo(3);
        assertThat(heard.attempts.get(0).failure()).isInstanceOf(TransportException.class);
    }

    @Test
    void whatGoesOutCountsRatherThanWhatWasGiven() {
        s3.transport.then(request -> answer(request, 200, ""));
        s3.call(
                "PutObject",
                Map.of(
                        "Bucket",
                        "some-bucket",
                        "Key",
                        "k",
                        "Body",
                        RequestBody.ofStream(new ByteArrayInputStream(new byte[1000]), 1000)));

        assertThat(heard.attempts.get(0).sent())
                .as("the chunks' sizes and the checksum, too")
                .isEqualTo(s3.transport.requests().get(0).body().length())
                .isGreaterThan(1000);
    }

    @Test
    void aStreamTellsHowMuchOfItWasReadWhenItIsClosed() throws IOException {
        s3.transport.then(200, "0123456789");
        InputStream body = (InputStream) s3.call("GetObject", OBJECT).get("Body");
        assertThat(heard.attempts.get(0).received()).isZero();
        assertThat(heard.finished).isEqualTo(1);
        assertThat(body.readNBytes(4)).hasSize(4);
        assertThat(body.read()).isEqualTo('4');
        assertThat(heard.streamed).isEmpty();
        body.close();
        body.close();

        assertThat(heard.streamed).containsExactly(5L);
    }

    @Test
    void twoObserversHearTheSameAlsoWhereTheFirstThrows() {
        Heard second = new Heard();
        CallObserver both = new CallObserver() {
            @Override
            public void attempted(CallInfo call, Attempt attempt) {
                throw new IllegalStateException("observer");
            }
        }.and(second);
        try (ScriptedS3 observed = new ScriptedS3(builder -> builder.observer(both))) {
            observed.transport.then(500, error("InternalError")).then(200, "");
            observed.call("HeadObject", OBJECT);
        }

        assertThat(second.calls).hasSize(1);
        assertThat(second.attempts).hasSize(2);
        assertThat(second.events).containsExactly("attempt 1", "retrying 1", "attempt 2");
        assertThat(second.finished).isEqualTo(1);
    }

    private static HttpResponse answer(HttpRequest request, int status, String body) throws IOException {
        request.body().writeTo(OutputStream.nullOutputStream());
        return ScriptedTransport.answer(status, body, "x-amz-request-id", "ID" + status);
    }

    /** Remembers all it hears. */
    private static final class Heard implements CallObserver {

        final List<CallInfo> calls = new ArrayList<>();
        final List<Attempt> attempts = new ArrayList<>();
        final List<Long> streamed = new ArrayList<>();
        final List<String> events = new ArrayList<>();
        int finished;

        @Override
        public void started(CallInfo call) {
            calls.add(call);
        }

        @Override
        public void attempt(CallInfo call, int attempt) {
            events.add("attempt " + attempt);
        }

        @Override
        public void attempted(CallInfo call, Attempt attempt) {
            attempts.add(attempt);
        }

        @Override
        public void retrying(CallInfo call, int attempt, AwsException failure, Duration delay) {
            events.add("retrying " + attempt);
        }

        @Override
        public void finished(CallInfo call, int attempts, Duration elapsed, AwsException failure) {
            finished++;
        }

        @Override
        public void streamed(CallInfo call, long received, Duration elapsed) {
            streamed.add(received);
        }
    }
}
