package io.awsx.s3x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.AwsClient;
import io.awsx.AwsSession;
import io.awsx.ImpatientSession;
import io.awsx.camel.idempotent.DynamoDbIdempotentRepository;
import io.awsx.resource.DynamoDb;
import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.RouteNodes;
import io.awsx.testkit.S3Engine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nodes in JVMs of their own that consume one bucket, while one is killed amid an exchange, and one put to sleep for longer than its lease: all is
 * consumed, what comes twice was a dead or sleeping node's, and who slept touches nothing that is another's by then. The bucket is S3Proxy's, whose
 * writes with If-Match were made one step; the table is DynamoDB Local's.
 */
@EnabledOnOs({OS.LINUX, OS.MAC}) // signals
@Timeout(240)
class S3ClusterNodesIT {

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    @RegisterExtension
    static final DynamoDbEngine DYNAMODB = new DynamoDbEngine();

    private static final Duration LEASE = Duration.ofSeconds(4);

    private final S3Engine engine = S3Engine.inMemoryWithAtomicWrites();
    private final String place = "work-" + UUID.randomUUID();
    private final Set<String> written = new TreeSet<>();
    /** Nodes whose messages are held, so that their exchanges are under way. */
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final RouteNodes nodes = new RouteNodes(this::hold);
    private AwsSession tables;
    private AwsSession buckets;
    private AwsClient s3;

    @BeforeEach
    void open() {
        tables = session(DYNAMODB.endpoint());
        buckets = session(engine.endpoint());
        s3 = buckets.client("s3");
        s3.call("CreateBucket", Map.of("Bucket", place));
    }

    private static AwsSession session(String endpoint) {
        return ImpatientSession.at(endpoint).build();
    }

    @AfterEach
    void close() throws InterruptedException {
        gates.values().forEach(CountDownLatch::countDown);
        nodes.close();
        tables.close();
        buckets.close();
        engine.close();
    }

    private void hold(String line) {
        CountDownLatch gate = gates.get(node(line));
        if (gate != null) {
            held.add(line);
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void shut(String... names) {
        for (String name : names) {
            gates.put(name, new CountDownLatch(1));
        }
    }

    private void openGates() {
        List<CountDownLatch> shut = List.copyOf(gates.values());
        gates.clear();
        held.clear();
        shut.forEach(CountDownLatch::countDown);
    }

    /** Waits until a node has told of an object whose exchange does not end. */
    private String awaitHeld(String name) {
        eventually(() -> assertThat(held.stream().filter(line -> node(line).equals(name)))
                .isNotEmpty());
        return key(held.stream()
                .filter(line -> node(line).equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(60, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    private static String node(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String key(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private void put(String key) {
        s3.call("PutObject", Map.of("Bucket", place, "Key", key, "Body", "content of " + key));
        written.add(key);
    }

    private void putMany(int count) {
        int begin = written.size();
        for (int i = begin; i < begin + count; i++) {
            put(String.format(Locale.ROOT, "in/%04d", i));
        }
    }

    private List<String> keys(String prefix) {
        return s3.paginate("ListObjectsV2", Map.of("Bucket", place, "Prefix", prefix)).stream()
                .map(item -> String.valueOf(((Map<?, ?>) item).get("Key")))
                .toList();
    }

    private void start(String name, String kind) throws IOException {
        String claim = switch (kind) {
            case "dynamodb" -> "dynamodb&clusterClaimTable=" + place + "&clusterClaimEndpoint=" + DYNAMODB.endpoint();
            case "repository" ->
                "repository&idempotentRepository=#class:" + NodeKeys.class.getName() + "#of('" + DYNAMODB.endpoint()
                        + "','" + place + "')";
            default -> kind;
        };
        nodes.start(
                name,
                "awsx-s3:" + place + "?region=us-east-1&accessKey=" + ProcessEngine.ACCESS_KEY + "&secretKey=RAW("
                        + ProcessEngine.SECRET_KEY + ")&uriEndpointOverride=" + engine.endpoint()
                        + "&forcePathStyle=true&prefix=in/&initialDelay=0&delay=100&maxMessagesPerPoll=5&leaseDuration="
                        + LEASE.toMillis() + "&clusterClaim=" + claim,
                "${header.CamelAwsS3Key}");
    }

    private List<String> startAll(int count, String kind) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("s3-" + kind + '-' + count + '-' + (char) ('a' + i));
            start(names.get(i), kind);
        }
        return names;
    }

    private void awaitAllTakePart(List<String> names) {
        Map<String, Integer> before = new LinkedHashMap<>();
        names.forEach(name -> before.put(name, nodes.toldBy(name).size()));
        eventually(() -> {
            putMany(2);
            before.forEach((name, count) -> assertThat(nodes.toldBy(name)).hasSizeGreaterThan(count + 3));
        });
    }

    @Test
    void ofTwoNodesThatClaimInTheBucketOneDiesAndOneSleeps() throws Exception {
        allIsConsumedAndOnlyWhatDeadAndSleepingNodesHadComesTwice("s3", 2);
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"s3, 4", "dynamodb, 2", "dynamodb, 4"})
    void allIsConsumedAndOnlyWhatDeadAndSleepingNodesHadComesTwice(String kind, int count) throws Exception {
        putMany(60);
        List<String> names = startAll(count, kind);
        awaitAllTakePart(names);

        // A node dies amid an exchange: another one takes what it had.
        String dead = names.remove(0);
        shut(dead);
        putMany(40);
        String left = awaitHeld(dead);
        nodes.kill(dead);
        openGates();
        eventually(() -> assertThat(tellersOf(left)).hasSizeGreaterThan(1));
        names.add(dead + "2");
        start(dead + "2", kind);
        awaitAllTakePart(names);

        // A node sleeps amid an exchange, for longer than its lease.
        String asleep = names.remove(0);
        shut(asleep);
        putMany(40);
        String lost = awaitHeld(asleep);
        nodes.pause(asleep);
        openGates();
        eventually(() -> assertThat(keys("in/")).isEmpty());
        assertThat(tellersOf(lost)).hasSize(2).contains(asleep);

        // The same is there again, and others have it, when it wakes: it must leave it alone.
        shut(names.toArray(String[]::new));
        put(lost);
        eventually(() -> assertThat(tellersOf(lost)).hasSize(3));
        int told = nodes.toldBy(asleep).size();
        nodes.wake(asleep);
        eventually(() -> {
            putMany(1);
            assertThat(nodes.toldBy(asleep)).hasSizeGreaterThan(told + 1);
        });
        assertThat(keys("in/")).as("what another node has").contains(lost);
        openGates();
        eventually(() -> assertThat(keys("in/")).isEmpty());
        names.add(asleep);
        awaitAllTakePart(names);

        eventually(() -> assertThat(keys("in/")).isEmpty());
        for (String name : names) {
            nodes.stop(name);
        }
        check(Set.of(dead, asleep), lost);
        assertThat(keys("")).as("claims that are left").isEmpty();
        if (kind.equals("dynamodb")) {
            assertThat(DynamoDb.of(tables).table(place).scan().count())
                    .as("claims that are left")
                    .isZero();
        }
    }

    private List<String> keysToldBy(String node) {
        return nodes.toldBy(node).stream().map(S3ClusterNodesIT::key).toList();
    }

    private List<String> tellersOf(String key) {
        return nodes.noted().stream()
                .filter(line -> key(line).equals(key))
                .map(S3ClusterNodesIT::node)
                .toList();
    }

    /** @param again a key that was written twice */
    private void check(Set<String> deadOrAsleep, String again) {
        Map<String, List<String>> tellers = nodes.noted().stream()
                .collect(Collectors.groupingBy(
                        S3ClusterNodesIT::key,
                        TreeMap::new,
                        Collectors.mapping(S3ClusterNodesIT::node, Collectors.toList())));
        assertThat(tellers.keySet()).isEqualTo(written);
        int twice = 0;
        for (Map.Entry<String, List<String>> one : tellers.entrySet()) {
            int writes = one.getKey().equals(again) ? 2 : 1;
            if (one.getValue().size() > writes) {
                twice++;
                assertThat(one.getValue()).as(one.getKey()).containsAnyElementsOf(deadOrAsleep);
            }
        }
        Map<String, Long> perNode = nodes.noted().stream()
                .collect(Collectors.groupingBy(S3ClusterNodesIT::node, TreeMap::new, Collectors.counting()));
        System.out.println(written.size() + " objects, " + twice + " twice, by node " + perNode);
    }

    @Test
    void ofTwoNodesThatShareARepositoryOneDiesAndOneSleeps() throws Exception {
        byARepositoryWhatADeadNodeHadStaysUntilItIsRemoved(2);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(ints = 4)
    void byARepositoryWhatADeadNodeHadStaysUntilItIsRemoved(int count) throws Exception {
        putMany(60);
        List<String> names = startAll(count, "repository");
        awaitAllTakePart(names);
        String dead = names.remove(0);
        shut(dead);
        putMany(40);
        String left = awaitHeld(dead);
        nodes.kill(dead);
        openGates();
        // Beside what it was at, what it had consumed and not deleted.
        eventually(() -> assertThat(keys("in/")).contains(left).isSubsetOf(keysToldBy(dead)));
        Set<String> stays = new TreeSet<>(keys("in/"));

        String asleep = names.remove(0);
        start(dead + "2", "repository");
        names.add(dead + "2");
        shut(asleep);
        eventually(() -> {
            putMany(1);
            assertThat(held).isNotEmpty();
        });
        String kept = awaitHeld(asleep);
        nodes.pause(asleep);
        openGates();
        eventually(() -> {
            Set<String> there = new TreeSet<>(keys("in/"));
            assertThat(there).contains(kept).containsAll(stays);
            there.removeAll(stays);
            assertThat(keysToldBy(asleep)).containsAll(there);
        });
        nodes.wake(asleep);
        eventually(() -> assertThat(keys("in/")).containsExactlyElementsOf(stays));

        try (DynamoDbIdempotentRepository repository = DynamoDbIdempotentRepository.builder()
                .session(tables)
                .table(place)
                .build()) {
            repository.start();
            for (String key : stays) {
                Object tag = s3.call("HeadObject", Map.of("Bucket", place, "Key", key))
                        .get("ETag");
                assertThat(repository.remove(key + '+' + tag)).isTrue();
            }
        }
        eventually(() -> assertThat(keys("in/")).isEmpty());
        names.add(asleep);
        for (String name : names) {
            nodes.stop(name);
        }
        assertThat(tellersOf(left)).hasSize(2);
        check(Set.of(dead), left);
    }
}
