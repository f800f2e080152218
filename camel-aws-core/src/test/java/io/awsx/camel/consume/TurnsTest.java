package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final List<String> back = new CopyOnWriteArrayList<>();
    private final Map<String, Turns.Turn<String>> underWay = new ConcurrentHashMap<>();
    private volatile boolean allowed = true;

    /** Notes what is routed, and leaves it under way. */
    private final Turns.Work<String> work = new Turns.Work<>() {
        @Override
        public void route(Turns.Turn<String> turn) {
            routed.add(turn.item());
            underWay.put(turn.item(), turn);
        }

        @Override
        public boolean allowed() {
            return allowed;
        }

        @Override
        public void giveBack(@Nullable String failed, List<String> unrouted) {
            back.add((failed == null ? "" : failed) + unrouted);
        }
    };

    private static Turns.Turn<String> turn(String item) {
        return new Turns.Turn<>(item, 0, 1, Character.isDigit(item.charAt(0)) ? null : item.substring(0, 1));
    }

    private Turns<String> turns(int most, @Nullable Executor workers) {
        return new Turns<>(most, workers, work);
    }

    private void done(Turns<String> turns, String item) {
        turns.done(underWay.remove(item));
    }

    private void failed(Turns<String> turns, String item) {
        turns.failed(underWay.remove(item));
    }

    @Test
    void withoutGroupsTheThreadThatPollsWaitsForNothing() throws Exception {
        Turns<String> turns = turns(1, null);
        turns.take(turn("1"));
        turns.take(turn("2"));
        assertThat(routed).containsExactly("1", "2");
    }

    @Test
    void theItemsOfAGroupAreRoutedOneAfterTheOther() throws Exception {
        Turns<String> turns = turns(3, Runnable::run);
        for (String item : List.of("a1", "a2", "b1", "a3", "b2")) {
            turns.take(turn(item));
        }
        assertThat(routed).containsExactly("a1", "b1");
        assertThat(turns.behind()).isEqualTo(3);
        done(turns, "a1");
        done(turns, "b1");
        done(turns, "a2");
        assertThat(routed).containsExactly("a1", "b1", "a2", "b2", "a3");
        assertThat(turns.behind()).isZero();
    }

    @Test
    void whereOneFailsTheLaterOnesOfItsGroupAreGivenBackWithIt() throws Exception {
        Turns<String> turns = turns(3, Runnable::run);
        for (String item : List.of("a1", "a2", "b1", "a3")) {
            turns.take(turn(item));
        }
        failed(turns, "a1");
        assertThat(back).containsExactly("a1[a2, a3]");
        turns.take(turn("a4"));
        assertThat(back).containsExactly("a1[a2, a3]", "[a4]");
        turns.begin();
        turns.take(turn("a1"));
        assertThat(routed).containsExactly("a1", "b1", "a1");
    }

    @Test
    void whereOneFailsInTheThreadThatPollsTheLaterOnesOfItsGroupAreGivenBackToo() throws Exception {
        Turns<String> turns = turns(1, null);
        turns.take(turn("a1"));
        failed(turns, "a1");
        turns.take(turn("a2"));
        turns.take(turn("b1"));
        assertThat(routed).containsExactly("a1", "b1");
        assertThat(back).containsExactly("a1[]", "[a2]");
    }

    @Test
    void inGroupsTheThreadThatPollsWaitsForARouteThatGoesOnElsewhere() throws Exception {
        Turns<String> turns = turns(1, null);
        turns.take(turn("a1"));
        Thread polling = new Thread(() -> {
            try {
                turns.take(turn("a2"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        polling.start();
        await().until(() -> polling.getState() == Thread.State.TIMED_WAITING);
        assertThat(routed).containsExactly("a1");
        done(turns, "a1");
        polling.join();
        assertThat(routed).containsExactly("a1", "a2");
    }

    @Test
    void whatMayNotBeRoutedAnyMoreIsGivenBack() throws Exception {
        Turns<String> turns = turns(3, Runnable::run);
        turns.take(turn("a1"));
        turns.take(turn("a2"));
        allowed = false;
        turns.take(turn("b1"));
        done(turns, "a1");
        assertThat(routed).containsExactly("a1");
        assertThat(back).containsExactly("[b1]", "[a2]");
    }

    @Test
    void aStopGivesBackWhatIsBehindOneThatDoesNotEnd() throws Exception {
        Turns<String> turns = turns(3, Runnable::run);
        turns.take(turn("a1"));
        turns.take(turn("a2"));
        turns.stop();
        assertThat(back).containsExactly("[a2]");
    }

    @Test
    void whatNoWorkerTakesIsGivenBack() throws Exception {
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        Turns<String> turns = turns(3, ended);
        turns.take(turn("a1"));
        assertThat(back).containsExactly("[a1]");
        assertThat(turns.working()).isZero();
    }

    @Test
    void neverAreMoreUnderWayThanAskedForAndOrderStaysWhateverFails() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger peak = new AtomicInteger();
        Map<Object, List<Integer>> seen = new ConcurrentHashMap<>();
        Map<Object, Integer> next = new ConcurrentHashMap<>();
        List<String> problems = new CopyOnWriteArrayList<>();
        CountDownLatch met = new CountDownLatch(4);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        Turns<int[]>[] turns = newTurns();
        turns[0] = new Turns<>(4, workers, new Turns.Work<>() {
            @Override
            public void route(Turns.Turn<int[]> turn) {
                peak.accumulateAndGet(now.incrementAndGet(), Math::max);
                meet(met);
                Object group = turn.group();
                int number = turn.item()[1];
                boolean fails = turn.item()[2] == 1;
                List<Integer> line = seen.computeIfAbsent(group, any -> new ArrayList<>());
                if (!line.isEmpty() && line.get(line.size() - 1) >= number) {
                    problems.add(group + ": " + number + " after " + line);
                }
                Thread.onSpinWait();
                now.decrementAndGet();
                if (fails) {
                    turns[0].failed(turn);
                } else {
                    line.add(number);
                    turns[0].done(turn);
                }
            }

            @Override
            public boolean allowed() {
                return true;
            }

            @Override
            public void giveBack(int @Nullable [] failed, List<int[]> unrouted) {
                if (failed != null) {
                    next.merge(failed[0], failed[1], Math::min);
                }
                unrouted.forEach(item -> next.merge(item[0], item[1], Math::min));
            }
        });
        turns[0].begin();
        for (int group = 100; group < 104; group++) {
            turns[0].take(new Turns.Turn<>(new int[] {group, 0, 0}, 0, 1, group));
        }
        int each = 50;
        for (int round = 0; round < 2000; round++) {
            turns[0].begin();
            int group = random.nextInt(6);
            int from = next.getOrDefault(group, 0);
            int to = Math.min(each, from + 1 + random.nextInt(5));
            next.put(group, to);
            for (int number = from; number < to; number++) {
                turns[0].take(new Turns.Turn<>(new int[] {group, number, random.nextInt(8) == 0 ? 1 : 0}, 0, 1, group));
            }
            if (random.nextInt(3) == 0) {
                assertThat(turns[0].awaitWorkers(TimeUnit.SECONDS.toNanos(10))).isZero();
            }
        }
        assertThat(turns[0].awaitWorkers(TimeUnit.SECONDS.toNanos(10))).isZero();
        workers.shutdown();
        assertThat(problems).isEmpty();
        assertThat(peak).hasValue(4);
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy((group, line) -> assertThat(line).isSorted().doesNotHaveDuplicates());
    }

    /** The first ones wait for each other, so that so many are under way whatever the machine does. */
    private static void meet(CountDownLatch met) {
        met.countDown();
        try {
            assertThat(met.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Turns<int[]>[] newTurns() {
        return new Turns[1];
    }
}
