package io.awsx.testkit;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Language;

/** The main class of a JVM that {@link RouteNodes} starts: consumes, tells a sink of each message, and stops gracefully when its input ends. */
final class RouteNode {

    private RouteNode() {}

    /**
     * Consumes.
     *
     * @param arguments what the node is called, where the sink is, what it consumes, and what it tells of a message as a Simple expression
     */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        URI sink = URI.create(arguments[1]);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getCamelContextExtension().setName(name);
            Language simple = camel.resolveLanguage("simple");
            Expression text = simple.createExpression(arguments[3]);
            text.init(camel);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(arguments[2]).process(exchange -> tell(sink, name + ' ' + told(text, exchange)));
                }
            });
            camel.start();
            int unused = System.in.read();
        }
    }

    private static String told(Expression text, Exchange exchange) {
        return text.evaluate(exchange, String.class);
    }

    /** The exchange succeeds when the sink knows of it, so that the sink sees the true order. */
    private static void tell(URI sink, String text) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) sink.toURL().openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getInputStream().readAllBytes();
    }
}
