package io.awsx.s3x.aws2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.util.json.Jsoner;
import org.jspecify.annotations.Nullable;

/**
 * Runs cases through one of the two components, told by the scheme; each step has a route and an endpoint of its own. As a program it reads
 * names of cases from its standard input, and prints a line of JSON for each.
 */
final class RouteRun implements AutoCloseable {

    /** What the line of a result begins with: loggers print to the same stream. */
    static final String RESULT = "result ";

    private static final int PATIENCE_SECONDS = 60;

    private final String scheme;
    private final String options;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template = camel.createProducerTemplate();
    private int routes;

    RouteRun(String scheme, String endpoint) {
        this.scheme = scheme;
        this.options = "region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=RAW(wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY)"
                + "&forcePathStyle=true&overrideEndpoint=true&uriEndpointOverride=" + endpoint;
        camel.start();
    }

    public static void main(String[] arguments) throws IOException {
        try (RouteRun run = new RouteRun(arguments[0], arguments[1]);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(RESULT + run.json(RouteCases.named(line)));
            }
        }
    }

    /** What a case gives, as JSON: one member a step. */
    String json(RouteCase tried) {
        Map<String, Object> results = new TreeMap<>();
        for (int i = 0; i < tried.steps().size(); i++) {
            RouteCase.Step step = tried.steps().get(i);
            String name = tried.steps().size() == 1 ? "result" : "result " + (i + 1);
            results.put(name, step instanceof RouteCase.Send send ? send(send) : consume((RouteCase.Consume) step));
        }
        return Jsoner.serialize(results);
    }

    private String uri(String further) {
        return scheme + ':' + RouteCase.BUCKET + '?' + options + (further.isEmpty() ? "" : '&' + further);
    }

    private Map<String, Object> send(RouteCase.Send send) {
        Map<String, Object> result = new TreeMap<>();
        String id = "route" + routes++;
        try {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(defaultErrorHandler().logExhausted(false));
                    from("direct:" + id).routeId(id).to(uri(send.options())).process(exchange -> {
                        Object body = exchange.getMessage().getBody();
                        exchange.setProperty(
                                "body",
                                Link.is(body)
                                        ? Link.used(body, send.options().contains("createUploadLink"))
                                        : Shown.of(body));
                        exchange.setProperty("headers", headers(exchange.getMessage(), send.headers()));
                    });
                }
            });
            for (int i = 0; i < send.bodies().size(); i++) {
                Object body = send.bodies().get(i);
                Map<String, Object> one = result;
                if (send.bodies().size() > 1) {
                    one = new TreeMap<>();
                    result.put("message " + (i + 1), one);
                }
                send(id, body, send.headers(), one);
            }
        } catch (Exception e) {
            result.put("start", Failure.of(e));
        } finally {
            remove(id);
        }
        return result;
    }

    private void send(String route, @Nullable Object body, Map<String, Object> headers, Map<String, Object> result) {
        Exchange done = template.send("direct:" + route, exchange -> {
            exchange.getMessage().setBody(made(body));
            headers.forEach(exchange.getMessage()::setHeader);
        });
        for (String shown : List.of("body", "headers")) {
            if (done.getProperties().containsKey(shown)) {
                result.put(shown, done.getProperty(shown));
            }
        }
        if (done.getException() != null) {
            result.put("failure", Failure.of(done.getException()));
        }
    }

    private void remove(String id) {
        try {
            if (camel.getRoute(id) != null) {
                camel.getRouteController().stopRoute(id);
                camel.removeRoute(id);
            }
            camel.removeEndpoints(scheme + "*");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object made(@Nullable Object body) {
        return body instanceof Supplier<?> made ? made.get() : body;
    }

    /** The headers that are new or changed, and those that are gone. */
    private static Map<String, @Nullable Object> headers(Message message, Map<String, Object> given) {
        Map<String, @Nullable Object> headers = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (!given.containsKey(name) || !String.valueOf(given.get(name)).equals(String.valueOf(value))) {
                headers.put(name, Shown.member(name, value));
            }
        });
        given.keySet().stream()
                .filter(name -> !message.getHeaders().containsKey(name))
                .forEach(name -> headers.put(name, "gone"));
        return headers;
    }

    private Map<String, Object> consume(RouteCase.Consume consume) {
        Map<String, Object> result = new TreeMap<>();
        List<Object> messages = Collections.synchronizedList(new ArrayList<>());
        Polls polls = new Polls(consume.polls());
        String id = "route" + routes++;
        camel.getRegistry().bind("polls", polls);
        try {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(defaultErrorHandler().logExhausted(false));
                    from(uri("initialDelay=1&delay=1&repeatCount=" + consume.polls() + "&pollStrategy=#polls"
                                    + (consume.options().isEmpty() ? "" : '&' + consume.options())))
                            .routeId(id)
                            .process(exchange -> {
                                Message message = exchange.getMessage();
                                Map<String, Object> shown = new TreeMap<>();
                                shown.put("body", Shown.of(message.getBody()));
                                shown.put("headers", headers(message, Map.of()));
                                shown.put("properties", properties(exchange));
                                messages.add(shown);
                                String key = message.getHeader("CamelAwsS3Key", String.class);
                                if (key != null && consume.failing().contains(key)) {
                                    throw new IllegalStateException("the route fails");
                                }
                                consume.changed().forEach(message::setHeader);
                            });
                }
            });
            polls.await();
        } catch (Exception e) {
            result.put("start", Failure.of(e));
        } finally {
            remove(id);
        }
        if (!result.containsKey("start")) {
            result.put("messages", messages);
            result.put("failed polls", polls.failed);
        }
        return result;
    }

    private static Map<String, @Nullable Object> properties(Exchange exchange) {
        Map<String, @Nullable Object> shown = new TreeMap<>();
        exchange.getAllProperties().forEach((name, value) -> {
            if (name.startsWith("CamelBatch") || name.startsWith("CamelAws")) {
                shown.put(name, Shown.of(value));
            }
        });
        return shown;
    }

    @Override
    public void close() throws IOException {
        template.close();
        camel.close();
    }

    /** Counts polls, as Camel tells of them. */
    private static final class Polls implements PollingConsumerPollStrategy {

        private final CountDownLatch left;
        private final List<Object> failed = Collections.synchronizedList(new ArrayList<>());

        Polls(int count) {
            left = new CountDownLatch(count);
        }

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return true;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
            left.countDown();
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
            failed.add(Failure.of(cause));
            left.countDown();
            return false;
        }

        void await() throws InterruptedException {
            if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " polls are missing");
            }
        }
    }
}
