package io.awsx.camel.generic;

import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.ProcessEngine;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Routes to a real server; all that they need is in their URIs. */
abstract class EngineTestSupport {

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    CamelContext camel;
    ProducerTemplate template;

    abstract ProcessEngine engine();

    @BeforeEach
    void startCamel() {
        camel = new DefaultCamelContext();
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stopCamel() throws Exception {
        template.close();
        camel.close();
    }

    /** A URI of the server; the service with its options. */
    String uri(String serviceAndOptions) {
        return "awsx:" + serviceAndOptions + (serviceAndOptions.indexOf('?') < 0 ? '?' : '&')
                + "region=us-east-1&uriEndpointOverride=" + engine().endpoint() + "&accessKey="
                + ProcessEngine.ACCESS_KEY
                + "&secretKey=RAW(" + ProcessEngine.SECRET_KEY + ")";
    }

    /** Sends a body and gives the body that comes back; throws what the exchange failed with. */
    Object send(String serviceAndOptions, Object body) {
        Exchange exchange =
                template.send(uri(serviceAndOptions), sent -> sent.getMessage().setBody(body));
        if (exchange.getException() instanceof RuntimeException failure) {
            throw failure;
        } else if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange.getMessage().getBody();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> call(String serviceAndOptions, Object body) {
        return (Map<String, Object>) send(serviceAndOptions, body);
    }
}
