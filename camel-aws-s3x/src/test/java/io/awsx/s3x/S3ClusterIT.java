package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.camel.idempotent.DynamoDbIdempotentRepository;
import io.awsx.resource.DynamoDb;
import io.awsx.testkit.DynamoDbEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contexts that share a bucket by claims. */
class S3ClusterIT extends S3TestSupport {

    @RegisterExtension
    static final DynamoDbEngine DYNAMODB = new DynamoDbEngine();

    enum Kind {
        REPOSITORY,
        DYNAMODB,
        S3
    }

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<CamelContext> nodes = new ArrayList<>();
    private AwsSession tables;

    @BeforeEach
    void openTables() {
        tables = ImpatientSession.at(DYNAMODB.endpoint()).build();
    }

    @AfterEach
    void closeNodes() throws Exception {
        for (CamelContext node : nodes) {
            node.close();
        }
        tables.close();
    }

    private String claim(Kind kind) {
        return switch (kind) {
            case REPOSITORY -> "&clusterClaim=repository&idempotentRepository=#seen";
            case DYNAMODB -> "&clusterClaim=dynamodb&clusterClaimTable=" + bucket + "&clusterClaimClient=#tables";
            case S3 -> "&clusterClaim=s3";
        };
    }

    private CamelContext node(String name, String options, Processor processor) throws Exception {
        DefaultCamelContext node = new DefaultCamelContext();
        nodes.add(node);
        node.getCamelContextExtension().setName(name);
        node.getRegistry().bind("session", session);
        node.getRegistry().bind("tables", tables.client("dynamodb"));
        node.getRegistry()
                .bind(
                        "seen",
                        DynamoDbIdempotentRepository.builder()
                                .session(tables)
                                .table(bucket)
                                .build());
        node.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri("initialDelay=10&delay=20&leaseDuration=5s" + options))
                        .routeId("consumer")
                        .process(processor);
            }
        });
        node.start();
        return node;
    }

    private void see(Exchange exchange) {
        seen.add(
                exchange.getContext().getName() + ' ' + exchange.getMessage().getHeader(S3Constants.KEY, String.class));
    }

    private List<String> seenKeys() {
        return seen.stream().map(line -> line.substring(2)).toList();
    }

    /** Other processes have the processor, too. */
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(60, TimeUnit.SECONDS).untilAsserted(assertion);
    }

    /** Waits until nothing is left that is not a lease. */
    private void awaitWorkDone() {
        eventually(() -> assertThat(keys()).allMatch(key -> key.toString().startsWith(".awsx-claims/")));
    }

    private List<String> putMany(int count) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(String.format(java.util.Locale.ROOT, "in/%03d", i));
            put(keys.get(i), "content " + i);
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void eachObjectIsConsumedByOneNodeAndAllTakePart(Kind kind) throws Exception {
        List<String> keys = putMany(60);
        // Every node has to come by before any of them goes on.
        CountDownLatch met = new CountDownLatch(3);
        Processor meet = exchange -> {
            met.countDown();
            assertThat(met.await(60, TimeUnit.SECONDS)).isTrue();
            see(exchange);
        };
        for (String name : List.of("a", "b", "c")) {
            node(name, claim(kind), meet);
        }
        awaitWorkDone();
        assertThat(seenKeys()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(seen.stream().map(line -> line.substring(0, 1)).distinct()).hasSize(3);
        closeNodes();
        nodes.clear();
        assertThat(keys()).as("no claim is left behind").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceAreEachConsumedOnce(Kind kind) throws Exception {
        List<String> keys = putMany(80);
        for (String name : List.of("a", "b")) {
            node(name, claim(kind) + "&concurrentConsumers=4&maxMessagesPerPoll=20", this::see);
        }
        awaitWorkDone();
        assertThat(seenKeys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource
    void withoutBodiesEachObjectIsConsumedOnceToo(Kind kind) throws Exception {
        List<String> keys = putMany(40);
        for (String name : List.of("a", "b")) {
            node(name, claim(kind) + "&ignoreBody=true", this::see);
        }
        awaitWorkDone();
        assertThat(seenKeys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource
    void whatStaysIsConsumedOnceThoughNodesComeAndGo(Kind kind) throws Exception {
        List<String> keys = putMany(20);
        String options = claim(kind) + "&deleteAfterRead=false&prefix=in/";
        node("a", options, this::see);
        node("b", options, this::see);
        eventually(() -> assertThat(seen).hasSize(20));
        closeNodes();
        nodes.clear();
        openTables();
        node("c", options, this::see);
        put("in/new", "content");
        eventually(() -> assertThat(seen).contains("c in/new"));
        put("in/000", "other content");
        eventually(() -> assertThat(seen).contains("c in/000"));
        List<String> all = new ArrayList<>(keys);
        all.addAll(List.of("in/000", "in/new"));
        assertThat(seenKeys()).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsAnyNodesAgain(Kind kind) throws Exception {
        put("in/bad", "content");
        List<String> tried = new CopyOnWriteArrayList<>();
        Processor fail = exchange -> {
            tried.add(exchange.getContext().getName());
            throw new IllegalStateException("bad");
        };
        node("a", claim(kind), fail);
        node("b", claim(kind), fail);
        eventually(() -> assertThat(new TreeSet<>(tried)).containsExactly("a", "b"));
        put("in/good", "content");
        assertThat(keys()).contains("in/bad");
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsMovedAwayOnceWhileItIsClaimed(Kind kind) throws Exception {
        List<String> keys = putMany(20);
        List<String> tried = new CopyOnWriteArrayList<>();
        Processor fail = exchange -> {
            tried.add(exchange.getMessage().getHeader(S3Constants.KEY, String.class));
            throw new IllegalStateException("bad");
        };
        String options = claim(kind) + "&prefix=in/&moveFailed=failed/";
        node("a", options, fail);
        node("b", options, fail);
        eventually(() -> assertThat(keys().stream()
                        .map(Object::toString)
                        .filter(key -> key.startsWith("failed/"))
                        .count())
                .isEqualTo(20));
        assertThat(tried).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource(names = {"DYNAMODB", "S3"})
    void theSameContentUnderTheSameKeyIsConsumedEachTimeItIsPut(Kind kind) throws Exception {
        node("a", claim(kind), this::see);
        for (int i = 1; i <= 3; i++) {
            put("in/same", "content");
            int times = i;
            eventually(() -> assertThat(seen).hasSize(times));
            awaitWorkDone();
        }
    }

    @Test
    void whatIsClaimedIsTheVersionThatWasListed() throws Exception {
        put("in/a", "old");
        CountDownLatch written = new CountDownLatch(1);
        List<String> bodies = new CopyOnWriteArrayList<>();
        node("a", claim(Kind.S3), exchange -> {
            String body = exchange.getMessage().getBody(String.class);
            if (body.equals("old")) {
                assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
            }
            bodies.add(body);
        });
        eventually(() -> assertThat(keys()).hasSize(3));
        // The newer one is another claim, which another node has, while this one is under way.
        put("in/a", "new");
        node("b", claim(Kind.S3), exchange -> bodies.add(exchange.getMessage().getBody(String.class)));
        eventually(() -> assertThat(bodies).contains("new"));
        written.countDown();
        eventually(() -> assertThat(bodies).containsExactly("new", "old"));
        closeNodes();
        nodes.clear();
        openTables();
        assertThat(keys()).isEmpty();
    }

    @Test
    void applicationsWithNamesOfTheirOwnEachConsumeAll() throws Exception {
        List<String> keys = putMany(10);
        String options = claim(Kind.DYNAMODB) + "&deleteAfterRead=false&applicationName=";
        node("a", options + "billing", this::see);
        node("b", options + "archive", this::see);
        eventually(() -> assertThat(seen).hasSize(20));
        assertThat(seen.stream().filter(line -> line.startsWith("a ")).map(line -> line.substring(2)))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void leasesLieWhereTheOptionsSay() throws Exception {
        String other = bucket + "-claims";
        s3.call("CreateBucket", Map.of("Bucket", other));
        putMany(3);
        node(
                "a",
                "&clusterClaim=s3&deleteAfterRead=false&clusterClaimBucket=" + other + "&clusterClaimPrefix=leases/",
                this::see);
        eventually(() -> assertThat(seen).hasSize(3));
        eventually(() -> assertThat(s3.paginate("ListObjectsV2", Map.of("Bucket", other)).stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("Key"))))
                .hasSize(4)
                .allMatch(key -> key.startsWith("leases/" + bucket + '/')));
        assertThat(keys()).hasSize(3);
    }

    @Test
    void theTableIsMadeAndEmptyWhenAllIsDone() throws Exception {
        putMany(5);
        node("a", claim(Kind.DYNAMODB), this::see);
        awaitWorkDone();
        for (CamelContext node : nodes) {
            node.close();
        }
        assertThat(DynamoDb.of(tables).table(bucket).scan().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clusterClaim=zookeeper|clusterClaim is zookeeper, but must be repository, dynamodb, or s3",
                "clusterClaim=dynamodb|needs a table; name it, as in clusterClaimTable=claims",
                "clusterClaim=s3&clusterClaimTable=t|clusterClaimTable does nothing without clusterClaim=dynamodb",
                "clusterClaim=repository|needs an idempotentRepository that all nodes share",
                "clusterClaim=repository&idempotentRepository=#memory|is in the memory of this process",
                "clusterClaim=repository&idempotentRepository=#seen&idempotentEager=false|contradict each other",
                "clusterClaim=s3&clusterClaimPrefix=|clusterClaimPrefix is empty",
                "clusterClaim=s3&leaseDuration=10|leaseDuration is PT0.01S; it is 1 second or more",
                "clusterClaim=s3&idempotentKey=fixed|is the same for all objects",
                "clusterClaim=s3&events=sqs:q|clusterClaim is for listings",
                "clusterClaim=s3&orderBy=key|orderBy keeps an order in one process",
                "clusterClaim=s3&stateRepository=#places|a place that is remembered contradict each other",
                "clusterClaim=dynamodb&clusterClaimTable=none&createClusterClaimTable=false&clusterClaimClient=#tables"
                        + "|clusterClaimTable none does not exist and createClusterClaimTable=false",
            })
    void whatCannotBeIsRefusedAtStartWithWhatToDo(String row) {
        String[] parts = row.split("\\|", 2);
        camel.getRegistry().bind("places", new MemoryStateRepository());
        camel.getRegistry().bind("memory", MemoryIdempotentRepository.memoryIdempotentRepository(10));
        camel.getRegistry()
                .bind(
                        "seen",
                        DynamoDbIdempotentRepository.builder()
                                .session(tables)
                                .table(bucket)
                                .build());
        camel.getRegistry().bind("tables", tables.client("dynamodb"));
        assertThatThrownBy(() -> camel.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri(parts[0])).to("mock:never");
                    }
                }))
                .hasStackTraceContaining(parts[1]);
    }
}
