package io.awsx.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsx.error.ClientException;
import io.awsx.error.ServiceException;
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
        return await(new Waiter(model, Map.of("Want", "up"), WaitLimits.MODEL), answers::next);
    }

    private Outcome await(Waiter waiter, Supplier<Outcome> answers) {
        return waiter.await(
                answers,
                wait -> {
                    waits.add(wait);
                    now += wait.toNanos();
                },
                () -> now);
    }

    private static Waiter upWithin(Duration delay, Integer attempts, Duration timeout) {
        WaiterModel model = new WaiterModel("ThingUp", "DescribeThings", Duration.ofSeconds(5), 3, List.of(ALL_UP));
        return new Waiter(model, Map.of(), new WaitLimits(delay, attempts, timeout));
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

    @Test
    void itWaitsBetweenCallsUntilAllAreThere() {
        Outcome last = states("up", "up");
        assertThat(await(List.of(ALL_UP), states("up", "down"), states(), last)).isSameAs(last);
        assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void anEmptyListIsNeverAllOrAny() {
        assertThatThrownBy(() -> await(List.of(ALL_UP, ANY_BAD), states(), states(), states()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not reached within 3 calls of DescribeThings, 5 s apart");
        assertThat(waits).hasSize(2);
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
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("AccessDenied"));
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
        assertThatThrownBy(() -> await(upWithin(Duration.ofSeconds(1), 2, null), () -> states("no")))
                .isInstanceOf(ClientException.class);
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aTimeoutTakesThePlaceOfTheModelsNumberOfCallsAndEndsWithALastLook() {
        assertThatThrownBy(() -> await(upWithin(null, null, Duration.ofSeconds(22)), () -> states("no")))
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
        assertThatThrownBy(() -> await(upWithin(Duration.ofMillis(1500), null, Duration.ofSeconds(10)), slow))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("within 10 s, by 2 calls of DescribeThings, 1.5 s apart");
        assertThat(waits).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void whicheverLimitComesFirstEndsTheWait() {
        assertThatThrownBy(() -> await(upWithin(null, 2, Duration.ofSeconds(60)), () -> states("no")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("within 2 calls");
        assertThat(waits).hasSize(1);
    }

    @Test
    void limitsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new WaitLimits(Duration.ofSeconds(-1), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WaitLimits(null, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WaitLimits(null, null, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
