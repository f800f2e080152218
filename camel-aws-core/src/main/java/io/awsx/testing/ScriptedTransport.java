package io.awsx.testing;

import io.awsx.call.Purpose;
import io.awsx.error.ClientException;
import io.awsx.error.TransportException;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** In place of the network: records requests and gives the replies of scripts. Thread-safe. */
final class ScriptedTransport implements Transport {

    private final Scripts scripts;
    private final Recorder recorder;
    private final VirtualTime time;
    private final AtomicLong requests = new AtomicLong();

    ScriptedTransport(Scripts scripts, Recorder recorder, VirtualTime time) {
        this.scripts = scripts;
        this.recorder = recorder;
        this.time = time;
    }

    @Override
    public HttpResponse send(HttpRequest request, @Nullable Duration timeLimit) {
        if (!(request.tag() instanceof Purpose purpose)) {
            throw new ClientException("A scripted AWS answers calls of operations, and " + request + " is none");
        }
        byte[] sent = SentBody.read(request);
        byte[] payload = SentBody.payload(purpose.operation(), request.headers(), sent);
        Map<String, Object> input = Snapshot.of(purpose.operation(), purpose.input(), payload);
        recorder.note(
                purpose,
                input,
                new RecordedRequest(
                        request.method(),
                        URI.create(request.origin() + request.target()),
                        request.headers().toMap(),
                        sent,
                        time.instant()));
        Step step = scripts.find(purpose.operation(), input);
        pass(step.delay(), timeLimit, request);
        String requestId = "SCRIPTED" + requests.incrementAndGet();
        try {
            return step.reply().to(new Reply.Arrival(purpose.operation(), input, request, requestId));
        } catch (ClientException e) {
            scripts.problem(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void pass(Duration delay, @Nullable Duration limit, HttpRequest request) {
        if (limit != null && delay.compareTo(limit) > 0) {
            time.advance(limit);
            throw new TransportException(
                    "No answer to " + request + " came within " + limit + " (scripted)", null, true);
        }
        time.advance(delay);
    }

    @Override
    public void close() {}
}
