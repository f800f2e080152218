package io.awsx.s3x;

import io.awsx.AwsSession;
import io.awsx.testkit.S3Engine;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** A process that sends numbered messages to a bucket, and writes down which of them were acknowledged, until its input ends or it is killed. */
final class StreamingNode {

    private static final int UNDER_WAY = 60;

    private StreamingNode() {}

    /**
     * Runs one.
     *
     * @param args the server, the URI, the first number, the file for what was acknowledged, and the file for how far it came
     */
    public static void main(String[] args) throws Exception {
        Semaphore room = new Semaphore(UNDER_WAY);
        try (AwsSession session = AwsSession.builder()
                        .region("us-east-1")
                        .environment(Map.of())
                        .credentials(S3Engine.ACCESS_KEY, S3Engine.SECRET_KEY)
                        .endpointUrl(args[0])
                        .build();
                DefaultCamelContext camel = new DefaultCamelContext();
                OutputStream acknowledged = new FileOutputStream(args[3], true);
                OutputStream sent = new FileOutputStream(args[4], true)) {
            camel.getRegistry().bind("session", session);
            camel.start();
            AsyncProducer producer = camel.getEndpoint(args[1]).createAsyncProducer();
            producer.start();
            for (int number = Integer.parseInt(args[2]); System.in.available() == 0; number++) {
                room.acquire();
                String line = number + "\n";
                sent.write(line.getBytes(StandardCharsets.UTF_8));
                Exchange exchange = producer.getEndpoint().createExchange();
                exchange.getMessage().setBody(number + " " + "x".repeat(number * 7919 % 9000) + '\n');
                producer.process(exchange, synchronously -> {
                    if (exchange.getException() == null) {
                        write(acknowledged, line);
                    } else {
                        exchange.getException().printStackTrace();
                    }
                    room.release();
                });
            }
            producer.stop();
            room.acquire(UNDER_WAY);
        }
    }

    /** In one call, so that a kill leaves no half of it. */
    private static synchronized void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
