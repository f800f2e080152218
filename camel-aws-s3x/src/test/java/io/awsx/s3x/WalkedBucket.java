package io.awsx.s3x;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** A process that consumes so many objects of a bucket, and ends. */
final class WalkedBucket {

    private WalkedBucket() {}

    /** @param arguments the server, how many objects, how many of a hundred fail, and further options */
    public static void main(String[] arguments) throws Exception {
        int wanted = Integer.parseInt(arguments[1]);
        int failing = Integer.parseInt(arguments[2]);
        AtomicInteger seen = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("states", new MemoryStateRepository());
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from("awsx-s3:b?uriEndpointOverride=" + arguments[0]
                                    + "&region=us-east-1&accessKey=AKIDEXAMPLE&secretKey=secret&deleteAfterRead=false&ignoreBody=true"
                                    + "&initialDelay=0&delay=1&greedy=true&maxMessagesPerPoll=0&stateRepository=#states"
                                    + "&exceptionHandler=#quiet&" + arguments[3])
                            .process(exchange -> {
                                int number = seen.incrementAndGet();
                                if (number == wanted) {
                                    done.countDown();
                                }
                                if (number % 100 < failing) {
                                    throw new IllegalStateException("as the test wants it");
                                }
                            });
                }
            });
            camel.getRegistry().bind("quiet", new Quiet());
            camel.start();
            done.await();
        }
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
