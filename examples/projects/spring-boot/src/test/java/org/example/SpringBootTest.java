package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

class SpringBootTest {

    @SpringBootApplication
    static class Application {

        @Bean
        RoundTrip routes() {
            return new RoundTrip();
        }
    }

    @Test
    void anObjectGoesUpAndIsPolledBack() throws Exception {
        try (LoopbackStore store = new LoopbackStore();
                var application = SpringApplication.run(Application.class, "--store=" + store.endpoint())) {
            application.getBean(ProducerTemplate.class).sendBody("direct:greeting", "hello");
            assertEquals("hello", application.getBean(RoundTrip.class).received.get(60, TimeUnit.SECONDS));
        }
    }
}
