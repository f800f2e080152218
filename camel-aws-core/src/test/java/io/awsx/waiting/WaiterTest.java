package io.awsx.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
import io.awsx.error.TransportException;
import io.awsx.error.WaiterException;
import io.awsx.model.WaiterModel;
import io.awsx.model.WaiterModel.Acceptor;
import io.awsx.model.WaiterModel.Matcher;
import io.awsx.model.WaiterModel.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaiterTest {

    private final List<Duration> waits = new ArrayList<>();
    /** What waits and calls took so far, in nanoseconds. */
    private long now;

    private final List<Duration> lookLimits = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private double chance = 0.999_999;
    private boolean interrupted;
    private boolean givenUp;

    private static Acceptor path(State state, String path, String comparator, String expected) {
        return new Acceptor(state, Matcher.OUTPUT, path, expected, comparator);
    }

    private static final Acceptor ALL_UP = path(State.SUCCESS, "Things[].State", "allStringEquals", "up");
    private static final Acceptor ANY_BAD = path(State.FAILURE, "Things[].State", "anyStringEquals", "bad");
    private static final Acceptor NOT_THERE = new Acceptor(State.RETRY, Matcher.ERROR_TYPE, null, "ns#NotThere", null);
    private static final Acceptor GONE = new Acceptor(State.SUCCESS, Matcher.STATUS, null, "410", null);

    private Outcome await(List<Acceptor> acceptors, Outcome... outcomes) {
        WaiterModel model = new WaiterModel("ThingUp", "DescribeThings", Duration.ofSeconds(5), 3, acceptors);
        Iterator<Outcome> answers = Arrays.asList(outcomes).iterator();
        return await(model, WaitLimits.MODEL, answers::next);
    }

    private Outcome await(WaiterModel model, WaitLimits limits, Supplier<Outcome> answers) {
        return new Waiter(model, Map.of("Want", "up"), limits, new Script(answers)).await();
    }

    private Outcome upWithin(WaitLimits limits, Supplier<Outcome> answers) {
        WaiterModel model = new WaiterModel("ThingUp", "DescribeThings", Duration.ofSeconds(5), 3, List.of(ALL_UP));
        return await(model, limits, answers);
    }

    private Outcome upWithin(Duration delay, Integer attempts, Duration timeout, Supplier<Outcome> answers) {
        return upWithin(new WaitLimits(delay, attempts, timeout), answers);
    }

    /** A world in which waits take no time but on its clock. */
    private final class Script implements Watch {

        private final Supplier<Outcome> answers;

        Script(Supplier<Outcome> answers) {
            this.answers = answers;
        }

        @Override
        public Outcome look(Duration limit) {
            lookLimits.add(limit);
            return answers.get();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            if (interrupted) {
                throw new InterruptedException();
            }
            waits.add(time);
            now += time.toNanos();
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public double chance() {
            return chance;
        }

        @Override
        public boolean givenUp() {
            return givenUp;
        }

        @Override
        public void waiting(int looks, String state, Duration elapsed, Duration next) {
            progress.add(looks + " " + state + " after " + Math.round(elapsed.toMillis() / 1000.0) + " next "
                    + Math.round(next.toMillis() / 1000.0));
        }
    }

    private static Outcome states(String... states) {
        return new Outcome(
                Map.of(
                        "Things",
                        Arrays.stream(states)
                                .map(state -> Map.of("State", state))
                                .toList()),
                null,
                200);
    }

    private static Outcome error(String code, int status) {
        return new Outcome(
                null, new ServiceException("s", "DescribeThings", code, "m", status, null, Map.of(), 1), status);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private List<Long> secondsWaited() {
        return waits.stream().map(wait -> Math.round(wait.toMillis() / 1000.0)).toList();
    }

    @Test
    void itWaitsBetweenCallsUntilAllAreThereFirstShortlyThenLonger() {
        Outcome last = states("up", "up");
        assertThat(await(List.of(ALL_UP), states("up", "down"), states(), last)).isSameAs(last);
        assertThat(secondsWaited()).containsExactly(2L, 4L);
    }

    @Test
    void waitsGrowToTheModelsDelayAndTogetherLastAsLongAsItsCallsWould() {
        assertThatThrownBy(() -> await(List.of(ALL_UP), states(), states(), states(), states(), states(), states()))
                .isInstanceOf(WaiterException.class)
                .hasMessageContaining("not reached within 15 s, by 5 calls of DescribeThings");
        assertThat(secondsWaited()).containsExactly(2L, 4L, 5L, 4L);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(seconds(15));
    }

    @Test
    void chanceShortensAWaitByAQuarterAtMostAndNeverBelowTheShortest() {
        chance = 0;
        assertThatThrownBy(() -> upWithin(WaitLimits.MODEL, WaiterTest::down)).isInstanceOf(WaiterException.class);
        assertThat(waits).containsExactly(seconds(2), seconds(3), seconds(3.75), seconds(3.75), seconds(2.5));
    }

    @Test
    void slowCallsDoNotUseUpTheModelsPatience() {
        assertThatThrownBy(() -> upWithin(WaitLimits.MODEL, () -> {
                    now += seconds(60).toNanos();
                    return states("no");
                }))
                .isInstanceOfSatisfying(
                        WaiterException.class, e -> assertThat(e.elapsed()).isEqualTo(seconds(15 + 5 * 60)));
    }

    @Test
    void aSmithyWaiterGrowsBetweenItsOwnBounds() {
        WaiterModel model =
                new WaiterModel("ThingUp", "DescribeThings", seconds(3), 60, seconds(3), seconds(20), List.of(ALL_UP));
        int[] calls = {0};
        await(model, WaitLimits.MODEL, () -> states(++calls[0] < 7 ? "no" : "up"));
        assertThat(secondsWaited()).containsExactly(3L, 6L, 12L, 20L, 20L, 20L);
    }

    private static Outcome down() {
        return states("no");
    }

    @Test
    void anEmptyListIsNeverAllOrAny() {
        assertThatThrownBy(() -> await(
                        new WaiterModel("ThingUp", "DescribeThings", seconds(5), 3, List.of(ALL_UP, ANY_BAD)),
                        new WaitLimits(null, 3, null),
                        WaiterTest::states))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not reached within 3 calls of DescribeThings, 5 s apart");
        assertThat(waits).containsExactly(seconds(5), seconds(5));
    }

    @Test
    void theFirstAcceptorThatMatchesDecides() {
        assertThatThrownBy(() -> await(List.of(ANY_BAD, ALL_UP), states("bad", "up")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("ThingUp ended: Things[].State is bad");
    }

    @Test
    void anErrorThatIsNamedIsWaitedOut() {
        assertThat(await(List.of(ALL_UP, NOT_THERE), error("NotThere", 404), states("up"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anErrorThatIsNotNamedEndsTheWait() {
        assertThatThrownBy(() -> await(List.of(ALL_UP, NOT_THERE), error("AccessDenied", 403)))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("AccessDenied"))
                .hasMessageContaining("met by look 1 of a wait for ThingUp");
    }

    @Test
    void aStatusMatchesErrorsToo() {
        assertThat(await(List.of(GONE), error("Gone", 410)).status()).isEqualTo(410);
    }

    @Test
    void successAndFailureOfTheCallItselfMatch() {
        Acceptor failed = new Acceptor(State.SUCCESS, Matcher.SUCCESS, null, "false", null);
        assertThat(await(List.of(failed), states("up"), error("X", 400)).status())
                .isEqualTo(400);
    }

    @Test
    void inputAndOutputAreComparedTogether() {
        Acceptor wanted = new Acceptor(
                State.SUCCESS, Matcher.INPUT_OUTPUT, "output.Things[0].State == input.Want", "true", "booleanEquals");
        assertThat(await(List.of(wanted), states("down"), states("up")).status())
                .isEqualTo(200);
    }

    @Test
    void otherNumbersTakeThePlaceOfTheModels() {
        assertThatThrownBy(() -> upWithin(Duration.ofSeconds(1), 2, null, () -> states("no")))
                .isInstanceOf(ClientException.class);
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aTimeoutTakesThePlaceOfTheModelsNumberOfCallsAndEndsWithALastLook() {
        assertThatThrownBy(() -> upWithin(seconds(5), null, Duration.ofSeconds(22), () -> states("no")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not reached within 22 s, by 6 calls of DescribeThings, 5 s apart");
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2));
    }

    @Test
    void aTimeoutCountsTheTimeThatCallsTake() {
        Supplier<Outcome> slow = () -> {
            now += Duration.ofSeconds(8).toNanos();
            return states("no");
        };
        assertThatThrownBy(() -> upWithin(Duration.ofMillis(1500), null, Duration.ofSeconds(10), slow))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("within 10 s, by 2 calls of DescribeThings, 1.5 s apart");
        assertThat(waits).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void whicheverLimitComesFirstEndsTheWait() {
        assertThatThrownBy(() -> upWithin(null, 2, Duration.ofSeconds(60), () -> states("no")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("within 2 calls");
        assertThat(waits).hasSize(1);
    }

    @Test
    void aDelayTakesThePlaceOfTheModelsAndItsNumberOfCallsStays() {
        assertThatThrownBy(() -> upWithin(seconds(1), null, null, WaiterTest::down))
                .hasMessageContaining("within 3 calls of DescribeThings, 1 s apart");
    }

    @Test
    void waitsGrowUntilATimeoutAlone() {
        assertThatThrownBy(() -> upWithin(null, null, seconds(30), WaiterTest::down))
                .hasMessageContaining("not reached within 30 s, by 8 calls of DescribeThings")
                .hasMessageNotContaining("apart");
        assertThat(secondsWaited()).containsExactly(2L, 4L, 5L, 5L, 5L, 5L, 4L);
    }

    @Test
    void theFirstLookWaitsForTheInitialDelay() {
        upWithin(WaitLimits.MODEL.withInitialDelay(seconds(7)), () -> states("up"));
        assertThat(waits).containsExactly(seconds(7));
    }

    @Test
    void aTimeoutBoundsEachLookButLeavesTheLastOneTimeForAnAnswer() {
        assertThatThrownBy(() -> upWithin(seconds(8), null, seconds(20), WaiterTest::down))
                .isInstanceOf(WaiterException.class);
        assertThat(lookLimits).containsExactly(seconds(20), seconds(12), seconds(5), seconds(5));
    }

    @Test
    void aLookThatTheTimeoutCutsOffIsATimeoutWithItsFailureAsCause() {
        TransportException late = new TransportException("late", null, true);
        assertThatThrownBy(() -> upWithin(null, null, seconds(10), () -> {
                    now += seconds(15).toNanos();
                    throw late;
                }))
                .isInstanceOfSatisfying(WaiterException.class, e -> {
                    assertThat(e.reason()).isEqualTo(WaiterException.Reason.OUT_OF_TIME);
                    assertThat(e.getCause()).isSameAs(late);
                    assertThat(e.attempts()).isEqualTo(1);
                    assertThat(e.state()).isNull();
                });
    }

    @Test
    void aLookThatFailsBeforeTheTimeoutIsAFailureOfItsOwn() {
        TransportException refused = new TransportException("refused", null, false);
        assertThatThrownBy(() -> upWithin(null, null, seconds(10), () -> {
                    throw refused;
                }))
                .isSameAs(refused);
    }

    @Test
    void aFailureTellsWaiterStateAndTheLastAnswer() {
        assertThatThrownBy(() -> await(List.of(ANY_BAD, ALL_UP), states("no"), states("up", "bad")))
                .isInstanceOfSatisfying(WaiterException.class, e -> {
                    assertThat(e.waiter()).isEqualTo("ThingUp");
                    assertThat(e.operation()).isEqualTo("DescribeThings");
                    assertThat(e.reason()).isEqualTo(WaiterException.Reason.FAILED);
                    assertThat(e.state()).isEqualTo("bad");
                    assertThat(e.attempts()).isEqualTo(2);
                    assertThat(e.elapsed()).isBetween(seconds(1.9), seconds(2));
                    assertThat(e.lastOutput()).isEqualTo(states("up", "bad").output());
                    assertThat(e.getCause()).isNull();
                });
    }

    @Test
    void anErrorThatMeansFailureIsTheCause() {
        Acceptor refused = new Acceptor(State.FAILURE, Matcher.ERROR_TYPE, null, "NotThere", null);
        Outcome last = error("NotThere", 404);
        assertThatThrownBy(() -> await(List.of(ALL_UP, refused), last))
                .isInstanceOfSatisfying(WaiterException.class, e -> {
                    assertThat(e.getCause()).isSameAs(last.error());
                    assertThat(e.state()).isEqualTo("NotThere");
                    assertThat(e.lastOutput()).isEmpty();
                });
    }

    @Test
    void whatWasSeenLastIsToldWhenTheTimeIsOver() {
        assertThatThrownBy(() -> upWithin(null, 1, null, () -> states("up", "starting")))
                .isInstanceOfSatisfying(
                        WaiterException.class, e -> assertThat(e.state()).isEqualTo("[up, starting]"))
                .hasMessageEndingWith(
                        "not reached within 1 call of DescribeThings, 5 s apart; last seen: [up, starting]");
    }

    @Test
    void progressTellsWhatWasSeenAndWhenTheNextLookIs() {
        await(List.of(ALL_UP, NOT_THERE), error("NotThere", 404), states(), states("starting"), states("up"));
        assertThat(progress)
                .containsExactly("1 NotThere after 0 next 2", "2 [] after 2 next 4", "3 [starting] after 6 next 5");
    }

    @Test
    void anInterruptEndsTheWaitAndStaysSet() {
        interrupted = true;
        assertThatThrownBy(() -> upWithin(WaitLimits.MODEL, WaiterTest::down))
                .isInstanceOfSatisfying(
                        WaiterException.class, e -> assertThat(e.reason()).isEqualTo(WaiterException.Reason.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nobodyWhoWaitsEndsTheWaitBeforeTheNextLook() {
        givenUp = true;
        assertThatThrownBy(() -> upWithin(WaitLimits.MODEL, WaiterTest::down))
                .isInstanceOfSatisfying(WaiterException.class, e -> {
                    assertThat(e.reason()).isEqualTo(WaiterException.Reason.CANCELLED);
                    assertThat(e.attempts()).isEqualTo(1);
                });
    }

    @Test
    void aPathThatDoesNotFitTheOutputDoesNotMatch() {
        Acceptor sized = path(State.SUCCESS, "length(Missing) > `0`", "booleanEquals", "true");
        assertThat(await(List.of(sized, ALL_UP), states("up")).status()).isEqualTo(200);
    }

    @Test
    void aTextIsNoBooleanAndABooleanNoText() {
        Outcome mixed = new Outcome(Map.of("Text", "true", "Flag", true), null, 200);
        Outcome up = states("up");
        assertThat(await(
                        List.of(
                                path(State.FAILURE, "Text", "booleanEquals", "true"),
                                path(State.FAILURE, "Flag", "stringEquals", "true"),
                                ALL_UP),
                        mixed,
                        up))
                .isSameAs(up);
    }

    @Test
    void anErrorMatchesByWhatTheModelCallsItToo() {
        Outcome named = new Outcome(null, error("thing.not.there", 404).error(), "NotThere", 404);
        assertThat(await(List.of(ALL_UP, NOT_THERE), named, states("up")).status())
                .isEqualTo(200);
    }

    @Test
    void limitsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> WaitLimits.MODEL.withInitialDelay(seconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WaitLimits.MODEL.withInitialDelay(seconds(10)).withTimeout(seconds(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the first call");
        assertThatThrownBy(() -> new WaitLimits(Duration.ofSeconds(-1), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WaitLimits(null, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WaitLimits(null, null, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
