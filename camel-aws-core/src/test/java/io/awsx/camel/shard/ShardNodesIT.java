package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.awsx.testkit.DynamoDbEngine;
import io.awsx.testkit.LeakCheck;
import io.awsx.testkit.ProcessEngine;
import io.awsx.testkit.RouteNodes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nodes in JVMs of their own that share a stream by leases in DynamoDB Local, while shards are split and merged and nodes are killed, put to
 * sleep, and stopped: nothing is lost, the order of each key is kept, and what comes twice was a dead or sleeping node's.
 */
@EnabledOnOs({OS.LINUX, OS.MAC}) // signals
@Timeout(120)
class ShardNodesIT {

    static {
        LeakCheck.secret(ProcessEngine.SECRET_KEY);
    }

    @RegisterExtension
    static final DynamoDbEngine ENGINE = new DynamoDbEngine();

    private static final int SLOTS = 24;
    private static final Duration LEASE = Duration.ofSeconds(4);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final long start = System.nanoTime();
    private final FakeStream stream = new FakeStream(20, () -> System.nanoTime() - start);
    private final String table = "nodes-" + UUID.randomUUID();
    /** The shard of each slot, as keys are hashed into shards. */
    private final TreeMap<Integer, String> slots = new TreeMap<>();

    private final int[] written = new int[SLOTS];
    private final RouteNodes nodes = new RouteNodes();
    private FanOutServer fanOut;
    private boolean pushed;
    private int shards;

    @BeforeEach
    void open() throws IOException {
        fanOut = new FanOutServer(stream);
        for (int i = 0; i < 4; i++) {
            String shard = next();
            stream.shard(shard);
            for (int slot = i * SLOTS / 4; slot < (i + 1) * SLOTS / 4; slot++) {
                slots.put(slot, shard);
            }
        }
    }

    @AfterEach
    void close() throws InterruptedException, IOException {
        nodes.close();
        fanOut.close();
    }

    private String next() {
        return String.format(java.util.Locale.ROOT, "shardId-%012d", shards++);
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) {
            int slot = random.nextInt(SLOTS);
            stream.put(slots.get(slot), slot + ":" + written[slot]++);
        }
    }

    private int total() {
        return Arrays.stream(written).sum();
    }

    private List<Integer> slotsOf(String shard) {
        return slots.entrySet().stream()
                .filter(slot -> slot.getValue().equals(shard))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void split(String shard) {
        List<Integer> of = slotsOf(shard);
        String lower = next();
        String upper = next();
        stream.shard(lower, shard).shard(upper, shard);
        for (int slot : of) {
            slots.put(slot, of.indexOf(slot) < of.size() / 2 ? lower : upper);
        }
    }

    private void merge(String one, String other) {
        String merged = next();
        stream.shard(merged, one, other);
        slots.replaceAll((slot, shard) -> shard.equals(one) || shard.equals(other) ? merged : shard);
    }

    private void startNode(String name) throws IOException {
        String uri = "awsx:kinesis/orders?region=us-east-1&accessKey=" + ProcessEngine.ACCESS_KEY + "&secretKey=RAW("
                + ProcessEngine.SECRET_KEY + ")&uriEndpointOverride="
                + fanOut.endpoint() + "&enhancedFanOut=" + pushed + "&checkpointEndpoint="
                + ENGINE.endpoint() + "&checkpointTable=" + table + "&leaseDuration=" + LEASE.toMillis()
                + "&checkpointInterval=300&shardMonitorInterval=500&concurrentConsumers=3&initialDelay=0&delay=100";
        nodes.start(name, uri, "${header.CamelAwsKinesisShardId} ${bodyAs(String)}");
    }

    /** Waits until nodes consume what is written from now on. */
    private void awaitWork(String... of) {
        Map<String, Integer> before = new HashMap<>();
        Arrays.stream(of).forEach(node -> before.put(node, nodes.toldBy(node).size()));
        await().atMost(60, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(50)).until(() -> {
            write(3);
            return before.entrySet().stream()
                    .allMatch(node -> nodes.toldBy(node.getKey()).size() > node.getValue() + 5);
        });
    }

    private void awaitAll() {
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> nodes.noted().stream()
                                .map(ShardNodesIT::record)
                                .distinct()
                                .count()
                        == total());
    }

    private static String record(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsLostTheOrderOfKeysIsKeptAndOnlyWhatDeadAndSleepingNodesHadComesTwice(boolean enhancedFanOut)
            throws Exception {
        pushed = enhancedFanOut;
        write(200);
        startNode("a");
        startNode("b");
        awaitWork("a", "b");

        split(slots.get(0));
        write(100);
        awaitWork("a", "b");

        nodes.kill("a");
        startNode("c");
        split(slots.get(SLOTS - 1));
        write(100);
        awaitWork("b", "c");

        merge(slots.get(0), slots.get(SLOTS / 8));
        write(100);
        awaitWork("b", "c");

        nodes.pause("b");
        int slept = nodes.toldBy("b").size();
        write(200);
        awaitAllBut("b");
        nodes.wake("b");
        awaitWork("b", "c");
        assertThat(nodes.toldBy("b")).hasSizeGreaterThan(slept);

        // Nobody waits for a lease where a node says that it goes.
        nodes.stop("c");
        long stopped = System.nanoTime();
        write(100);
        awaitAll();
        assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(20));
        nodes.stop("b");
        check(Set.of("a", "b"));
    }

    /** Waits until all is consumed, though a node sleeps that may hold what it was given. */
    private void awaitAllBut(String sleeping) {
        awaitAll();
        assertThat(nodes.isAlive(sleeping)).isTrue();
    }

    private void check(Set<String> deadOrAsleep) {
        Map<String, String> first = new LinkedHashMap<>();
        List<String> doubled = new ArrayList<>();
        for (String line : nodes.noted()) {
            String earlier = first.putIfAbsent(record(line), line);
            if (earlier != null) {
                doubled.add(record(line));
                assertThat(Set.of(earlier.substring(0, 1), line.substring(0, 1)))
                        .as("seed " + seed + ": first " + earlier + ", then " + line)
                        .containsAnyElementsOf(deadOrAsleep);
            }
        }
        assertThat(first).as("seed " + seed).hasSize(total());
        int[] next = new int[SLOTS];
        for (String record : first.keySet()) {
            int slot = Integer.parseInt(record.substring(0, record.indexOf(':')));
            assertThat(record).as("seed " + seed).isEqualTo(slot + ":" + next[slot]++);
        }
        Set<String> shardsRead = nodes.noted().stream()
                .map(line -> line.split(" ", -1)[1])
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(shardsRead).as("seed " + seed).hasSizeGreaterThan(6);
        System.out.println(total() + " records, " + doubled.size() + " twice");
    }
}
