package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {

    private final Map<String, Lease> leases = new HashMap<>();

    private static Shard shard(String id, String... parents) {
        return new Shard(id, List.of(parents), false);
    }

    private void lease(String shard, String owner, Position checkpoint) {
        leases.put(shard, new Lease(shard, owner, 1, checkpoint, null));
    }

    private List<String> readable(Shard... shards) {
        return Lineage.of(Arrays.asList(shards)).readable(leases::get, "skipped"::equals, "living"::equals);
    }

    @Test
    void childrenWaitUntilTheirParentIsAtItsEnd() {
        Shard[] split = {shard("p"), shard("c1", "p"), shard("c2", "p")};
        assertThat(readable(split)).containsExactly("p");
        lease("p", "living", Position.after("1"));
        assertThat(readable(split)).containsExactly("p");
        lease("p", null, Position.END);
        assertThat(readable(split)).containsExactly("c1", "c2");
    }

    @Test
    void aMergedShardWaitsForBothParents() {
        Shard[] merged = {shard("p1"), shard("p2"), shard("c", "p1", "p2")};
        lease("p1", null, Position.END);
        assertThat(readable(merged)).containsExactly("p2");
        lease("p2", null, Position.END);
        assertThat(readable(merged)).containsExactly("c");
    }

    @Test
    void aParentThatTheStreamNoLongerHasKeepsNobodyWaiting() {
        assertThat(readable(shard("c", "gone"))).containsExactly("c");
    }

    @Test
    void theRestOfAParentThatIsGoneComesFirstWhileItsNodeLives() {
        lease("gone", "living", Position.after("1"));
        assertThat(readable(shard("c", "gone"))).isEmpty();
        lease("gone", "dead", Position.after("1"));
        assertThat(readable(shard("c", "gone"))).containsExactly("c");
    }

    @Test
    void whatIsPassedOverCountsAsReadUntilSomebodyBeganIt() {
        assertThat(readable(shard("skipped"), shard("c", "skipped"))).containsExactly("c");
        lease("skipped", "living", null);
        assertThat(readable(shard("skipped"), shard("c", "skipped"))).containsExactly("skipped");
    }
}
