package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.awsx.AwsSession;
import io.awsx.resource.S3;
import io.awsx.resource.S3Object;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class JavaTest {

    @Test
    void anObjectComesAndGoesWithoutCamel() throws Exception {
        try (LoopbackStore store = new LoopbackStore();
                AwsSession session = session(store)) {
            S3Object greeting = S3.of(session).object("users", "greeting.txt");
            greeting.put("hello");
            assertEquals("hello", greeting.text());
        }
    }

    @Test
    void anObjectGoesUpAndIsPolledBackInAContextOfOnesOwn() throws Exception {
        RoundTrip routes = new RoundTrip();
        try (LoopbackStore store = new LoopbackStore();
                AwsSession session = session(store);
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", session);
            camel.addRoutes(routes);
            camel.start();
            try (ProducerTemplate template = camel.createProducerTemplate()) {
                template.sendBody("direct:greeting", "hello");
            }
            assertEquals("hello", routes.received.get(60, TimeUnit.SECONDS));
        }
    }

    private static AwsSession session(LoopbackStore store) {
        return AwsSession.builder()
                .environment(Map.of())
                .region("eu-west-1")
                .credentials("AKIDEXAMPLE", "secret")
                .endpointUrl(store.endpoint())
                .build();
    }
}
