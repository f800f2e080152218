package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.awsx.s3x.S3Component;
import java.io.IOException;
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
        LoopbackStore store() throws IOException {
            return new LoopbackStore();
        }

        @Bean("awsx-s3")
        S3Component s3(LoopbackStore store) {
            S3Component s3 = new S3Component();
            s3.getConfiguration().setRegion("eu-west-1");
            s3.getConfiguration().setAccessKey("AKIDEXAMPLE");
            s3.getConfiguration().setSecretKey("secret");
            s3.getConfiguration().setUriEndpointOverride(store.endpoint());
            s3.getConfiguration().setChecksum("when_required");
            return s3;
        }

        @Bean
        RoundTrip routes() {
            return new RoundTrip();
        }
    }

    @Test
    void anObjectGoesUpAndIsPolledBack() throws Exception {
        try (var application = SpringApplication.run(Application.class)) {
            application.getBean(ProducerTemplate.class).sendBody("direct:greeting", "hello");
            assertEquals("hello", application.getBean(RoundTrip.class).received.get(60, TimeUnit.SECONDS));
        }
    }
}
