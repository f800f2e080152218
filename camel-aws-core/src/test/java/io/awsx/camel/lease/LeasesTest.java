package io.awsx.camel.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Of many nodes one has a name at a time, whatever happens to them. */
class LeasesTest {

    private static final Duration LEASE = Duration.ofSeconds(9);

    private final MapRegister register = new MapRegister();
    private int lives;
    private long now;

    /** A node of which each life has a name of its own: {@code a1}, {@code a2}. */
    private Leases node(String name, int remembers) {
        Leases node = new Leases(register, () -> name + ++lives, LEASE, remembers, () -> now);
        node.start();
        return node;
    }

    private Leases node(String name) {
        return node(name, 0);
    }

    /** Time goes by; some nodes live. */
    private void pass(int seconds, Leases... living) {
        for (int second = 0; second < seconds; second++) {
            now += Duration.ofSeconds(1).toNanos();
            if (second % 3 == 2) {
                for (Leases node : living) {
                    node.beat();
                }
            }
        }
    }

    private Set<String> entries(String kind) {
        Set<String> found = new HashSet<>(register.entries.keySet());
        found.removeIf(name -> !name.startsWith(kind));
        return found;
    }

    @Test
    void aNameIsOnesUntilItIsReleased() {
        Leases a = node("a");
        Leases b = node("b");
        assertThat(a.take("x")).isTrue();
        assertThat(a.take("x")).as("it has it already").isFalse();
        assertThat(b.take("x")).isFalse();
        assertThat(b.free("x")).isFalse();
        assertThat(b.take("y")).isTrue();
        pass(60, a, b);
        assertThat(b.take("x")).as("its owner lives").isFalse();
        a.prove();
        assertThat(a.owns("x")).isTrue();
        a.release("x");
        assertThat(a.owns("x")).isFalse();
        assertThat(b.take("x")).isTrue();
        b.release("x");
        b.release("y");
        assertThat(entries("claim")).isEmpty();
    }

    @Test
    void whatIsDoneIsRememberedWhereThatIsWanted() {
        Leases a = node("a", 10);
        Leases b = node("b", 10);
        a.take("x");
        a.done("x");
        assertThat(b.take("x")).as("not yet released").isFalse();
        a.release("x");
        assertThat(a.free("x")).isFalse();
        now += LEASE.toNanos();
        assertThat(b.free("x")).isTrue();
        assertThat(b.take("x")).isFalse();
        assertThat(b.free("x")).as("it knows by now").isFalse();
        int calls = register.calls();
        assertThat(b.free("x")).isFalse();
        assertThat(register.calls()).isEqualTo(calls);
        a.take("y");
        a.release("y");
        assertThat(b.take("y")).as("given back undone").isTrue();
    }

    @Test
    void whatIsDoneIsFreeAgainWhereItIsNotRemembered() {
        Leases a = node("a");
        a.take("x");
        a.done("x");
        a.release("x");
        assertThat(entries("claim")).isEmpty();
        assertThat(node("b").take("x")).isTrue();
    }

    @Test
    void whatADeadNodeHadIsTakenWhenItWasSilentForALease() {
        Leases a = node("a");
        Leases b = node("b");
        a.take("x");
        assertThat(b.take("x")).as("seen for the first time, it lives").isFalse();
        pass(9, b);
        assertThat(b.take("x")).isFalse();
        pass(3, b);
        assertThat(b.take("x")).isTrue();
        assertThat(entries("node")).containsExactly("node/b2");
    }

    @Test
    void whoSleptLosesItsNamesBeforeItDoesAnythingWithThem() {
        Leases a = node("a");
        Leases b = node("b");
        a.take("x");
        a.take("y");
        b.take("x");
        pass(15, b);
        assertThat(b.take("x")).isTrue();
        assertThat(a.owns("y")).as("it does not know yet").isTrue();
        a.prove();
        assertThat(a.owns("x")).isFalse();
        assertThat(a.owns("y")).isFalse();
        a.release("x");
        b.prove();
        assertThat(b.owns("x")).isTrue();
        assertThat(register.entries.get("claim/x")).startsWith("claimed b2 ");
        // What nobody took is let go of, though it was lost.
        a.release("y");
        assertThat(b.take("y")).isTrue();
        a.beat();
        assertThat(entries("node")).containsExactlyInAnyOrder("node/a3", "node/b2");
        assertThat(a.take("z")).isTrue();
        a.prove();
        assertThat(a.owns("z")).isTrue();
    }

    @Test
    void whoSleptAndWasNotMissedKeepsAll() {
        Leases a = node("a");
        a.take("x");
        pass(1000);
        a.prove();
        assertThat(a.owns("x")).isTrue();
        Leases b = node("b");
        assertThat(b.take("x")).isFalse();
    }

    @Test
    void theClocksOfNodesNeedNotAgree() {
        Leases a = node("a");
        long years = Duration.ofDays(4000).toNanos();
        Leases b = new Leases(register, () -> "b", LEASE, 0, () -> now + years);
        b.start();
        a.take("x");
        pass(60, a, b);
        assertThat(b.take("x")).isFalse();
    }

    @Test
    void whoLeavesLeavesAll() {
        Leases a = node("a");
        Leases b = node("b");
        a.take("x");
        a.stop();
        assertThat(entries("node")).containsExactly("node/b2");
        a.prove();
        assertThat(a.owns("x")).isFalse();
        assertThat(b.take("x")).as("without a wait").isTrue();
    }

    @Test
    void aLostAnswerLosesNothing() {
        Leases a = node("a", 10);
        Leases b = node("b", 10);
        register.losing = call -> true;
        assertThat(a.take("x")).isTrue();
        a.beat();
        a.beat();
        a.prove();
        assertThat(a.owns("x")).isTrue();
        a.done("x");
        a.release("x");
        now += LEASE.toNanos();
        assertThat(b.take("x")).isFalse();
        assertThat(register.entries.get("claim/x")).startsWith("done a1 ");
        assertThat(entries("node")).containsExactlyInAnyOrder("node/a1", "node/b2");
    }

    @Test
    void aDeadNodesNameIsTakenOnceThoughAnswersAreLost() {
        Leases a = node("a");
        Leases b = node("b");
        Leases c = node("c");
        a.take("x");
        b.take("x");
        c.take("x");
        pass(15, b, c);
        register.losing = call -> call.startsWith("replace claim");
        assertThat(List.of(b.take("x"), c.take("x"))).containsExactly(true, false);
    }

    @Test
    void whatCannotBeLetGoOfNowIsLetGoOfLater() {
        Leases a = node("a");
        Leases b = node("b");
        a.take("x");
        a.take("y");
        register.failing = call -> true;
        a.release("x");
        a.release("y");
        assertThat(a.take("y")).as("it is its own still").isTrue();
        a.beat();
        register.failing = call -> false;
        a.beat();
        assertThat(entries("claim")).containsExactly("claim/y");
        assertThat(b.take("x")).isTrue();
    }

    @Test
    void nothingIsTakenOrSaidToBeOwnWhereTheOthersCannotBeAsked() {
        Leases a = node("a");
        a.take("x");
        register.failing = call -> true;
        assertThatThrownBy(() -> a.take("y")).isInstanceOf(TransportException.class);
        assertThatThrownBy(a::prove).isInstanceOf(TransportException.class);
        register.failing = call -> false;
        assertThat(a.take("y")).isTrue();
    }

    /**
     * Nodes that take, do, release, sleep, die, and cannot reach the register, at random: what one may do, no other does at that moment; and when
     * all is well again, what is left is done soon.
     */
    @Test
    void noTwoEverMayDoTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Leases> nodes = new ArrayList<>(List.of(node("a", 50), node("b", 50), node("c", 50)));
        Set<String> done = new HashSet<>();
        int names = 40;
        for (int step = 0; step < 20_000 && done.size() < names; step++) {
            Leases node = nodes.get(random.nextInt(nodes.size()));
            String name = "n" + random.nextInt(names);
            register.losing = call -> random.nextInt(10) == 0;
            register.failing = call -> random.nextInt(20) == 0;
            now += random.nextLong(Duration.ofSeconds(1).toNanos());
            try {
                switch (random.nextInt(8)) {
                    case 0, 1 -> node.beat();
                    case 2, 3 -> node.take(name);
                    case 4 -> node.release(name);
                    case 5 -> now += random.nextInt(20) == 0 ? 2 * LEASE.toNanos() : 0;
                    case 6 -> {
                        if (random.nextInt(200) == 0) {
                            nodes.set(nodes.indexOf(node), node("r", 50));
                        }
                    }
                    default -> {
                        node.prove();
                        if (node.owns(name) && random.nextInt(3) == 0) {
                            register.losing = call -> false;
                            register.failing = call -> false;
                            doOnce(seed, node, name, done);
                        }
                    }
                }
                node.prove();
            } catch (TransportException e) {
                continue;
            }
            check(seed, nodes);
        }
        register.losing = call -> false;
        register.failing = call -> false;
        for (int beats = 0; beats < 10; beats++) {
            pass(3, nodes.toArray(Leases[]::new));
            for (int i = 0; i < names * nodes.size(); i++) {
                String name = "n" + i % names;
                Leases node = nodes.get(i / names);
                node.prove();
                if (!node.owns(name)) {
                    // What was its own in a life that is over.
                    node.release(name);
                }
                if (node.owns(name) || node.take(name)) {
                    doOnce(seed, node, name, done);
                }
            }
        }
        assertThat(done).as("seed " + seed).hasSize(names);
    }

    private static void doOnce(long seed, Leases node, String name, Set<String> done) {
        node.done(name);
        node.release(name);
        assertThat(done.add(name))
                .as("seed " + seed + ": " + name + " is done once")
                .isTrue();
    }

    /** What a node owns, as it was just told, no other that was just told owns as well. */
    private void check(long seed, List<Leases> nodes) {
        register.failing = call -> false;
        nodes.forEach(Leases::prove);
        for (int i = 0; i < 40; i++) {
            String name = "n" + i;
            assertThat(nodes.stream().filter(node -> node.owns(name)).count())
                    .as("seed " + seed + ": owners of " + name)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void ofManyThatWantADeadNodesNameOneGetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 50; round++) {
                register.entries.clear();
                Leases dead = node("dead");
                assertThat(dead.take("x")).isTrue();
                List<Leases> nodes = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    nodes.add(node("n" + i + '-'));
                    nodes.get(i).take("x");
                }
                now += 2 * LEASE.toNanos();
                List<Callable<Boolean>> takes = new ArrayList<>();
                nodes.forEach(node -> takes.add(() -> node.take("x")));
                int taken = 0;
                for (Future<Boolean> take : threads.invokeAll(takes)) {
                    taken += take.get() ? 1 : 0;
                }
                assertThat(taken).isLessThanOrEqualTo(1);
                nodes.forEach(Leases::beat);
                dead.prove();
                assertThat(dead.owns("x")).isFalse();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
