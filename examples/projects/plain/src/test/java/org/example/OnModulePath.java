package org.example;

import io.awsx.AwsSession;
import io.awsx.s3x.S3Component;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** An application whose libraries are modules; prints the module of the component, and what came back. */
final class OnModulePath {

    public static void main(String[] args) throws Exception {
        RoundTrip routes = new RoundTrip();
        try (LoopbackStore store = new LoopbackStore();
                AwsSession session = AwsSession.builder()
                        .environment(Map.of())
                        .region("eu-west-1")
                        .credentials("AKIDEXAMPLE", "secret")
                        .endpointUrl(store.endpoint())
                        .build();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("aws", session);
            camel.addRoutes(routes);
            camel.start();
            try (ProducerTemplate template = camel.createProducerTemplate()) {
                template.sendBody("direct:greeting", "hello");
            }
            System.out.println(AwsSession.class.getModule().getName() + " "
                    + S3Component.class.getModule().getName() + " " + routes.received.get(60, TimeUnit.SECONDS));
        }
    }

    private OnModulePath() {}
}
