package io.awsx.camel.idempotent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.error.ClientException;
import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.S3Engine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Repositories of keys in DynamoDB Local and S3Proxy, as the routes of several contexts use them. */
class IdempotentRepositoryIT {

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    enum Kind {
        DYNAMODB,
        S3
    }

    @RegisterExtension
    static final DynamoDbEngine DYNAMODB = new DynamoDbEngine();

    private static final S3Engine S3 = S3Engine.inMemoryWithAtomicWrites();

    private static AwsSession tables;
    private static AwsSession buckets;

    private final String place = "seen-" + UUID.randomUUID();
    private boolean made;

    @BeforeAll
    static void open() {
        tables = session(DYNAMODB.endpoint());
        buckets = session(S3.endpoint());
    }

    private static AwsSession session(String endpoint) {
        return ImpatientSession.at(endpoint).build();
    }

    @AfterAll
    static void close() {
        tables.close();
        buckets.close();
        S3.close();
    }

    private IdempotentRepository repository(Kind kind, String processor) {
        if (kind == Kind.DYNAMODB) {
            return DynamoDbIdempotentRepository.builder()
                    .session(tables)
                    .table(place)
                    .processorName(processor)
                    .build();
        }
        if (!made) {
            buckets.client("s3").call("CreateBucket", Map.of("Bucket", place));
            made = true;
        }
        return S3IdempotentRepository.builder()
                .client(buckets.client("s3"))
                .bucket(place)
                .processorName(processor)
                .build();
    }

    private IdempotentRepository started(Kind kind, String processor) {
        IdempotentRepository repository = repository(kind, processor);
        repository.start();
        return repository;
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsAddedOnce(Kind kind) {
        IdempotentRepository one = started(kind, "orders");
        IdempotentRepository same = started(kind, "orders");
        IdempotentRepository other = started(kind, "invoices");
        assertThat(one.contains("a")).isFalse();
        assertThat(one.add("a")).isTrue();
        assertThat(one.add("a")).isFalse();
        assertThat(same.add("a")).isFalse();
        assertThat(other.add("a")).isTrue();
        assertThat(same.contains("a")).isTrue();
        assertThat(one.confirm("a")).isTrue();
        assertThat(one.remove("a")).isTrue();
        assertThat(one.remove("a")).isFalse();
        assertThat(same.contains("a")).isFalse();
        assertThat(same.add("a")).isTrue();
        one.clear();
        assertThat(same.contains("a")).isFalse();
        assertThat(other.contains("a")).isTrue();
        one.stop();
        assertThatThrownBy(() -> one.add("a"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("not started");
    }

    @ParameterizedTest
    @EnumSource
    void ofManyThatAddAKeyAtOnceOneDoes(Kind kind) throws Exception {
        List<IdempotentRepository> nodes = List.of(started(kind, "p"), started(kind, "p"), started(kind, "p"));
        ConcurrentLinkedQueue<String> added = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            List<Callable<Boolean>> adds = new ArrayList<>();
            for (int key = 0; key < 20; key++) {
                String text = "key " + key;
                nodes.forEach(node -> adds.add(() -> node.add(text) && added.add(text)));
            }
            threads.invokeAll(adds);
        } finally {
            threads.shutdownNow();
        }
        assertThat(added).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aRoutePassesOverWhatAnotherContextHadAndRetriesWhatFailed(Kind kind) throws Exception {
        List<String> seen = new ArrayList<>();
        try (DefaultCamelContext a = context(kind, seen);
                DefaultCamelContext b = context(kind, seen)) {
            send(a, "one");
            send(b, "one");
            send(b, "two");
            send(a, "two");
            assertThatThrownBy(() -> send(a, "bad")).isInstanceOf(CamelExecutionException.class);
            assertThatThrownBy(() -> send(b, "bad")).isInstanceOf(CamelExecutionException.class);
        }
        assertThat(seen).containsExactly("one", "two", "bad", "bad");
    }

    private DefaultCamelContext context(Kind kind, List<String> seen) throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        IdempotentRepository repository = repository(kind, "route");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").idempotentConsumer(body(), repository).process(exchange -> {
                    String text = exchange.getMessage().getBody(String.class);
                    seen.add(text);
                    if (text.equals("bad")) {
                        throw new IllegalStateException("bad");
                    }
                });
            }
        });
        camel.start();
        return camel;
    }

    private static void send(CamelContext camel, String body) throws Exception {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            template.sendBody("direct:in", body);
        }
    }

    @Test
    void aKeyIsForgottenWhenItsTimeIsOver() {
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        IdempotentRepository now = forgetful(Clock.fixed(begin, ZoneOffset.UTC));
        IdempotentRepository later = forgetful(Clock.fixed(begin.plusSeconds(3600), ZoneOffset.UTC));
        assertThat(now.add("a")).isTrue();
        assertThat(now.add("a")).isFalse();
        assertThat(later.contains("a")).isFalse();
        assertThat(later.add("a")).isTrue();
        assertThat(later.add("a")).isFalse();
    }

    private IdempotentRepository forgetful(Clock clock) {
        IdempotentRepository repository = DynamoDbIdempotentRepository.builder()
                .session(tables)
                .table(place)
                .timeToLive(Duration.ofHours(1))
                .clock(clock)
                .build();
        repository.start();
        return repository;
    }

    @Test
    void whatCannotBeIsToldWithWhatToDo() {
        assertThatThrownBy(() -> DynamoDbIdempotentRepository.builder().build())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Name a table");
        assertThatThrownBy(() -> S3IdempotentRepository.builder().build())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Name a bucket");
        assertThatThrownBy(() -> DynamoDbIdempotentRepository.builder()
                        .table("t")
                        .timeToLive(Duration.ZERO)
                        .build())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("1 second or more");
        assertThatThrownBy(() -> DynamoDbIdempotentRepository.builder()
                        .session(tables)
                        .table(place)
                        .createTable(false)
                        .build()
                        .start())
                .hasStackTraceContaining("table " + place + " does not exist and createTable=false");
    }
}
