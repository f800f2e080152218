package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void anObjectGoesUpAndIsPolledBack() throws Exception {
        CompletableFuture<String> received = new CompletableFuture<>();
        Main main = new Main();
        try (LoopbackStore store = new LoopbackStore()) {
            try {
                main.bind("received", (Processor)
                        exchange -> received.complete(exchange.getMessage().getBody(String.class)));
                main.addProperty("camel.component.awsx-s3.region", "eu-west-1");
                main.addProperty("camel.component.awsx-s3.access-key", "AKIDEXAMPLE");
                main.addProperty("camel.component.awsx-s3.secret-key", "secret");
                main.addProperty("camel.component.awsx-s3.uri-endpoint-override", store.endpoint());
                main.addProperty("camel.component.awsx-s3.checksum", "when_required");
                main.configure().withRoutesIncludePattern("classpath:routes.camel.yaml");
                main.start();
                main.getCamelContext().createProducerTemplate().sendBody("direct:greeting", "hello");
                assertEquals("hello", received.get(60, TimeUnit.SECONDS));
            } finally {
                main.stop();
            }
        }
    }
}
