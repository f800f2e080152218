package io.awsx.camel.generic;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The main class of a JVM that consumes a stream: tells each record to a sink, and stops gracefully when its input ends. */
public final class ShardNode {

    private ShardNode() {}

    /**
     * Consumes.
     *
     * @param arguments what the node is called, where the sink is, and what it consumes
     */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        URI sink = URI.create(arguments[1]);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getCamelContextExtension().setName(name);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(arguments[2])
                            .process(exchange -> tell(
                                    sink,
                                    name
                                            + ' '
                                            + exchange.getMessage().getHeader("CamelAwsKinesisShardId")
                                            + ' '
                                            + exchange.getMessage().getBody(String.class)));
                }
            });
            camel.start();
            int unused = System.in.read();
        }
    }

    /** The exchange succeeds when the sink knows of it, so that the sink sees the true order. */
    private static void tell(URI sink, String text) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) sink.toURL().openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getInputStream().readAllBytes();
    }
}
