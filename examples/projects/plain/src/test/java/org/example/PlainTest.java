package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void anObjectGoesUpAndIsPolledBack() throws Exception {
        RoundTrip routes = new RoundTrip();
        Main main = new Main();
        try (LoopbackStore store = new LoopbackStore()) {
            try {
                main.addProperty("camel.component.awsx-s3.configuration.region", "eu-west-1");
                main.addProperty("camel.component.awsx-s3.configuration.accessKey", "AKIDEXAMPLE");
                main.addProperty("camel.component.awsx-s3.configuration.secretKey", "secret");
                main.addProperty("camel.component.awsx-s3.configuration.uriEndpointOverride", store.endpoint());
                main.addProperty("camel.component.awsx-s3.configuration.checksum", "when_required");
                main.configure().addRoutesBuilder(routes);
                main.start();
                main.getCamelContext().createProducerTemplate().sendBody("direct:greeting", "hello");
                assertEquals("hello", routes.received.get(60, TimeUnit.SECONDS));
            } finally {
                main.stop();
            }
        }
    }
}
