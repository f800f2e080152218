package io.awsx.camel.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.camel.lease.Tenure;
import io.awsx.error.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;

/** Nodes that share a stream, in virtual time and one thread. */
class ShardKeeperTest {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final ShardReader.Pace PACE = new ShardReader.Pace(Duration.ofSeconds(1), 0);

    private long now;
    private int closed;
    private final FakeStream stream = new FakeStream(10, () -> now);
    private final SharedLedger table = new SharedLedger();
    private final List<String> consumed = new ArrayList<>();

    private ShardKeeper keeper(Ledger ledger, Function<Instant, Position> begin, String only) {
        return new ShardKeeper(
                new ShardKeeper.Terms("test", begin, only, () -> closed++, LEASE, Duration.ofSeconds(5), PACE),
                stream,
                ledger,
                () -> now);
    }

    private ShardKeeper keeper(Ledger ledger) {
        return keeper(ledger, time -> Position.OLDEST, null);
    }

    private SharedLedger.Node node(String id) {
        return table.node(id, new Tenure(LEASE, () -> now), () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** Reads all that there is, and consumes it in its order. */
    private void consume(ShardKeeper keeper) {
        for (ShardReader reader : keeper.readers()) {
            if (reader.beginFetch(now)) {
                reader.fetch(stream, () -> now);
            }
            for (ShardRecord record = reader.giveOut(now); record != null; record = reader.giveOut(now)) {
                consumed.add(String.valueOf(record.record().value().get("Key")));
                reader.done(record);
            }
        }
    }

    private void rounds(int count, ShardKeeper... keepers) {
        for (int i = 0; i < count; i++) {
            for (ShardKeeper keeper : keepers) {
                keeper.beat();
                keeper.look();
                consume(keeper);
            }
            pass(Duration.ofSeconds(3));
        }
    }

    private static List<String> shards(ShardKeeper keeper) {
        return keeper.readers().stream().map(ShardReader::shard).sorted().toList();
    }

    @Test
    void childrenAreReadWhenAllOfTheirParentsIsDone() {
        stream.shard("p").shard("c1", "p").shard("c2", "p").shard("m", "c1", "c2");
        stream.put("m", "5");
        stream.put("c2", "3");
        stream.put("c1", "4");
        stream.put("p", "1", "2");
        ShardKeeper keeper = keeper(new SoleLedger(null, ""));
        keeper.look();
        assertThat(shards(keeper)).containsExactly("p");
        consume(keeper);
        assertThat(keeper.look()).as("worth another look").isTrue();
        rounds(5, keeper);
        assertThat(consumed.subList(0, 2)).containsExactly("1", "2");
        assertThat(consumed.subList(2, 4)).containsExactlyInAnyOrder("3", "4");
        assertThat(consumed.subList(4, 5)).containsExactly("5");
        assertThat(shards(keeper)).containsExactly("m");
    }

    @Test
    void aSplitWhileTheStreamIsReadIsFollowed() {
        stream.shard("p");
        stream.put("p", "1");
        ShardKeeper keeper = keeper(node("a"));
        rounds(2, keeper);
        stream.put("p", "2");
        stream.shard("c1", "p").shard("c2", "p");
        stream.put("c1", "3");
        rounds(3, keeper);
        assertThat(consumed).containsExactly("1", "2", "3");
        assertThat(table.leases.get("p").checkpoint()).isEqualTo(Position.END);
    }

    @Test
    void latestIsWhatComesAfterTheFirstStartOfAnyNode() {
        stream.shard("old").shard("s", "old");
        stream.put("old", "before");
        stream.put("s", "before too");
        pass(Duration.ofSeconds(1));
        ShardKeeper first = keeper(node("a"), Position::latest, null);
        first.look();
        assertThat(shards(first)).as("what is closed has nothing that is new").containsExactly("s");
        pass(Duration.ofSeconds(1));
        stream.put("s", "after");
        // It dies without a checkpoint, and another begins later.
        pass(Duration.ofMinutes(1));
        ShardKeeper second = keeper(node("b"), Position::latest, null);
        rounds(6, second);
        assertThat(consumed).containsExactly("after");
    }

    @Test
    void oneShardAloneIsReadWithoutItsParentsAndChildren() {
        stream.shard("p").shard("c", "p").shard("d", "c");
        stream.put("p", "1");
        stream.put("c", "2");
        stream.put("d", "3");
        ShardKeeper keeper = keeper(new SoleLedger(null, ""), time -> Position.OLDEST, "c");
        rounds(4, keeper);
        assertThat(consumed).containsExactly("2");
        assertThat(closed).as("told once").isEqualTo(1);
    }

    @Test
    void aShardThatIsNotThereIsToldWithThoseThatAre() {
        stream.shard("shard-1");
        assertThatThrownBy(() -> keeper(new SoleLedger(null, ""), time -> Position.OLDEST, "shard-2")
                        .look())
                .isInstanceOf(ClientException.class)
                .hasMessage("test has no shard shard-2; did you mean shard-1?");
    }

    @Test
    void aNodeThatDiesLosesItsShardsAfterTheDurationOfALease() {
        stream.shard("1").shard("2");
        stream.put("1", "a");
        ShardKeeper first = keeper(node("a"));
        rounds(2, first);
        first.look();
        ShardKeeper second = keeper(node("b"));
        stream.put("1", "b");
        rounds(3, second);
        assertThat(shards(second)).as("the first may live").isEmpty();
        rounds(3, second);
        assertThat(shards(second)).containsExactly("1", "2");
        assertThat(consumed).containsExactly("a", "b");
    }

    @Test
    void clocksThatDifferMakeNoDifference() {
        stream.shard("1").shard("2");
        long years = Duration.ofDays(3650).toNanos();
        SharedLedger.Node other = table.node("b", new Tenure(LEASE, () -> now - years), () -> now - years);
        ShardKeeper first = keeper(node("a"));
        ShardKeeper second = new ShardKeeper(
                new ShardKeeper.Terms(
                        "other", time -> Position.OLDEST, null, () -> {}, LEASE, Duration.ofSeconds(5), PACE),
                stream,
                other,
                () -> now - years);
        for (int i = 0; i < 6; i++) {
            for (ShardKeeper keeper : List.of(first, second)) {
                keeper.beat();
                keeper.look();
            }
            pass(Duration.ofSeconds(3));
        }
        assertThat(shards(first)).hasSize(1);
        assertThat(shards(second)).hasSize(1);
        // The first dies; nothing but its silence tells.
        for (int i = 0; i < 3; i++) {
            second.beat();
            second.look();
            assertThat(shards(second)).hasSize(1);
            pass(Duration.ofSeconds(3));
        }
        for (int i = 0; i < 3; i++) {
            second.beat();
            second.look();
            pass(Duration.ofSeconds(3));
        }
        assertThat(shards(second)).containsExactly("1", "2");
    }

    @Test
    void aNodeThatSleptWritesNothingAndGivesNothingOut() {
        stream.shard("1");
        stream.put("1", "a", "b");
        ShardKeeper sleeper = keeper(node("a"));
        sleeper.look();
        ShardReader reader = sleeper.readers().get(0);
        reader.beginFetch(now);
        reader.fetch(stream, () -> now);
        ShardRecord underWay = reader.giveOut(now);
        ShardKeeper second = keeper(node("b"));
        rounds(6, second);
        assertThat(consumed).containsExactly("a", "b");
        Lease taken = table.leases.get("1");

        reader.done(underWay);
        assertThat(reader.giveOut(now)).isNull();
        sleeper.look();
        assertThat(sleeper.readers()).isEmpty();
        assertThat(table.leases.get("1")).isEqualTo(taken);
    }

    @Test
    void aNodeThatSleptTooLongTakesItsShardsAnewAlsoWhenNobodyElseDid() {
        stream.shard("1");
        stream.put("1", "a");
        ShardKeeper keeper = keeper(node("a"));
        rounds(2, keeper);
        ShardReader before = keeper.readers().get(0);
        long counter = table.leases.get("1").counter();
        pass(Duration.ofMinutes(1));
        stream.put("1", "b");
        keeper.beat();
        assertThat(before.giveOut(now)).isNull();
        rounds(1, keeper);
        assertThat(table.leases.get("1").counter()).isEqualTo(counter + 1);
        assertThat(keeper.readers()).isNotEmpty().doesNotContain(before);
        assertThat(consumed).containsExactly("a", "b");
    }

    @Test
    void shardsAreHandedOverToANewNodeWithoutADuplicate() {
        stream.shard("1").shard("2").shard("3").shard("4");
        ShardKeeper first = keeper(node("a"));
        stream.put("1", "1a");
        stream.put("2", "2a");
        stream.put("3", "3a");
        stream.put("4", "4a");
        rounds(2, first);
        assertThat(shards(first)).hasSize(4);
        ShardKeeper second = keeper(node("b"));
        rounds(4, first, second);
        stream.put("1", "1b");
        stream.put("2", "2b");
        stream.put("3", "3b");
        stream.put("4", "4b");
        rounds(2, first, second);
        assertThat(shards(first)).hasSize(2);
        assertThat(shards(second)).hasSize(2);
        assertThat(consumed).containsExactlyInAnyOrder("1a", "2a", "3a", "4a", "1b", "2b", "3b", "4b");
    }

    @Test
    void aShardThatIsAskedForIsKeptUntilWhatIsUnderWayIsDone() {
        stream.shard("1").shard("2");
        stream.put("1", "a", "b");
        stream.put("2", "c", "d");
        ShardKeeper first = keeper(node("a"));
        first.look();
        List<ShardRecord> underWay = new ArrayList<>();
        for (ShardReader reader : first.readers()) {
            reader.beginFetch(now);
            reader.fetch(stream, () -> now);
            underWay.add(reader.giveOut(now));
        }
        ShardKeeper second = keeper(node("b"));
        for (int i = 0; i < 5; i++) {
            second.beat();
            second.look();
            first.beat();
            first.look();
            pass(Duration.ofSeconds(1));
        }
        assertThat(shards(second)).isEmpty();
        underWay.forEach(record -> record.reader().done(record));
        first.look();
        second.look();
        assertThat(shards(second)).hasSize(1);
        assertThat(table.leases.get(shards(second).get(0)).checkpoint().kind())
                .isEqualTo(Position.Kind.AFTER_SEQUENCE_NUMBER);
    }

    @Test
    void aGracefulStopGivesShardsUpAtOnceWithTheirLastCheckpoints() {
        stream.shard("1");
        stream.put("1", "a");
        ShardKeeper first = keeper(node("a"));
        first.look();
        consume(first);
        first.stop();
        assertThat(table.nodes).isEmpty();
        stream.put("1", "b");
        ShardKeeper second = keeper(node("b"));
        rounds(1, second);
        assertThat(consumed).containsExactly("a", "b");
    }

    @Test
    void whenTheLedgerIsDownNothingIsReadBeyondTheDurationOfALeaseAndItGoesOnAfterwards() {
        stream.shard("1");
        SharedLedger.Node node = node("a");
        ShardKeeper keeper = keeper(node);
        rounds(1, keeper);
        node.down = new ClientException("down");
        assertThatThrownBy(keeper::look).isSameAs(node.down);
        pass(Duration.ofSeconds(11));
        stream.put("1", "a");
        consume(keeper);
        assertThat(consumed).isEmpty();
        node.down = null;
        rounds(2, keeper);
        assertThat(consumed).containsExactly("a");
    }

    @Test
    void aCheckpointOfAShardThatIsGoneIsLeftAndItsChildrenAreReadFromTheirBeginning() {
        stream.shard("p");
        stream.put("p", "1");
        ShardKeeper first = keeper(node("a"));
        rounds(1, first);
        first.stop();
        stream.shard("c", "p");
        stream.put("c", "2", "3");
        stream.drop("p");
        ShardKeeper second = keeper(node("b"));
        rounds(2, second);
        assertThat(consumed).containsExactly("1", "2", "3");
        assertThat(table.leases).containsKeys("p", "c");
        pass(Duration.ofMinutes(61));
        rounds(1, second);
        assertThat(table.leases).containsOnlyKeys("c");
    }

    @Test
    void aListingThatDoesNotHaveWhatIsNewCostsNoCheckpoint() {
        stream.shard("p");
        stream.put("p", "1");
        ShardKeeper first = keeper(node("a"));
        rounds(1, first);
        stream.shard("c", "p");
        stream.put("c", "2");
        rounds(2, first);
        first.stop();
        assertThat(consumed).containsExactly("1", "2");
        // The next node is shown the stream as it was before the split.
        FakeStream stale = new FakeStream(10, () -> now).shard("p");
        ShardKeeper second = new ShardKeeper(
                new ShardKeeper.Terms(
                        "stale", time -> Position.OLDEST, null, () -> {}, LEASE, Duration.ofSeconds(5), PACE),
                stale,
                node("b"),
                () -> now);
        rounds(2, second);
        second.stop();
        rounds(2, keeper(node("c")));
        assertThat(consumed).containsExactly("1", "2");
    }

    @Test
    void aStateRepositoryCarriesOnAcrossProcesses() {
        MemoryStateRepository repository = new MemoryStateRepository();
        repository.start();
        stream.shard("p");
        stream.put("p", "1");
        ShardKeeper first = keeper(new SoleLedger(repository, "k"));
        rounds(1, first);
        first.stop();
        stream.put("p", "2");
        stream.shard("c", "p");
        stream.put("c", "3");
        ShardKeeper second = keeper(new SoleLedger(repository, "k"));
        rounds(3, second);
        second.stop();
        ShardKeeper third = keeper(new SoleLedger(repository, "k"));
        stream.put("c", "4");
        rounds(2, third);
        assertThat(consumed).containsExactly("1", "2", "3", "4");
    }

    @Test
    void latestInAStateRepositoryIsWhatCameAfterTheFirstProcessBegan() {
        MemoryStateRepository repository = new MemoryStateRepository();
        repository.start();
        stream.shard("s");
        stream.put("s", "before");
        pass(Duration.ofSeconds(1));
        keeper(new SoleLedger(repository, "k"), Position::latest, null).look();
        pass(Duration.ofSeconds(1));
        stream.put("s", "after");
        pass(Duration.ofSeconds(1));
        rounds(2, keeper(new SoleLedger(repository, "k"), Position::latest, null));
        assertThat(consumed).containsExactly("after");
    }

    @Test
    void whatIsNoCheckpointIsRefusedWithAWord() {
        MemoryStateRepository repository = new MemoryStateRepository();
        repository.start();
        repository.setState("k", "[\"what\"]");
        assertThatThrownBy(() -> keeper(new SoleLedger(repository, "k")).look())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("remove it to begin anew");
    }

    @Test
    void thousandsOfShardsThatAreDoneLeaveNothingBehind() {
        Set<String> all = new HashSet<>();
        stream.shard("s0");
        SoleLedger ledger = new SoleLedger(null, "");
        ShardKeeper keeper = keeper(ledger);
        for (int i = 1; i <= 300; i++) {
            stream.put("s" + (i - 1), "r" + i);
            stream.shard("s" + i, "s" + (i - 1));
            all.add("r" + i);
            rounds(3, keeper);
            if (i > 2) {
                stream.drop("s" + (i - 3));
            }
        }
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        consumed.forEach(key -> assertThat(seen.put(key, true)).isNull());
        assertThat(seen.keySet()).containsAll(all);
        assertThat(ledger.look(List.of()).leases().size()).isLessThan(5);
        assertThat(keeper.readers()).hasSize(1);
    }
}
