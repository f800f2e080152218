package io.awsx.testkit;

import io.awsx.AwsSession;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;

/** An application with the route {@code route} from {@code direct:in} to one endpoint, set up by properties, whose health is asked for. */
public final class CheckedProducer implements AutoCloseable {

    private final Main main = new Main();

    /**
     * Starts it.
     *
     * @param properties each {@code name=value}
     */
    public CheckedProducer(AwsSession session, String uri, String... properties) throws Exception {
        main.bind("aws", session);
        // The endpoint says what it needs; nothing of the place where tests run is to be found.
        main.setPropertyPlaceholderLocations("false");
        for (String property : properties) {
            int equals = property.indexOf('=');
            main.addInitialProperty(property.substring(0, equals), property.substring(equals + 1));
        }
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").routeId("route").to(uri);
            }
        });
        main.start();
    }

    /** What the only check of a producer says now; empty where there is none. */
    public Optional<HealthCheck.Result> result() {
        return HealthCheckHelper.invokeReadiness(camel(), "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:"))
                .findFirst();
    }

    public CamelContext camel() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }
}
