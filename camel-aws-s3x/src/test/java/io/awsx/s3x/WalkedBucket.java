package io.awsx.s3x;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** A process that consumes so many objects of a bucket, and ends. */
final class WalkedBucket {

    private WalkedBucket() {}

    /**
     * Consumes a bucket.
     *
     * @param arguments the server, how many objects, how many of a hundred fail, further options, and, where a restart is to go on, a folder in which
     *     the keys that were consumed are written to a file
     */
    public static void main(String[] arguments) throws Exception {
        int wanted = Integer.parseInt(arguments[1]);
        int failing = Integer.parseInt(arguments[2]);
        Path folder = arguments.length > 4 ? Path.of(arguments[4]) : null;
        AtomicInteger seen = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry()
                    .bind(
                            "states",
                            folder == null
                                    ? new MemoryStateRepository()
                                    : FileStateRepository.fileStateRepository(
                                            folder.resolve("states").toFile()));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from("awsx-s3:b?uriEndpointOverride=" + arguments[0]
                                    + "&region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=secret&deleteAfterRead=false&ignoreBody=true"
                                    + "&initialDelay=0&delay=1&greedy=true&maxMessagesPerPoll=0&stateRepository=#states&checkpointInterval=50"
                                    + "&exceptionHandler=#quiet&" + arguments[3])
                            .routeId("walk")
                            .process(exchange -> {
                                int number = seen.incrementAndGet();
                                if (number == wanted) {
                                    done.countDown();
                                }
                                if (number % 100 < failing) {
                                    throw new IllegalStateException("as the test wants it");
                                }
                                if (folder != null) {
                                    note(folder, exchange.getMessage().getHeader(S3Constants.KEY, String.class));
                                }
                            });
                }
            });
            camel.getRegistry().bind("quiet", new Quiet());
            camel.start();
            done.await();
        }
    }

    private static synchronized void note(Path folder, String key) throws IOException {
        Files.writeString(folder.resolve("consumed"), key + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static final class Quiet implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {}

        @Override
        public void handleException(String message, Throwable exception) {}

        @Override
        public void handleException(String message, Exchange exchange, Throwable failure) {}
    }
}
