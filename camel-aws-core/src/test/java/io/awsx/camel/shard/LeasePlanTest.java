package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LeasePlanTest {

    private final Map<String, Lease> leases = new HashMap<>();
    private final Map<String, Integer> nodes = new TreeMap<>();

    private void owned(String owner, String... shards) {
        for (String shard : shards) {
            leases.put(shard, new Lease(shard, owner, 1, null, null));
        }
    }

    private void living(String... ids) {
        for (String id : ids) {
            nodes.put(id, Integer.MAX_VALUE);
        }
    }

    private List<String> mine(String me) {
        return leases.values().stream()
                .filter(lease -> me.equals(lease.owner()))
                .map(Lease::shard)
                .sorted()
                .toList();
    }

    private LeasePlan plan(String me, String... readable) {
        return LeasePlan.of(me, mine(me), Arrays.asList(readable), leases::get, nodes);
    }

    @Test
    void aNodeAloneTakesAll() {
        living("a");
        assertThat(plan("a", "1", "2", "3").take()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void aNodeTakesNoMoreThanItsShare() {
        living("a", "b");
        assertThat(plan("a", "1", "2", "3").take()).hasSize(2);
    }

    @Test
    void whatADeadNodeHadIsTaken() {
        living("a");
        owned("dead", "1", "2");
        owned("a", "3");
        assertThat(plan("a", "1", "2", "3").take()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void whatWasThisNodesBeforeItSleptIsTakenAnew() {
        living("a", "b");
        owned("a", "1");
        LeasePlan plan = LeasePlan.of("a", List.of(), List.of("1"), leases::get, nodes);
        assertThat(plan.take()).containsExactly("1");
    }

    @Test
    void aNewNodeAsksTheRichestForItsShare() {
        living("a", "b", "c");
        owned("a", "1", "2", "3", "4");
        owned("b", "5", "6");
        LeasePlan plan = plan("c", "1", "2", "3", "4", "5", "6");
        assertThat(plan.take()).isEmpty();
        assertThat(plan.ask()).hasSize(2).allMatch(lease -> "a".equals(lease.owner()));
    }

    @Test
    void whatIsAskedForAlreadyCounts() {
        living("a", "b");
        owned("a", "1", "2", "3");
        leases.put("4", new Lease("4", "a", 1, null, "b"));
        assertThat(plan("b", "1", "2", "3", "4").ask()).hasSize(1);
    }

    @Test
    void nobodyIsAskedWhereSharesAreEvenButForOne() {
        living("a", "b");
        owned("a", "1", "2");
        owned("b", "3");
        assertThat(plan("b", "1", "2", "3").ask()).isEmpty();
    }

    @Test
    void aLimitCountsAndTheOthersTakeTheRest() {
        nodes.put("a", 1);
        nodes.put("b", Integer.MAX_VALUE);
        assertThat(plan("a", "1", "2", "3", "4").take()).hasSize(1);
        assertThat(plan("b", "1", "2", "3", "4").take()).hasSize(3);
    }

    @Test
    void oneThatHasFarMoreIsAskedAlsoByThoseThatHaveEnoughToLive() {
        living("a", "b", "c");
        owned("a", "1", "2", "3", "4");
        owned("b", "5");
        owned("c", "6");
        assertThat(plan("b", "1", "2", "3", "4", "5", "6").ask()).hasSize(1);
    }

    @RepeatedTest(10)
    void nodesThatComeAndGoEndWithEvenSharesAndAllShards() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] shards = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(i -> "s" + i)
                .toArray(String[]::new);
        for (int change = 0; change < 30; change++) {
            nodes.clear();
            IntStream.rangeClosed(0, random.nextInt(6)).forEach(i -> living("n" + random.nextInt(8)));
            for (int round = 0; round < 60; round++) {
                for (String node : nodes.keySet()) {
                    round(node, shards);
                }
            }
            List<Integer> counts = new ArrayList<>();
            nodes.keySet().forEach(node -> counts.add(mine(node).size()));
            assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                    .as("seed " + seed)
                    .isEqualTo(shards.length);
            assertThat(counts.stream().mapToInt(Integer::intValue).max().orElse(0)
                            - counts.stream().mapToInt(Integer::intValue).min().orElse(0))
                    .as("seed " + seed + ": " + counts)
                    .isLessThanOrEqualTo(1);
        }
    }

    private void round(String node, String... shards) {
        leases.replaceAll((shard, lease) -> node.equals(lease.owner()) && lease.wantedBy() != null
                ? new Lease(shard, null, 1, null, lease.wantedBy())
                : lease);
        LeasePlan plan = plan(node, shards);
        plan.take().forEach(shard -> owned(node, shard));
        plan.ask().forEach(lease -> leases.put(lease.shard(), new Lease(lease.shard(), lease.owner(), 1, null, node)));
    }
}
