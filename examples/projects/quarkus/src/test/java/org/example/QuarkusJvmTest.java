package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuarkusJvmTest {

    @Inject
    ProducerTemplate template;

    @Inject
    RoundTrip routes;

    @Test
    void anObjectGoesUpAndIsPolledBack() throws Exception {
        template.sendBody("direct:greeting", "hello");
        assertEquals("hello", routes.received.get(60, TimeUnit.SECONDS));
    }
}
