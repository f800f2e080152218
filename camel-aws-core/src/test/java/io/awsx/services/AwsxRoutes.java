package io.awsx.services;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.error.ServiceException;
import io.awsx.testkit.ProcessEngine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Camel context for a test class, whose {@code awsx:} URIs reach an engine: the session that says so is added to each URI.
 * Waits between attempts and between a waiter's looks take no time.
 */
final class AwsxRoutes implements BeforeAllCallback, AfterAllCallback {

    private final ProcessEngine engine;
    private AwsSession session;
    private CamelContext camel;
    private ProducerTemplate template;

    private AwsxRoutes(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Routes to an engine, which is started where it is not yet. */
    static AwsxRoutes to(ProcessEngine engine) {
        return new AwsxRoutes(engine);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        engine.beforeAll(context);
        session = ImpatientSession.at(engine.endpoint()).build();
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("session", session);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:content").toD("${header.uri}").convertBodyTo(byte[].class);
            }
        });
        camel.start();
        template = camel.createProducerTemplate();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (template != null) {
            template.close();
            camel.close();
            session.close();
        }
    }

    /** Where the engine listens. */
    String endpoint() {
        return engine.endpoint();
    }

    /** The body that a message without one has after an endpoint. */
    Object call(String uri) {
        return call(uri, null);
    }

    /** The body that a message with the given one has after an endpoint; a failure is that of the endpoint. */
    Object call(String uri, Object body) {
        return unwrapped(() -> template.requestBody(complete(uri), body));
    }

    /** The exchange that a message with headers is after an endpoint; a failure is that of the endpoint. */
    Exchange exchange(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = template.send(complete(uri), sent -> {
            sent.getMessage().setBody(body);
            sent.getMessage().setHeaders(new LinkedHashMap<>(headers));
        });
        if (exchange.getException() instanceof RuntimeException failure) {
            throw failure;
        }
        return exchange;
    }

    private static Object unwrapped(Supplier<Object> call) {
        try {
            return call.get();
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static String complete(String uri) {
        return uri + (uri.indexOf('?') < 0 ? '?' : '&') + "session=#session";
    }

    /** The bytes of the stream that a message without a body has after an endpoint. */
    byte[] content(String uri) {
        return content(uri, null);
    }

    /** The bytes of the stream that a message has after an endpoint, which is open only as long as its exchange. */
    byte[] content(String uri, Object body) {
        return (byte[]) unwrapped(() -> template.requestBodyAndHeader("direct:content", body, "uri", complete(uri)));
    }

    /** The same, where it is text. */
    String text(String uri, Object body) {
        return (String) call(uri, body);
    }

    /** All that an endpoint with the option {@code paginate} gives. */
    List<Object> list(String uri) {
        return list(uri, null);
    }

    /** All that an endpoint with the option {@code paginate} gives for a body. */
    List<Object> list(String uri, Object body) {
        var all = new ArrayList<>();
        ((Iterator<?>) call(uri, body)).forEachRemaining(all::add);
        return all;
    }

    /** The code of the error that a call without a body ends with. */
    String errorCode(String uri) {
        return errorCode(uri, null);
    }

    /** The code of the error that a call ends with. */
    String errorCode(String uri, Object body) {
        return catchThrowableOfType(ServiceException.class, () -> call(uri, body))
                .code();
    }

    /** The first bodies of the exchanges that a consumer starts, within ten seconds; the route is gone afterwards. */
    List<Object> consume(String uri, int count) throws Exception {
        BlockingQueue<Object> bodies = new LinkedBlockingQueue<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(complete(uri))
                        .routeId("consumer")
                        .process(exchange -> bodies.add(exchange.getMessage().getBody()));
            }
        });
        try {
            var consumed = new ArrayList<>();
            while (consumed.size() < count) {
                Object body = bodies.poll(60, TimeUnit.SECONDS);
                if (body == null) {
                    throw new AssertionError(uri + " gave only " + consumed);
                }
                consumed.add(body);
            }
            return consumed;
        } finally {
            camel.getRouteController().stopRoute("consumer");
            camel.removeRoute("consumer");
        }
    }
}
