package io.awsx.camel.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import io.awsx.http.HttpRequest;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Camel context whose services answer by a script. */
abstract class AwsxTestSupport {

    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYGENERICKEY";

    static {
        LeakCheck.secret(SECRET);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    final ScriptedTransport wire = new ScriptedTransport();
    AwsSession session;
    CamelContext camel;
    ProducerTemplate template;

    @BeforeEach
    void startCamel() {
        session = ImpatientSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", SECRET)
                .transport(wire)
                .build();
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("session", session);
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stopCamel() throws Exception {
        template.close();
        camel.close();
        session.close();
    }

    /** A URI of the scripted session; the service with its options. */
    static String uri(String serviceAndOptions) {
        return "awsx:" + serviceAndOptions + (serviceAndOptions.indexOf('?') < 0 ? '?' : '&') + "session=#session";
    }

    /** Sends a body and throws what the exchange failed with. */
    Exchange send(String serviceAndOptions, Object body) {
        return send(serviceAndOptions, exchange -> exchange.getMessage().setBody(body));
    }

    Exchange send(String serviceAndOptions, Processor message) {
        Exchange exchange = template.send(uri(serviceAndOptions), message);
        if (exchange.getException() instanceof RuntimeException failure) {
            throw failure;
        } else if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange;
    }

    /** Adds an answer in JSON; single quotes stand for double ones. */
    AwsxTestSupport answers(String json) {
        wire.then(200, json.replace('\'', '"'), "Content-Type", "application/x-amz-json-1.0", "x-amzn-RequestId", "R1");
        return this;
    }

    /** The JSON body of a request. */
    JsonNode sent(int index) {
        return json(text(wire.requests().get(index)));
    }

    static String text(HttpRequest request) {
        try (InputStream in = request.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses JSON; single quotes stand for double ones. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> map(Exchange exchange) {
        return map(exchange.getMessage().getBody());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
