package io.awsx.s3x;

import io.awsx.AwsSession;
import io.awsx.testkit.LeakCheck;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Camel context whose store answers by the rules of a test. */
abstract class WireTestSupport {

    private static final String SECRET = "t0psecret/of+the+wire+tests";

    static {
        LeakCheck.secret(SECRET);
    }

    final WatchedTransport wire = WatchedTransport.alone();
    AwsSession session;
    CamelContext camel;
    ProducerTemplate template;

    @BeforeEach
    void start() {
        session = AwsSession.builder()
                .region("eu-west-1")
                .environment(Map.of())
                .credentials("AKIDEXAMPLE", SECRET)
                .transport(wire)
                .maxAttempts(attempts())
                .build();
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("session", session);
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        camel.close();
        session.close();
    }

    /** How often a call is tried. */
    int attempts() {
        return 3;
    }

    /** The URI of the bucket {@code own}. */
    static String uri(String options) {
        return "awsx-s3:own?session=#session&" + options;
    }

    /** Sends a message and throws what the exchange failed with. */
    Exchange send(String options, Processor message) {
        Exchange exchange = template.send(uri(options), message);
        if (exchange.getException() instanceof RuntimeException failure) {
            throw failure;
        } else if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange;
    }

    static Processor body(Object body) {
        return exchange -> exchange.getMessage().setBody(body);
    }
}
