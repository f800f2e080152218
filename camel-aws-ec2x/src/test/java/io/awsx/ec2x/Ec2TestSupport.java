package io.awsx.ec2x;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.ScriptedTransport;
import io.awsx.http.HttpRequest;
import io.awsx.http.HttpResponse;
import io.awsx.testkit.LeakCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Camel context whose EC2 answers by a script, and to everything else with an empty output. */
abstract class Ec2TestSupport {

    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEC2XTESTKEY";

    static {
        LeakCheck.secret(SECRET);
    }

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
        wire.otherwise(request -> output(""));
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

    /** A URI of the scripted session; the resource with its options. */
    static String uri(String resourceAndOptions) {
        return "awsx-ec2:" + resourceAndOptions + (resourceAndOptions.indexOf('?') < 0 ? '?' : '&')
                + "session=#session";
    }

    /** Sends a body and throws what the exchange failed with. */
    Exchange send(String resourceAndOptions, Object body) {
        return send(resourceAndOptions, exchange -> exchange.getMessage().setBody(body));
    }

    Exchange send(String resourceAndOptions, Processor message) {
        return done(template.send(uri(resourceAndOptions), message));
    }

    /** Throws what an exchange failed with. */
    static Exchange done(Exchange exchange) {
        if (exchange.getException() instanceof RuntimeException failure) {
            throw failure;
        } else if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange;
    }

    /** A message of headers alone; names and values in turn. */
    static Processor headers(Object... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getMessage().setHeader((String) headers[i], headers[i + 1]);
            }
        };
    }

    /** Adds an answer to the script. */
    Ec2TestSupport answers(String xml) {
        wire.then(request -> output(xml));
        return this;
    }

    /** Adds an error to the script. */
    Ec2TestSupport fails(int status, String code, String message) {
        wire.then(request -> error(status, code, message));
        return this;
    }

    static HttpResponse output(String xml) {
        return ScriptedTransport.answer(200, "<R><requestId>R1</requestId>" + xml + "</R>", "Content-Type", "text/xml");
    }

    static HttpResponse error(int status, String code, String message) {
        return ScriptedTransport.answer(
                status,
                "<Response><Errors><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></Errors><RequestID>R2</RequestID></Response>",
                "Content-Type",
                "text/xml");
    }

    /** What was sent with a request, without the version; the operation is {@code Action}. */
    static Map<String, String> form(HttpRequest request) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : text(request).split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        form.remove("Version");
        return form;
    }

    /** The same of the last request, without a token that was made. */
    Map<String, String> sent() {
        Map<String, String> form = form(wire.requests().get(wire.requests().size() - 1));
        form.remove("ClientToken");
        return form;
    }

    /** The operations that were called, in order. */
    List<String> actions() {
        return wire.requests().stream()
                .map(request -> form(request).get("Action"))
                .toList();
    }

    private static String text(HttpRequest request) {
        try (InputStream in = request.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
