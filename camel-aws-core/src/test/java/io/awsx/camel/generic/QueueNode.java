package io.awsx.camel.generic;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The main class of a JVM that works off a queue: writes down each message, surely on disk, before its exchange succeeds. */
final class QueueNode {

    private QueueNode() {}

    /** Runs until standard input ends; the arguments are the file and the URI. */
    public static void main(String[] arguments) throws Exception {
        try (FileChannel file =
                        FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(arguments[1]).process(exchange -> {
                        String line = exchange.getMessage().getBody(String.class) + '\n';
                        synchronized (file) {
                            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                            file.force(true);
                        }
                    });
                }
            });
            camel.start();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
