package io.awsx.s3x;

import io.awsx.http.Headers;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.http.Transport;
import io.awsx.testkit.LeakCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers what is sent, signed as it is, and goes wrong or answers by itself where a test says so. Every answer is tracked by
 * the leak check. Closes the transport behind it.
 */
public final class WatchedTransport implements Transport {

    private final Transport upstream;
    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    private WatchedTransport(Transport upstream) {
        this.upstream = upstream;
    }

    /** Before a real server. */
    public static WatchedTransport before(Transport upstream) {
        return new WatchedTransport(upstream);
    }

    /** Before no server at all: what no rule answers is a failure of the test. */
    public static WatchedTransport alone() {
        return new WatchedTransport(new Transport() {
            @Override
            public HttpResponse send(HttpRequest request, Duration timeLimit) {
                throw new AssertionError("Nothing answers " + request);
            }

            @Override
            public void close() {}
        });
    }

    /** What a rule does with a request, instead of the server or around it. */
    public interface Action {
        HttpResponse answer(HttpRequest request, Function<HttpRequest, HttpResponse> server);
    }

    private static final class Rule {

        private final Predicate<HttpRequest> matching;
        private final Action action;
        private int left;

        Rule(Predicate<HttpRequest> matching, int times, Action action) {
            this.matching = matching;
            this.left = times;
            this.action = action;
        }

        synchronized boolean takes(HttpRequest request) {
            return left > 0 && matching.test(request) && left-- > 0;
        }
    }

    /** Does something else with the first requests of a kind. */
    public WatchedTransport when(Predicate<HttpRequest> matching, int times, Action action) {
        rules.add(new Rule(matching, times, action));
        return this;
    }

    /** Answers all requests of a kind. */
    public WatchedTransport always(Predicate<HttpRequest> matching, Action action) {
        return when(matching, Integer.MAX_VALUE, action);
    }

    /** Requests of a method whose path ends so. */
    public static Predicate<HttpRequest> request(String method, String pathEnd) {
        return request -> request.method().equals(method) && request.path().endsWith(pathEnd);
    }

    /** An answer of its own; headers are names and values in turn. */
    public static Action answer(int status, String body, String... headers) {
        return (request, server) -> response(status, body, headers);
    }

    public static HttpResponse response(int status, String body, String... headers) {
        Headers.Builder fields = Headers.builder();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        fields.add("Content-Length", Integer.toString(bytes.length));
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(headers[i], headers[i + 1]);
        }
        return new HttpResponse(status, fields.build(), new ByteArrayInputStream(bytes));
    }

    /** An error as S3 tells it. */
    public static Action error(int status, String code) {
        return answer(
                status,
                "<Error><Code>" + code + "</Code><Message>as the test wants it</Message></Error>",
                "Content-Type",
                "application/xml");
    }

    @Override
    public HttpResponse send(HttpRequest request, Duration timeLimit) {
        requests.add(request);
        for (Rule rule : rules) {
            if (rule.takes(request)) {
                return tracked(request, rule.action.answer(request, passed -> upstream.send(passed, timeLimit)));
            }
        }
        return tracked(request, upstream.send(request, timeLimit));
    }

    private static HttpResponse tracked(HttpRequest request, HttpResponse response) {
        InputStream body = LeakCheck.track("HTTP " + response.status() + " to " + request, response.body());
        return response.withBody(body);
    }

    /** What was sent so far. */
    public List<HttpRequest> requests() {
        return List.copyOf(requests);
    }

    /** Those of a method, in order. */
    public List<HttpRequest> requests(String method) {
        return requests.stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    /** The GET requests for objects: those with a key. */
    List<String> fetched() {
        return requests("GET").stream()
                .map(HttpRequest::path)
                .filter(path -> path.indexOf('/', 1) > 0 && !path.endsWith("/"))
                .toList();
    }

    /** The last request. */
    public HttpRequest last() {
        return requests.get(requests.size() - 1);
    }

    /** The bytes of a request that can be read again, as text. */
    public static String text(HttpRequest request) {
        try (InputStream in = request.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing was sent and nothing is wrong any more. */
    public void forget() {
        rules.clear();
        requests.clear();
    }

    @Override
    public void close() {
        upstream.close();
    }
}
