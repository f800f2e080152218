package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a consumer lives: what outlives exchanges, what nodes share, and what ends it. */
class S3ConsumerLifeIT extends S3TestSupport {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private void route(String options, Processor processor) throws Exception {
        route(camel, options, processor);
    }

    private void route(CamelContext context, String options, Processor processor) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("initialDelay=10&delay=30" + options))
                        .routeId("consumer")
                        .process(processor);
            }
        });
    }

    private void see(Exchange exchange) {
        seen.add(exchange.getMessage().getHeader(S3Constants.KEY, String.class));
    }

    @Test
    void bodiesAreThereForAsLongAsAnAggregationHoldsThem() throws Exception {
        for (String key : List.of("a", "b", "c")) {
            put(key, key.repeat(3 << 20));
        }
        AggregationStrategy bodies = AggregationStrategies.groupedBody();
        List<String> read = new CopyOnWriteArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("initialDelay=10&delay=30"))
                        .aggregate(constant(true), bodies)
                        .completionSize(3)
                        .process(exchange -> {
                            await().untilAsserted(() -> assertThat(keys()).isEmpty());
                            System.gc();
                            for (Object body : exchange.getMessage().getBody(List.class)) {
                                String text =
                                        exchange.getContext().getTypeConverter().convertTo(String.class, body);
                                read.add(text.length() + text.substring(0, 1));
                            }
                        });
            }
        });
        await().untilAsserted(() -> assertThat(read).containsExactly("3145728a", "3145728b", "3145728c"));
    }

    @Test
    void aBodyThatAConsumerTemplateReceivedIsReadLater() throws Exception {
        put("a", "x".repeat(3 << 20));
        try (ConsumerTemplate consumer = camel.createConsumerTemplate()) {
            Exchange received = consumer.receive(uri("initialDelay=10&delay=30"), 10_000);
            consumer.doneUoW(received);
            await().untilAsserted(() -> assertThat(keys()).isEmpty());
            assertThat(received.getMessage().getBody(String.class)).hasSize(3 << 20);
        }
    }

    @Test
    void onCompletionReadsTheBody() throws Exception {
        put("a", "x".repeat(3 << 20));
        AtomicInteger length = new AtomicInteger();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("initialDelay=10&delay=30"))
                        .onCompletion()
                        .process(exchange -> length.set(
                                exchange.getMessage().getBody(String.class).length()))
                        .end()
                        .process(S3ConsumerLifeIT.this::see);
            }
        });
        await().untilAtomic(length, org.hamcrest.Matchers.equalTo(3 << 20));
    }

    @Test
    void aBodyOnDiskIsReadAgainCopiedAndLeavesNoFile() throws Exception {
        put("a", "0123456789".repeat(300_000));
        List<Long> lengths = new CopyOnWriteArrayList<>();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> files = new ArrayList<>();
        route("", exchange -> {
            try (Stream<Path> temporary = Files.list(folder)) {
                temporary
                        .filter(file -> file.getFileName().toString().matches("awsx-s3-.*\\.body"))
                        .forEach(files::add);
            }
            StreamCache body = exchange.getMessage().getBody(StreamCache.class);
            assertThat(body.length()).isEqualTo(3_000_000);
            StreamCache copy = body.copy(exchange);
            assertThat(((InputStream) body).readAllBytes()).hasSize(3_000_000);
            body.reset();
            Thread.currentThread().interrupt();
            byte[] again = ((InputStream) body).readAllBytes();
            assertThat(Thread.interrupted()).isTrue();
            lengths.add((long) again.length);
            lengths.add((long) ((InputStream) copy).readNBytes(5).length);
        });
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(lengths).containsExactly(3_000_000L, 5L);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(files).as("a process that is killed leaves nothing").isEmpty();
        } else {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nodesThatShareARepositoryConsumeEachObjectOnce(boolean delete) throws Exception {
        for (int i = 0; i < 60; i++) {
            put("k" + i, "x");
        }
        MemoryIdempotentRepository shared = new MemoryIdempotentRepository();
        try (CamelContext other = new DefaultCamelContext()) {
            other.getRegistry().bind("session", session);
            other.start();
            for (CamelContext node : List.of(camel, other)) {
                node.getRegistry().bind("shared", shared);
                route(node, "&idempotentRepository=#shared&deleteAfterRead=" + delete, this::see);
            }
            await().untilAsserted(() -> assertThat(seen).hasSizeGreaterThanOrEqualTo(60));
            int listings = wire.requests("GET").size();
            await().until(() -> wire.requests("GET").size() > listings + 10);
            assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatFailedIsForgottenByTheRepositoryAndConsumedAgain() throws Exception {
        put("a", "x");
        MemoryIdempotentRepository consumed = new MemoryIdempotentRepository();
        camel.getRegistry().bind("consumed", consumed);
        AtomicInteger tries = new AtomicInteger();
        route("&idempotentRepository=#consumed&deleteAfterRead=false", exchange -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("as the test wants it");
            }
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly("a"));
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatIsNotEagerIsAddedWhenItSucceeded() throws Exception {
        put("a", "x");
        MemoryIdempotentRepository consumed = new MemoryIdempotentRepository();
        camel.getRegistry().bind("consumed", consumed);
        List<Integer> during = new CopyOnWriteArrayList<>();
        route(
                "&idempotentRepository=#consumed&idempotentEager=false&deleteAfterRead=false",
                exchange -> during.add(consumed.getCache().size()));
        await().untilAsserted(() -> assertThat(consumed.getCache()).hasSize(1));
        assertThat(during).containsExactly(0);
    }

    @Test
    void theKeyOfAnObjectMayBeASimpleExpression() throws Exception {
        for (String key : List.of("a", "b", "c")) {
            put(key, "x");
        }
        route(
                "&deleteAfterRead=false&idempotent=true"
                        + "&idempotentKey=RAW(${header.CamelAwsS3Key}-${header.CamelAwsS3ETag})",
                this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(3));
        int listings = wire.requests("GET").size();
        await().until(() -> wire.requests("GET").size() > listings + 5);
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "${key}-${header.CamelAwsS3ETag}", "${header.CamelAwsS3Key", "${nonsense}"})
    void aKeyThatCannotBeIsToldWhenTheRouteStarts(String key) {
        assertThatThrownBy(() -> route("&idempotent=true&idempotentKey=RAW(" + key + ")", this::see))
                .hasStackTraceContaining("idempotentKey " + key)
                .hasStackTraceContaining("use ${key}");
    }

    @Test
    void allThatIsWrongWithAConsumerIsToldAtOnce() {
        assertThatThrownBy(() -> route(
                        "&idempotent=true&idempotentKey=same&idempotentMemory=0&moveAfterRead=true"
                                + "&destinationBucketPrefix=RAW(${nonsense})",
                        this::see))
                .hasStackTraceContaining("idempotentKey same")
                .hasStackTraceContaining("idempotentMemory is 0")
                .hasStackTraceContaining("destinationBucketPrefix ${nonsense} is no Simple expression");
    }

    @Test
    void memoryHoldsNoMoreThanItMaySaysSoAndConsumesTheRestOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            put("k" + (10 + i), "x");
        }
        route("&deleteAfterRead=false&idempotent=true&idempotentMemory=100", this::see);
        await().untilAsserted(() -> assertThat(seen).hasSize(30));
        int listings = wire.requests("GET").size();
        await().until(() -> wire.requests("GET").size() > listings + 5);
        assertThat(seen).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorOfTheRouteFailsItsExchangeAlone(boolean handled) throws Exception {
        for (String key : List.of("a", "b", "c")) {
            put(key, "x");
        }
        AtomicInteger errors = new AtomicInteger();
        Processor processor = exchange -> {
            String key = exchange.getMessage().getHeader(S3Constants.KEY, String.class);
            if (key.equals("a") && errors.getAndIncrement() == 0) {
                throw new OutOfMemoryError("as the test wants it");
            } else if (key.equals("b") && errors.getAndIncrement() == 1) {
                throw new StackOverflowError("as the test wants it");
            }
            see(exchange);
        };
        if (handled) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri("initialDelay=10&delay=30")).routeId("consumer").process(processor);
                }
            });
        } else {
            route("", processor);
        }
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");
        long begun = System.nanoTime();
        camel.getRouteController().stopRoute("consumer");
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void anObjectThatIsGoneWhenItsTurnComesIsCountedAndNoFault() throws Exception {
        put("a", "1");
        put("b", "2");
        List<Throwable> told = new CopyOnWriteArrayList<>();
        camel.getRegistry().bind("handler", new org.apache.camel.spi.ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                told.add(exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                told.add(exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                told.add(exception);
            }
        });
        route("&exceptionHandler=#handler", exchange -> {
            if (exchange.getMessage().getHeader(S3Constants.KEY).equals("a")) {
                s3.call("DeleteObject", Map.of("Bucket", bucket, "Key", "b"));
            }
            see(exchange);
        });
        await().untilAsserted(() -> assertThat(keys()).isEmpty());
        S3Consumer consumer = (S3Consumer) camel.getRoute("consumer").getConsumer();
        await().untilAsserted(() -> assertThat(consumer.getGone()).isEqualTo(1));
        assertThat(seen).containsExactly("a");
        assertThat(told).isEmpty();
    }
}
