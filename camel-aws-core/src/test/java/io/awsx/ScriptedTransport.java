package io.awsx;

import io.awsx.error.TransportException;
import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.testkit.LeakCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A transport without a network: gives the answers of a script one after the other and remembers what was sent. Every
 * body it gives is tracked by the leak check. Safe for one thread that sends while another one looks.
 */
public final class ScriptedTransport implements Transport {

    /** What the network does with one request. */
    @FunctionalInterface
    public interface Answer {
        HttpResponse to(HttpRequest request) throws IOException;
    }

    private final Deque<Answer> script = new ConcurrentLinkedDeque<>();
    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Duration> limits = Collections.synchronizedList(new ArrayList<>());
    private volatile Answer otherwise = request -> {
        throw new AssertionError("The script has no answer to " + request);
    };

    /** Adds an answer to the end of the script. */
    public ScriptedTransport then(Answer answer) {
        script.add(answer);
        return this;
    }

    /** Adds an answer; headers are names and values in turn. */
    public ScriptedTransport then(int status, String body, String... headers) {
        return then(request -> answer(status, body, headers));
    }

    /** Adds a failure before anything was sent or after. */
    public ScriptedTransport thenFail(String message, boolean sent) {
        return then(request -> {
            throw new TransportException(message, new IOException(message), sent);
        });
    }

    /** What comes after the end of the script. */
    public ScriptedTransport otherwise(Answer answer) {
        this.otherwise = answer;
        return this;
    }

    /** An answer whose body must be read or closed. */
    public static HttpResponse answer(int status, String body, String... headers) {
        return answer(status, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), headers);
    }

    /** An answer whose body must be read or closed. */
    public static HttpResponse answer(int status, InputStream body, String... headers) {
        Headers.Builder fields = Headers.builder();
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(headers[i], headers[i + 1]);
        }
        return new HttpResponse(status, fields.build(), LeakCheck.track("scripted HTTP " + status, body));
    }

    /** What was sent so far. */
    public List<HttpRequest> requests() {
        return requests;
    }

    /** The time limit of each request, null where it had none. */
    public List<Duration> limits() {
        return limits;
    }

    @Override
    public HttpResponse send(HttpRequest request, Duration timeLimit) {
        requests.add(request);
        limits.add(timeLimit);
        try {
            Answer next = script.poll();
            return (next == null ? otherwise : next).to(request);
        } catch (IOException e) {
            throw new TransportException("Scripted: " + e.getMessage(), e, true);
        }
    }

    @Override
    public void close() {
        script.clear();
    }
}
