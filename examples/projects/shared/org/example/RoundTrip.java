package org.example;

import java.util.concurrent.CompletableFuture;
import org.apache.camel.builder.RouteBuilder;

/** An object goes up and is polled back. The component is configured by the application that runs this. */
public class RoundTrip extends RouteBuilder {

    public final CompletableFuture<String> received = new CompletableFuture<>();

    @Override
    public void configure() {
        from("direct:greeting").to("awsx-s3:users?operation=upload&keyName=greeting.txt");
        from("awsx-s3:users?delay=100")
                .process(exchange -> received.complete(exchange.getMessage().getBody(String.class)));
    }
}
