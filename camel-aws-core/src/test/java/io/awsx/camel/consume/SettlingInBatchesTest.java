package io.awsx.camel.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlingInBatchesTest {

    private final AtomicLong now = new AtomicLong();
    private final Set<String> refused = new HashSet<>();
    private final List<List<String>> calls = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final RememberedKeys inProgress = RememberedKeys.all();
    private final Claims<String> claims = new Claims<>(item -> item, item -> item, inProgress, null, true);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private boolean endsWithRound;
    private boolean failedAtOnce;

    private record Deletion(String item) implements Settlement.Due {
        @Override
        public Settlement.Outcome settle() {
            throw new AssertionError("alone");
        }
    }

    private final Settlement<String> deletion = new Settlement<>() {
        @Override
        public Due due(String item, Exchange exchange) {
            return new Deletion(item);
        }

        @Override
        public int most() {
            return 3;
        }

        @Override
        public boolean endsWithRound() {
            return endsWithRound;
        }

        @Override
        public boolean failedAtOnce() {
            return failedAtOnce;
        }

        @Override
        public Duration linger() {
            return Duration.ofMillis(20);
        }

        @Override
        public List<Result> settle(List<Due> dues) {
            List<String> items =
                    dues.stream().map(due -> ((Deletion) due).item()).toList();
            calls.add(items);
            if (refused.contains("all")) {
                throw new IllegalStateException("refused");
            }
            return items.stream()
                    .map(item -> refused.contains(item)
                            ? Result.failed(new IllegalStateException("not " + item))
                            : Result.DONE)
                    .toList();
        }

        @Override
        public String verb() {
            return "deleted";
        }
    };

    private final Settling<String> settling = new Settling<>(
            "The consumer",
            item -> item,
            deletion,
            claims,
            timer,
            new Settling.Listener<>() {
                @Override
                public void failing(String read, RuntimeException failure) {
                    told.add(read + ": " + failure.getMessage());
                }

                @Override
                public void settled(String claimed) {
                    ended.add(claimed);
                }

                @Override
                public void ended(String claimed) {
                    ended.add(claimed);
                }
            },
            now::get);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private RuntimeException consume(String item) {
        assertThat(claims.claim(item)).isTrue();
        return settling.settle(new Settling.Consumed<>(item, item, deletion.due(item, null)));
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
        settling.again();
    }

    @Test
    void aFullBatchIsSettledAtOnce() {
        for (String item : List.of("a", "b", "c", "d")) {
            assertThat(consume(item)).isNull();
        }
        assertThat(calls).containsExactly(List.of("a", "b", "c"));
        assertThat(ended).containsExactly("a", "b", "c");
        assertThat(inProgress.contains("a")).isFalse();
        assertThat(inProgress.contains("d")).isTrue();
        assertThat(settling.unsettled()).isEqualTo(1);
    }

    @Test
    void oneThatIsAloneWaitsBriefly() {
        consume("a");
        assertThat(calls).isEmpty();
        now.addAndGet(Duration.ofMillis(20).toNanos());
        await().untilAsserted(() -> assertThat(calls).containsExactly(List.of("a")));
        await().untilAsserted(() -> assertThat(ended).containsExactly("a"));
    }

    @Test
    void theEndOfARoundEndsWaitsWhereThatIsWanted() {
        consume("a");
        settling.endRound();
        assertThat(calls).isEmpty();
        endsWithRound = true;
        settling.endRound();
        assertThat(calls).containsExactly(List.of("a"));
        settling.endRound();
        assertThat(calls).hasSize(1);
    }

    @Test
    void whatFailedIsNotWaitedWithWhereItIsSettledAtOnce() {
        settling.failed(new Settling.Consumed<>("a", "a", deletion.due("a", null)));
        assertThat(calls).isEmpty();
        failedAtOnce = true;
        settling.failed(new Settling.Consumed<>("b", "b", deletion.due("b", null)));
        assertThat(calls).containsExactly(List.of("b"));
    }

    @Test
    void whatFailsOfABatchIsTriedAgainAlone() {
        refused.add("b");
        consume("a");
        consume("b");
        assertThat(consume("c")).hasMessage("not b");
        assertThat(ended).containsExactly("a", "c");
        assertThat(inProgress.contains("b")).isTrue();
        refused.clear();
        after(Duration.ofSeconds(1));
        assertThat(calls).containsExactly(List.of("a", "b", "c"), List.of("b"));
        assertThat(ended).containsExactly("a", "c", "b");
    }

    @Test
    void aBatchThatFailsOnTheTimersThreadIsToldTheListener() {
        refused.add("all");
        consume("a");
        now.addAndGet(Duration.ofMillis(20).toNanos());
        await().untilAsserted(() -> assertThat(told).containsExactly("a: refused"));
    }

    @Test
    void whereAllFailsOneBatchIsTriedForAll() {
        refused.add("all");
        for (int i = 0; i < 60; i++) {
            consume("k" + i);
        }
        assertThat(calls).hasSize(3);
        refused.clear();
        after(Duration.ofMinutes(1));
        assertThat(settling.unsettled()).isZero();
        assertThat(ended).hasSize(60);
        assertThat(calls).hasSize(3 + 20);
    }

    @Test
    void aStopSettlesWhatWaitsAndTriesOnceMoreWhatFailed() {
        refused.add("all");
        consume("a");
        consume("b");
        consume("c");
        refused.clear();
        consume("d");
        settling.stop();
        assertThat(ended).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(settling.unsettled()).isZero();
        consume("e");
        assertThat(calls).endsWith(List.of("e"));
    }

    @Test
    void aStopGivesUpWhenItsFirstTryFails() {
        refused.add("all");
        for (int i = 0; i < 9; i++) {
            consume("k" + i);
        }
        int before = calls.size();
        settling.stop();
        assertThat(calls).hasSize(before + 1);
        assertThat(ended).hasSize(9);
    }

    @Test
    void whatIsDoneForAnExchangeThatFailedIsTriedOnceInTheSameBatches() {
        refused.add("x");
        consume("a");
        settling.failed(new Settling.Consumed<>("x", "x", new Deletion("x")));
        assertThat(consume("b")).isNull();
        assertThat(calls).containsExactly(List.of("a", "x", "b"));
        assertThat(ended).containsExactly("a", "b");
        assertThat(settling.unsettled()).isZero();
    }
}
