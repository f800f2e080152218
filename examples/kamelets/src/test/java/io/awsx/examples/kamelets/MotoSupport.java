package io.awsx.examples.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsx.AwsSession;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.MotoEngine;
import io.awsx.testkit.ProcessEngine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kamelets that reach a server of many services, told by their parameters where it is and who asks. */
abstract class MotoSupport {

    static final Duration LIMIT = Duration.ofSeconds(30);

    @RegisterExtension
    static final MotoEngine AWS = new MotoEngine();

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    AwsSession session;
    CamelContext camel;
    ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        session = AwsSession.builder()
                .environment(Map.of())
                .region("us-east-1")
                .credentials(ProcessEngine.ACCESS_KEY, ProcessEngine.SECRET_KEY)
                .endpointUrl(AWS.endpoint())
                .build();
        camel = new DefaultCamelContext();
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        template.close();
        camel.close();
        session.close();
    }

    private static String uri(String kameletAndParameters) {
        return "kamelet:" + kameletAndParameters + (kameletAndParameters.contains("?") ? "&" : "?")
                + "region=us-east-1&uriEndpointOverride=" + AWS.endpoint() + "&accessKey=" + ProcessEngine.ACCESS_KEY
                + "&secretKey=RAW(" + ProcessEngine.SECRET_KEY + ")";
    }

    Exchange send(String kameletAndParameters, Object body, Map<String, ?> headers) {
        Exchange exchange = template.send(uri(kameletAndParameters), message -> {
            message.getMessage().setBody(body);
            message.getMessage().setHeaders(new HashMap<>(headers));
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    /** What comes out of a source, as text. */
    MockEndpoint consume(String kameletAndParameters) throws Exception {
        String from = uri(kameletAndParameters);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId("source").convertBodyTo(String.class).to("mock:out");
            }
        });
        return camel.getEndpoint("mock:out", MockEndpoint.class);
    }

    Map<String, Object> call(String service, String operation, Map<String, ?> input) {
        return session.client(service).call(operation, input);
    }
}
