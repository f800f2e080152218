package io.awsx.camel.generic;

import io.awsx.testing.RecordedCall;
import io.awsx.testing.ScriptedAws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Endpoints of services that have a profile, on a scripted AWS. */
abstract class ProfileTestSupport {

    final ScriptedAws aws = ScriptedAws.create();
    final DefaultCamelContext camel = new DefaultCamelContext();
    ProducerTemplate template;

    @BeforeEach
    void startCamel() {
        camel.getRegistry().bind("aws", aws.session());
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stopCamel() throws Exception {
        template.close();
        camel.close();
        aws.close();
    }

    /** Sends a message and throws what the exchange failed with. */
    Exchange send(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = template.send(uri, sent -> {
            sent.getMessage().setBody(body);
            sent.getMessage().setHeaders(new LinkedHashMap<>(headers));
        });
        if (exchange.getException() instanceof RuntimeException failure) {
            throw failure;
        } else if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange;
    }

    Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** The input of the only call of an operation. */
    Map<String, Object> input(String service, String operation) {
        List<RecordedCall> calls = aws.calls(service, operation);
        if (calls.size() != 1) {
            throw new AssertionError(calls.size() + " calls of " + operation + ": " + calls);
        }
        return calls.get(0).input();
    }
}
