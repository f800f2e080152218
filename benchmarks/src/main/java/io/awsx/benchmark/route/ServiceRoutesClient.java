package io.awsx.benchmark.route;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * One side of {@link ServiceRoutesBenchmark}, in a JVM of its own: routes that differ in the first words of their URIs and in nothing
 * else. Knows Camel, {@link Meter}, and the JDK alone, so that it runs on the class path of either component. Reads lines of a name and a number from
 * its standard input, does that much of it, and prints what it cost the whole process.
 */
final class ServiceRoutesClient {

    static final String QUEUE = "jobs";
    static final String TABLE = "orders";
    static final int BATCH = 10;

    private static final String TEXT = "{\"id\": 4711, \"text\": \"" + "x".repeat(200) + "\"}";

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Map<String, String> uris = new HashMap<>();
    private final ProducerTemplate template = camel.createProducerTemplate();
    private final Meter meter = new Meter();
    private final boolean sdk;
    private volatile CountDownLatch received = new CountDownLatch(0);

    private ServiceRoutesClient(boolean sdk) {
        this.sdk = sdk;
    }

    /** Takes {@code awsx} or {@code aws2}, where SQS is, and where DynamoDB is. */
    public static void main(String[] arguments) throws Exception {
        var client = new ServiceRoutesClient(arguments[0].equals("aws2"));
        try (client.camel;
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            client.start(arguments[1], arguments[2]);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", -1);
                System.out.println(client.measure(words[0], Integer.parseInt(words[1])));
            }
        }
    }

    private void start(String sqs, String dynamoDb) {
        String queue = (sdk ? "aws2-sqs:" : "awsx:sqs/") + QUEUE + options(sqs);
        String table = (sdk ? "aws2-ddb:" : "awsx:dynamodb/") + TABLE + options(dynamoDb);
        uris.put("send", queue);
        uris.put("batch", queue + "&operation=sendBatchMessage");
        uris.put("receive", queue + "&maxMessagesPerPoll=" + BATCH + "&greedy=true&initialDelay=1&delay=1");
        uris.put("put", table + "&operation=PutItem");
        uris.put("get", table + "&operation=GetItem");
        camel.start();
    }

    /** Adds the route of a work when it is done first. */
    private void route(String name) throws Exception {
        if (camel.getRoute(name) == null) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    if (name.equals("receive")) {
                        from(uris.get(name)).routeId(name).autoStartup(false).process(exchange -> received.countDown());
                    } else {
                        from("direct:" + name).routeId(name).to(uris.get(name));
                    }
                }
            });
        }
    }

    private static String options(String endpoint) {
        return "?region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=RAW(wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY)"
                + "&overrideEndpoint=true&uriEndpointOverride=" + endpoint;
    }

    private String measure(String name, int count) throws Exception {
        Meter.Work work = work(name);
        route(name);
        return meter.measure(name, count, work);
    }

    private Meter.Work work(String name) throws ReflectiveOperationException {
        return switch (name) {
            case "send" -> this::send;
            case "batch" -> this::batch;
            case "receive" -> this::receive;
            case "put" -> put();
            case "get" -> get();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            done("direct:send", exchange -> exchange.getMessage().setBody(TEXT));
        }
    }

    private void batch(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            texts.add(TEXT);
        }
        for (int i = 0; i < count; i += BATCH) {
            done("direct:batch", exchange -> exchange.getMessage().setBody(texts));
        }
    }

    /** Ends when all are deleted, too: a route that is stopped has done what was left. */
    private void receive(int count) throws Exception {
        received = new CountDownLatch(count);
        camel.getRouteController().startRoute("receive");
        if (!received.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(received.getCount() + " of " + count + " messages were not received");
        }
        camel.getRouteController().stopRoute("receive");
    }

    private Meter.Work put() throws ReflectiveOperationException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Map<String, Object> item = new LinkedHashMap<>(key(i));
            item.put("customer", text("ACME"));
            item.put("note", text("x".repeat(100)));
            item.put("total", number("19.90"));
            item.put("count", number("3"));
            items.add(item);
        }
        return count -> {
            for (int i = 0; i < count; i++) {
                Map<String, Object> item = items.get(i % items.size());
                done("direct:put", exchange -> exchange.getMessage().setHeader("CamelAwsDdbItem", item));
            }
        };
    }

    private Meter.Work get() throws ReflectiveOperationException {
        List<Map<String, Object>> keys = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            keys.add(key(i));
        }
        return count -> {
            for (int i = 0; i < count; i++) {
                Map<String, Object> key = keys.get(i % keys.size());
                Exchange got =
                        done("direct:get", exchange -> exchange.getMessage().setHeader("CamelAwsDdbKey", key));
                if (got.getMessage()
                                .getHeader("CamelAwsDdbAttributes", Map.class)
                                .size()
                        != 5) {
                    throw new IllegalStateException("no item of " + key);
                }
            }
        };
    }

    private Map<String, Object> key(int i) throws ReflectiveOperationException {
        return Map.of("id", text("order-" + i));
    }

    private Object text(String value) throws ReflectiveOperationException {
        return value("S", value);
    }

    private Object number(String value) throws ReflectiveOperationException {
        return value("N", value);
    }

    private Object value(String type, String value) throws ReflectiveOperationException {
        return sdk
                ? Class.forName("software.amazon.awssdk.services.dynamodb.model.AttributeValue")
                        .getMethod("from" + type, String.class)
                        .invoke(null, value)
                : Map.of(type, value);
    }

    private Exchange done(String route, Processor message) {
        Exchange exchange = template.send(route, message);
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange;
    }
}
