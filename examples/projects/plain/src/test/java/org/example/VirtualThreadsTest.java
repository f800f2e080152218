package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Java 21 and later, with camel.threads.virtual.enabled=true as a property of the JVM. Where there is one carrier for all virtual threads
 * (jdk.virtualThreadScheduler.maxPoolSize=1), one that held it while it waits for another would end everything.
 */
@EnabledIfSystemProperty(named = "camel.threads.virtual.enabled", matches = "true")
class VirtualThreadsTest {

    private static final int OBJECTS = 50;

    private final CountDownLatch received = new CountDownLatch(OBJECTS);
    private final Set<String> platformThreads = ConcurrentHashMap.newKeySet();

    @Test
    void objectsComeAndGoOnVirtualThreads() throws Exception {
        Main main = new Main();
        try (LoopbackStore store = new LoopbackStore()) {
            try {
                main.addProperty("camel.component.awsx-s3.region", "eu-west-1");
                main.addProperty("camel.component.awsx-s3.access-key", "AKIDEXAMPLE");
                main.addProperty("camel.component.awsx-s3.secret-key", "secret");
                main.addProperty("camel.component.awsx-s3.uri-endpoint-override", store.endpoint());
                main.addProperty("camel.component.awsx-s3.checksum", "when_required");
                main.configure().addRoutesBuilder(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:greeting")
                                .threads(4, 8)
                                .process(exchange -> seen())
                                .to("awsx-s3:users?operation=upload&keyName=RAW(${body})");
                        from("awsx-s3:users?delay=100&concurrentConsumers=4").process(exchange -> {
                            seen();
                            received.countDown();
                        });
                    }
                });
                main.start();
                ProducerTemplate template = main.getCamelContext().createProducerTemplate();
                for (int i = 0; i < OBJECTS; i++) {
                    template.sendBody("direct:greeting", Integer.toString(i));
                }
                assertTrue(received.await(60, TimeUnit.SECONDS));
            } finally {
                main.stop();
            }
        }
        assertEquals(Set.of(), platformThreads);
    }

    private void seen() {
        String thread = Thread.currentThread().toString();
        if (!thread.startsWith("VirtualThread")) {
            platformThreads.add(thread);
        }
    }
}
